import type { BreachCase } from '../../../shared/contract/cases.ts';
import type { Duty } from '../../../shared/contract/duties.ts';
import { breachDutiesText } from '../../../shared/text/breach-duties.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { lawScreenText } from '../../../shared/text/law-screen.ts';
import { dateInWords, timeInWords } from '../../../shared/text/when.ts';
import type { Column } from '../../ui/data-list.tsx';
import { DeadlineCell } from '../../ui/deadline-cell.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { type DutyGroup, type DutyRow, isUnmet, placeOfDuty } from './duty-rows.ts';
import { partName } from './part-name.ts';

const text = breachDutiesText;
const { columns: words } = text;

/** When a duty is due: the date and what is left, the wait, or why there is no date. */
function Due({ duty }: { duty: Duty }) {
  const { dueAt, dueOn, isEmbargo, waitingFor, byWhen, mark } = duty;
  if (dueAt !== null && dueOn !== null) {
    if (isEmbargo) return <span className="cu-soft">{text.notBefore(dateInWords(dueOn))}</span>;
    if (mark !== null && mark.mark !== 'applies')
      return (
        <span className="cu-two-lines">
          <span className="cu-num cu-strong">{dateInWords(dueOn)}</span>
          <span className="cu-soft">{byWhen}</span>
        </span>
      );
    return <DeadlineCell dueAt={dueAt} label={byWhen} />;
  }
  return (
    <span className="cu-two-lines">
      <span className="cu-soft">{waitingFor === null ? text.noNumber(byWhen) : text.waits}</span>
      {waitingFor === null ? null : <span className="cu-soft">{waitingFor.text}</span>}
    </span>
  );
}

const tones = { applies: 'accent', doesNotApply: 'neutral', met: 'good', withdrawn: 'neutral' } as const;

/** What a person said of a duty, in a word. */
export function Mark({ row }: { row: DutyRow }) {
  const { mark } = row;
  if (mark === null) return <span className="cu-faint">{text.open}</span>;
  return (
    <span title={mark.metAt === null ? (mark.reason ?? undefined) : timeInWords(mark.metAt)}>
      <StateChip tone={tones[mark.mark]}>{setLabel('mark', mark.mark)}</StateChip>
    </span>
  );
}

function TwoLines({ first, second }: { first: string; second: string }) {
  return (
    <span className="cu-two-lines">
      <span className="cu-strong" title={first}>
        {first}
      </span>
      <span className="cu-soft" title={second}>
        {second}
      </span>
    </span>
  );
}

const whom: Column<DutyRow> = {
  key: 'whom',
  header: words.whom,
  width: 'minmax(170px, 1.6fr)',
  cell: (row) => (
    <TwoLines first={row.whom} second={`${placeOfDuty(row)} · ${text.recipients[row.recipient]}`} />
  ),
};
const law: Column<DutyRow> = {
  key: 'law',
  header: words.law,
  width: 'minmax(150px, 1.4fr)',
  cell: (row) => <TwoLines first={row.citation} second={isUnmet(row) ? '' : (row.order ?? '')} />,
};
const due: Column<DutyRow> = {
  key: 'due',
  header: words.due,
  width: 'minmax(190px, 1.4fr)',
  cell: (row) => (isUnmet(row) ? null : <Due duty={row} />),
};
const missing: Column<DutyRow> = {
  key: 'missing',
  header: words.missing,
  width: 'minmax(190px, 2fr)',
  cell: (row) =>
    isUnmet(row) ? null : (
      <TwoLines first={row.missing[0]?.text ?? ''} second={text.questions(row.missing.length)} />
    ),
};
const why: Column<DutyRow> = {
  key: 'why',
  header: words.why,
  width: 'minmax(220px, 3fr)',
  cell: (row) => (isUnmet(row) ? <TwoLines first={row.why} second={row.source} /> : null),
};
const known: Column<DutyRow> = {
  key: 'known',
  header: words.known,
  width: '120px',
  cell: (row) => (
    <span className="cu-soft cu-small cu-wrap">
      {isUnmet(row) || row.known === null ? '' : lawScreenText.knownBy[row.known]}
    </span>
  ),
};
const mark: Column<DutyRow> = {
  key: 'mark',
  header: words.mark,
  width: '110px',
  cell: (row) => <Mark row={row} />,
};

/** @returns the columns of a group; the part is named where there are several */
export function dutyColumns(group: DutyGroup, detail: BreachCase): readonly Column<DutyRow>[] {
  const part: Column<DutyRow> = {
    key: 'part',
    header: words.part,
    width: 'minmax(80px, 0.7fr)',
    cell: (row) => <span title={partName(detail, row.partId)}>{partName(detail, row.partId)}</span>,
  };
  const parts = detail.parts.length > 1 ? [part] : [];
  switch (group) {
    case 'met':
      return [due, whom, law, mark, ...parts, known];
    case 'mayBeMet':
      return [whom, missing, due, law, mark, ...parts];
    case 'contract':
      return [due, whom, law, ...parts, mark];
    case 'notMet':
      return [whom, law, why, ...parts];
  }
}
