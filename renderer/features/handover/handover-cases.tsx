import { Select } from '@mantine/core';
import type { HandoverCase } from '../../../shared/contract/handover.ts';
import { handoverText } from '../../../shared/text/together.ts';
import { SimpleTable } from '../../ui/simple-table.tsx';

const text = handoverText;

/** What the person has to do on the case, in words. */
function partIn({ isOwner, isReviewer, openTasks }: HandoverCase): string {
  return [
    ...(isOwner ? [text.owner] : []),
    ...(isReviewer ? [text.reviewer] : []),
    ...(openTasks > 0 ? [text.tasks(openTasks)] : []),
  ].join(', ');
}

/** The cases of the person who leaves, each with a choice to whom it goes. */
export function HandoverCases({
  cases,
  people,
  allTo,
  to,
  onTo,
}: {
  cases: readonly HandoverCase[];
  people: readonly { value: string; label: string }[];
  allTo: string | null;
  /** By case; empty where it stays as it is. */
  to: Readonly<Record<string, string>>;
  onTo: (caseId: string, id: string) => void;
}) {
  if (cases.length === 0) return <p className="cu-soft">{text.none}</p>;
  return (
    <SimpleTable
      label={text.title}
      headers={text.headers}
      rows={cases.map((one) => ({
        key: one.caseId,
        cells: [
          <div key="case">
            <div className="cu-mono">{one.reference}</div>
            <div className="cu-soft cu-small cu-wrap">{one.title}</div>
          </div>,
          partIn(one),
          <Select
            key="to"
            aria-label={text.goesTo(one.reference)}
            placeholder={text.keep}
            clearable
            miw={210}
            data={people}
            value={(to[one.caseId] ?? allTo ?? '') === '' ? null : (to[one.caseId] ?? allTo)}
            onChange={(id) => onTo(one.caseId, id ?? '')}
          />,
        ],
      }))}
    />
  );
}
