import { contractClocks } from '../../shared/domain/duties/contract-clocks.ts';
import { dutiesJson } from '../../shared/domain/duties/duties-json.ts';
import { dutiesOf } from '../../shared/domain/duties/duties-of.ts';
import { readBreachFacts } from '../../shared/domain/duties/facts.ts';
import { jurisdictions } from '../../shared/law/jurisdictions.ts';
import { type Measured, milliseconds, percentile, timed } from './measure.ts';

const CLIENTS = 400;
const PLACES = 60;
const BUDGET = 200;

/** One vendor's breach: as processor for many clients, and its own staff as controller. */
function breach(): unknown {
  const states = jurisdictions()
    .map(({ code }) => code)
    .filter((code) => code.startsWith('US-'));
  const others = ['DE', 'FR', 'GB', 'CH', 'CA', 'JP', 'AU', 'SG', 'BR', 'KR', 'NZ', 'IN'];
  const places = [...states, ...others].slice(0, PLACES);
  const people = (seed: number) =>
    places.map((jurisdiction, at) => ({ jurisdiction, count: (seed * 7 + at) % 500, accuracy: 'exact' }));
  const part = {
    elements: ['name', 'ssn', 'userName', 'password', 'studentRecord'],
    safeguards: { encrypted: 'no', form: 'electronic' },
  };
  const clients = Array.from({ length: CLIENTS }, (_, index) => ({
    id: `client-${String(index)}`,
    notice: {
      value: 24 * (1 + (index % 5)),
      unit: 'hours',
      from: 'aware',
      to: 'privacy@client.example',
      agreement: `DPA ${String(index)}`,
    },
    people: people(index),
  }));
  return {
    entity: {
      name: 'Vendor',
      country: 'US',
      establishments: ['DE'],
      regimes: { schoolServiceProvider: 'yes' },
    },
    parts: [
      { id: 'clients', ourRole: 'processor', clients, ...part },
      { id: 'staff', ourRole: 'controller', people: people(1), ...part },
    ],
    times: {
      aware: '2026-11-10T16:30[Europe/Berlin]',
      discovered: '2026-11-10T09:30[America/Chicago]',
      determined: '2026-11-12T11:00[America/Chicago]',
    },
  };
}

/** Facts read and checked, duties found, dates computed, the answer put in words. */
export async function benchDuties(): Promise<Measured> {
  const given = breach();
  const times = await timed(20, () => {
    const read = readBreachFacts(given);
    if ('problems' in read) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
    return dutiesJson(dutiesOf(read.facts), contractClocks(read.facts));
  });
  const slowest = percentile(times, 0.95);
  return {
    what: `duties of a breach, ${String(CLIENTS)} clients each with a clock, ${String(PLACES)} jurisdictions (p95)`,
    budget: `<= ${milliseconds(BUDGET)}`,
    ours: milliseconds(slowest),
    baseline: '',
    ratio: '',
    verdict: slowest <= BUDGET ? 'within' : 'look',
  };
}
