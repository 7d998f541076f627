import type { Temporal } from 'temporal-polyfill';
import type { CalendarName, DayOff } from '../domain/periods/calendar.ts';
import type { PeriodStart } from '../domain/periods/start.ts';
import type { Reading } from '../domain/periods/readings.ts';
import type { HolidaysNotKnown, PeriodStep } from '../domain/periods/steps.ts';
import { lengthText, minutesText } from './periods.ts';
import { clockText, placeOf, weekdayText } from './when.ts';

const moment = (at: Temporal.ZonedDateTime) => `${weekdayText(at.toPlainDate())}, ${clockText(at)}`;

/** `Fri 27 Mar 2026, 17:10 Berlin`, or the day alone where no time is known. */
export const startText = (start: PeriodStart): string =>
  start.kind === 'day'
    ? `${weekdayText(start.on)} (${placeOf(start.zone)})`
    : `${moment(start.at)} ${placeOf(start.at.timeZoneId)}`;

/** A sentence part with its source behind it; alone where it has none. */
export const sourced = (text: string, source: string): string =>
  source === '' ? text : `${text} (${source})`;

const offText = ({ kind, name }: DayOff) =>
  kind === 'ownClosingDay'
    ? `a closing day of the office (${name})`
    : `a ${kind === 'weekend' ? name : `public holiday (${name})`}`;

const leftOutText = (days: readonly { on: Temporal.PlainDate; off: DayOff }[]) =>
  days.map(({ on, off }) => `${weekdayText(on)} (${off.name})`).join('; ');

/** The calendar's own name says whose days off it has: of a country with parts, those common to all. */
const byCalendar = (calendar: CalendarName | null) =>
  calendar === null ? '' : `, by the calendar ${calendar.id}, ${calendar.name}`;

const notKnownText = ({ calendar, year }: HolidaysNotKnown) =>
  calendar === null
    ? 'No calendar was named: only Saturdays and Sundays were looked at'
    : `The public holidays of ${calendar} in ${String(year)} are not known: only Saturdays and Sundays were looked at`;

/** `12 days`, `1 hour 30 minutes`. */
function stoodText(stood: Extract<PeriodStep, { kind: 'paused' }>['stood']): string {
  if ('unit' in stood) return lengthText(stood);
  const { hours, minutes } = stood;
  const parts = [
    ...(hours > 0 || minutes === 0 ? [lengthText({ value: hours, unit: 'hours' })] : []),
    ...(minutes > 0 ? [minutesText(minutes)] : []),
  ];
  return parts.join(' ');
}

/** A few names in full, many by their number. */
const namesText = (names: readonly string[]) =>
  names.length > 5 ? `${String(names.length)} clients` : names.join(', ');

/**
 * A step of a period as one sentence part, without its source: `+72 hours elapsed: Mon 30 Mar 2026, 18:10`.
 *
 * @param step days are in the zone of the law, times in the zone that they carry
 */
export function periodStepText(step: PeriodStep): string {
  switch (step.kind) {
    case 'start':
      return `Starts with ${startText(step.start)}`;
    case 'agreed':
      return `Agreed with ${namesText(step.with)}: ${lengthText(step.length)} after ${step.event}`;
    case 'hourNotCounted':
      return `The hour of the event is not counted: from ${moment(step.from)}`;
    case 'dayNotCounted':
      return `${weekdayText(step.day)} itself is not counted`;
    case 'dayCounted':
      return `${weekdayText(step.day)} is the day the period runs from`;
    case 'earlierDay':
      return `Where it happened it was still ${weekdayText(step.day)}: the earlier day counts`;
    case 'yearEnd':
      return `Counts from the end of the year, ${weekdayText(step.day)}`;
    case 'fixedDate':
      return `The day that the law fixes: ${weekdayText(step.day)}`;
    case 'hoursAdded':
      return `+ ${lengthText(step.length)} elapsed: ${moment(step.to)}`;
    case 'daysAdded':
      return `${step.isBackward ? '−' : '+'} ${lengthText(step.length)}${step.isExtension ? ' of extension' : ''}${byCalendar(step.calendar)}: ${weekdayText(step.to)}`;
    case 'monthEnd':
      return `That month has no day ${String(step.wanted)}: its last day, ${weekdayText(step.to)}`;
    case 'daysLeftOut':
      return `Not counted besides weekends: ${leftOutText(step.days)}`;
    case 'rolled':
      return `${weekdayText(step.from)} is ${offText(step.off)}: ${weekdayText(step.to)}${byCalendar(step.calendar)}`;
    case 'notRolled':
      return `${weekdayText(step.day)} is ${offText(step.off)}; this way of counting doesn't move the end`;
    case 'minimumWorkingDays':
      return `At least ${lengthText({ value: step.days, unit: 'workingDays' })} must lie in the period: ${weekdayText(step.to)}${byCalendar(step.calendar)}`;
    case 'paused':
      return `Stood still from ${startText(step.from)} until ${startText(step.until)}: + ${stoodText(step.stood)}`;
    case 'closesAt':
      return `On that day up to ${clockText(step.at)} ${placeOf(step.at.timeZoneId)}: what comes later counts as made on the next working day`;
    case 'extendedTo':
      return `Extended, as the person was told, until ${weekdayText(step.day)}`;
    case 'standsStill':
      return `Stands still since ${startText(step.from)}: what has passed of it is added once it runs again`;
    case 'individualsTold':
      return `The people affected were told ${startText(step.told)}: due ${step.order === 'with' ? 'no later than that' : 'before that'}`;
    case 'endOfDay':
      return `Ends with ${weekdayText(step.day)}, ${placeOf(step.zone)}`;
    case 'holidaysNotKnown':
      return notKnownText(step);
  }
}

const readings = {
  hourNotCounted: 'the hour of the event not counted',
  workingDayFloor: 'two whole working days at least',
  rolled: 'an end on a day off moved',
  noonOfNextWorkingDay: 'noon of the next working day',
  paused: 'with the pause, which this law does not name',
  notPaused: 'without the pause',
  extensionLate: 'with the extension, told after the first period had ended',
} as const;

/** How a reading differs, without its date; and what of its holidays wasn't looked at. */
export const readingWords = ({ kind, isDisputed, notKnown }: Reading): string =>
  [`${readings[kind]}${isDisputed ? ' (disputed)' : ''}`, ...notKnown.map(notKnownText)].join('. ');

/** `Mon 30 Mar 2026, 19:00: the hour of the event not counted`. */
export function readingText(reading: Reading): string {
  const { due, dueOn, endsAtMinute } = reading;
  return `${endsAtMinute ? moment(due) : weekdayText(dueOn)}: ${readingWords(reading)}`;
}
