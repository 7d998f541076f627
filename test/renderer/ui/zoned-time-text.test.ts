import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { readClock, readDay, readTimeText, timeTextOf } from '../../../renderer/ui/zoned-time-text.ts';

const typed = (date: string, clock: string, zone: string, offset: string | null = null) =>
  readTimeText({ date, clock, zone, offset });

describe('a day as people type it', () => {
  it.each([
    '26 Nov 2026',
    '26 November 2026',
    '26. nov 2026',
    'Nov 26, 2026',
    'November 26th 2026',
    'Thu 26 Nov 2026',
    'Thursday, 26 Nov 2026',
    '2026-11-26',
    '26-Nov-2026',
  ])('%s', (text) => {
    expect(String(readDay(text))).toBe('2026-11-26');
  });

  it.each(['3/4/2026', '03.04.2026', '3/4', '2026/4/3'])(
    'asks at %s, where day and month could be either',
    (text) => {
      expect(readDay(text)).toBe('ambiguous');
    },
  );

  it.each(['', 'soon', '31 Feb 2026', '26 Nov', '26 Foo 2026', '2026-13-01'])('does not read %j', (text) => {
    expect(readDay(text)).toBeNull();
  });
});

describe('a time of day as people type it', () => {
  it.each([
    ['14:05', '14:05'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['1405', '14:05'],
    ['9', '09:00'],
    [' 00:00 ', '00:00'],
  ])('%j', (text, clock) => {
    expect(readClock(text)).toBe(clock);
  });

  it.each(['24:00', '12:60', 'noon', '', '12:3'])('does not read %j', (text) => {
    expect(readClock(text)).toBeNull();
  });
});

describe('a typed time in its zone', () => {
  it('is the instant it means', () => {
    expect(typed('26 Nov 2026', '12:17', 'Europe/London')).toEqual({
      kind: 'time',
      time: { at: '2026-11-26T12:17:00.000Z', zone: 'Europe/London' },
    });
  });

  it('is empty only when day and time are', () => {
    expect(typed('', '', 'Europe/London').kind).toBe('empty');
    expect(typed('26 Nov 2026', '', 'Europe/London')).toMatchObject({ kind: 'problem', part: 'clock' });
    expect(typed('', '12:17', 'Europe/London')).toMatchObject({ kind: 'problem', part: 'date' });
  });

  it('is refused where the clocks skip it', () => {
    expect(typed('29 Mar 2026', '01:30', 'Europe/London')).toMatchObject({ kind: 'problem', part: 'clock' });
    expect(typed('8 Mar 2026', '02:30', 'America/Chicago')).toMatchObject({ kind: 'problem', part: 'clock' });
  });

  it('is a question where the clocks repeat it, and the answer is kept', () => {
    const question = typed('25 Oct 2026', '01:30', 'Europe/London');
    expect(question).toEqual({ kind: 'repeated', offsets: ['+01:00', '+00:00'] });
    expect(typed('25 Oct 2026', '01:30', 'Europe/London', '+01:00')).toMatchObject({
      kind: 'time',
      time: { at: '2026-10-25T00:30:00.000Z' },
      repeats: ['+01:00', '+00:00'],
    });
    expect(typed('25 Oct 2026', '01:30', 'Europe/London', '+00:00')).toMatchObject({
      time: { at: '2026-10-25T01:30:00.000Z' },
    });
  });

  it('goes to text and back without a change, through both of a repeated hour', () => {
    let at = Temporal.Instant.from('2026-10-24T23:00:00Z');
    for (let step = 0; step < 16; step += 1) {
      const time = { at: at.toString({ fractionalSecondDigits: 3 }), zone: 'Europe/London' };
      expect(readTimeText(timeTextOf(time))).toMatchObject({ kind: 'time', time });
      at = at.add({ minutes: 15 });
    }
  });
});
