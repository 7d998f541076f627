import { Temporal } from 'temporal-polyfill';
import { instantTextFrom } from '../../shared/dates.ts';
import type { ZonedTime } from '../../shared/dates.ts';

export type MailTimeReading = { time: ZonedTime } | { problem: 'unreadable' | 'noZone' };

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The zone names of RFC 5322 section 4.3, in minutes; others there mean that nothing is known of the zone. */
const namedOffsets: Record<string, number> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};

/** @returns the offset in minutes, or undefined where the text names none that is certain. */
function offsetMinutes(text: string): number | undefined {
  const numeric = /^([+-])(\d\d):?(\d\d)$/.exec(text);
  if (!numeric) return namedOffsets[text.toUpperCase()];
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
  if (Number(numeric[3]) > 59 || minutes > 14 * 60) return undefined;
  return numeric[1] === '-' ? -minutes : minutes;
}

/**
 * @returns a zone of the IANA database with this offset: `Etc/GMT+5` (whose sign is turned, so it means
 *   -05:00) for whole hours, UTC for the rest.
 */
function zoneFor(minutes: number): string {
  const hours = minutes / 60;
  if (!Number.isInteger(hours) || hours === 0 || hours < -12 || hours > 14) return 'UTC';
  return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

/** RFC 5322 section 4.3: two digits below 50 are this century, other two and three digits count from 1900. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 2 && year < 50) return 2000 + year;
  return text.length < 4 ? 1900 + year : year;
}

type Parts = { year: number; month: number; day: number; clock: string; zone: string };

const clockPattern = String.raw`(\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)?)`;
const shapes: { pattern: RegExp; parts: (match: string[]) => Parts }[] = [
  {
    // Tue, 1 Dec 2020 09:10:11 +0100, with RFC 5322's obsolete forms
    pattern: new RegExp(
      String.raw`^(?:[A-Za-z]{2,9}\.?,?\s*)?(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*\.?[\s,-]+(\d{2,4})[\s,]+${clockPattern}\s*(\S*)`,
    ),
    parts: ([, day = '', month = '', year = '', clock = '', zone = '']) => ({
      year: fullYear(year),
      month: monthNames.indexOf(month.toLowerCase()) + 1,
      day: Number(day),
      clock,
      zone,
    }),
  },
  {
    // Tue Dec  1 09:10:11 2020 +0100, as some senders and mbox files write it; the zone may stand before the year
    pattern: new RegExp(
      String.raw`^(?:[A-Za-z]{3,9},?\s+)?([A-Za-z]{3})[a-z]*\s+(\d{1,2}),?\s+${clockPattern}\s+(?:([A-Z]{1,4}|[+-]\d{4})\s+)?(\d{4})(?:\s+(\S+))?`,
    ),
    parts: ([, month = '', day = '', clock = '', before = '', year = '', after = '']) => ({
      year: fullYear(year),
      month: monthNames.indexOf(month.toLowerCase()) + 1,
      day: Number(day),
      clock,
      zone: after === '' ? before : after,
    }),
  },
  {
    // 2020-12-01T09:10:11+01:00
    pattern: new RegExp(String.raw`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[T\s]+${clockPattern}\s*(\S*)`),
    parts: ([, year = '', month = '', day = '', clock = '', zone = '']) => ({
      year: Number(year),
      month: Number(month),
      day: Number(day),
      clock,
      zone,
    }),
  },
];

/** Comments of RFC 5322 are left out, except where the whole zone stands in one: `(GMT)`. */
function withoutComments(text: string): string {
  return text
    .slice(0, 500)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?: ?/g, ':')
    .trim();
}

function instantFrom(parts: Parts, offset: number): Temporal.Instant | undefined {
  const [hour = 0, minute = 0, second = 0] = parts.clock.split(/[:.]/).map(Number);
  try {
    return Temporal.PlainDateTime.from(
      // a leap second is a valid clock reading (RFC 5322 section 3.3) that no instant stands for
      {
        year: parts.year,
        month: parts.month,
        day: parts.day,
        hour,
        minute,
        second: second === 60 ? 59 : second,
      },
      { overflow: 'reject' },
    )
      .toZonedDateTime('UTC')
      .toInstant()
      .subtract({ minutes: offset });
  } catch {
    return undefined;
  }
}

/**
 * Reads a date of a mail header (RFC 5322 section 3.3 and its obsolete forms, asctime, ISO 8601). A date
 * without an offset is no instant and stays unread: nothing is assumed about the sender's zone.
 *
 * @param raw the header's value
 * @returns the time; `noZone` where only the offset is missing or unknown, else `unreadable`
 */
export function readMailTime(raw: string): MailTimeReading {
  const text = withoutComments(raw);
  for (const { pattern, parts: partsOf } of shapes) {
    const match = pattern.exec(text);
    if (!match) continue;
    const parts = partsOf([...match].map((group) => (group as string | undefined) ?? ''));
    const offset = offsetMinutes(parts.zone);
    const instant = instantFrom(parts, offset ?? 0);
    // the fixed form of an instant has four digits for the year
    if (instant === undefined || parts.year < 1900 || parts.year > 9998) return { problem: 'unreadable' };
    if (offset === undefined) return { problem: 'noZone' };
    return { time: { at: instantTextFrom(instant), zone: zoneFor(offset) } };
  }
  return { problem: 'unreadable' };
}
