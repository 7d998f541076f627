import { Readable } from 'node:stream';
import { csvRows } from '../../core/lists/csv-rows.ts';
import { PeopleCount } from '../../shared/domain/people-list/count-people.ts';
import { countSetup, tableSetup } from '../../shared/domain/people-list/setup.ts';
import { type Measured, milliseconds, percentile, timed } from './measure.ts';

const PEOPLE = 40_000;
const BROKEN = 300;
const BUDGET = 3_000;

function* chunks(bytes: Uint8Array, size = 1 << 20): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function list(): Uint8Array {
  const states = ['TX', 'California', 'NY', 'Wash', ''];
  const rows = Array.from({ length: PEOPLE }, (_, n) =>
    n % 133 === 0 && n < 133 * BROKEN
      ? `Broken ${String(n)},US`
      : `Person ${String(n)},US,${states[n % states.length] ?? ''},${String((n % 12) + 1)}/15/${String(1940 + (n % 80))},,"${String(n)} Main, Apt 2",p${String(n)}@example.org`,
  );
  return new TextEncoder().encode(['name,country,state,born,died,street,mail', ...rows].join('\n'));
}

/** A list read, checked and counted, duplicates looked for. */
export async function benchPeople(): Promise<Measured> {
  const bytes = list();
  const setup = countSetup.parse({
    columns: { country: 1, state: 2, birthDate: 3, deceased: 4, address: 5, email: 6 },
    dateOrder: 'monthFirst',
    duplicatesBy: [0, 6],
  });
  const times = await timed(5, async () => {
    const counting = new PeopleCount(setup, { width: 7, agesOn: '2026-11-20' });
    for await (const row of csvRows(Readable.from(chunks(bytes)), tableSetup.parse({ format: 'csv' })))
      counting.add(row);
    if (counting.counted.rows !== PEOPLE + 1) throw new Error('not every row was counted');
  });
  const slowest = percentile(times, 0.95);
  return {
    what: `${PEOPLE.toLocaleString('en')} affected people counted, ${String(BROKEN)} rows broken (p95)`,
    budget: `<= ${milliseconds(BUDGET)}`,
    ours: milliseconds(slowest),
    baseline: '',
    ratio: '',
    verdict: slowest <= BUDGET ? 'within' : 'look',
  };
}
