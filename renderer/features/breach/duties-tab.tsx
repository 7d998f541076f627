import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import type { BreachDuties } from '../../../shared/contract/duties.ts';
import { breachDutiesText } from '../../../shared/text/breach-duties.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { DataList } from '../../ui/data-list.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Section } from '../../ui/fields.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { DutyBar } from './duty-bar.tsx';
import { dutyColumns } from './duty-columns.tsx';
import { DutyPanel } from './duty-panel.tsx';
import { QuestionLine } from './question-line.tsx';
import { type DutyFilter, type DutyGroup, dutyKey, type DutyRow, rowsOf } from './duty-rows.ts';
import './breach.css';

const text = breachDutiesText;

/** The duties of a breach: those that the facts meet, those that may be met with what is missing, those that aren't. */
export function DutiesTab({ detail }: { detail: BreachCase }) {
  const { queries } = useApi();
  const [group, setGroup] = useState<DutyGroup>('met');
  const found = useQuery(queries.breachDuties({ id: detail.id, withNotMet: group === 'notMet' }));
  if (found.isError)
    return (
      <ErrorState
        title={text.failed}
        sentence={errorText(found.error, text.where.list)}
        onRetry={() => void found.refetch()}
      />
    );
  if (found.data === undefined) return <LoadingRows rows={8} />;
  if (found.data.first.length > 0) return <First detail={detail} duties={found.data} />;
  return <Duties detail={detail} duties={found.data} group={group} onGroup={setGroup} />;
}

function First({ detail, duties }: { detail: BreachCase; duties: BreachDuties }) {
  return (
    <Section title={text.first.title} description={text.first.body}>
      {duties.first.map((question) => (
        <QuestionLine key={question.fact} detail={detail} question={question} />
      ))}
    </Section>
  );
}

function Duties({
  detail,
  duties,
  group,
  onGroup,
}: {
  detail: BreachCase;
  duties: BreachDuties;
  group: DutyGroup;
  onGroup: (group: DutyGroup) => void;
}) {
  const [filter, setFilter] = useState<DutyFilter>({});
  const [chosen, setChosen] = useState<string | null>(null);
  const rows = rowsOf(duties, group, filter);
  const at = rows.findIndex((row) => dutyKey(row) === chosen);
  const row: DutyRow | undefined = rows[at];
  const isFiltered = Object.values(filter).some((part) => part !== undefined);
  return (
    <>
      <p className="cu-soft">{text.lead}</p>
      <DutyBar
        detail={detail}
        duties={duties}
        group={group}
        filter={filter}
        onGroup={(next) => {
          setChosen(null);
          onGroup(next);
        }}
        onFilter={(part) => setFilter({ ...filter, ...part })}
        onClear={() => setFilter({})}
      />
      {rows.length === 0 ? (
        <p className="cu-soft">{isFiltered ? text.none.filtered : text.none[group]}</p>
      ) : (
        <div className="cu-duty-list">
          <DataList
            label={text.tab}
            columns={dutyColumns(group, detail)}
            total={rows.length}
            rowAt={(index) => rows[index]}
            selected={at === -1 ? null : at}
            onSelect={(index) => {
              const selected = rows[index];
              setChosen(selected === undefined ? null : dutyKey(selected));
            }}
            rowHeight={52}
          />
        </div>
      )}
      {row === undefined ? null : (
        <DutyPanel key={dutyKey(row)} detail={detail} row={row} onClose={() => setChosen(null)} />
      )}
    </>
  );
}
