import type { ZonedTime } from '../../shared/dates.ts';
import { uiText } from '../../shared/text/app.ts';
import { useNow } from './now.ts';
import { timeInWords } from '../../shared/text/when.ts';
import { distanceText, overText, shortZonedDayText, shortZonedText, zonedDayText } from './when-text.ts';

type WhenProps = {
  /** Null where nobody recorded it: shown as such. */
  time: ZonedTime | null;
  /** `day` leaves out the time of day, `short` the year where it is this one, `shortDay` both; `full` is the default. */
  show?: 'full' | 'short' | 'day' | 'shortDay';
  /** Adds how far away it is: `distance` for any time, `deadline` says how long it is over. */
  beside?: 'distance' | 'deadline';
};

/** A time as people write it: `Thu 26 Nov 2026, 12:17 London`, and what is left beside it. */
export function When({ time, show = 'full', beside }: WhenProps) {
  const now = useNow();
  if (time === null) return <span className="cu-faint">{uiText.missing}</span>;
  const texts = { full: timeInWords, day: zonedDayText, short: shortZonedText, shortDay: shortZonedDayText };
  const text = texts[show](time, now);
  return (
    <span className="cu-num">
      <time dateTime={time.at} title={timeInWords(time)}>
        {text}
      </time>
      {beside === undefined ? null : <Beside time={time} kind={beside} />}
    </span>
  );
}

function Beside({ time, kind }: { time: ZonedTime; kind: 'distance' | 'deadline' }) {
  const now = useNow();
  const isOver = kind === 'deadline' && time.at < now;
  return (
    <span className={isOver ? 'cu-late' : 'cu-soft'}>
      {' · '}
      {isOver ? overText(time, now) : distanceText(time, now)}
    </span>
  );
}
