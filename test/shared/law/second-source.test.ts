// Working days of 2024 to 2027 against sources that aren't the calendars' own. Every difference is listed with its reason
// in second-source/differences.json and in docs/calendars.md; one that isn't listed fails, and so does one that is gone.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { calendarById } from '../../../shared/law/calendars.ts';
import { tablesFolder } from '../../support/samples.ts';
import { isSoak, skipUnless } from '../../support/skips.ts';

const folder = join(import.meta.dirname, 'second-source');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

const secondSource = z
  .strictObject({
    source: z.string(),
    years: z.tuple([z.int(), z.int()]),
    holidays: z.record(z.string(), z.record(z.iso.date(), z.string())),
  })
  .parse(read('workalendar.json'));

const differences = z
  .array(
    z.strictObject({
      source: z.enum(['workalendar', 'official']),
      calendar: z.string(),
      offIn: z.enum(['ours', 'theirs']),
      days: z.array(z.iso.date()),
      name: z.string(),
      why: z.string().min(1),
      law: z.string().min(1),
    }),
  )
  .parse(read('differences.json'));

/** The second source's United Kingdom is England and Wales. */
const ourId = (theirs: string): string => (theirs === 'GB' ? 'GB-ENG' : theirs);

const euStates = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(
  ' ',
);

/** Days from Monday to Friday on which one of the two is off and the other isn't, as `day ours` or `day theirs`. */
function compare(id: string, theirs: ReadonlySet<string>, years: readonly number[]): string[] {
  const calendar = calendarById(id);
  if (!calendar) throw new Error(`no calendar ${id}`);
  const found: string[] = [];
  for (const year of years) {
    let day = Temporal.PlainDate.from({ year, month: 1, day: 1 });
    for (; day.year === year; day = day.add({ days: 1 })) {
      if (day.dayOfWeek > 5) continue;
      const ours = calendar.dayOff(day);
      expect(ours, `${id} ${day.toString()}`).not.toBe('unknown');
      if ((ours !== null) !== theirs.has(day.toString())) {
        found.push(`${day.toString()} ${ours === null ? 'theirs' : 'ours'}`);
      }
    }
  }
  return found;
}

function expected(source: 'workalendar' | 'official', id: string): string[] {
  return differences
    .filter((one) => one.source === source && one.calendar === id)
    .flatMap(({ days, offIn }) => days.map((day) => `${day} ${offIn}`))
    .toSorted();
}

describe('the frozen second source, every weekday of 2024 to 2027', () => {
  const places = Object.keys(secondSource.holidays);

  test('has every member state, the United Kingdom, Switzerland and ten states', () => {
    expect(secondSource.years).toEqual([2024, 2027]);
    expect(places).toEqual(expect.arrayContaining([...euStates, 'GB', 'CH', 'US']));
    expect(places.filter((id) => id.startsWith('US-'))).toHaveLength(10);
    for (const days of Object.values(secondSource.holidays))
      expect(Object.keys(days).length).toBeGreaterThan(9);
  });

  test.each(places)('%s', (id) => {
    const theirs = new Set(Object.keys(secondSource.holidays[id] ?? {}));
    expect(compare(ourId(id), theirs, [2024, 2025, 2026, 2027])).toEqual(expected('workalendar', ourId(id)));
  });

  test('no difference is listed for a place that is not compared', () => {
    const compared = new Set(places.map(ourId));
    const listed = differences.filter(({ source }) => source === 'workalendar');
    expect(listed.filter(({ calendar }) => !compared.has(calendar))).toEqual([]);
  });
});

const tables = tablesFolder('regulations');
const official = skipUnless(
  tables !== undefined,
  'the official lists of holidays are not beside this project: member states were compared with one second source',
);

function officialLists(): Map<string, Set<string>> {
  const lists = new Map<string, Set<string>>();
  if (tables === undefined) return lists;
  for (const line of readFileSync(join(tables, 'calendar_official.csv'), 'utf8').split('\n').slice(1)) {
    const [id = '', day = ''] = line.split(',');
    if (id !== '') lists.set(id, (lists.get(id) ?? new Set()).add(day));
  }
  return lists;
}

official.describe('the official lists of the institutions and the member states', () => {
  const lists = officialLists();

  test.each(euStates)('%s in 2025 and 2026', (id) => {
    expect(compare(id, lists.get(id) ?? new Set(), [2025, 2026])).toEqual(expected('official', id));
  });

  test('the institutions have exactly the days of their lists', () => {
    expect(compare('EU', lists.get('EU') ?? new Set(), [2025, 2026])).toEqual([]);
    expect(compare('EP', lists.get('EP') ?? new Set(), [2024, 2025, 2026])).toEqual([]);
  });
});

test('every difference stands in docs/calendars.md with its reason and its law', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../../docs/calendars.md'), 'utf8');
  const rows = docs.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  for (const { calendar, days, why, law } of differences) {
    const row = rows.find(
      (cells) => cells[1] === calendar && cells[2] === days.join(' ') && cells[5] === why,
    );
    expect(row?.[6], `${calendar} ${days.join(' ')}`).toBe(law);
  }
});

// Asked again in `npm run soak` only: a Python may take seconds to start.
if (isSoak) {
  const answer = ['python3', '/usr/bin/python3']
    .map((python) => spawnSync(python, [join(folder, 'list-holidays.py')], { encoding: 'utf8' }))
    .find(({ status }) => status === 0)?.stdout;

  skipUnless(
    answer !== undefined,
    'no Python with workalendar is here: the frozen copy of the second source was used as it is',
  ).test('the second source still answers as when it was frozen', () => {
    expect(JSON.parse(answer ?? '')).toEqual(secondSource);
  });
}
