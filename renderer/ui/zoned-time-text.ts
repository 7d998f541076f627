import { Temporal } from 'temporal-polyfill';
import { type ZonedTime, ZonedTimeProblem, zonedTimeFromParts } from '../../shared/dates.ts';
import { uiText } from '../../shared/text/app.ts';
import { dayText, monthsShort, placeOf } from '../../shared/text/when.ts';

/** A time as it is being typed: what a form keeps and a draft restores, half-typed or wrong as it may be. */
export type ZonedTimeText = { date: string; clock: string; zone: string; offset: string | null };

export type TypedTime =
  | { kind: 'empty' }
  /** `repeats` names both offsets where the clocks show this time twice, so that the choice stays open. */
  | { kind: 'time'; time: ZonedTime; repeats?: readonly [earlier: string, later: string] }
  | { kind: 'repeated'; offsets: readonly [earlier: string, later: string] }
  | { kind: 'problem'; part: 'date' | 'clock' | 'zone'; sentence: string };

export function emptyTimeText(zone: string): ZonedTimeText {
  return { date: '', clock: '', zone, offset: null };
}

/** @returns a recorded time as the field shows it, in the zone it was entered in. */
export function timeTextOf(time: ZonedTime): ZonedTimeText {
  const zoned = Temporal.Instant.from(time.at).toZonedDateTimeISO(time.zone);
  const clock = `${String(zoned.hour).padStart(2, '0')}:${String(zoned.minute).padStart(2, '0')}`;
  return { date: dayText(zoned.toPlainDate()), clock, zone: time.zone, offset: zoned.offset };
}

/** @returns the present in `zone`, to the minute. */
export function timeTextNow(zone: string): ZonedTimeText {
  const now = Temporal.Now.zonedDateTimeISO(zone).round({ smallestUnit: 'minute', roundingMode: 'floor' });
  return timeTextOf({ at: now.toInstant().toString(), zone });
}

const monthNames: readonly string[] = monthsShort.map((month) => month.toLowerCase());

/**
 * Reads a day: `26 Nov 2026`, `Nov 26, 2026`, `2026-11-26`, with a weekday before it if one likes.
 *
 * @returns the date; `ambiguous` for numbers that could be day or month first; null for anything else
 */
export function readDay(text: string): Temporal.PlainDate | 'ambiguous' | null {
  const words = text
    .toLowerCase()
    .replace(/^\s*(mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s,.]+/, '')
    .trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
  if (iso) return plainDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named =
    /^(?<day>\d{1,2})\.?[\s-]+(?<month>[a-z]{3,9})[\s.,-]+(?<year>\d{4})$/.exec(words) ??
    /^(?<month>[a-z]{3,9})[\s.-]+(?<day>\d{1,2})(?:st|nd|rd|th)?[\s,]+(?<year>\d{4})$/.exec(words);
  if (named?.groups) {
    const { day = '', month = '', year = '' } = named.groups;
    const at = monthNames.indexOf(month.slice(0, 3));
    return at === -1 ? null : plainDate(Number(year), at + 1, Number(day));
  }
  return /^\d{1,4}\s*[/.]\s*\d{1,2}(\s*[/.]\s*\d{1,4})?$/.test(words) ? 'ambiguous' : null;
}

function plainDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** @returns `14:05` from `14:05`, `1405`, `9.30` or `9`, or null. */
export function readClock(text: string): string | null {
  const match = /^\s*(\d{1,2})(?:[:.h]?(\d{2}))?\s*$/.exec(text);
  if (!match) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? '0');
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Reads what was typed; a time that the clocks skip or repeat becomes a question, never a guess. */
export function readTimeText(text: ZonedTimeText): TypedTime {
  const { time } = uiText;
  if (text.date.trim() === '' && text.clock.trim() === '') return { kind: 'empty' };
  if (text.date.trim() === '') return { kind: 'problem', part: 'date', sentence: time.dateMissing };
  const day = readDay(text.date);
  if (day === 'ambiguous') return { kind: 'problem', part: 'date', sentence: time.dateAmbiguous };
  if (day === null) return { kind: 'problem', part: 'date', sentence: time.dateUnreadable };
  if (text.clock.trim() === '') return { kind: 'problem', part: 'clock', sentence: time.clockMissing };
  const clock = readClock(text.clock);
  if (clock === null) return { kind: 'problem', part: 'clock', sentence: time.clockUnreadable };
  const parts = { date: day.toString(), clock, zone: text.zone };
  const reading = zonedTimeFromParts(parts);
  if ('time' in reading) return { kind: 'time', time: reading.time };
  switch (reading.problem) {
    case ZonedTimeProblem.repeated:
      return readRepeated(parts, text.offset);
    case ZonedTimeProblem.skipped:
      return { kind: 'problem', part: 'clock', sentence: time.skipped(placeOf(text.zone)) };
    case ZonedTimeProblem.noZone:
    case ZonedTimeProblem.unknownZone:
      return { kind: 'problem', part: 'zone', sentence: time.unknownZone };
    case ZonedTimeProblem.unreadable:
      return { kind: 'problem', part: 'clock', sentence: time.unreadable };
  }
}

function readRepeated(
  parts: { date: string; clock: string; zone: string },
  offset: string | null,
): TypedTime {
  const local = Temporal.PlainDateTime.from(`${parts.date}T${parts.clock}`);
  const earlier = local.toZonedDateTime(parts.zone, { disambiguation: 'earlier' }).offset;
  const later = local.toZonedDateTime(parts.zone, { disambiguation: 'later' }).offset;
  if (offset === earlier || offset === later) {
    const reading = zonedTimeFromParts({ ...parts, offset });
    if ('time' in reading) return { kind: 'time', time: reading.time, repeats: [earlier, later] };
  }
  return { kind: 'repeated', offsets: [earlier, later] };
}

/** A field shows minutes: a time with seconds that nobody touched still counts as the same. */
export function isSameTime(one: ZonedTimeText, other: ZonedTimeText): boolean {
  const [first, second] = [readTimeText(one), readTimeText(other)];
  if (first.kind === 'empty' && second.kind === 'empty') return true;
  if (first.kind === 'time' && second.kind === 'time') {
    return first.time.at === second.time.at && first.time.zone === second.time.zone;
  }
  return (
    one.date === other.date &&
    one.clock === other.clock &&
    one.zone === other.zone &&
    one.offset === other.offset
  );
}
