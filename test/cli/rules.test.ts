import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { runCustodia } from '../support/cli.ts';

type Row = {
  id: string;
  kind: string;
  jurisdiction: string;
  period: { value: number | null; unit: string };
  outerLimit: { value: number; unit: string } | null;
  inForce: boolean | string;
};
const rules = (...args: string[]) => runCustodia(tmpdir(), ['rules', ...args]);
const json = async (...args: string[]): Promise<Row[]> => {
  const ran = await rules(...args, '--json');
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  return JSON.parse(ran.stdout) as Row[];
};
const one = async (id: string, ...args: string[]) => (await json(...args)).find((row) => row.id === id);

test('all rules are listed without a vault, each with the fields that scripts rely on', async () => {
  const all = await json();
  expect(all.length).toBe(352 + 279);
  for (const row of all)
    expect(Object.keys(row)).toEqual([
      'id',
      'kind',
      'jurisdiction',
      'regime',
      'recipient',
      'trigger',
      'period',
      'outerLimit',
      'fixedDate',
      'effect',
      'citation',
      'address',
      'known',
      'effectiveFrom',
      'effectiveTo',
      'inForce',
    ]);
  const units = new Set(all.flatMap(({ period, outerLimit }) => [period.unit, outerLimit?.unit]));
  expect([...units].sort()).toEqual([
    'as-soon-as-possible',
    'days',
    'fixed-date',
    'hours',
    'months',
    'published-period',
    'within-reasonable-time',
    'without-undue-delay',
    'working-days',
    undefined,
  ]);
});

test('a rule is answered in its own unit', async () => {
  expect(await one('eu-gdpr-33', '--jurisdiction', 'EU', '--kind', 'breach')).toEqual({
    id: 'eu-gdpr-33',
    kind: 'breach',
    jurisdiction: 'EU',
    regime: 'GDPR',
    recipient: 'authority',
    trigger: 'Personal data breach, unless unlikely to result in a risk',
    period: { value: null, unit: 'without-undue-delay' },
    outerLimit: { value: 72, unit: 'hours' },
    fixedDate: null,
    effect: 'deadline',
    citation: 'Regulation (EU) 2016/679 Art. 33(1)',
    address: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    known: 'secondarySource',
    effectiveFrom: '2018-05-25',
    effectiveTo: null,
    inForce: true,
  });
  expect(await one('us-vt-ag')).toMatchObject({ outerLimit: { value: 14, unit: 'working-days' } });
  expect(await one('us-fcc-2024-small')).toMatchObject({ fixedDate: '--02-01', inForce: 'unsure' });
  expect(await one('us-fcc-2007-cust')).toMatchObject({ effect: 'embargo' });
  expect(await one('ca-bc-access')).toMatchObject({
    recipient: 'requester',
    trigger: 'access',
    period: { value: 30, unit: 'working-days' },
  });
});

test('jurisdiction and kind narrow the list; small letters serve', async () => {
  const texas = await json('--jurisdiction', 'us-tx');
  expect(new Set(texas.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(['US-TX']));
  expect(new Set(texas.map(({ kind }) => kind))).toEqual(new Set(['breach', 'request']));
  const breach = await json('--jurisdiction', 'US-TX', '--kind', 'breach');
  expect(breach.map(({ id }) => id)).toEqual(['us-tx-ind', 'us-tx-ag', 'us-tx-cra', 'us-tx-vendor']);
  expect(await json('--jurisdiction', 'XX', '--kind', 'request')).toEqual([]);
});

test('whether a rule is in force is answered for a day', async () => {
  expect(await one('in-dpdp-ind')).toMatchObject({ inForce: false });
  expect(await one('in-dpdp-ind', '--on', '2027-05-13')).toMatchObject({ inForce: true });
  expect(await one('ae-pdpl')).toMatchObject({ inForce: 'partly' });
  expect(await one('gb-duaa-complaint-acknowledg', '--on', '2026-06-18')).toMatchObject({ inForce: false });
});

test('for a person it is a table', async () => {
  const { status, stdout } = await rules('--jurisdiction', 'US-VT', '--kind', 'breach');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Rule +Jurisdiction +Whom to tell +By when/);
  expect(stdout).toContain('without undue delay, at most 14 working days');
  expect(stdout).toContain('statute read');
  const federal = (await rules('--jurisdiction', 'US')).stdout;
  expect(federal).toContain('not before 7 working days have passed');
  expect(federal).toContain('each year by 1 Feb');
});

test('wrong use is named, with what lies near', async () => {
  const failed = async (...args: string[]) => {
    const ran = await rules(...args);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    return ran.stderr;
  };
  expect(await failed('--jurisdiction', 'US-TZ')).toContain('US-TN, US-TX');
  expect(await failed('--jurisdiction', 'US-T')).toContain('Near it: US-TN, US-TX, ');
  expect(await failed('--jurisdiction', 'DE')).toContain('under EU');
  expect(await failed('--jurisdiction', 'Texas')).toContain('US');
  expect(await failed('--jurisdiction', '')).toContain('--jurisdiction');
  expect(await failed('--kind', 'time')).toContain('breach, request');
  expect(await failed('--on', '2026-02-30')).toContain('2026-02-30');
  expect(await failed('--on', 'today')).toContain('Type it as 2026-11-24');
  const ran = await rules('--jurisdiction', 'ZZ', '--json');
  expect(JSON.parse(ran.stderr)).toMatchObject({ error: { code: 'USAGE' } });
});
