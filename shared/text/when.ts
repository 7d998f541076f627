import { Temporal } from 'temporal-polyfill';
import type { ZonedTime } from '../dates.ts';

export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export const weekdaysLong = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
export const monthsLong = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
export const monthsShort = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** A zone as people call it: `Europe/London` is London, `America/Argentina/Ushuaia` Ushuaia. */
export function placeOf(zone: string): string {
  // POSIX signs are the other way round: Etc/GMT+7 is seven hours behind UTC.
  const fixed = /^Etc\/GMT([+-])(\d+)$/.exec(zone);
  if (fixed) return `UTC${fixed[1] === '+' ? '−' : '+'}${fixed[2] ?? ''}`;
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** `26 Nov 2026`: the month in letters, since 3/4 is April here and March there. */
export function dayText(date: Temporal.PlainDate): string {
  return `${String(date.day)} ${monthsShort[date.month - 1] ?? ''} ${String(date.year)}`;
}

/** `Thu 26 Nov 2026`. */
export function weekdayText(date: Temporal.PlainDate): string {
  return `${weekdays[date.dayOfWeek - 1] ?? ''} ${dayText(date)}`;
}

/** `Thursday 26 November 2026`, for a heading. */
export function longDayText(date: Temporal.PlainDate): string {
  return `${weekdaysLong[date.dayOfWeek - 1] ?? ''} ${String(date.day)} ${monthsLong[date.month - 1] ?? ''} ${String(date.year)}`;
}

export function clockText(time: Temporal.ZonedDateTime): string {
  return `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
}

/** `Thu 26 Nov 2026, 12:17 London`. */
export function timeInWords(time: ZonedTime): string {
  const zoned = Temporal.Instant.from(time.at).toZonedDateTimeISO(time.zone);
  return `${weekdayText(zoned.toPlainDate())}, ${clockText(zoned)} ${placeOf(time.zone)}`;
}

/** A calendar date `2026-11-26` as `Thu 26 Nov 2026`. */
export function dateInWords(date: string): string {
  return weekdayText(Temporal.PlainDate.from(date));
}
