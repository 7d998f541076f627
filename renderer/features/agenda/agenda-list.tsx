import { casePath } from '../../ui/case-path.ts';
import { IconCalendar } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { AgendaDeadline, AgendaFilter } from '../../../shared/contract/agenda.ts';
import type { DeadlineId } from '../../../shared/ids.ts';
import { agendaText } from '../../../shared/text/agenda.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { DataList } from '../../ui/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { NoMatch } from '../../ui/no-match.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { agendaColumns } from './agenda-columns.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import { deadlineTab } from './deadline-words.ts';
import './agenda.css';

const text = agendaText;

/** The open dates, soonest first; some of them can be chosen for a calendar file. */
export function AgendaList({
  filter,
  isNarrowed,
  onClear,
}: {
  filter: AgendaFilter;
  isNarrowed: boolean;
  onClear: () => void;
}) {
  const { queries } = useApi();
  const pages = usePages((offset, limit) => queries.agendaList({ ...filter, offset, limit }));
  const [chosen, setChosen] = useState<ReadonlySet<DeadlineId>>(new Set());

  if (pages.error !== null) {
    return (
      <ErrorState
        title={text.failed}
        sentence={errorText(pages.error, text.where.list)}
        onRetry={pages.retry}
      />
    );
  }
  if (pages.total === undefined) return <LoadingRows rows={12} />;
  if (pages.total === 0) return <Nothing isNarrowed={isNarrowed} onClear={onClear} />;
  return (
    <>
      <ChosenBar filter={filter} total={pages.total} chosen={chosen} onChosen={setChosen} />
      <Rows pages={pages} total={pages.total} chosen={chosen} onChosen={setChosen} />
      <div className="cu-list-end" />
    </>
  );
}

function Rows({
  pages,
  total,
  chosen,
  onChosen,
}: {
  pages: Pages<AgendaDeadline>;
  total: number;
  chosen: ReadonlySet<DeadlineId>;
  onChosen: (chosen: ReadonlySet<DeadlineId>) => void;
}) {
  const navigate = useNavigate();
  const [asked, setSelected] = useState<number | null>(null);
  // A narrower filter may leave the list without the row that was selected.
  const selected = asked !== null && asked < total ? asked : null;

  const columns = useMemo(() => {
    const toggle = ({ id }: AgendaDeadline) => {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      onChosen(next);
    };
    return { toggle, all: agendaColumns(chosen, toggle) };
  }, [chosen, onChosen]);

  function onKeyDown(event: KeyboardEvent): void {
    // Space on a button or a box of its own is that one's.
    if (event.key !== ' ' || !(event.target as HTMLElement).matches('[role="grid"]')) return;
    event.preventDefault();
    const row = selected === null ? undefined : pages.rowAt(selected);
    if (row !== undefined) columns.toggle(row);
  }

  return (
    // The list takes the focus; the frame only hears its Space.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="cu-agenda-keys" onKeyDown={onKeyDown}>
      <DataList
        label={text.title}
        columns={columns.all}
        total={total}
        rowAt={pages.rowAt}
        onRange={pages.showRange}
        selected={selected}
        onSelect={setSelected}
        onOpen={(row) =>
          void navigate({ to: casePath(row.reference), search: { tab: deadlineTab(row) } } as object)
        }
        rowHeight={46}
      />
    </div>
  );
}

function Nothing({ isNarrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  if (isNarrowed) return <NoMatch text={text.noMatch} clear={text.filter.clear} onClear={onClear} />;
  return (
    <EmptyState icon={<IconCalendar size={26} stroke={1.25} aria-hidden="true" />} title={text.empty.title}>
      {text.empty.body}
    </EmptyState>
  );
}
