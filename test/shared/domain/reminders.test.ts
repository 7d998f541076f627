import { describe, expect, test } from 'vitest';
import { type ReminderSubject, endsAtMinute, remindersOf } from '../../../shared/domain/reminders.ts';
import { reminderNotices, runningOutWarning } from '../../../shared/text/reminders.ts';

const rings = (subject: ReminderSubject) => remindersOf(subject).map(({ at, kind }) => `${at} ${kind}`);

describe('an hour clock', () => {
  test('of 72 hours rings at 48, 24, 12, 4, 1 hours and at its end', () => {
    const clock = {
      startAt: '2026-11-24T15:00:00.000Z',
      dueAt: '2026-11-27T15:00:00.000Z',
      zone: 'Europe/Berlin',
      endsAtMinute: true,
    };
    expect(rings(clock)).toEqual([
      '2026-11-25T15:00:00.000Z hours48',
      '2026-11-26T15:00:00.000Z hours24',
      '2026-11-27T03:00:00.000Z hours12',
      '2026-11-27T11:00:00.000Z hours4',
      '2026-11-27T14:00:00.000Z hours1',
      '2026-11-27T15:00:00.000Z due',
    ]);
  });

  test('of 24 hours rings with what lies after its start, never at the start itself', () => {
    const clock = {
      startAt: '2026-11-24T15:00:00.000Z',
      dueAt: '2026-11-25T15:00:00.000Z',
      zone: 'Europe/Berlin',
      endsAtMinute: true,
    };
    expect(remindersOf(clock).map(({ kind }) => kind)).toEqual(['hours12', 'hours4', 'hours1', 'due']);
  });

  test('counts elapsed hours over a clock change', () => {
    // Clocks go forward on 29 March 2026: 24 hours before 18:10 summer time is 17:10 on the clock.
    const clock = { dueAt: '2026-03-29T16:10:00.000Z', zone: 'Europe/Berlin', endsAtMinute: true };
    expect(rings(clock)).toContain('2026-03-28T16:10:00.000Z hours24');
  });

  test('far away it is announced 14 and 7 days before, in the morning of its zone', () => {
    const hearing = { dueAt: '2026-12-18T21:00:00.000Z', zone: 'America/New_York', endsAtMinute: true };
    expect(rings(hearing).slice(0, 2)).toEqual([
      '2026-12-04T14:00:00.000Z days14',
      '2026-12-11T14:00:00.000Z days7',
    ]);
  });
});

describe('a deadline that ends with a day', () => {
  const month = {
    dueAt: '2026-03-31T21:59:59.000Z',
    zone: 'Europe/Berlin',
    endsAtMinute: false,
  };

  test('rings at 9:00 in its zone, before and after the clocks change, and the morning after', () => {
    expect(rings(month)).toEqual([
      '2026-03-17T08:00:00.000Z days14',
      '2026-03-24T08:00:00.000Z days7',
      '2026-03-28T08:00:00.000Z days3',
      '2026-03-30T07:00:00.000Z days1',
      '2026-03-31T07:00:00.000Z today',
      '2026-04-01T07:00:00.000Z overdue',
    ]);
  });

  test('with a known start also when half and a quarter of it is left', () => {
    expect(rings({ ...month, startAt: '2026-01-30T23:00:00.000Z' }).slice(0, 3)).toEqual([
      '2026-03-01T08:00:00.000Z half',
      '2026-03-16T08:00:00.000Z quarter',
      '2026-03-17T08:00:00.000Z days14',
    ]);
  });

  test('at one instant it rings once, and says the days', () => {
    // 28 days: half of them is 14.
    const four = remindersOf({ ...month, startAt: '2026-03-03T22:59:59.000Z' });
    expect(four.filter(({ at }) => at === '2026-03-17T08:00:00.000Z')).toEqual([
      { at: '2026-03-17T08:00:00.000Z', kind: 'days14' },
    ]);
    expect(new Set(four.map(({ at }) => at)).size).toBe(four.length);
  });

  test('of a single day rings that morning where it began before, and when it is overdue', () => {
    expect(
      rings({ ...month, startAt: '2026-03-30T22:00:00.000Z' }).filter((ring) => !/half|quarter/.test(ring)),
    ).toEqual(['2026-03-31T07:00:00.000Z today', '2026-04-01T07:00:00.000Z overdue']);
  });

  test('one that began after every reminder still tells when it is overdue', () => {
    expect(rings({ ...month, startAt: '2026-03-31T18:00:00.000Z' })).toEqual([
      '2026-04-01T07:00:00.000Z overdue',
    ]);
  });
});

test('the last minute of a day in its own zone is the end of a day, any other is a time', () => {
  expect(endsAtMinute('2026-03-31T21:59:00.000Z', 'Europe/Berlin')).toBe(false);
  expect(endsAtMinute('2026-03-31T21:59:59.999Z', 'Europe/Berlin')).toBe(false);
  expect(endsAtMinute('2026-03-31T21:59:59.000Z', 'Europe/London')).toBe(true);
  expect(endsAtMinute('2026-03-31T22:00:00.000Z', 'Europe/Berlin')).toBe(true);
});

describe('the words', () => {
  const hour = 3_600_000;
  const london = { at: '2026-11-26T12:17:00.000Z', zone: 'Europe/London' };
  const one = (remaining: number, endsAt = true) =>
    reminderNotices([{ reference: 'US-2026-0042-CO', dueAt: london, endsAtMinute: endsAt, remaining }])[0];

  test('say what is left, the number of the case and when', () => {
    expect(one(4 * hour)).toEqual({
      title: 'Deadline in 4 hours',
      body: 'US-2026-0042-CO: due Thu 26 Nov 2026, 12:17 London',
    });
    expect(one(hour)?.title).toBe('Deadline in 1 hour');
    expect(one(45 * 60_000)?.title).toBe('Deadline in 45 minutes');
    expect(one(1)?.title).toBe('Deadline in 1 minute');
    expect(one(0)?.title).toBe('Deadline has passed');
    expect(one(7 * 24 * hour)?.title).toBe('Deadline in 7 days');
  });

  test('count days in the zone of the deadline where it ends with the day', () => {
    expect(one(4 * hour, false)?.title).toBe('Deadline today');
    expect(one(13 * hour, false)?.title).toBe('Deadline tomorrow');
    expect(one(37 * hour, false)?.title).toBe('Deadline in 2 days');
    expect(one(4 * hour, false)?.body).toBe('US-2026-0042-CO: due Thu 26 Nov 2026, end of the day in London');
  });

  test('of more than three at once are one notice', () => {
    const many = Array.from({ length: 11 }, (_, index) => ({
      reference: `US-2026-00${String(10 + index)}-CO`,
      dueAt: london,
      endsAtMinute: true,
      remaining: hour,
    }));
    expect(reminderNotices(many.slice(0, 3))).toHaveLength(3);
    expect(reminderNotices(many)).toEqual([
      {
        title: '11 deadlines',
        body: `${many
          .slice(0, 8)
          .map(({ reference }) => reference)
          .join(', ')} and 3 more`,
      },
    ]);
  });

  test('warn before closing, each clock in its zone', () => {
    const now = '2026-11-25T15:00:00.000Z';
    expect(runningOutWarning([], now)).toBeNull();
    expect(
      runningOutWarning(
        [
          { reference: 'US-2026-0042-BR', dueAt: london },
          { reference: 'INT-2026-0007-BR', dueAt: { at: '2026-11-28T10:00:00.000Z', zone: 'Europe/Berlin' } },
        ],
        now,
      ),
    ).toEqual({
      message: '2 hour clocks run out while the program is closed.',
      detail:
        'US-2026-0042-BR tomorrow 12:17 London\nINT-2026-0007-BR Sat 28 Nov, 11:00 Berlin\nNothing rings while Custodia is not running.',
    });
  });
});
