import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** An instant as UTC text with milliseconds, `2026-11-24T09:10:00.000Z`: sorts as text in the order of time. */
export const instantText = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'not an instant in UTC');

/** A calendar date without a zone, `2026-11-24`. */
export const dateText = z.string().refine(isDateText, 'not a calendar date (YYYY-MM-DD)');

/** A time zone of the IANA database, `Europe/London`. */
export const zoneName = z.string().refine(isZoneName, 'not a time zone of the IANA database');

/**
 * A time that somebody entered or a mail claims: the instant in UTC and the zone it was entered in, so that
 * it is shown again as it was meant.
 */
export const zonedTime = z.object({ at: instantText, zone: zoneName });
export type ZonedTime = z.infer<typeof zonedTime>;

/** @returns whether `text` is a date that exists, written YYYY-MM-DD. */
export function isDateText(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** The zones that were found to exist: each row of a list asks for the same few. */
const knownZones = new Set<string>();

/** @returns whether `zone` is known to this machine's copy of the IANA time zone database. */
export function isZoneName(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  if (/^[+-]/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch {
    return false;
  }
  knownZones.add(zone);
  return true;
}

/** @returns the instant in the fixed form of {@link instantText}; anything finer than milliseconds is cut off. */
export function instantTextFrom(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3, roundingMode: 'trunc' });
}

/** The same as {@link instantTextFrom} from milliseconds since 1970 in UTC. */
export function instantTextFromEpoch(milliseconds: number): string {
  return instantTextFrom(Temporal.Instant.fromEpochMilliseconds(Math.trunc(milliseconds)));
}

/** @returns the calendar date of a time in its own zone, YYYY-MM-DD. */
export function dateOf({ at, zone }: ZonedTime): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Why a typed time could not be read: each is a question to the person, never a guess. */
export const ZonedTimeProblem = {
  unreadable: 'unreadable',
  noZone: 'noZone',
  unknownZone: 'unknownZone',
  skipped: 'skipped',
  repeated: 'repeated',
} as const;
export type ZonedTimeProblem = (typeof ZonedTimeProblem)[keyof typeof ZonedTimeProblem];

export type ZonedTimeReading = { time: ZonedTime } | { problem: ZonedTimeProblem };

/**
 * Reads `2026-11-24T09:10[Europe/London]` (RFC 9557). A time that the zone's clocks skip or repeat is a
 * problem unless an offset says which is meant (`…T01:30+01:00[Europe/London]`).
 *
 * @param text the time with its zone in brackets
 * @returns the time, or the problem: `noZone` without brackets, `unknownZone`, `skipped` and `repeated` at a
 *   clock change, `unreadable` for anything else
 */
export function readZonedTime(text: string): ZonedTimeReading {
  const match =
    /^\s*(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?(?:\[([^\]]+)\])?\s*$/.exec(
      text,
    );
  if (!match) return { problem: ZonedTimeProblem.unreadable };
  const [, date, clock, offset, zone] = match;
  if (zone === undefined) return { problem: ZonedTimeProblem.noZone };
  if (!isZoneName(zone)) return { problem: ZonedTimeProblem.unknownZone };
  if (date === undefined || clock === undefined) return { problem: ZonedTimeProblem.unreadable };
  return zonedTimeFromParts({ date, clock, zone, ...(offset === undefined ? {} : { offset }) });
}

/**
 * Puts a date, a time of day and a zone together as {@link readZonedTime} does.
 *
 * @param parts `date` YYYY-MM-DD, `clock` HH:MM[:SS], an IANA `zone`, an optional `offset` (`Z` or ±HH:MM)
 *   that must be one the zone has at that time
 */
export function zonedTimeFromParts(parts: {
  date: string;
  clock: string;
  zone: string;
  offset?: string;
}): ZonedTimeReading {
  let local: Temporal.PlainDateTime;
  try {
    local = Temporal.PlainDateTime.from(`${parts.date}T${parts.clock}`, { overflow: 'reject' });
  } catch {
    return { problem: ZonedTimeProblem.unreadable };
  }
  if (!isZoneName(parts.zone)) return { problem: ZonedTimeProblem.unknownZone };
  const earlier = local.toZonedDateTime(parts.zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(parts.zone, { disambiguation: 'later' });
  if (parts.offset !== undefined) {
    const wanted = parts.offset === 'Z' ? '+00:00' : parts.offset;
    const found = [earlier, later].find(
      (candidate) => candidate.offset === wanted && candidate.toPlainDateTime().equals(local),
    );
    return found
      ? { time: { at: instantTextFrom(found.toInstant()), zone: parts.zone } }
      : { problem: ZonedTimeProblem.unreadable };
  }
  if (!earlier.toPlainDateTime().equals(local)) return { problem: ZonedTimeProblem.skipped };
  if (!earlier.toInstant().equals(later.toInstant())) return { problem: ZonedTimeProblem.repeated };
  return { time: { at: instantTextFrom(earlier.toInstant()), zone: parts.zone } };
}
