// The two worked breaches, written down by hand before the engine ran, and how an answer is compared with them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { type Duties, dutiesOf } from '../../../../shared/domain/duties/duties-of.ts';
import { type BreachFacts, readBreachFacts } from '../../../../shared/domain/duties/facts.ts';
import { dutiesJson } from '../../../../shared/domain/duties/duties-json.ts';

type Expected = { reason: string; asks?: string[]; due?: string | null; waitingFor?: string | null };
export type Written = {
  about: string;
  facts: unknown;
  met: Record<string, Expected>;
  mayBeMet: Record<string, Expected & { missing: string[] }>;
  notMet: Record<string, { why: string; reason: string }>;
  rest: { why: string; reason: string };
  changes: { fact: string; set: Step[]; changes: Record<string, Partial<Verdict>> }[];
};
type Step = { path: (string | number)[]; value?: unknown };

/** What of a duty is compared: everything that decides, not its sentences. */
export type Verdict = {
  verdict: 'met' | 'mayBeMet' | 'notMet';
  missing: string[];
  why: string | null;
  asks: string[];
  due: string | null;
  waitingFor: string | null;
};

export function written(name: string): Written {
  return JSON.parse(readFileSync(join(import.meta.dirname, `${name}.expected.json`), 'utf8')) as Written;
}

/** The same facts with single ones set or, without a value, taken out. */
export function changed(facts: unknown, steps: readonly Step[]): unknown {
  const copy = structuredClone(facts);
  for (const { path, value } of steps) {
    let at = copy as Record<string | number, unknown>;
    for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
    const last = path.at(-1)!;
    if (value !== undefined) at[last] = value;
    else if (Array.isArray(at)) at.splice(Number(last), 1);
    else Reflect.deleteProperty(at, last);
  }
  return copy;
}

export function factsFrom(given: unknown): BreachFacts {
  const read = readBreachFacts(given);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.facts;
}

/** One spelling of a moment, so that `16:30+01:00[…]` equals `16:30:00+01:00[…]` and `23:59:59[…]`. */
export const moment = (text: string) => Temporal.ZonedDateTime.from(text).toString();

const facts = (questions: readonly { fact: string }[]) => questions.map(({ fact }) => fact).sort();

/** The verdict on each rule of a breach with one part. */
export function verdicts(duties: Duties): Map<string, Verdict> {
  const json = dutiesJson(duties);
  const found = new Map<string, Verdict>();
  const timed = (duty: (typeof json.met)[number]) => ({
    why: null,
    asks: facts(duty.asks),
    due: duty.due === null ? null : moment(duty.due),
    waitingFor: duty.waitingFor?.fact ?? null,
  });
  for (const duty of json.met) found.set(duty.rule, { verdict: 'met', missing: [], ...timed(duty) });
  for (const duty of json.mayBeMet)
    found.set(duty.rule, { verdict: 'mayBeMet', missing: facts(duty.missing), ...timed(duty) });
  for (const { rule, reason } of json.notMet)
    found.set(rule, { verdict: 'notMet', missing: [], why: reason, asks: [], due: null, waitingFor: null });
  return found;
}

export const verdictsOf = (given: unknown) => verdicts(dutiesOf(factsFrom(given)));

/** What was written by hand, in the form of {@link Verdict}; `ids` are all breach rules. */
export function expectedVerdicts(by: Written, ids: readonly string[]): Map<string, Verdict> {
  const timed = ({ asks = [], due = null, waitingFor = null }: Expected) => ({
    why: null,
    asks: [...asks].sort(),
    due: due === null ? null : moment(due),
    waitingFor,
  });
  return new Map(
    ids.map((id): [string, Verdict] => {
      const met = by.met[id];
      if (met) return [id, { verdict: 'met', missing: [], ...timed(met) }];
      const may = by.mayBeMet[id];
      if (may) return [id, { verdict: 'mayBeMet', missing: [...may.missing].sort(), ...timed(may) }];
      const why = by.notMet[id]?.why ?? by.rest.why;
      return [id, { verdict: 'notMet', missing: [], why, asks: [], due: null, waitingFor: null }];
    }),
  );
}
