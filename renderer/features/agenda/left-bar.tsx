import type { AgendaDeadline } from '../../../shared/contract/agenda.ts';
import { datesText } from '../../../shared/text/agenda.ts';
import { ownZone } from '../../ui/now.ts';
import { StateChip } from '../../ui/state-chip.tsx';
import { shortDayText } from '../../ui/when-text.ts';
import { leftMark } from './due-text.ts';
import './agenda.css';

/** How much of its time a date has left, in words; the bar beneath repeats them in its length. */
export function LeftBar({ deadline, now }: { deadline: AgendaDeadline; now: string }) {
  if (deadline.dueAt.at < now) return <StateChip tone="late">{datesText.overdue}</StateChip>;
  const mark = leftMark(deadline, now);
  if (mark === null) return null;
  const isShort = mark.key === 'quarter' || mark.key === 'last';
  return (
    <span className="cu-left" title={datesText.leftSince(shortDayText(deadline.setAt, ownZone()))}>
      <StateChip tone={isShort ? 'attention' : 'neutral'}>{datesText.left[mark.key]}</StateChip>
      <span className="cu-left-bar" data-short={isShort} aria-hidden="true">
        <span style={{ width: `${String(Math.round(mark.share * 100))}%` }} />
      </span>
    </span>
  );
}
