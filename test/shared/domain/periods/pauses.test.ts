import { describe, expect, test } from 'vitest';
import { computePeriod } from '../../../../shared/domain/periods/compute.ts';
import type { PeriodLength } from '../../../../shared/domain/periods/length.ts';
import { calendarDays, elapsed } from '../../../../shared/domain/periods/methods.ts';
import type { Pause } from '../../../../shared/domain/periods/pause.ts';
import { type PeriodStart, readStart } from '../../../../shared/domain/periods/start.ts';
import { calendarById } from '../../../../shared/law/calendars.ts';
import { periodStepText } from '../../../../shared/text/period-steps.ts';

const zone = 'Europe/Berlin';
const at = (text: string): PeriodStart => {
  const reading = readStart(`${text}[${zone}]`);
  if ('problem' in reading) throw new Error(text);
  return reading.start;
};
const pause = (from: string, until: string): Pause => ({ from: at(from), until: at(until) });

function period(start: string, length: PeriodLength, pauses: Pause[]) {
  const found = computePeriod({
    start: at(start),
    length,
    method: length.unit === 'hours' ? elapsed : calendarDays,
    zone,
    calendar: calendarById('DE') ?? null,
    pauses,
  });
  return {
    due: found.due.toString({ smallestUnit: 'minute', offset: 'never', timeZoneName: 'never' }),
    stood: found.steps.filter(({ kind }) => kind === 'paused').map(periodStepText),
  };
}

describe('a period in hours stands still to the minute', () => {
  const hours = (pauses: Pause[]) => period('2026-11-10T16:30', { value: 72, unit: 'hours' }, pauses);

  test.each<[string, string, string, string]>([
    ['2026-11-11T10:00', '2026-11-11T11:30', '2026-11-13T18:00', '+ 1 hour 30 minutes'],
    ['2026-11-11T10:00', '2026-11-11T10:45', '2026-11-13T17:15', '+ 45 minutes'],
    ['2026-11-11T10:00', '2026-11-11T10:01', '2026-11-13T16:31', '+ 1 minute'],
    ['2026-11-11T10:00', '2026-11-12T10:00', '2026-11-14T16:30', '+ 24 hours'],
  ])('from %s until %s', (from, until, due, words) => {
    const found = hours([pause(from, until)]);
    expect(found.due).toBe(due);
    expect(found.stood[0]).toMatch(new RegExp(`^Stood still from .*: \\${words}$`));
  });

  test('pauses that overlap count once', () => {
    const both = [
      pause('2026-11-11T10:00', '2026-11-11T12:00'),
      pause('2026-11-11T11:00', '2026-11-11T13:30'),
    ];
    expect(hours(both)).toMatchObject({
      due: '2026-11-13T20:00',
      stood: [expect.stringContaining('3 hours 30')],
    });
  });

  test('across a change of the clocks the hours are those that passed', () => {
    // 29 March 2026: 2:00 is 3:00.
    const found = period('2026-03-28T12:00', { value: 24, unit: 'hours' }, [
      pause('2026-03-29T01:30', '2026-03-29T03:30'),
    ]);
    expect(found).toMatchObject({ due: '2026-03-29T14:00', stood: [expect.stringMatching(/\+ 1 hour$/)] });
  });

  test('a pause of days has no minute to count from', () => {
    expect(() => hours([pause('2026-11-11', '2026-11-12')])).toThrow(
      expect.objectContaining({ code: 'INVALID' }),
    );
  });
});

describe('a period in days or working days stands still by its own unit', () => {
  test.each<[PeriodLength['unit'], string, string]>([
    ['days', '2026-11-23T23:59', '+ 3 days'],
    // Friday to Monday: one working day.
    ['workingDays', '2026-11-25T23:59', '+ 1 working day'],
  ])('%s', (unit, due, words) => {
    const found = period('2026-11-10T16:30', { value: 10, unit }, [
      pause('2026-11-13T09:00', '2026-11-16T09:00'),
    ]);
    expect(found.due).toBe(due);
    expect(found.stood[0]).toContain(words);
  });

  test.each([
    ['one that ends before it begins', pause('2026-11-13', '2026-11-12')],
    ['one that begins after the end', pause('2026-11-25', '2026-11-26')],
  ])('%s is refused', (_, wrong) => {
    expect(() => period('2026-11-10', { value: 10, unit: 'days' }, [wrong])).toThrow(
      expect.objectContaining({
        code: 'INVALID',
        data: expect.objectContaining({ field: 'pause' }) as unknown,
      }),
    );
  });
});
