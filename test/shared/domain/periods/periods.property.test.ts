import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test, vi } from 'vitest';
import type { WorkingCalendar } from '../../../../shared/domain/periods/calendar.ts';
import { earliestOf, extendPeriod, latestOf } from '../../../../shared/domain/periods/combine.ts';
import { computePeriod } from '../../../../shared/domain/periods/compute.ts';
import type { PeriodQuestion } from '../../../../shared/domain/periods/question.ts';
import type { PeriodLength } from '../../../../shared/domain/periods/length.ts';
import type { Method } from '../../../../shared/domain/periods/method.ts';
import {
  calendarDays,
  elapsed,
  eu118271,
  methods,
  ukGdprMonth,
  usFrcp6,
} from '../../../../shared/domain/periods/methods.ts';
import type { PeriodStart } from '../../../../shared/domain/periods/start.ts';
import { sequenceOf } from '../../../support/sequence.ts';
import { isSoak } from '../../../support/skips.ts';

const SEED = 20261127;
const next = sequenceOf(SEED);
/** Every zone of the machine's database in soak, a seeded tenth otherwise. */
const zones = Intl.supportedValuesOf('timeZone').filter(() => isSoak || next() < 0.1);
const runs = { seed: SEED, numRuns: isSoak ? 100 : 20 };
if (isSoak) vi.setConfig({ testTimeout: 3_600_000 });
console.log(
  `periods: seed ${String(SEED)}, ${String(zones.length)} zones, ${String(runs.numRuns)} runs of each property in each`,
);

const FIRST = Date.UTC(2015, 0, 1);
const LAST = Date.UTC(2035, 11, 31);

/** Holidays drawn by day of the year and year, so that any property meets long weekends and single days off. */
const calendar: WorkingCalendar = {
  id: 'TEST',
  name: 'Test',
  source: 'made by the test',
  firstYear: 2014,
  lastYear: 2040,
  dayOff: (day) => {
    if (day.dayOfWeek > 5) return { kind: 'weekend', name: 'Weekend' };
    return (day.dayOfYear * 7 + day.year) % 23 === 0 ? { kind: 'holiday', name: 'Holiday' } : null;
  },
};

const instantIn = (zone: string) =>
  fc.integer({ min: FIRST, max: LAST }).map((epoch): Extract<PeriodStart, { kind: 'instant' }> => ({
    kind: 'instant',
    at: Temporal.Instant.fromEpochMilliseconds(epoch - (epoch % 60_000)).toZonedDateTimeISO(zone),
  }));

const dayUnit = fc.constantFrom('days', 'workingDays', 'weeks', 'months', 'years');
const dayLength = fc.record({ value: fc.integer({ min: 1, max: 60 }), unit: dayUnit });
const dayMethod = fc.constantFrom(calendarDays, eu118271, usFrcp6, ukGdprMonth);

const days = (start: PeriodStart, zone: string, length: PeriodLength, method: Method): PeriodQuestion => ({
  start,
  length,
  method,
  zone,
  calendar,
});

const fits = (length: PeriodLength, method: Method) => fc.pre(method.units.includes(length.unit));
const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b);

function inEveryZone(check: (zone: string) => void): void {
  expect(zones.length).toBeGreaterThan(20);
  for (const zone of zones) check(zone);
}

test('hours are elapsed hours in every zone, across every change of the clocks', () => {
  inEveryZone((zone) => {
    fc.assert(
      fc.property(instantIn(zone), fc.integer({ min: 1, max: 2_000 }), (start, hours) => {
        const length = { value: hours, unit: 'hours' } as const;
        const { due, endsAtMinute } = computePeriod(days(start, zone, length, elapsed));
        expect(due.epochMilliseconds - start.at.epochMilliseconds).toBe(hours * 3_600_000);
        expect(endsAtMinute).toBe(true);
      }),
      runs,
    );
  });
});

test('days are days of the law’s zone, whatever the hours between: no unit becomes another', () => {
  inEveryZone((zone) => {
    fc.assert(
      fc.property(instantIn('UTC'), fc.integer({ min: 1, max: 400 }), (start, count) => {
        const period = computePeriod(days(start, zone, { value: count, unit: 'days' }, calendarDays));
        const first = start.at.withTimeZone(zone).toPlainDate();
        expect(period.dueOn.toString()).toBe(first.add({ days: count }).toString());
        expect(period.due.toPlainDate().toString()).toBe(period.dueOn.toString());
        expect(period.due.timeZoneId).toBe(zone);
        // The next moment is the next day.
        expect(compare(period.due.add({ seconds: 1 }).toPlainDate(), period.dueOn)).toBe(1);
      }),
      runs,
    );
  });
});

test('a month ends on the same date, or on the last day of a month that has no such date', () => {
  inEveryZone((zone) => {
    fc.assert(
      fc.property(instantIn('UTC'), fc.integer({ min: 1, max: 60 }), (start, count) => {
        const { dueOn } = computePeriod(days(start, zone, { value: count, unit: 'months' }, calendarDays));
        const first = start.at.withTimeZone(zone).toPlainDate();
        expect((dueOn.year - first.year) * 12 + dueOn.month - first.month).toBe(count);
        expect(dueOn.day).toBe(Math.min(first.day, dueOn.daysInMonth));
      }),
      runs,
    );
  });
});

test('a unit is itself in every zone: only hours end at a minute, other units with the last second of a day', () => {
  inEveryZone((zone) => {
    fc.assert(
      fc.property(instantIn(zone), dayLength, dayMethod, (start, length, method) => {
        fits(length, method);
        const period = computePeriod(days(start, zone, length, method));
        expect(period.endsAtMinute).toBe(false);
        expect(period.due.toPlainDate().toString()).toBe(period.dueOn.toString());
        expect(
          period.due
            .add({ seconds: 1 })
            .equals(period.dueOn.add({ days: 1 }).toZonedDateTime(zone).startOfDay()),
        ).toBe(true);
        const added = period.steps.flatMap((step) => (step.kind === 'daysAdded' ? [step.length] : []));
        expect(added).toEqual([length]);
      }),
      runs,
    );
  });
});

test('a roll only moves away from the start, to the nearest day that is not off', () => {
  inEveryZone((zone) => {
    fc.assert(
      fc.property(
        instantIn(zone),
        dayLength,
        dayMethod,
        fc.constantFrom('forward', 'backward'),
        (start, length, method, direction) => {
          fits(length, method);
          checkRoll({ ...days(start, zone, length, method), direction });
        },
      ),
      runs,
    );
  });
});

function checkRoll(question: PeriodQuestion): void {
  const { method, direction } = question;
  const { dueOn, steps } = computePeriod(question);
  const raw = steps.find(({ kind }) => kind === 'daysAdded');
  if (raw?.kind !== 'daysAdded') throw new Error('no step says what was added');
  const sign = direction === 'backward' ? -1 : 1;
  expect(compare(dueOn, raw.to) * sign).toBeGreaterThanOrEqual(0);
  const rolls = method.roll !== 'none' && (direction === 'forward' || method.rollsBackward);
  if (!rolls) {
    expect(dueOn.toString()).toBe(raw.to.toString());
    return;
  }
  expect(calendar.dayOff(dueOn)).toBeNull();
  if (steps.some(({ kind }) => kind === 'minimumWorkingDays')) return;
  for (let day = raw.to; !day.equals(dueOn); day = day.add({ days: sign }))
    expect(calendar.dayOff(day)).not.toBeNull();
}

test('working days count exactly the days that are not off, and end on one', () => {
  inEveryZone((zone) => {
    fc.assert(
      fc.property(
        instantIn(zone),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('forward', 'backward'),
        (start, count, direction) => {
          const length = { value: count, unit: 'workingDays' } as const;
          const { dueOn } = computePeriod({ ...days(start, zone, length, calendarDays), direction });
          const sign = direction === 'forward' ? 1 : -1;
          let working = 0;
          for (let day = start.at.toPlainDate(); !day.equals(dueOn);) {
            day = day.add({ days: sign });
            if (calendar.dayOff(day) === null) working += 1;
          }
          expect(working).toBe(count);
          expect(calendar.dayOff(dueOn)).toBeNull();
        },
      ),
      runs,
    );
  });
});

test('every period of two days or more under Regulation 1182/71 has two working days in it', () => {
  inEveryZone((zone) => {
    fc.assert(
      fc.property(instantIn(zone), dayLength, (start, length) => {
        fc.pre(!(length.unit !== 'weeks' && length.value === 1));
        const { dueOn } = computePeriod(days(start, zone, length, eu118271));
        let working = 0;
        for (let day = start.at.toPlainDate(); working < 2 && !day.equals(dueOn);) {
          day = day.add({ days: 1 });
          if (calendar.dayOff(day) === null) working += 1;
        }
        expect(working).toBe(2);
      }),
      runs,
    );
  });
});

test('extensions run from the original start: one after the other is the same as both at once', () => {
  const small = fc.integer({ min: 1, max: 12 });
  inEveryZone((zone) => {
    fc.assert(
      fc.property(
        instantIn(zone),
        dayUnit,
        dayMethod,
        fc.tuple(small, small),
        (start, unit, method, [a, b]) => {
          const first = { value: a, unit };
          fits(first, method);
          const question = days(start, zone, first, method);
          const extended = extendPeriod(question, { by: { value: b, unit }, toldAt: start });
          const whole = computePeriod({ ...question, length: { value: a + b, unit } });
          expect(extended.dueOn.toString()).toBe(whole.dueOn.toString());
          // Both may move to the same working day (a Saturday, and a day more).
          expect(
            Temporal.ZonedDateTime.compare(extended.due, computePeriod(question).due),
          ).toBeGreaterThanOrEqual(0);
        },
      ),
      runs,
    );
  });
});

const gap = fc.integer({ min: 0, max: 20 });

test('pauses in days add up, overlap once, and compose with an extension in either order', () => {
  inEveryZone((zone) => {
    fc.assert(
      fc.property(instantIn(zone), gap, gap, gap, (start, after, long, overlap) => {
        const on = start.at.toPlainDate();
        const at = (offset: number): PeriodStart => ({ kind: 'day', on: on.add({ days: offset }), zone });
        const question = days(start, zone, { value: 45, unit: 'days' }, calendarDays);
        const pause = { from: at(after), until: at(after + long) };
        const inside = { from: at(after + Math.min(overlap, long)), until: at(after + long) };
        const due = (more: Partial<PeriodQuestion>) =>
          computePeriod({ ...question, ...more }).dueOn.toString();
        expect(due({ pauses: [pause] })).toBe(on.add({ days: 45 + long }).toString());
        expect(due({ pauses: [inside, pause] })).toBe(due({ pauses: [pause] }));
        const extensions = [{ value: 45, unit: 'days' }] as const;
        expect(due({ extensions, pauses: [pause] })).toBe(on.add({ days: 90 + long }).toString());
      }),
      runs,
    );
  });
});

test('pauses in hours add the minutes that passed, and compose with an extension', () => {
  const minutes = fc.integer({ min: 0, max: 4_000 });
  inEveryZone((zone) => {
    fc.assert(
      fc.property(
        instantIn(zone),
        minutes,
        minutes,
        fc.integer({ min: 1, max: 100 }),
        (start, after, long, more) => {
          const from = start.at.add({ minutes: after });
          const pause = {
            from: { kind: 'instant', at: from },
            until: { kind: 'instant', at: from.add({ minutes: long }) },
          } as const;
          const { due } = computePeriod({
            ...days(start, zone, { value: 72, unit: 'hours' }, elapsed),
            extensions: [{ value: more, unit: 'hours' }],
            pauses: [pause],
          });
          const passed = due.epochMilliseconds - start.at.epochMilliseconds;
          expect(passed).toBe((72 + more) * 3_600_000 + long * 60_000);
        },
      ),
      runs,
    );
  });
});

test('the earliest and the latest of two periods are ordered and are one of them', () => {
  fc.assert(
    fc.property(
      instantIn('UTC'),
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: 1, max: 90 }),
      (start, a, b) => {
        const one = computePeriod(days(start, 'UTC', { value: a, unit: 'days' }, calendarDays));
        const other = computePeriod(days(start, 'UTC', { value: b, unit: 'workingDays' }, calendarDays));
        const [earliest, latest] = [earliestOf(one, other), latestOf(one, other)];
        expect(Temporal.ZonedDateTime.compare(earliest.due, latest.due)).toBeLessThanOrEqual(0);
        expect(new Set([one, other]).has(earliest)).toBe(true);
        expect(new Set([one, other]).has(latest)).toBe(true);
      },
    ),
    { ...runs, numRuns: runs.numRuns * 5 },
  );
});

test('each method refuses a unit it does not count and lengths that are none', () => {
  const start = { kind: 'day', on: Temporal.PlainDate.from('2026-11-24'), zone: 'UTC' } as const;
  const units = ['hours', 'days', 'workingDays', 'weeks', 'months', 'years'] as const;
  for (const method of methods) {
    for (const unit of units.filter((one) => !method.units.includes(one))) {
      expect(() => computePeriod(days(start, 'UTC', { value: 1, unit }, method))).toThrow(
        expect.objectContaining({
          code: 'INVALID',
          data: expect.objectContaining({ field: 'unit' }) as unknown,
        }),
      );
    }
    for (const value of [0, -1, 1.5, Number.NaN, 100_001]) {
      expect(() =>
        computePeriod(days(start, 'UTC', { value, unit: method.units[0] ?? 'days' }, method)),
      ).toThrow(expect.objectContaining({ code: 'INVALID' }));
    }
  }
});
