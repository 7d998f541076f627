import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { packVersion, rulesOf } from '../../shared/law/packs.ts';
import { runCustodia } from '../support/cli.ts';
import { root } from '../../tools/project.mjs';

const folder = mkdtempSync(join(tmpdir(), 'custodia-duties-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Written = { facts: object; met: object; mayBeMet: object };
const written = (name: string) =>
  JSON.parse(
    readFileSync(join(root, 'test/shared/domain/duties', `${name}.expected.json`), 'utf8'),
  ) as Written;

const duties = (content: unknown, ...args: string[]) => {
  writeFileSync(join(folder, 'facts.json'), typeof content === 'string' ? content : JSON.stringify(content));
  return runCustodia(folder, ['duties', '--facts', 'facts.json', ...args]);
};

type Row = { rule: string; why?: string; missing?: { fact: string; text: string }[] };
type Answer = { met: Row[]; mayBeMet: Row[]; notMet: Row[]; packVersion: string };

describe.each(['telecom-cpni', 'telecom-ssn'])('%s', (name) => {
  const by = written(name);

  test('is answered as written down by hand, without a vault', async () => {
    const ran = await duties(by.facts, '--json');
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    const answer = JSON.parse(ran.stdout) as Answer;
    expect(Object.keys(answer)).toEqual(['met', 'mayBeMet', 'notMet', 'contract', 'packVersion']);
    const ids = (rows: Row[]) => rows.map(({ rule }) => rule).sort();
    expect(ids(answer.met)).toEqual(Object.keys(by.met).sort());
    expect(ids(answer.mayBeMet)).toEqual(Object.keys(by.mayBeMet).sort());
    expect(answer.met.length + answer.mayBeMet.length + answer.notMet.length).toBe(rulesOf('breach').length);
    for (const { missing } of answer.mayBeMet) expect(missing?.length).toBeGreaterThan(0);
    for (const { why } of answer.notMet) expect(why).toMatch(/\.$/);
    expect(answer.packVersion).toBe(packVersion);
  });

  test('reads as text, and leaves the decision to a person', async () => {
    const { status, stdout } = await duties(by.facts);
    expect(status).toBe(0);
    expect(stdout).toContain('eu-gdpr-33');
    expect(stdout).toContain('Fri 13 Nov 2026, 16:30 Berlin');
    expect(stdout).toContain(
      'Is the entity a provider of publicly available electronic communications in the EU?',
    );
    expect(stdout).toContain('Where in the EEA are the decisions on this processing taken');
    expect(stdout).toContain('Whether to notify is decided by a person, with reasons.');
  });
});

test('each duty carries its date, its source and how it is known', async () => {
  const { stdout } = await duties(written('telecom-ssn').facts, '--json');
  const { met } = JSON.parse(stdout) as { met: Record<string, unknown>[] };
  expect(met.find(({ rule }) => rule === 'us-vt-ag')).toMatchObject({
    part: 'customers',
    jurisdiction: 'US-VT',
    recipient: 'authority',
    people: { count: 12, estimated: false, unknownIn: [] },
    outerLimit: { value: 14, unit: 'working-days' },
    start: '2026-11-10T09:30-06:00[America/Chicago]',
    due: '2026-12-02T23:59:59[America/New_York]',
    dueOn: '2026-12-02',
    order: { sequence: 'earlier_of_deadline_or_individuals' },
    citation: '9 V.S.A. § 2435(b)(3)',
    known: 'secondarySource',
  });
  expect(met.find(({ rule }) => rule === 'us-ca-ag')).toMatchObject({
    due: null,
    follows: ['us-ca-ind'],
    waitingFor: { fact: 'times.individualsNotified', text: 'When were the people affected told?' },
    order: { sequence: 'after_individuals' },
  });
});

test('a notice period agreed with a client runs beside the law’s', async () => {
  const notice = { value: 48, unit: 'hours', from: 'aware', to: 'the district', agreement: 'DPA 2024, 7.2' };
  const facts = {
    entity: { name: 'A', country: 'US' },
    parts: [{ id: 'p', ourRole: 'processor', elements: ['name'], clients: [{ id: 'springfield', notice }] }],
    times: { aware: '2026-11-10T16:30[America/Chicago]' },
  };
  const { contract } = JSON.parse((await duties(facts, '--json')).stdout) as { contract: object[] };
  expect(contract).toMatchObject([
    { kind: 'contract', clients: ['springfield'], due: '2026-11-12T16:30-06:00[America/Chicago]' },
  ]);
  expect((await duties(facts)).stdout).toMatch(
    /1 notice period is agreed with clients\.\n.*\nspringfield +the district +Thu 12 Nov 2026, 16:30 Chicago +Contract: DPA 2024, 7\.2/,
  );
});

describe('bad input is refused, every problem named', () => {
  const facts = written('telecom-cpni').facts;

  test.each<[string, unknown, RegExp]>([
    ['not JSON', '{', /facts\.json is not JSON/],
    ['nothing', {}, /entity.*\n.*parts/s],
    ['an unknown field', { ...facts, colour: 'red' }, /colour: there is no such field/],
    [
      'a time without zone',
      { ...facts, times: { aware: '2026-11-10T16:30' } },
      /times\.aware: has no time zone/,
    ],
    [
      'a time that the clocks skipped, and one that came twice',
      {
        ...facts,
        times: { aware: '2027-03-28T02:30[Europe/Berlin]', discovered: '2027-10-31T02:30[Europe/Berlin]' },
      },
      /times\.aware: is a time that the clocks skipped.*times\.discovered: is a time that came twice/s,
    ],
    [
      'an end before its start',
      {
        ...facts,
        times: { happened: '2026-11-09[Europe/Berlin]', happenedUntil: '2026-11-08[Europe/Berlin]' },
      },
      /times\.happenedUntil: lies before the breach began/,
    ],
    [
      'a count below zero in an unknown jurisdiction',
      {
        ...facts,
        parts: [
          {
            id: 'p',
            ourRole: 'controller',
            elements: [],
            people: [{ jurisdiction: 'US-ZZ', count: -1, accuracy: 'exact' }],
          },
        ],
      },
      /people\.0\.jurisdiction: US-ZZ is no known.*people\.0\.count: is a whole number, 0 or more/s,
    ],
    [
      'a rule that is not there',
      { ...facts, notices: [{ rule: 'us-ca-consumers', at: '2026-11-20[America/Chicago]' }] },
      /notices\.0\.rule: us-ca-consumers is no rule/,
    ],
    [
      'many people in an unknown place',
      {
        ...facts,
        parts: [
          {
            id: 'p',
            ourRole: 'controller',
            elements: [],
            people: [{ jurisdiction: 'TX', count: 'many', accuracy: 'exact' }],
          },
        ],
      },
      /parts\.0\.people\.0\.jurisdiction: TX is no known.*parts\.0\.people\.0\.count: is a whole number/s,
    ],
  ])('%s', async (_, content, expected) => {
    const ran = await duties(content);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toMatch(expected);
  });

  test('a file that is not there', async () => {
    const ran = await runCustodia(folder, ['duties', '--facts', 'nowhere.json', '--json']);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(JSON.parse(ran.stderr)).toMatchObject({ error: { code: 'USAGE' } });
    expect(await runCustodia(folder, ['duties'])).toMatchObject({ status: 2, stdout: '' });
  });
});
