import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { daysOn, linesOf } from '../../tools/calendars/lines.mjs';
import { root } from '../../tools/project.mjs';
import { datesOf } from '../../shared/law/calendars/frozen-calendar.ts';
import { isSoak } from '../support/skips.ts';

const span = { firstYear: 2024, lastYear: 2027 };

test('days are written as lines that read back as the same days', () => {
  const days = new Map<number, string>([
    [20241225, 'Christmas Day'],
    [20251225, 'Christmas Day'],
    [20261225, 'Christmas Day'],
    [20271225, 'Christmas Day'],
    [20250619, 'Juneteenth'],
    [20260619, 'Juneteenth'],
    [20270619, 'Juneteenth'],
    [20240329, 'Good Friday'],
    [20270326, 'Good Friday'],
    [20241224, 'Closed'],
    [20271224, 'Closed'],
  ]);
  const lines = linesOf(days, span);
  expect(lines).toEqual([
    '2024-03-29 2027-03-26 | Good Friday',
    '2025..2027/06-19 | Juneteenth',
    '2024-12-24 2027-12-24 | Closed',
    '12-25 | Christmas Day',
  ]);
  for (const reads of [daysOn, datesOf]) {
    const back = lines.flatMap((line) => {
      const [dates = '', name = ''] = line.split(' | ');
      return reads(dates, span).map((day): [number, string] => [day, name]);
    });
    expect(new Map(back)).toEqual(days);
  }
  expect(() => daysOn('25 December', span)).toThrow('25 is not a date');
});

test('every correction says what it rests on', () => {
  const corrections = JSON.parse(
    readFileSync(join(root, 'tools', 'calendars', 'corrections.json'), 'utf8'),
  ) as Record<string, string>[];
  const docs = readFileSync(join(root, 'docs', 'calendars.md'), 'utf8');
  for (const { why = '', known = '', seenIn } of corrections) {
    expect(['statuteRead', 'secondarySource', 'generalKnowledge']).toContain(known);
    expect(seenIn === '', why).toBe(known === 'generalKnowledge');
    expect(docs).toContain(why);
  }
});

// Half a minute of astronomy: in `npm run soak` only, in a zone that isn't the others'.
if (isSoak) {
  test('the frozen files are what the tool makes of the package today', { timeout: 300_000 }, () => {
    const done = spawnSync(process.execPath, [join(root, 'tools', 'freeze-calendars.mjs'), '--check'], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Pacific/Auckland' },
    });
    expect(done.status, done.stderr).toBe(0);
  });
}
