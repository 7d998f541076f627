import { Temporal } from 'temporal-polyfill';
import { todayText } from '../../../shared/text/agenda.ts';
import { weekdays, monthsShort } from '../../../shared/text/when.ts';
import { nextSevenDays, type TodayAnswer } from './today-groups.ts';
import './agenda.css';

const text = todayText;

function dayLabel(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return `${weekdays[day.dayOfWeek - 1] ?? ''} ${String(day.day)} ${monthsShort[day.month - 1] ?? ''}`;
}

/** How many dates fall on each of the next days. */
export function NextDays({ soon, today }: { soon: TodayAnswer['dueSoon']; today: string }) {
  return (
    <section className="cu-panel" aria-label={text.days}>
      <h2>{text.days}</h2>
      <ul>
        {nextSevenDays(soon, today).map(({ date, count }) => (
          <li key={date} className={count === 0 ? 'cu-faint' : undefined}>
            <time dateTime={date}>{dayLabel(date)}</time>
            <span className="cu-num">{count === 0 ? text.nothingOn : count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
