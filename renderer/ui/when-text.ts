import { Temporal } from 'temporal-polyfill';
import type { ZonedTime } from '../../shared/dates.ts';
import { uiText } from '../../shared/text/app.ts';
import {
  clockText,
  dayText,
  monthsShort,
  placeOf,
  timeInWords,
  weekdays,
  weekdayText,
} from '../../shared/text/when.ts';

/** `Thu 26 Nov, 12:17 London`, for rows; with the year where it isn't this one's. */
export function shortZonedText(time: ZonedTime, nowAt: string): string {
  const zoned = Temporal.Instant.from(time.at).toZonedDateTimeISO(time.zone);
  if (zoned.year !== Temporal.Instant.from(nowAt).toZonedDateTimeISO(time.zone).year)
    return timeInWords(time);
  const day = `${weekdays[zoned.dayOfWeek - 1] ?? ''} ${String(zoned.day)} ${monthsShort[zoned.month - 1] ?? ''}`;
  return `${day}, ${clockText(zoned)} ${placeOf(time.zone)}`;
}

/** The same without the time of day: `Thu 26 Nov`. */
export function shortZonedDayText(time: ZonedTime, nowAt: string): string {
  const short = shortZonedText(time, nowAt);
  return short.slice(0, short.lastIndexOf(', '));
}

/** The day of a time in the zone it was meant in: `Thu 26 Nov 2026`. */
export function zonedDayText(time: ZonedTime): string {
  return weekdayText(Temporal.Instant.from(time.at).toZonedDateTimeISO(time.zone).toPlainDate());
}

/** The day of an instant in a zone, short: `26 Nov 2026`. */
export function shortDayText(at: string, zone: string): string {
  return dayText(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate());
}

/**
 * How far a time is away: hours within two days, days beyond, by calendar days of its own zone.
 *
 * @param nowAt the present, UTC text
 */
export function distanceText(time: ZonedTime, nowAt: string): string {
  const then = Temporal.Instant.from(time.at);
  const now = Temporal.Instant.from(nowAt);
  const minutes = Math.trunc((then.epochMilliseconds - now.epochMilliseconds) / 60_000);
  const span = Math.abs(minutes);
  const days = daysUntil(time, nowAt);
  if (span === 0) return uiText.when.now;
  if (span < 48 * 60) {
    const hours = Math.trunc(span / 60);
    return minutes >= 0 ? uiText.when.inHours(hours, span % 60) : uiText.when.hoursAgo(hours, span % 60);
  }
  return daysText(days);
}

/** How long a deadline is over: `2 days over`. */
export function overText(time: ZonedTime, nowAt: string): string {
  const minutes = Math.trunc(
    (Temporal.Instant.from(nowAt).epochMilliseconds - Temporal.Instant.from(time.at).epochMilliseconds) /
      60_000,
  );
  if (minutes < 24 * 60) return uiText.when.hoursOver(Math.trunc(minutes / 60));
  return uiText.when.daysOver(Math.trunc(minutes / (24 * 60)));
}

/** Calendar days from now to then, both read in the zone of `time`; negative for the past. */
export function daysUntil(time: ZonedTime, nowAt: string): number {
  const then = Temporal.Instant.from(time.at).toZonedDateTimeISO(time.zone).toPlainDate();
  const today = Temporal.Instant.from(nowAt).toZonedDateTimeISO(time.zone).toPlainDate();
  return today.until(then).days;
}

/** Calendar days from today in `zone` to a calendar date `2026-11-26`; negative for the past. */
export function daysUntilDate(date: string, nowAt: string, zone: string): number {
  const today = Temporal.Instant.from(nowAt).toZonedDateTimeISO(zone).toPlainDate();
  return today.until(Temporal.PlainDate.from(date)).days;
}

/** `in 3 days`, `today`, `yesterday`. */
export function daysText(days: number): string {
  if (days === 0) return uiText.when.today;
  if (days === 1) return uiText.when.tomorrow;
  if (days === -1) return uiText.when.yesterday;
  return days > 0 ? uiText.when.inDays(days) : uiText.when.daysAgo(-days);
}

const units = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const;

/** A size in bytes with three digits at most, units of 1000: `3.4 MB`. */
export function sizeText(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || size >= 100 ? 0 : size >= 10 ? 0 : 1;
  return `${size.toFixed(digits)} ${units[unit] ?? ''}`;
}
