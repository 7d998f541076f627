import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { computePeriod } from '../../../../shared/domain/periods/compute.ts';
import { methodById } from '../../../../shared/domain/periods/methods.ts';
import { otherReadings } from '../../../../shared/domain/periods/readings.ts';
import { readStart, startZone } from '../../../../shared/domain/periods/start.ts';
import { calendarById } from '../../../../shared/law/calendars.ts';
import { countingOf } from '../../../../shared/law/counting.ts';
import { tablesFolder } from '../../../support/samples.ts';
import { skipUnless } from '../../../support/skips.ts';
import { aboutTheStart, type Example, examples } from './examples.ts';

function outcome(example: Example) {
  const reading = readStart(example.start);
  if (!('start' in reading)) throw new Error(`${example.id}: ${reading.problem}`);
  const { by, unit, extension } = example;
  const counting =
    'method' in by
      ? { method: methodById(by.method), alternatives: [] }
      : countingOf({ regime: '', id: example.id, ...by }, unit);
  if (!counting.method) throw new Error(`${example.id}: no such method`);
  const calendar = example.calendar === undefined ? null : calendarById(example.calendar);
  if (calendar === undefined) throw new Error(`${example.id}: no such calendar`);
  const question = {
    start: reading.start,
    length: { value: example.length, unit },
    method: counting.method,
    zone: startZone(reading.start),
    calendar,
    ...(example.direction ? { direction: example.direction } : {}),
    ...(extension === undefined ? {} : { extensions: [{ value: extension, unit }] }),
  };
  const period = computePeriod(question);
  const readings = otherReadings(question, period, counting.alternatives);
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
    expect(due).not.toBe(example.not);
    expect(readings).toEqual(example.readings ?? []);
    // Nothing was left unsaid: each step but the start itself and the end of the day has its source.
    for (const step of steps.filter(({ kind }) => !['start', 'endOfDay', 'holidaysNotKnown'].includes(kind)))
      expect(step.source).not.toBe('');
  },
);

const tables = tablesFolder('regulations');
const { test: testWithTables } = skipUnless(
  tables !== undefined,
  'the tables of worked examples are not on this machine: the committed ones were run',
);

testWithTables('every example of the table is run, or is about the start of a clock', () => {
  const text = readFileSync(join(tables ?? '', 'time_examples.csv'), 'utf8');
  const ids = [...text.matchAll(/^(ex\d\d),/gm)].map(([, id = '']) => id);
  const run = new Set([...examples.map(({ id }) => id), ...aboutTheStart]);
  expect(ids.length).toBe(41);
  expect(ids.filter((id) => !run.has(id))).toEqual([]);
});
