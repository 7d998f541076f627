import { Temporal } from 'temporal-polyfill';
import type { ZonedTime } from '../dates.ts';
import { clockText, dayText, monthsShort, placeOf, timeInWords, weekdayText, weekdays } from './when.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

const counted = (count: number, unit: string) => `${String(count)} ${unit}${count === 1 ? '' : 's'}`;

/**
 * What may be said of a deadline on a locked screen: the number of its case and when it is due. The number (office,
 * year, count, kind of case) tells whoever passes by no person and no matter, and lets the office act; title, names and
 * the deadline's own words never come near here.
 */
export type ReminderWords = {
  reference: string;
  dueAt: ZonedTime;
  endsAtMinute: boolean;
  /** Milliseconds until it is due; below zero once it has passed. */
  remaining: number;
};

function inDays({ dueAt, remaining }: ReminderWords): string {
  const due = Temporal.Instant.from(dueAt.at).toZonedDateTimeISO(dueAt.zone);
  const today = due.subtract({ milliseconds: Math.trunc(remaining) }).toPlainDate();
  const days = today.until(due.toPlainDate(), { largestUnit: 'days' }).days;
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${String(days)} days`;
}

/** Rounded to what a person would say; never to nothing while there is time left. */
function inHours(milliseconds: number): string {
  if (milliseconds < HOUR - MINUTE / 2)
    return `in ${counted(Math.max(1, Math.round(milliseconds / MINUTE)), 'minute')}`;
  return `in ${counted(Math.round(milliseconds / HOUR), 'hour')}`;
}

const DAYS_FROM = 72 * HOUR;

/** `Deadline in 4 hours`, `Deadline tomorrow`, `Deadline has passed`. */
function title(words: ReminderWords): string {
  const { remaining } = words;
  if (remaining <= 0) return 'Deadline has passed';
  return words.endsAtMinute && remaining <= DAYS_FROM
    ? `Deadline ${inHours(remaining)}`
    : `Deadline ${inDays(words)}`;
}

/** `Thu 26 Nov 2026, 12:17 London`; the day alone where it ends with the day. */
function due({ dueAt, endsAtMinute }: ReminderWords): string {
  if (endsAtMinute) return timeInWords(dueAt);
  const day = Temporal.Instant.from(dueAt.at).toZonedDateTimeISO(dueAt.zone).toPlainDate();
  return `${weekdayText(day)}, end of the day in ${placeOf(dueAt.zone)}`;
}

/** `tomorrow 14:10 London`, `Mon 30 Nov, 18:10 Berlin`: for a list of the next days. */
function soon(dueAt: ZonedTime, now: string): string {
  const at = Temporal.Instant.from(dueAt.at).toZonedDateTimeISO(dueAt.zone);
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(dueAt.zone).toPlainDate();
  const days = today.until(at.toPlainDate(), { largestUnit: 'days' }).days;
  const clock = `${clockText(at)} ${placeOf(dueAt.zone)}`;
  if (days === 0) return `today ${clock}`;
  if (days === 1) return `tomorrow ${clock}`;
  const weekday = weekdays[at.dayOfWeek - 1] ?? '';
  return at.year === today.year
    ? `${weekday} ${String(at.day)} ${monthsShort[at.month - 1] ?? ''}, ${clock}`
    : `${weekday} ${dayText(at.toPlainDate())}, ${clock}`;
}

/** Words of reminders and of the warning before the program is closed. */
export const remindersText = {
  title,
  body: (words: ReminderWords) => `${words.reference}: due ${due(words)}`,
  /** Where more rang at once than anybody reads one by one. */
  many: {
    title: (count: number) => `${String(count)} deadlines`,
    body: (references: readonly string[], left: number) =>
      left === 0 ? references.join(', ') : `${references.join(', ')} and ${String(left)} more`,
  },
  runningOut: {
    message: (count: number) =>
      count === 1
        ? 'An hour clock runs out while the program is closed.'
        : `${String(count)} hour clocks run out while the program is closed.`,
    line: (reference: string, dueAt: ZonedTime, now: string) => `${reference} ${soon(dueAt, now)}`,
    more: (count: number) => `and ${String(count)} more`,
    detail: 'Nothing rings while Custodia is not running.',
    back: 'Go back',
    quit: 'Quit all the same',
  },
} as const;

/** At most so many are named in one notification or warning. */
const NAMED = 8;

/** Up to so many reminders of one moment are shown one by one. */
const ONE_BY_ONE = 3;

/** @returns what to show for reminders that rang at one moment: each by itself, or one line for many. */
export function reminderNotices(reminders: readonly ReminderWords[]): { title: string; body: string }[] {
  if (reminders.length <= ONE_BY_ONE)
    return reminders.map((one) => ({ title: title(one), body: remindersText.body(one) }));
  const references = reminders.slice(0, NAMED).map(({ reference }) => reference);
  return [
    {
      title: remindersText.many.title(reminders.length),
      body: remindersText.many.body(references, reminders.length - references.length),
    },
  ];
}

/**
 * @param now UTC text
 * @returns the warning before closing: which hour clocks run out meanwhile; null where none does
 */
export function runningOutWarning(
  clocks: readonly { reference: string; dueAt: ZonedTime }[],
  now: string,
): { message: string; detail: string } | null {
  if (clocks.length === 0) return null;
  const words = remindersText.runningOut;
  const lines = clocks.slice(0, NAMED).map(({ reference, dueAt }) => words.line(reference, dueAt, now));
  const left = clocks.length - lines.length;
  return {
    message: words.message(clocks.length),
    detail: [...lines, ...(left > 0 ? [words.more(left)] : []), words.detail].join('\n'),
  };
}
