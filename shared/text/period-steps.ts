import type { Temporal } from 'temporal-polyfill';
import type { DayOff } from '../domain/periods/calendar.ts';
import type { PeriodStart } from '../domain/periods/start.ts';
import type { Reading } from '../domain/periods/readings.ts';
import type { PeriodStep } from '../domain/periods/steps.ts';
import { lengthText } from './periods.ts';
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
      return `${step.isBackward ? '−' : '+'} ${lengthText(step.length)}${step.isExtension ? ' of extension' : ''}: ${weekdayText(step.to)}`;
    case 'monthEnd':
      return `That month has no day ${String(step.wanted)}: its last day, ${weekdayText(step.to)}`;
    case 'daysLeftOut':
      return `Not counted besides weekends: ${leftOutText(step.days)}`;
    case 'rolled':
      return `${weekdayText(step.from)} is ${offText(step.off)}: ${weekdayText(step.to)}`;
    case 'notRolled':
      return `${weekdayText(step.day)} is ${offText(step.off)}; this way of counting doesn't move the end`;
    case 'minimumWorkingDays':
      return `At least ${lengthText({ value: step.days, unit: 'workingDays' })} must lie in the period: ${weekdayText(step.to)}`;
    case 'paused':
      return `Stood still from ${startText(step.from)} until ${startText(step.until)}: + ${lengthText(step.length)}`;
    case 'individualsTold':
      return `The people affected were told ${startText(step.told)}: due ${step.order === 'with' ? 'no later than that' : 'before that'}`;
    case 'endOfDay':
      return `Ends with ${weekdayText(step.day)}, ${placeOf(step.zone)}`;
    case 'holidaysNotKnown':
      return step.calendar === null
        ? 'No calendar was named: only Saturdays and Sundays were looked at'
        : `The public holidays of ${step.calendar} in ${String(step.year)} are not known: only Saturdays and Sundays were looked at`;
  }
}

const readings = {
  hourNotCounted: 'the hour of the event not counted',
  workingDayFloor: 'two whole working days at least',
  rolled: 'an end on a day off moved',
  noonOfNextWorkingDay: 'noon of the next working day',
} as const;

/** How a reading differs, without its date. */
export const readingKindText = (kind: Reading['kind']): string => readings[kind];

/** `Mon 30 Mar 2026, 19:00: the hour of the event not counted`. */
export function readingText({ kind, due, dueOn, endsAtMinute, isDisputed }: Reading): string {
  const when = endsAtMinute ? moment(due) : weekdayText(dueOn);
  return `${when}: ${readings[kind]}${isDisputed ? ' (disputed)' : ''}`;
}
