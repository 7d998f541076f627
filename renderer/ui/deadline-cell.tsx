import './data-list.css';
import type { ZonedTime } from '../../shared/dates.ts';
import { useNow } from './now.ts';
import { timeInWords } from '../../shared/text/when.ts';
import { distanceText, overText, shortZonedText } from './when-text.ts';

/** A deadline as the hero of its row: the date, and under it what is left, in red words once it is over. */
export function DeadlineCell({ dueAt, label }: { dueAt: ZonedTime; label: string | null }) {
  const now = useNow();
  const isOver = dueAt.at < now;
  return (
    <span className="cu-two-lines">
      <time className="cu-num cu-strong" dateTime={dueAt.at} title={timeInWords(dueAt)}>
        {shortZonedText(dueAt, now)}
      </time>
      <span className={isOver ? 'cu-late' : 'cu-soft'} title={label ?? undefined}>
        {isOver ? overText(dueAt, now) : distanceText(dueAt, now)}
        {label === null ? '' : ` · ${label}`}
      </span>
    </span>
  );
}
