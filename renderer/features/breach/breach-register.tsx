import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegisteredBreach, RegisterFilter } from '../../../shared/contract/breach-register.ts';
import { AuthorityTold } from '../../../shared/contract/breach-register.ts';
import { Office } from '../../../shared/domain/offices.ts';
import { breachRegisterText as text } from '../../../shared/text/breach-register.ts';
import { factTimeInWords } from '../../../shared/text/fact-time.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { timeInWords } from '../../../shared/text/when.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { savePrepared } from '../../api/save-stream.ts';
import { useAction } from '../../api/use-action.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { casePath } from '../../ui/case-path.ts';
import { Choice } from '../../ui/choice.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { TextField } from '../../ui/fields.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Page, PageHeader } from '../../ui/page-header.tsx';
import { PageLink } from '../../ui/page-link.tsx';
import { Problem } from '../../ui/problem.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { showToast } from '../../ui/toast.tsx';
import './breach.css';

/** The register that GDPR Art. 33(5) asks for, and its way out as a table. */
export function BreachRegister() {
  const { client, host, queries } = useApi();
  const [filter, setFilter] = useState<RegisterFilter>({});
  const found = useQuery(queries.breachRegister({ filter }));
  const save = useAction(text.where.save, async (core, format: 'csv' | 'xlsx') => {
    const prepared = await core.breachRegister.table({ filter, format });
    const place = await savePrepared({ client, host }, prepared);
    if (place !== null) showToast(place === undefined ? text.saving(prepared.fileName) : text.saved(place));
    return true;
  });
  return (
    <Page>
      <PageHeader
        title={text.title}
        actions={
          <ActionMenu
            label={text.save}
            actions={(['xlsx', 'csv'] as const).map((format) => ({
              label: text.formats[format],
              run: () => void save.run(format),
            }))}
          />
        }
      />
      <p className="cu-soft">{text.lead}</p>
      <Problem>{save.problem}</Problem>
      <Filter filter={filter} onFilter={setFilter} />
      {found.isPending ? <LoadingRows rows={8} /> : null}
      {found.isError ? (
        <ErrorState
          title={text.failed}
          sentence={errorText(found.error, text.where.list)}
          onRetry={() => void found.refetch()}
        />
      ) : null}
      {found.data === undefined ? null : found.data.breaches.length === 0 ? (
        <p className="cu-soft">
          {Object.values(filter).some((one) => one !== undefined) ? text.noMatch : text.none}
        </p>
      ) : (
        <Rows breaches={found.data.breaches} />
      )}
    </Page>
  );
}

function Filter({
  filter,
  onFilter,
}: {
  filter: RegisterFilter;
  onFilter: (filter: RegisterFilter) => void;
}) {
  return (
    <div className="cu-duty-bar">
      <TextField
        aria-label={text.search}
        placeholder={text.search}
        value={filter.text ?? ''}
        onValue={(words) => onFilter({ ...filter, text: words === '' ? undefined : words })}
      />
      <Choice
        label={text.anyOffice}
        any={text.anyOffice}
        options={Object.values(Office).map((one) => [one, setLabel('office', one)] as const)}
        value={filter.office}
        onValue={(office) =>
          onFilter({ ...filter, office: Object.values(Office).find((one) => one === office) })
        }
      />
      <Choice
        label={text.anyTold}
        any={text.anyTold}
        options={Object.values(AuthorityTold).map((one) => [one, text.told[one]] as const)}
        value={filter.told}
        onValue={(told) =>
          onFilter({ ...filter, told: Object.values(AuthorityTold).find((one) => one === told) })
        }
      />
    </div>
  );
}

function Rows({ breaches }: { breaches: readonly RegisteredBreach[] }) {
  const { columns } = text;
  return (
    <SimpleTable
      label={text.title}
      headers={[columns.breach, columns.aware, columns.people, columns.told, columns.why]}
      rows={breaches.map((breach) => ({
        key: breach.id,
        cells: [
          <>
            <PageLink to={casePath(breach.reference)}>{breach.reference}</PageLink>
            <div className="cu-wrap">{breach.title}</div>
          </>,
          breach.times.aware === undefined ? '' : factTimeInWords(breach.times.aware),
          breach.people === null ? text.peopleUnknown : breach.people.toLocaleString('en-GB'),
          <StateChip key="told" tone={breach.told === 'undecided' ? 'attention' : 'neutral'}>
            {text.told[breach.told]}
          </StateChip>,
          <span key="why" className="cu-wrap">
            {[
              ...breach.notices.map(({ recipient, at }) =>
                [recipient, at === null ? null : timeInWords(at)].filter((one) => one !== null).join(', '),
              ),
              ...breach.reasons,
            ].join('; ')}
          </span>,
        ],
      }))}
    />
  );
}
