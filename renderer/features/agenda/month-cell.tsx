import { casePath } from '../../ui/case-path.ts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Temporal } from 'temporal-polyfill';
import type { AgendaDeadline } from '../../../shared/contract/agenda.ts';
import { agendaText, datesText } from '../../../shared/text/agenda.ts';
import { clockText, dateInWords, timeInWords } from '../../../shared/text/when.ts';
import { useNow } from '../../ui/now.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { deadlineTab, deadlineWords } from './deadline-words.ts';
import type { MonthDay } from './month-days.ts';

const text = agendaText.month;
/** So many dates of a day are shown until one asks for the others. */
const mostShown = 3;

/** One day with the dates that fall on it; the others of a full day are a press away. */
export function MonthCell({
  day: { date, day, isOther, deadlines },
  isToday,
  isOpen,
  onOpen,
}: {
  day: MonthDay;
  isToday: boolean;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}) {
  const shown = isOpen ? deadlines : deadlines.slice(0, mostShown);
  return (
    <td data-other={isOther || undefined} data-today={isToday || undefined}>
      <time dateTime={date} title={dateInWords(date)}>
        {day}
        {isToday ? ` ${text.today}` : ''}
      </time>
      {shown.length === 0 ? null : (
        <ul aria-label={dateInWords(date)}>
          {shown.map((deadline) => (
            <Entry key={deadline.id} deadline={deadline} />
          ))}
        </ul>
      )}
      {deadlines.length > mostShown ? (
        <button
          type="button"
          className="cu-agenda-more"
          aria-expanded={isOpen}
          aria-label={`${dateInWords(date)}: ${isOpen ? text.fewer : text.more(deadlines.length - mostShown)}`}
          onClick={() => onOpen(!isOpen)}
        >
          {isOpen ? text.fewer : text.more(deadlines.length - mostShown)}
        </button>
      ) : null}
    </td>
  );
}

function Entry({ deadline }: { deadline: AgendaDeadline }) {
  const { dueAt, endsAtMinute, reference } = deadline;
  const isOver = dueAt.at < useNow();
  const what = deadlineWords(deadline);
  const time = endsAtMinute
    ? clockText(Temporal.Instant.from(dueAt.at).toZonedDateTimeISO(dueAt.zone))
    : null;
  return (
    <li title={`${reference} · ${what} · ${timeInWords(dueAt)}`}>
      <PageLink to={casePath(reference)} search={{ tab: deadlineTab(deadline) }}>
        {isOver ? (
          <>
            <IconAlertTriangle size={12} stroke={2} aria-hidden="true" className="cu-late" />
            <span className="cu-hidden">{datesText.overdue} </span>
          </>
        ) : null}
        {time === null ? null : <span className="cu-num cu-strong">{time} </span>}
        {what}
        <span className="cu-hidden"> {reference}</span>
      </PageLink>
    </li>
  );
}
