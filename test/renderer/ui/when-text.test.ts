import { describe, expect, it } from 'vitest';
import { dateInWords, placeOf, timeInWords } from '../../../shared/text/when.ts';
import {
  daysText,
  daysUntil,
  distanceText,
  overText,
  shortZonedText,
  sizeText,
} from '../../../renderer/ui/when-text.ts';

const london = { at: '2026-11-26T12:17:00.000Z', zone: 'Europe/London' };

describe('times as people write them', () => {
  it('has weekday, day, month in letters, year, time and place', () => {
    expect(timeInWords(london)).toBe('Thu 26 Nov 2026, 12:17 London');
    expect(timeInWords({ ...london, zone: 'America/New_York' })).toBe('Thu 26 Nov 2026, 07:17 New York');
  });

  it('leaves out this year in rows, no other', () => {
    expect(shortZonedText(london, '2026-01-02T00:00:00.000Z')).toBe('Thu 26 Nov, 12:17 London');
    expect(shortZonedText(london, '2027-01-02T00:00:00.000Z')).toBe('Thu 26 Nov 2026, 12:17 London');
  });

  it('writes a date without a zone', () => {
    expect(dateInWords('2026-04-03')).toBe('Fri 3 Apr 2026');
  });

  it('names a zone by its place', () => {
    expect(placeOf('America/Argentina/Ushuaia')).toBe('Ushuaia');
    expect(placeOf('UTC')).toBe('UTC');
  });
});

describe('how far away a time is', () => {
  it.each([
    ['2026-11-26T12:16:40.000Z', 'now'],
    ['2026-11-26T11:47:00.000Z', 'in 30 min'],
    ['2026-11-24T19:05:00.000Z', 'in 41 h 12 min'],
    ['2026-11-26T14:27:00.000Z', '2 h 10 min ago'],
    ['2026-11-23T12:17:00.000Z', 'in 3 days'],
    ['2026-11-30T12:17:00.000Z', '4 days ago'],
  ])('from %s it is %s', (now, text) => {
    expect(distanceText(london, now)).toBe(text);
  });

  it('counts days in the zone of the time, not of the reader', () => {
    const lateInOmaha = { at: '2026-11-25T03:00:00.000Z', zone: 'America/Chicago' };
    expect(daysUntil(lateInOmaha, '2026-11-24T12:00:00.000Z')).toBe(0);
    expect(daysUntil({ ...lateInOmaha, zone: 'Europe/London' }, '2026-11-24T12:00:00.000Z')).toBe(1);
  });

  it('says how long a deadline is over', () => {
    expect(overText(london, '2026-11-26T12:30:00.000Z')).toBe('just over');
    expect(overText(london, '2026-11-26T20:30:00.000Z')).toBe('8 h over');
    expect(overText(london, '2026-11-28T20:30:00.000Z')).toBe('2 days over');
  });

  it('has words for the nearest days', () => {
    expect([-1, 0, 1, 2, -3].map(daysText)).toEqual([
      'yesterday',
      'today',
      'tomorrow',
      'in 2 days',
      '3 days ago',
    ]);
  });
});

it('writes sizes with few digits', () => {
  expect([0, 999, 3_400, 84_000_000, 1_073_741_824].map(sizeText)).toEqual([
    '0 bytes',
    '999 bytes',
    '3.4 KB',
    '84 MB',
    '1.1 GB',
  ]);
});
