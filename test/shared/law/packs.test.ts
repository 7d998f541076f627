import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtInPacks, packVersion, parsePack, ruleById, rulesOf } from '../../../shared/law/packs.ts';
import {
  breachStarts,
  recipients,
  requestStarts,
  requestTypes,
  roles,
} from '../../../shared/law/vocabulary.ts';
import { lawText } from '../../../shared/text/law.ts';
import { currentPins } from '../../../tools/pin-packs.mjs';
import { root } from '../../../tools/project.mjs';

const law = join(root, 'shared', 'law');
const federal = readFileSync(join(law, 'rules', 'breach-us-federal.json'), 'utf8');
type Loose = { rules: Record<string, unknown>[] } & Record<string, unknown>;
const changed = (change: (pack: Loose) => void): string => {
  const pack = JSON.parse(federal) as Loose;
  change(pack);
  return JSON.stringify(pack);
};
const problemOf = (text: string) => {
  const reading = parsePack(text, 'x.json');
  return 'problem' in reading ? reading.problem : undefined;
};

test('the built-in files are those that were pinned', () => {
  const pins = JSON.parse(readFileSync(join(law, 'pins.json'), 'utf8')) as unknown;
  expect(currentPins(), 'after a change of a pack: node tools/pin-packs.mjs').toEqual(pins);
});

test('every file of rules is built in, and all carry the version', () => {
  const files = Object.keys(currentPins()).filter((name) => name.startsWith('rules/'));
  expect([...builtInPacks().keys()].map((name) => `rules/${name}`).sort()).toEqual(files);
  for (const pack of builtInPacks().values()) {
    expect(pack.version).toBe(packVersion);
    expect(pack.changes.at(-1)?.version).toBe(packVersion);
  }
});

test('a rule is found by its id, with its own unit', () => {
  expect(ruleById('eu-gdpr-33')).toMatchObject({
    standard: 'withoutUndueDelay',
    period: null,
    outerLimit: { value: 72, unit: 'hours' },
  });
  expect(ruleById('us-vt-ag')).toMatchObject({ outerLimit: { value: 14, unit: 'workingDays' } });
  expect(ruleById('us-fcc-2024-small')).toMatchObject({
    standard: 'fixedDate',
    fixedDate: { month: 2, day: 1 },
    threshold: { min: 1, max: 499 },
  });
  expect(ruleById('us-fcc-2007-cust')).toMatchObject({ effect: 'embargo' });
  expect(ruleById('us-hipaa-hhs-small')).toMatchObject({ threshold: { min: 1, max: 499 } });
  expect(ruleById('nobody')).toBeUndefined();
});

test('every word of the closed lists is used, and the kinds share out all rules', () => {
  const breach = rulesOf('breach');
  const requests = rulesOf('request');
  expect(new Set(breach.map(({ role }) => role))).toEqual(new Set(roles));
  expect(new Set(breach.map(({ recipient }) => recipient))).toEqual(new Set(recipients));
  expect(new Set(breach.map(({ startsAt }) => startsAt))).toEqual(new Set(breachStarts));
  expect(new Set(requests.map(({ requestType }) => requestType))).toEqual(new Set(requestTypes));
  expect(new Set(requests.map(({ startsAt }) => startsAt))).toEqual(new Set(requestStarts));
  expect(breach.length + requests.length + rulesOf('time').length).toBe(669);
});

test('a pack that is sound is read as it stands', () => {
  const reading = parsePack(federal, 'breach-us-federal.json');
  expect(reading).toEqual({ pack: builtInPacks().get('breach-us-federal.json') });
});

test('a malformed pack is refused whole, naming file, row and reason', () => {
  expect(problemOf('{')).toEqual({ file: 'x.json', row: null, reason: lawText.pack.notJson });
  for (const text of ['[]', '{}', 'null', '3', '{"rules":{}}'])
    expect(problemOf(text)).toEqual({ file: 'x.json', row: null, reason: lawText.pack.noRules });
  const cases: [string, (rule: Record<string, unknown>, pack: Loose) => void, string][] = [
    ['us-hipaa-hhs500', (rule) => (rule['role'] = 'postman'), 'role'],
    ['us-hipaa-hhs500', (rule) => delete rule['citation'], 'citation'],
    ['us-hipaa-hhs500', (rule) => (rule['citation'] = ''), 'citation'],
    [
      'us-hipaa-hhs500',
      (rule) => (rule['outerLimit'] = { value: 60, unit: 'calendar_days' }),
      'outerLimit.unit',
    ],
    ['us-hipaa-hhs500', (rule) => (rule['outerLimit'] = { value: 0, unit: 'days' }), 'outerLimit.value'],
    ['us-hipaa-hhs500', (rule) => (rule['outerLimit'] = { value: 1.5, unit: 'days' }), 'outerLimit.value'],
    ['us-hipaa-hhs500', (rule) => (rule['threshold'] = { min: 500, max: 499 }), 'threshold'],
    ['us-hipaa-hhs500', (rule) => (rule['threshold'] = { min: 'many', max: null }), 'threshold.min'],
    ['us-hipaa-hhs500', (rule) => (rule['effectiveFrom'] = 'soon'), 'effectiveFrom'],
    ['us-hipaa-hhs500', (rule) => (rule['effectiveFrom'] = '2026-02-29'), 'effectiveFrom'],
    ['us-hipaa-hhs500', (rule) => (rule['effectiveTo'] = '2001-01-01'), 'end before its start'],
    ['us-hipaa-hhs500', (rule) => (rule['standard'] = 'number'), 'number'],
    ['us-hipaa-hhs500', (rule) => (rule['fixedDate'] = { month: 2, day: 1 }), 'fixed date'],
    ['us-hipaa-hhs500', (rule) => (rule['kind'] = 'gossip'), 'kind'],
    ['us-hipaa-hhs500', (rule) => (rule['extra'] = 1), 'extra'],
    ['us-hipaa-hhs500', (rule) => (rule['jurisdiction'] = 'Texas'), 'jurisdiction'],
    ['us-hipaa-hhs500', (rule) => (rule['address'] = 'the library'), 'address'],
    ['us-hipaa-ind', (rule, pack) => (pack.rules[1] = rule), lawText.pack.twice],
    [
      'us-hipaa-hhs500',
      (rule) => (rule['known'] = { ...(rule['known'] as object), by: 'statuteRead' }),
      'statuteRead needs a source',
    ],
    ['us-hipaa-hhs500', (rule) => (rule['known'] = { by: 'verified', seenIn: [], notRead: [] }), 'known.by'],
  ];
  for (const [id, change, reason] of cases) {
    const problem = problemOf(
      changed((pack) =>
        change(
          pack.rules.find((rule) => rule['id'] === id)!,
          pack,
        ),
      ),
    );
    expect(problem, reason).toMatchObject({ file: 'x.json', row: id });
    expect(problem?.reason).toContain(reason);
  }
  expect(problemOf(changed((pack) => delete pack.rules[2]!['id']))).toMatchObject({ row: '#3' });
  expect(problemOf(changed((pack) => (pack.rules[2] = null as never)))).toMatchObject({ row: '#3' });
  expect(problemOf(changed((pack) => (pack['version'] = 'new')))).toMatchObject({ row: null });
  expect(problemOf(changed((pack) => (pack['format'] = 2)))).toMatchObject({ row: null });
});

test('what a person is told of a refused pack ends as a sentence', () => {
  expect(lawText.pack.problem({ file: 'x.json', row: 'us-tx-ag', reason: 'role' })).toBe(
    'x.json was refused whole. Rule us-tx-ag: role.',
  );
});

test('no rule of the built-in packs names a place where it was made', () => {
  const text = JSON.stringify([...builtInPacks().values()]);
  expect(text).not.toMatch(/stored GitHub|\/work\/|\.\.\/shared/i);
});
