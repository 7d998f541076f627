import { describe, expect, test } from 'vitest';
import { dutiesOf } from '../../../../shared/domain/duties/duties-of.ts';
import { Tally } from '../../../../shared/domain/duties/headcount.ts';
import { harmTestOf } from '../../../../shared/domain/duties/harm-tests.ts';
import { regimes } from '../../../../shared/domain/duties/regimes.ts';
import { rolePredicates } from '../../../../shared/domain/duties/roles.ts';
import { followed } from '../../../../shared/domain/duties/starts.ts';
import type { Subject } from '../../../../shared/domain/duties/subject.ts';
import { dataElements } from '../../../../shared/law/data-elements.ts';
import { jurisdictions } from '../../../../shared/law/jurisdictions.ts';
import { ruleById, rulesOf } from '../../../../shared/law/packs.ts';
import { type BreachRule, breachRule } from '../../../../shared/law/rule.ts';
import { dutiesText } from '../../../../shared/text/duties.ts';
import { factsFrom } from './expected-duties.ts';

const rules = rulesOf('breach');
const ruleWith = (role: string) => rules.find((rule) => rule.role === role)!;

function subject(ourRole: string, recorded: Record<string, string> = {}): Subject {
  const facts = factsFrom({
    entity: { name: 'A', country: 'US', regimes: recorded },
    parts: [{ id: 'p', ourRole, elements: ['name'] }],
  });
  const [part] = facts.parts;
  return { facts, part: part!, tally: new Tally(part!) };
}

const answer = (rule: BreachRule, of: Subject) => rolePredicates[rule.role](of, rule);

test('the breach rules bind 47 roles, and each has a predicate', () => {
  const roles = new Set(rules.map(({ role }) => role));
  expect(roles.size).toBe(47);
  for (const role of roles) expect(rolePredicates[role]).toBeTypeOf('function');
  expect(Object.keys(rolePredicates).sort()).toEqual([...roles].sort());
});

test('a rule with a role that has no predicate is refused with its pack', () => {
  const [rule] = rules;
  expect(breachRule.safeParse(rule).success).toBe(true);
  expect(breachRule.safeParse({ ...rule, role: 'astronaut' }).success).toBe(false);
});

describe.each([...new Set(rules.map(({ role }) => role))])('%s', (role) => {
  const rule = ruleWith(role);
  const controls = answer(rule, subject('controller'));
  const holds = answer(rule, subject('processor'));

  test('is ours, is not, or asks for a regime or for a person', () => {
    for (const found of [controls, holds])
      if (found.is === 'unknown')
        for (const { fact, text } of found.missing) {
          expect(fact).toMatch(/^(entity\.regimes\.|parts\.p\.confirmed\.)/);
          expect(text).toMatch(/\?$/);
        }
  });

  test('a regime that is asked for decides', () => {
    if (controls.is !== 'unknown') return;
    const fact = controls.missing[0]!.fact;
    if (!fact.startsWith('entity.regimes.')) return;
    const regime = fact.replace('entity.regimes.', '');
    expect(regimes).toContain(regime);
    expect(answer(rule, subject('controller', { [regime]: 'no' }))).toMatchObject({
      is: 'no',
      why: { reason: 'role' },
    });
    const under = answer(rule, subject('controller', { [regime]: 'yes' }));
    expect(under.is).not.toBe('no');
  });
});

test('who decides on the data is not who holds them for another', () => {
  for (const role of ['controller', 'owner_or_licensee', 'business_operator', 'data_fiduciary', 'agency']) {
    expect(answer(ruleWith(role), subject('controller')).is).toBe('yes');
    expect(answer(ruleWith(role), subject('joint')).is).toBe('yes');
    expect(answer(ruleWith(role), subject('processor')).is).toBe('no');
  }
  expect(answer(ruleWith('processor'), subject('processor')).is).toBe('yes');
  expect(answer(ruleWith('processor'), subject('joint')).is).toBe('no');
  expect(answer(ruleWith('any'), subject('processor')).is).toBe('yes');
});

test('one word, the regime of each law', () => {
  const regimeAsked = (id: string) => {
    const found = answer(ruleById(id) as BreachRule, subject('controller'));
    return found.is === 'unknown' ? found.missing[0]?.fact : found.is;
  };
  expect(regimeAsked('eu-eprivacy-na')).toBe('entity.regimes.euPublicCommunications');
  expect(regimeAsked('gb-pecr-5a')).toBe('entity.regimes.ukPublicCommunications');
  expect(regimeAsked('us-naic')).toBe('entity.regimes.insuranceLicensee');
  expect(regimeAsked('us-ca-hsc-ind')).toBe('entity.regimes.californiaHealthFacility');
  expect(regimeAsked('us-ny-dfs500-72h')).toBe('entity.regimes.nydfsCoveredEntity');
});

test('every regime can be asked for in a sentence, and is asked for by some rule or reach', () => {
  const people = jurisdictions()
    .filter(({ code }) => code !== 'EU')
    .map(({ code }) => ({ jurisdiction: code, count: 20_000, accuracy: 'exact' }));
  const asked = new Set<string>();
  for (const ourRole of ['controller', 'processor'])
    for (const country of ['US', 'AU']) {
      const { met, mayBeMet } = dutiesOf(
        factsFrom({
          entity: { name: 'A', country },
          parts: [{ id: 'p', ourRole, elements: dataElements, people, harm: 'likely', intentional: 'yes' }],
          times: { aware: '2027-06-01T09:00[Europe/Berlin]' },
        }),
      );
      for (const { asks } of met) for (const { fact } of asks) asked.add(fact);
      for (const { missing, asks } of mayBeMet) for (const { fact } of [...missing, ...asks]) asked.add(fact);
    }
  for (const regime of regimes) {
    expect(dutiesText.regimes[regime]).toMatch(/^Is the entity .+\?$/);
    expect(asked, regime).toContain(`entity.regimes.${regime}`);
  }
});

test('how each rule asks about harm was typed by hand', () => {
  expect(
    rules.filter((rule) => harmTestOf(rule) === undefined).map(({ id, harm }) => `${id}: ${harm}`),
  ).toEqual([]);
});

test('a clock that another duty starts knows that duty', () => {
  const chained = new Set([
    'initial_notification',
    'incident_notification',
    'intermediate_report',
    'notification_to_individuals',
  ]);
  for (const rule of rules) {
    const before = followed(rule);
    if (chained.has(rule.startsAt)) expect(before, rule.id).not.toEqual([]);
    for (const id of before) expect(ruleById(id), `${rule.id} follows ${id}`).toBeDefined();
  }
});
