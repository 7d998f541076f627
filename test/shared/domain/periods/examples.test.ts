import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { computePeriod } from '../../../../shared/domain/periods/compute.ts';
import type { PeriodLength } from '../../../../shared/domain/periods/length.ts';
import { methodById, methods } from '../../../../shared/domain/periods/methods.ts';
import type { Reading } from '../../../../shared/domain/periods/readings.ts';
import { readStart, startZone } from '../../../../shared/domain/periods/start.ts';
import type { Period } from '../../../../shared/domain/periods/steps.ts';
import { calendarById } from '../../../../shared/law/calendars.ts';
import { ruleById } from '../../../../shared/law/packs.ts';
import { lengthOf, periodOfRule } from '../../../../shared/law/rule-period.ts';
import { tablesFolder } from '../../../support/samples.ts';
import { skipUnless } from '../../../support/skips.ts';
import { aboutTheStart, type Example, examples, superseded } from './examples.ts';

function startOf(text: string) {
  const reading = readStart(text);
  if (!('start' in reading)) throw new Error(`${text}: ${reading.problem}`);
  return reading.start;
}

/** Through what the program itself runs: a rule by its own length and counting, a method by its name. */
function counted({ id, by, start: text, calendar: calendarId, extension }: Example): {
  period: Period;
  readings: readonly Reading[];
} {
  const start = startOf(text);
  const calendar = calendarId === undefined ? undefined : calendarById(calendarId);
  if (calendarId !== undefined && !calendar) throw new Error(`${id}: no such calendar`);
  const added = (unit: PeriodLength['unit']) =>
    extension === undefined ? {} : { extensions: [{ value: extension, unit }] };
  if ('rule' in by) {
    const rule = ruleById(by.rule);
    if (!rule || rule.kind === 'time') throw new Error(`${id}: no such rule`);
    const unit = lengthOf(rule)?.unit ?? 'days';
    const found = periodOfRule({ rule, start, ...(calendar ? { calendar } : {}), ...added(unit) });
    if (!found) throw new Error(`${id}: no number`);
    return found;
  }
  const { value, unit, direction } = by;
  const method = methodById(by.method);
  if (!method) throw new Error(`${id}: no such method`);
  const period = computePeriod({
    start,
    length: { value, unit },
    method,
    zone: startZone(start),
    calendar: calendar ?? null,
    ...(direction ? { direction } : {}),
    ...added(unit),
  });
  return { period, readings: [] };
}

function outcome(example: Example) {
  const { period, readings } = counted(example);
  const exact = (due: typeof period.due) =>
    due.toString({ smallestUnit: due.second === 0 ? 'minute' : 'second' });
  return {
    due: period.endsAtMinute ? exact(period.due) : period.dueOn.toString(),
    readings: readings.map((other) => exact(other.due)),
    steps: period.steps,
  };
}

test.each(examples.map((example) => [`${example.id}, ${example.start}`, example] as const))(
  '%s ends as the example says',
  (_, example) => {
    const { due, readings, steps } = outcome(example);
    expect(due).toBe(example.due);
    expect(readings).toEqual(example.readings ?? []);
    // Nothing was left unsaid: each step but the start itself and the end of the day has its source.
    for (const step of steps.filter(({ kind }) => !['start', 'endOfDay', 'holidaysNotKnown'].includes(kind)))
      expect(step.source).not.toBe('');
  },
);

describe(`${superseded.id}: the month of the UK GDPR counts from the day of receipt`, () => {
  const { start, due, not } = superseded;

  test('no method that counts months, and no reading of the rule, ends a day later', () => {
    const byMethod = methods
      .filter(({ units }) => units.includes('months'))
      .map(({ id }) => outcome({ id, start, by: { method: id, value: 1, unit: 'months' }, due }).due);
    expect(new Set(byMethod)).toEqual(new Set([due]));
    const byRule = outcome({ id: superseded.id, start, by: { rule: 'gb-ukgdpr-access' }, due });
    expect([byRule.due, ...byRule.readings]).toEqual([due]);
    expect(byMethod).not.toContain(not);
  });

  test('from each day of four years: the same date of the next month, its last day, or the next working day', () => {
    const calendar = calendarById('GB-ENG')!;
    const first = Temporal.PlainDate.from('2024-01-01');
    for (let day = first; day.year < 2028; day = day.add({ days: 1 })) {
      let expected = day.add({ months: 1 });
      while (calendar.dayOff(expected) !== null) expected = expected.add({ days: 1 });
      const { period } = counted({
        id: superseded.id,
        start: `${day.toString()}[Europe/London]`,
        calendar: 'GB-ENG',
        by: { rule: 'gb-ukgdpr-access' },
        due,
      });
      expect(period.dueOn.toString(), day.toString()).toBe(expected.toString());
    }
  });
});

const tables = tablesFolder('regulations');
const { test: testWithTables } = skipUnless(
  tables !== undefined,
  'the tables of worked examples are not on this machine: the committed ones were run',
);

testWithTables('every example of the table is run, or is about the start of a clock', () => {
  const text = readFileSync(join(tables ?? '', 'time_examples.csv'), 'utf8');
  const ids = [...text.matchAll(/^(ex\d\d),/gm)].map(([, id = '']) => id);
  const run = new Set([...examples.map(({ id }) => id), superseded.id, ...aboutTheStart]);
  expect(ids.length).toBe(41);
  expect(ids.filter((id) => !run.has(id))).toEqual([]);
});
