import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionsOf } from '../../../../shared/domain/duties/person-conditions.ts';
import { regimes } from '../../../../shared/domain/duties/regimes.ts';
import { dataElements } from '../../../../shared/law/data-elements.ts';
import { jurisdictions } from '../../../../shared/law/jurisdictions.ts';
import { rulesOf } from '../../../../shared/law/packs.ts';
import { type Verdict, verdictsOf } from './expected-duties.ts';

const SEED = 20261124;
console.log(`seed of the duties' properties: ${String(SEED)}`);
const runs = { seed: SEED, numRuns: 150 } as const;

const places = jurisdictions()
  .map(({ code }) => code)
  .filter((code) => code !== 'EU');
/** Each question to a person, by rule. */
const questions = rulesOf('breach').flatMap((rule) =>
  [...conditionsOf(rule)].map((condition) => ({ rule: rule.id, condition })),
);
type Confirmed = Record<string, Record<string, string>>;

function confirm(confirmed: Confirmed, { rule, condition }: (typeof questions)[number], value: string): void {
  confirmed[rule] = { ...confirmed[rule], [condition]: value };
}
const yesNo = fc.constantFrom('yes', 'no', 'notKnown');

const part = fc.record({
  id: fc.constant('p'),
  ourRole: fc.constantFrom('controller', 'processor', 'joint'),
  people: fc.uniqueArray(
    fc
      .record({
        jurisdiction: fc.constantFrom(...places),
        count: fc.option(fc.integer({ min: 0, max: 20_000 })),
      })
      .map(({ jurisdiction, count }) => ({
        jurisdiction,
        count,
        accuracy: count === null ? 'unknown' : count % 2 === 0 ? 'exact' : 'estimated',
      })),
    { selector: ({ jurisdiction }) => jurisdiction, maxLength: 12 },
  ),
  elements: fc.uniqueArray(fc.constantFrom(...dataElements.filter((element) => element !== 'name')), {
    maxLength: 6,
  }),
  names: yesNo,
  safeguards: fc.record({
    encrypted: fc.constantFrom('yes', 'no', 'partly', 'notKnown'),
    keyTaken: yesNo,
    form: fc.constantFrom('electronic', 'paper', 'both', 'notKnown'),
  }),
  risk: fc.constantFrom('none', 'risk', 'highRisk', 'notAssessed'),
  harm: fc.constantFrom('unlikely', 'likely', 'notAssessed'),
  intentional: yesNo,
  confirmed: fc
    .array(fc.tuple(fc.constantFrom(...questions), fc.constantFrom('yes', 'no')), { maxLength: 20 })
    .map((answers) => {
      const confirmed: Confirmed = {};
      for (const [question, value] of answers) confirm(confirmed, question, value);
      return confirmed;
    }),
});

const breach = fc.record({
  entity: fc.record({
    name: fc.constant('A'),
    country: fc.constantFrom('US', 'DE', 'GB', 'JP'),
    establishments: fc.subarray(['DE', 'FR', 'US', 'GB', 'AU']),
    regimes: fc.dictionary(fc.constantFrom(...regimes), yesNo, { maxKeys: 20 }),
  }),
  parts: part.map((one) => [one]),
  times: fc.constant({
    aware: '2026-11-10T16:30[Europe/Berlin]',
    discovered: '2026-11-10T16:30[Europe/Berlin]',
  }),
  choices: fc.record({ fcc: fc.constantFrom('2007', '2024', 'both', 'notChosen') }),
});
type Breach = typeof breach extends fc.Arbitrary<infer B> ? B : never;

/** Sets a fact that isn't known; says which, in the engine's words, or null where there was nothing to set. */
type Addition = (facts: Breach) => string | null;

/** Sets `field` of an object where it is not known. */
function settle(at: Record<string, unknown>, field: string, value: string, fact: string): string | null {
  const isOpen = [undefined, 'notKnown', 'notAssessed', 'notChosen'].includes(
    at[field] as string | undefined,
  );
  if (!isOpen) return null;
  at[field] = value;
  return fact;
}

const ofPart = (field: string, values: readonly string[]): fc.Arbitrary<Addition> =>
  fc.constantFrom(...values).map((value) => ({ parts: [one] }) => {
    const [outer = '', inner] = field.split('.');
    const at = (inner === undefined ? one : one!.safeguards) as Record<string, unknown>;
    return settle(at, inner ?? outer, value, `parts.p.${field}`);
  });

const addition: fc.Arbitrary<Addition> = fc.oneof(
  fc.tuple(fc.constantFrom(...regimes), fc.constantFrom('yes', 'no')).map(
    ([regime, value]): Addition =>
      ({ entity }) =>
        settle(entity.regimes, regime, value, `entity.regimes.${regime}`),
  ),
  ofPart('names', ['yes', 'no']),
  ofPart('safeguards.encrypted', ['yes', 'no', 'partly']),
  ofPart('safeguards.keyTaken', ['yes', 'no']),
  ofPart('safeguards.form', ['electronic', 'paper', 'both']),
  ofPart('risk', ['none', 'risk', 'highRisk']),
  ofPart('harm', ['likely', 'unlikely']),
  ofPart('intentional', ['yes', 'no']),
  fc
    .tuple(fc.constantFrom(...questions), fc.constantFrom('yes', 'no'))
    .map(([question, value]): Addition => ({ parts: [one] }) => {
      if (one!.confirmed[question.rule]?.[question.condition] !== undefined) return null;
      confirm(one!.confirmed, question, value);
      return `parts.p.confirmed.${question.rule}.${question.condition}`;
    }),
  fc
    .tuple(fc.nat(), fc.integer({ min: 1, max: 20_000 }))
    .map(([which, count]): Addition => ({ parts: [one] }) => {
      const unknown = one!.people.filter((row) => row.count === null);
      const row = unknown[which % Math.max(1, unknown.length)];
      if (!row) return null;
      Object.assign(row, { count, accuracy: 'exact' });
      return `parts.p.people.${row.jurisdiction}`;
    }),
  fc.constantFrom('2007', '2024', 'both').map(
    (text): Addition =>
      ({ choices }) =>
        settle(choices, 'fcc', text, 'choices.fcc'),
  ),
);

const essence = ({ verdict, missing, why }: Verdict) => ({ verdict, missing, why });

test('a fact changes nothing of a duty that neither misses it nor asks for it', () => {
  let changedDuties = 0;
  fc.assert(
    fc.property(breach, addition, (facts, add) => {
      const before = verdictsOf(facts);
      const after = structuredClone(facts);
      const fact = add(after);
      if (fact === null) return;
      const found = verdictsOf(after);
      for (const [rule, verdict] of before) {
        const isSame = JSON.stringify(essence(verdict)) === JSON.stringify(essence(found.get(rule)!));
        if (!isSame) changedDuties += 1;
        if (verdict.verdict === 'notMet' || isSame) continue;
        const related = [...verdict.missing, ...verdict.asks];
        expect(related, `${rule} changed with ${fact}: ${JSON.stringify(found.get(rule))}`).toContain(fact);
      }
    }),
    runs,
  );
  expect(changedDuties).toBeGreaterThan(0);
});

test('a duty that is met stays met when more kinds of data turn out to be affected', () => {
  fc.assert(
    fc.property(breach, fc.constantFrom(...dataElements), (facts, element) => {
      const before = verdictsOf(facts);
      const after = structuredClone(facts);
      const [one] = after.parts;
      if (element === 'name') one!.names = 'yes';
      else one!.elements = [...new Set([...one!.elements, element])];
      const found = verdictsOf(after);
      for (const [rule, { verdict }] of before)
        if (verdict === 'met') expect(found.get(rule)?.verdict, rule).toBe('met');
    }),
    runs,
  );
});

test('what a person is asked of a rule is among what the rule may ask', () => {
  const known = new Set(questions.map(({ rule, condition }) => `parts.p.confirmed.${rule}.${condition}`));
  const asked = new Set<string>();
  fc.assert(
    fc.property(breach, (facts) => {
      for (const [, { missing, asks }] of verdictsOf(facts))
        for (const fact of [...missing, ...asks])
          if (fact.startsWith('parts.p.confirmed.')) {
            expect(known.has(fact), fact).toBe(true);
            asked.add(fact.split('.').at(-1)!);
          }
    }),
    runs,
  );
  expect(asked.size).toBeGreaterThan(10);
});

test('what is asked for is never known already', () => {
  fc.assert(
    fc.property(breach, (facts) => {
      const [one] = facts.parts;
      const known = new Set([
        ...Object.entries(facts.entity.regimes)
          .filter(([, value]) => value !== 'notKnown')
          .map(([regime]) => `entity.regimes.${regime}`),
        ...Object.entries(one!.confirmed).flatMap(([rule, answers]) =>
          Object.keys(answers).map((condition) => `parts.p.confirmed.${rule}.${condition}`),
        ),
        ...one!.people
          .filter(({ count }) => count !== null)
          .map(({ jurisdiction }) => `parts.p.people.${jurisdiction}`),
        ...(one!.risk === 'notAssessed' ? [] : ['parts.p.risk']),
        ...(one!.harm === 'notAssessed' ? [] : ['parts.p.harm']),
        ...(one!.names === 'notKnown' ? [] : ['parts.p.names']),
      ]);
      for (const [rule, { missing, asks }] of verdictsOf(facts))
        for (const fact of [...missing, ...asks])
          expect(known.has(fact), `${rule} asks for ${fact}`).toBe(false);
    }),
    runs,
  );
});
