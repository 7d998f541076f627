import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarFile, escapedText, foldedLine } from '../../../shared/domain/calendar-file.ts';

const id = '01890000-0000-7000-8000-000000000000';
const madeAt = '2026-11-24T15:00:00.000Z';
const clock = {
  id,
  reference: 'US-2026-0042-CO',
  dueAt: { at: '2026-11-26T12:17:00.000Z', zone: 'Europe/London' },
  endsAtMinute: true,
  changes: 3,
};
const day = {
  ...clock,
  dueAt: { at: '2026-11-28T05:59:59.000Z', zone: 'America/Chicago' },
  endsAtMinute: false,
  changes: 0,
};

/** Takes the folds out again, as a calendar does (RFC 5545, 3.1). */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('a clock is an instant in UTC, with alarms of hours', () => {
  expect(unfolded(calendarFile([clock], madeAt))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Custodia//Agenda//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${id}@custodia`,
    'DTSTAMP:20261124T150000Z',
    'SEQUENCE:3',
    'DTSTART:20261126T121700Z',
    'SUMMARY:Custodia deadline US-2026-0042-CO',
    'DESCRIPTION:Due Thu 26 Nov 2026\\, 12:17 London. What it is about stands in Custodia only.',
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    ...['-PT24H', '-PT4H', '-PT1H'].flatMap((trigger) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Custodia deadline US-2026-0042-CO',
      `TRIGGER:${trigger}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('a day is the date in its own zone, up to the day after it, with alarms in the morning', () => {
  const lines = unfolded(calendarFile([day], madeAt));
  expect(lines).toContain('DTSTART;VALUE=DATE:20261127');
  expect(lines).toContain('DTEND;VALUE=DATE:20261128');
  expect(lines).toContain(
    'DESCRIPTION:Due by the end of Fri 27 Nov 2026 in Chicago. What it is about stands in Custodia only.',
  );
  expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual([
    'TRIGGER:-P6DT15H',
    'TRIGGER:-PT15H',
    'TRIGGER:PT9H',
  ]);
});

test('the last day of a year ends in the next', () => {
  const eve = { ...day, dueAt: { at: '2026-12-31T23:59:59.000Z', zone: 'UTC' } };
  expect(unfolded(calendarFile([eve], madeAt))).toContain('DTEND;VALUE=DATE:20270101');
});

test('what means something to a calendar is escaped', () => {
  expect(escapedText('a\\b; c, d\r\ne\nf\rg\u0000h')).toBe('a\\\\b\\; c\\, d\\ne\\nf\\ngh');
});

test('lines fold after 75 octets and never within a character', () => {
  expect(foldedLine('x'.repeat(75))).toBe(`${'x'.repeat(75)}\r\n`);
  expect(foldedLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x\r\n`);
  // 74 octets and a character of four: it goes to the next line whole.
  expect(foldedLine(`${'x'.repeat(74)}😀`)).toBe(`${'x'.repeat(74)}\r\n 😀\r\n`);
});

test('whatever the text, lines are short enough and come back as they were', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const line = `DESCRIPTION:${escapedText(text)}`;
      const folded = foldedLine(line);
      const parts = folded.slice(0, -2).split('\r\n');
      expect(parts.every((part) => Buffer.byteLength(part) <= 75)).toBe(true);
      expect(unfolded(folded)[0]).toBe(line);
    }),
    { seed: 20261124, numRuns: 300 },
  );
});
