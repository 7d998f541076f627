import './data-list.css';
import { uiText } from '../../shared/text/app.ts';
import { dateInWords } from '../../shared/text/when.ts';
import { ownZone, useNow } from './now.ts';
import { daysText, daysUntilDate } from './when-text.ts';

/** A calendar date by which something is to be done, and what is left, in red words once the day is over. */
export function DueDay({ date }: { date: string }) {
  const days = daysUntilDate(date, useNow(), ownZone());
  return (
    <span className="cu-two-lines">
      <time className="cu-num cu-strong" dateTime={date}>
        {dateInWords(date)}
      </time>
      <span className={days < 0 ? 'cu-late' : 'cu-soft'}>
        {days < 0 ? uiText.when.daysOver(-days) : daysText(days)}
      </span>
    </span>
  );
}
