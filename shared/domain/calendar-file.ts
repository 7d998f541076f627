import { Temporal } from 'temporal-polyfill';
import type { ZonedTime } from '../dates.ts';
import { calendarFileText } from '../text/agenda.ts';
import { placeOf, timeInWords, weekdayText } from '../text/when.ts';

/** A deadline as it goes into a calendar outside the vault: when, and on which case. */
export type CalendarDate = {
  id: string;
  reference: string;
  dueAt: ZonedTime;
  /** Whether it runs to a minute; otherwise to the end of a day in its zone. */
  endsAtMinute: boolean;
  /** How often it was changed since it was set: a calendar takes the higher number for the newer word. */
  changes: number;
};

/** RFC 5545, 3.1: a line is at most 75 octets long, its end not counted. */
const mostOctets = 75;
const lineEnd = '\r\n';

/** Before a clock's end, and before or on a day at nine in the morning (a day begins at midnight). RFC 5545, 3.8.6.3. */
const alarmsOfMinute = ['-PT24H', '-PT4H', '-PT1H'] as const;
const alarmsOfDay = ['-P6DT15H', '-PT15H', 'PT9H'] as const;

/** How many octets a character takes in UTF-8 (RFC 3629, 3). */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/**
 * Escapes a text value (RFC 5545, 3.3.11): backslash, semicolon, comma and line breaks. Control characters that no
 * text may hold are left out.
 */
export function escapedText(text: string): string {
  return text
    .replaceAll(/\r\n|\r/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/**
 * Folds a line after at most 75 octets, never within a character (RFC 5545, 3.1).
 *
 * @param line one content line without its end
 * @returns the same line with its end; what follows a fold begins with a space
 */
export function foldedLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > mostOctets) {
      folded += `${lineEnd} `;
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded + lineEnd;
}

/** `20261126T121700Z` (RFC 5545, 3.3.5, form 2). */
function utcText(instant: string): string {
  return `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** `20261126` (RFC 5545, 3.3.4). */
function dayText(date: Temporal.PlainDate): string {
  return date.toString().replaceAll('-', '');
}

function timesOf({ dueAt, endsAtMinute }: CalendarDate): { lines: string[]; words: string } {
  if (endsAtMinute) {
    return { lines: [`DTSTART:${utcText(dueAt.at)}`], words: calendarFileText.byMinute(timeInWords(dueAt)) };
  }
  const day = Temporal.Instant.from(dueAt.at).toZonedDateTimeISO(dueAt.zone).toPlainDate();
  return {
    // The end of a day's event is the day after it: it is not part of the event (RFC 5545, 3.6.1).
    lines: [`DTSTART;VALUE=DATE:${dayText(day)}`, `DTEND;VALUE=DATE:${dayText(day.add({ days: 1 }))}`],
    words: calendarFileText.byDay(weekdayText(day), placeOf(dueAt.zone)),
  };
}

function eventLines(date: CalendarDate, madeAt: string): string[] {
  const summary = escapedText(calendarFileText.summary(date.reference));
  const { lines, words } = timesOf(date);
  const triggers = date.endsAtMinute ? alarmsOfMinute : alarmsOfDay;
  return [
    'BEGIN:VEVENT',
    `UID:${date.id}@custodia`,
    `DTSTAMP:${utcText(madeAt)}`,
    `SEQUENCE:${String(date.changes)}`,
    ...lines,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${escapedText(words)}`,
    'CLASS:PRIVATE',
    // A deadline takes nobody's time: the calendar still shows its owner as free.
    'TRANSP:TRANSPARENT',
    ...triggers.flatMap((trigger) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${summary}`,
      `TRIGGER:${trigger}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

/**
 * A calendar file (RFC 5545) of deadlines, for Outlook and the like. It holds the reference number and the date, nothing
 * else of the case. Imported again, an event replaces the one with the same UID where its SEQUENCE is higher.
 *
 * @param dates clocks become instants in UTC, days become DATE values of their own zone
 * @param madeAt when the file is made, UTC text
 * @returns the file's text, lines ended by CR LF
 */
export function calendarFile(dates: readonly CalendarDate[], madeAt: string): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Custodia//Agenda//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...dates.flatMap((date) => eventLines(date, madeAt)),
    'END:VCALENDAR',
  ]
    .map(foldedLine)
    .join('');
}
