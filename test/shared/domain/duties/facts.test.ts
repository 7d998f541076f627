import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBreachFacts } from '../../../../shared/domain/duties/facts.ts';
import { readPlaceCode } from '../../../../shared/domain/duties/places.ts';
import { rulesOf } from '../../../../shared/law/packs.ts';
import { samplesFolder } from '../../../support/samples.ts';
import { skipUnless } from '../../../support/skips.ts';
import { changed, written } from './expected-duties.ts';

const { facts } = written('telecom-ssn');

/** Every problem of the breach with single facts set. */
function problems(...steps: { path: (string | number)[]; value?: unknown }[]): string[] {
  const read = readBreachFacts(changed(facts, steps));
  return 'problems' in read ? read.problems.map(({ path, why }) => `${path}: ${why}`) : [];
}

test('what is not given is not known', () => {
  const read = readBreachFacts({
    entity: { name: 'A', country: 'US' },
    parts: [{ id: 'p', ourRole: 'controller', elements: [] }],
  });
  expect(read).toMatchObject({
    facts: {
      entity: { regimes: {}, establishments: [], mainEstablishment: 'notKnown', germanLand: 'notKnown' },
      parts: [
        {
          names: 'notKnown',
          safeguards: { encrypted: 'notKnown', keyTaken: 'notKnown', form: 'notKnown' },
          risk: 'notAssessed',
          harm: 'notAssessed',
        },
      ],
      times: {},
      choices: { fcc: 'notChosen' },
    },
  });
});

const row = ['parts', 0, 'people', 2];
describe('what cannot be is refused with its path', () => {
  test.each<[string, { path: (string | number)[]; value?: unknown }, RegExp]>([
    [
      'a count below zero',
      { path: [...row, 'count'], value: -1 },
      /^parts\.0\.people\.2\.count: .*whole number/,
    ],
    ['many', { path: [...row, 'count'], value: 'many' }, /^parts\.0\.people\.2\.count: .*whole number/],
    ['half a person', { path: [...row, 'count'], value: 0.5 }, /^parts\.0\.people\.2\.count: .*whole number/],
    [
      'more than can be counted',
      { path: [...row, 'count'], value: 1e300 },
      /^parts\.0\.people\.2\.count: .*whole number/,
    ],
    [
      'no count called exact',
      { path: [...row, 'count'], value: null },
      /^parts\.0\.people\.2\.count: .*unknown/,
    ],
    [
      'a count called unknown',
      { path: [...row, 'accuracy'], value: 'unknown' },
      /^parts\.0\.people\.2\.count: /,
    ],
    [
      'an accuracy of its own',
      { path: [...row, 'accuracy'], value: 'roughly' },
      /accuracy: is exact, estimated/,
    ],
    ['a state without its country', { path: [...row, 'jurisdiction'], value: 'TX' }, /TX is no known/],
    ['an unknown state', { path: [...row, 'jurisdiction'], value: 'US-ZZ' }, /US-ZZ is no known/],
    ['a territory as a country', { path: [...row, 'jurisdiction'], value: 'PR' }, /PR is written US-PR/],
    ['UK', { path: [...row, 'jurisdiction'], value: 'UK' }, /UK is written GB/],
    ['lower case', { path: [...row, 'jurisdiction'], value: 'us-tx' }, /us-tx is no known/],
    ['a place twice', { path: [...row, 'jurisdiction'], value: 'DE' }, /jurisdiction: DE stands here twice/],
    [
      'a time without zone',
      { path: ['times', 'aware'], value: '2026-11-10T16:30' },
      /^times\.aware: has no time zone/,
    ],
    [
      'an offset for a zone',
      { path: ['times', 'aware'], value: '2026-11-10T16:30+01:00' },
      /^times\.aware: has no time zone/,
    ],
    [
      'an unknown zone',
      { path: ['times', 'aware'], value: '2026-11-10T16:30[Europe/Omaha]' },
      /known time zone/,
    ],
    ['a skipped time', { path: ['times', 'aware'], value: '2027-03-28T02:30[Europe/Berlin]' }, /skipped/],
    ['a repeated time', { path: ['times', 'discovered'], value: '2027-10-31T02:30[Europe/Berlin]' }, /twice/],
    [
      'a day that is not there',
      { path: ['times', 'aware'], value: '2026-02-30[Europe/Berlin]' },
      /cannot be read/,
    ],
    ['a number as a time', { path: ['times', 'aware'], value: 1794324600 }, /^times\.aware: is a text/],
    [
      'awareness before it began',
      { path: ['times', 'aware'], value: '2026-10-01T09:00[Europe/Berlin]' },
      /^times\.aware: lies before/,
    ],
    [
      'an end before its start',
      { path: ['times', 'happenedUntil'], value: '2026-10-01[Europe/Berlin]' },
      /^times\.happenedUntil: lies before/,
    ],
    [
      'a time of another name',
      { path: ['times', 'noticed'], value: '2026-11-10T16:30[Europe/Berlin]' },
      /^times\.noticed: there is no such field/,
    ],
    ['an unknown field', { path: ['colour'], value: 'red' }, /^colour: there is no such field/],
    ['an unknown regime', { path: ['entity', 'regimes', 'gdpr'], value: 'yes' }, /^entity\.regimes/],
    [
      'a regime that is maybe',
      { path: ['entity', 'regimes', 'nis2Entity'], value: 'maybe' },
      /^entity\.regimes\.nis2Entity: is yes, no or notKnown/,
    ],
    [
      'an unknown element',
      { path: ['parts', 0, 'elements', 0], value: 'dreams' },
      /^parts\.0\.elements\.0: /,
    ],
    ['no role', { path: ['parts', 0, 'ourRole'] }, /^parts\.0\.ourRole: .*no clock/],
    ['no part', { path: ['parts'], value: [] }, /^parts: there is at least one part/],
    [
      'names among the data and not there',
      { path: ['parts', 0, 'names'], value: 'no' },
      /^parts\.0\.names: /,
    ],
    [
      'a main establishment outside',
      { path: ['entity', 'mainEstablishment'], value: 'US' },
      /^entity\.mainEstablishment: US is not in the EEA/,
    ],
    [
      'a main establishment not listed',
      { path: ['entity', 'mainEstablishment'], value: 'FR' },
      /^entity\.mainEstablishment: FR is not among/,
    ],
    ['a Land that is none', { path: ['entity', 'germanLand'], value: 'DE-XX' }, /^entity\.germanLand: /],
    [
      'clients of a controller',
      { path: ['parts', 0, 'clients'], value: [{ id: 'a' }] },
      /people are counted|no clients/,
    ],
    [
      'an answer to a rule that is not there',
      { path: ['parts', 0, 'confirmed'], value: { 'us-naik': { condition: 'yes' } } },
      /^parts\.0\.confirmed\.us-naik: us-naik is no rule/,
    ],
    [
      'an answer to what the rule does not ask',
      { path: ['parts', 0, 'confirmed'], value: { 'us-naic': { context: 'yes' } } },
      /^parts\.0\.confirmed\.us-naic\.context: us-naic doesn’t ask this.*: varies, condition/,
    ],
    [
      'an answer to a condition that is not there',
      { path: ['parts', 0, 'confirmed'], value: { 'us-naic': { perhaps: 'yes' } } },
      /^parts\.0\.confirmed\.us-naic\.perhaps: there is no such field/,
    ],
    [
      'one answer to all that a rule asks',
      { path: ['parts', 0, 'confirmed'], value: { 'us-naic': 'yes' } },
      /^parts\.0\.confirmed\.us-naic: is an answer for each condition/,
    ],
    [
      'an answer that is neither',
      { path: ['parts', 0, 'confirmed'], value: { 'us-naic': { condition: 'perhaps' } } },
      /^parts\.0\.confirmed\.us-naic\.condition: is yes or no/,
    ],
    [
      'a notice under a rule that is not there',
      { path: ['notices'], value: [{ rule: 'us-ca-individuals', at: '2026-11-20[America/Chicago]' }] },
      /^notices\.0\.rule: us-ca-individuals is no rule/,
    ],
    ['an id with markup', { path: ['parts', 0, 'id'], value: '<b>' }, /^parts\.0\.id: /],
    ['an empty name', { path: ['entity', 'name'], value: '  ' }, /^entity\.name: /],
  ])('%s', (_, step, expected) => {
    expect(problems(step).join('\n')).toMatch(expected);
  });

  test('all problems are named at once', () => {
    const found = problems(
      { path: [...row, 'count'], value: 'many' },
      { path: ['times', 'aware'], value: '2026-11-10T16:30' },
      { path: ['entity', 'country'], value: 'Atlantis' },
    );
    expect(found.length).toBe(3);
  });

  test.each([null, [], 'x', 7, {}, { entity: null }, { __proto__: { entity: {} } }])(
    '%j is no breach',
    (given) => {
      expect(readBreachFacts(given)).toHaveProperty('problems');
    },
  );

  test('a field named like a property of every object is only a field', () => {
    const hostile = JSON.parse(
      '{"entity":{"name":"A","country":"US","__proto__":{"x":1}},"parts":[]}',
    ) as unknown;
    const read = readBreachFacts(hostile);
    expect('problems' in read && read.problems.map(({ path }) => path)).toContain('parts');
  });
});

test('clients count their own people, once each', () => {
  const clients = [
    { id: 'a', people: [{ jurisdiction: 'US-TX', count: 3, accuracy: 'exact' }] },
    { id: 'a', people: [] },
  ];
  const found = problems(
    { path: ['parts', 0, 'ourRole'], value: 'processor' },
    { path: ['parts', 0, 'clients'], value: clients },
  );
  expect(found.join('\n')).toMatch(/counted by client or for the whole part/);
  expect(found.join('\n')).toMatch(/a stands here twice/);
});

test('every jurisdiction of the rules is a place, and every state of the EEA', () => {
  const codes = new Set(rulesOf('breach').map(({ jurisdiction }) => jurisdiction));
  codes.delete('XX');
  for (const code of [...codes, 'DE', 'FR', 'IS', 'LI', 'NO', 'DE-BY'])
    expect(readPlaceCode(code)).toEqual({ code });
});

const iso = join(samplesFolder('iso-codes-debian') ?? '', 'iso_3166-1.json');
const lands = join(samplesFolder('iso-codes-debian') ?? '', 'iso_3166-2.json');
skipUnless(existsSync(iso), 'the ISO codes are not beside the project').test(
  'the countries are those of ISO 3166-1, the Länder those of ISO 3166-2',
  () => {
    const countries = (JSON.parse(readFileSync(iso, 'utf8')) as { '3166-1': { alpha_2: string }[] })[
      '3166-1'
    ];
    const all = countries.map(({ alpha_2 }) => alpha_2);
    const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const pairs = letters.flatMap((first) => letters.map((second) => first + second));
    const known = pairs.filter((code) => 'code' in readPlaceCode(code) && code !== 'EU');
    const otherwise = ['PR', 'GU', 'VI'];
    expect(known).toEqual(all.filter((code) => !otherwise.includes(code)).sort());
    for (const code of otherwise) expect(readPlaceCode(code)).toEqual({ instead: `US-${code}` });
    const subdivisions = (JSON.parse(readFileSync(lands, 'utf8')) as { '3166-2': { code: string }[] })[
      '3166-2'
    ];
    const german = subdivisions.map(({ code }) => code).filter((code) => code.startsWith('DE-'));
    expect(german.length).toBe(16);
    for (const code of german) expect(readPlaceCode(code)).toEqual({ code });
  },
);
