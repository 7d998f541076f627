import { Temporal } from 'temporal-polyfill';
import { isDateText, isZoneName, readZonedTime, type ZonedTimeProblem } from '../../dates.ts';

/** When a period starts: at a minute that somebody recorded, or on a day of which no time is known. */
export type PeriodStart =
  | { readonly kind: 'instant'; readonly at: Temporal.ZonedDateTime }
  | { readonly kind: 'day'; readonly on: Temporal.PlainDate; readonly zone: string };

export type StartReading = { start: PeriodStart } | { problem: ZonedTimeProblem };

/**
 * Reads `2026-03-27T17:10[Europe/Berlin]` (a minute) or `2026-01-31[Europe/Berlin]` (a day), RFC 9557.
 *
 * @returns the start, or the question that has to be put to the person: a zone is never assumed, a time that a clock
 *   change skips or repeats never guessed
 */
export function readStart(text: string): StartReading {
  const day = /^\s*(\d{4}-\d\d-\d\d)(?:\[([^\]]+)\])?\s*$/.exec(text);
  if (!day) {
    const reading = readZonedTime(text);
    if ('problem' in reading) return reading;
    const { at, zone } = reading.time;
    return { start: { kind: 'instant', at: Temporal.Instant.from(at).toZonedDateTimeISO(zone) } };
  }
  const [, date = '', zone] = day;
  if (!isDateText(date)) return { problem: 'unreadable' };
  if (zone === undefined) return { problem: 'noZone' };
  if (!isZoneName(zone)) return { problem: 'unknownZone' };
  return { start: { kind: 'day', on: Temporal.PlainDate.from(date), zone } };
}

/** The days of a start by zone: one computation asks for them several times. */
const days = new WeakMap<PeriodStart, Map<string, Temporal.PlainDate>>();

function dayIn(start: PeriodStart & { kind: 'instant' }, zone: string): Temporal.PlainDate {
  const known = days.get(start) ?? new Map<string, Temporal.PlainDate>();
  days.set(start, known);
  const day = known.get(zone) ?? start.at.withTimeZone(zone).toPlainDate();
  known.set(zone, day);
  return day;
}

/** @returns the day on which a period starts in `zone`, the law's own: late in Omaha it may be the next day in London. */
export function startDay(start: PeriodStart, zone: string): Temporal.PlainDate {
  return start.kind === 'day' ? start.on : dayIn(start, zone);
}

/** @returns the zone that the start was recorded in. */
export function startZone(start: PeriodStart): string {
  return start.kind === 'day' ? start.zone : start.at.timeZoneId;
}
