import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { agendaText } from '../../../shared/text/agenda.ts';
import { useApi } from '../../api/api-context.tsx';
import { Page, PageHeader } from '../../ui/page-header.tsx';
import { AgendaFilterBar } from './agenda-filter-bar.tsx';
import { AgendaList } from './agenda-list.tsx';
import { AgendaMonth } from './agenda-month.tsx';
import { filterOf, isFiltered, useAgendaView } from './agenda-view.ts';

const text = agendaText;

/** Every open date of every case, as a list or by month. */
export function AgendaScreen() {
  const { queries } = useApi();
  const { view, change, clear } = useAgendaView();
  const status = useQuery(queries.vaultStatus());
  const ownId = status.data?.state === 'open' ? status.data.person.id : undefined;
  const filter = filterOf(view, ownId);
  // The first page alone: it tells how many there are, and the list asks for it too.
  const all = useQuery(queries.agendaList({ ...filter, offset: 0, limit: 100 }));
  const isMonth = view.show === 'month';
  return (
    <Page width={isMonth ? 'normal' : 'full'}>
      <PageHeader
        title={text.title}
        beside={all.data === undefined ? null : <span className="cu-soft">{text.count(all.data.total)}</span>}
        actions={
          <SegmentedControl
            aria-label={text.show.label}
            value={isMonth ? 'month' : 'list'}
            onChange={(next) => change({ show: next === 'month' ? 'month' : undefined })}
            data={[
              { value: 'list', label: text.show.list },
              { value: 'month', label: text.show.month },
            ]}
          />
        }
      />
      <AgendaFilterBar view={view} onChange={change} onClear={clear} />
      {isMonth ? (
        <AgendaMonth filter={filter} month={view.month} onMonth={(month) => change({ month })} />
      ) : (
        <AgendaList filter={filter} isNarrowed={isFiltered(view)} onClear={clear} />
      )}
    </Page>
  );
}
