import { Temporal } from 'temporal-polyfill';
import type { ZonedTime } from '../../shared/dates.ts';

/** @returns the calendar year of an instant (UTC text) in a zone. */
export function yearOf(instant: string, zone: string): number {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).year;
}

/** @returns the pair of columns as one time; null where there is none. */
export function zonedFromRow(at: string | null, zone: string | null): ZonedTime | null {
  return at === null || zone === null ? null : { at, zone };
}

/** @returns whether both are one moment in one zone, or neither is there. */
export const isSameTime = (one: ZonedTime | null, other: ZonedTime | null): boolean =>
  one?.at === other?.at && one?.zone === other?.zone;
