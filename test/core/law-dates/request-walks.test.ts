// Requests walked from receipt to refusal under a clock that moves with them. Every date was counted by hand on a calendar
// from request_rules.csv and time_rules.csv; the steps of each count stand beside it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseId } from '../../../shared/ids.ts';
import { hasPause } from '../../../shared/domain/duties/request-period.ts';
import { rulesOf } from '../../../shared/law/packs.ts';
import type { Right } from '../../../shared/domain/request.ts';
import { requestCase } from '../../support/kind-case.ts';
import { readCsv } from '../../support/csv.ts';
import { tablesFolder } from '../../support/samples.ts';
import { skipUnless } from '../../support/skips.ts';
import { startWalk, type Walk } from './walks.ts';

let walk: Walk;
let client: Walk['client'];

beforeAll(async () => {
  walk = await startWalk();
  ({ client } = walk);
});
afterAll(() => walk.end());

const logged = async (law: string, rights: Right[], receivedAt: { at: string; zone: string }) =>
  (await client.request.log({ title: law, laws: [law], rights, receivedAt })).id;
const pauseFor = async (
  id: CaseId,
  from: { at: string; zone: string },
  until: { at: string; zone: string },
) => {
  const { id: pause } = await client.request.pause({ id, from, reason: 'Which account?' });
  await client.request.resume({ id: pause, until });
};

test('UK GDPR: one month, the pause that the law names, two months more, and what keeps the clock from starting', async () => {
  const uk = 'GB UK GDPR (as amended by DUAA 2025)';
  const rule = 'gb-ukgdpr-access';
  const id = await logged(uk, ['access', 'deletion'], walk.day('2026-03-10'));
  // The same date of the next month: Friday 10 April.
  expect(await walk.dues(id)).toMatchObject({ [rule]: '2026-04-10', 'gb-ukgdpr-deletion': '2026-04-10' });
  await pauseFor(id, walk.day('2026-03-16'), walk.day('2026-03-26'));
  // Ten days stood still: 20 April, a Monday. Only for access: the words of the law name access requests.
  expect(await walk.dues(id)).toMatchObject({ [rule]: '2026-04-20', 'gb-ukgdpr-deletion': '2026-04-10' });
  await client.request.extend({ id, rule, toldAt: walk.day('2026-04-09'), reason: 'Nine systems' });
  // Three months from receipt: 10 June, and the ten days: Saturday 20 June, so Monday 22 June.
  expect(await walk.dues(id)).toMatchObject({ [rule]: '2026-06-22', 'gb-ukgdpr-deletion': '2026-06-10' });

  const waiting = await logged(uk, ['access'], walk.day('2026-06-23'));
  await client.request.askIdentity({ id: waiting, at: walk.day('2026-06-24') });
  expect(await walk.dues(waiting)).toMatchObject({ [rule]: null });
  await client.request.confirmIdentity({
    id: waiting,
    at: walk.day('2026-06-29'),
    method: 'Passport',
    seen: 'British passport ending in 42',
  });
  // From the proof of identity: Wednesday 29 July.
  expect(await walk.dues(waiting)).toMatchObject({ [rule]: '2026-07-29' });
  const { id: fee } = await client.request.recordFee({
    id: waiting,
    amount: '15.00',
    currency: 'GBP',
    ground: 'Manifestly excessive, Art. 12(5)',
    askedAt: walk.day('2026-06-30'),
  });
  expect(await walk.dues(waiting)).toMatchObject({ [rule]: null });
  await client.request.changeFee({ id: fee, paidAt: walk.day('2026-07-07') });
  // From the fee, the latest of the three: Friday 7 August.
  expect(await walk.dues(waiting)).toMatchObject({ [rule]: '2026-08-07' });
});

test('CCPA: acknowledged in 10 working days, answered in 45 days whatever the identity check takes, 90 at most', async () => {
  const zone = 'America/Los_Angeles';
  const ca = 'US-CA CCPA/CPRA';
  const id = await logged(ca, ['access', 'opt_out'], walk.day('2027-03-02', zone));
  // Working days after Tuesday 2 March: 3, 4, 5, 8, 9, 10, 11, 12, 15, 16 March; five more: 17, 18, 19, 22, 23 March.
  // 45 days: 2 March + 29 = 31 March, + 16 = 16 April, a Friday.
  expect(await walk.dues(id)).toEqual({
    'us-ca-ack-acknowledg': '2027-03-16',
    'us-ca-access': '2027-04-16',
    'us-ca-optout-optout': '2027-03-23',
  });
  await client.request.askIdentity({ id, at: walk.day('2027-03-03', zone) });
  await client.request.acknowledge({ id, at: walk.day('2027-03-16', zone) });
  await pauseFor(id, walk.day('2027-03-17', zone), walk.day('2027-03-29', zone));
  await client.request.confirmIdentity({ id, at: walk.day('2027-03-29', zone), method: 'Login' });
  expect(await walk.dues(id)).toMatchObject({ 'us-ca-access': '2027-04-16' });
  await client.request.extend({
    id,
    rule: 'us-ca-access',
    toldAt: walk.day('2027-04-16', zone),
    reason: 'Many',
  });
  // 90 days: 2 March + 29 = 31 March, + 30 = 30 April, + 31 = 31 May 2027, a Monday and Memorial Day: the regulation
  // moves nothing, the Civil Code's reading stands beside.
  expect(await walk.dues(id)).toMatchObject({ 'us-ca-access': '2027-05-31' });
  await client.request.answer({ id, at: walk.day('2027-05-28', zone) });
  expect(await walk.met(id)).toEqual({
    'us-ca-ack-acknowledg': true,
    'us-ca-access': true,
    'us-ca-optout-optout': false,
  });
  await expect(
    client.request.extend({
      id,
      rule: 'us-ca-optout-optout',
      toldAt: walk.day('2027-05-29', zone),
      reason: 'x',
    }),
  ).rejects.toMatchObject({ data: { field: 'rule' } });
});

test('HIPAA: access 30 and 30, amendment 60 and 30, accounting 60 and 30; no weekend moves a date', async () => {
  const zone = 'America/Chicago';
  const id = await logged(
    'US HIPAA Privacy Rule',
    ['access', 'rectification', 'accounting_of_disclosures'],
    walk.day('2027-06-01', zone),
  );
  // 30 days: 1 July, a Thursday. 60: 1 June + 29 = 30 June, + 31 = 31 July, a Saturday, which stays.
  expect(await walk.dues(id)).toEqual({
    'us-hipaa-access': '2027-07-01',
    'us-hipaa-rectificat': '2027-07-31',
    'us-hipaa-accounting': '2027-07-31',
  });
  await pauseFor(id, walk.day('2027-06-03', zone), walk.day('2027-06-10', zone));
  expect(await walk.dues(id)).toMatchObject({ 'us-hipaa-access': '2027-07-01' });
  const told = { id, toldAt: walk.day('2027-07-01', zone), reason: 'Records off site' };
  await client.request.extend({ ...told, rule: 'us-hipaa-access' });
  await client.request.extend({ ...told, rule: 'us-hipaa-rectificat' });
  await client.request.extend({ ...told, rule: 'us-hipaa-accounting' });
  // 60 days from receipt: 31 July. 90: + 30 = 30 August, a Monday.
  expect(await walk.dues(id)).toEqual({
    'us-hipaa-access': '2027-07-31',
    'us-hipaa-rectificat': '2027-08-30',
    'us-hipaa-accounting': '2027-08-30',
  });
  const late = await logged('US HIPAA Privacy Rule', ['access'], walk.day('2027-09-01', zone));
  // 30 days: 1 October. Told on the 2nd it is no extension.
  await expect(
    client.request.extend({
      id: late,
      rule: 'us-hipaa-access',
      toldAt: walk.day('2027-10-02', zone),
      reason: 'x',
    }),
  ).rejects.toMatchObject({ data: { field: 'toldAt' } });
});

test('a refusal, and the appeal that some laws give', async () => {
  const zone = 'America/New_York';
  const id = await logged('US-VA Virginia CDPA', ['access', 'deletion'], walk.day('2028-01-03', zone));
  // 45 days: 3 January + 28 = 31 January, + 17 = 17 February 2028.
  expect(await walk.dues(id)).toMatchObject({ 'us-va-access': '2028-02-17', 'us-va-deletion': '2028-02-17' });
  await client.request.answer({ id, at: walk.day('2028-02-17', zone) });
  await expect(
    client.request.recordItem({ id, right: 'deletion', outcome: 'refused', law: 'US-VA Virginia CDPA' }),
  ).rejects.toMatchObject({ data: { field: 'ground' } });
  await expect(
    client.request.recordItem({ id, right: 'deletion', outcome: 'refused', ground: 'Legal duty to keep' }),
  ).rejects.toMatchObject({ data: { field: 'law' } });
  await client.request.recordItem({
    id,
    right: 'deletion',
    outcome: 'refused',
    law: 'US-VA Virginia CDPA',
    ground: 'Va. Code § 59.1-582: a duty of law to keep the invoices',
  });
  await client.request.recordItem({ id, right: 'access', outcome: 'granted' });
  await client.request.recordAppeal({ id, at: walk.day('2028-03-01', zone) });
  // us-va-appeal: 60 days. 1 March + 30 = 31 March, + 30 = 30 April 2028.
  expect(await walk.dues(id)).toMatchObject({ 'us-va-appeal': '2028-04-30' });
  await client.request.answerAppeal({ id, at: walk.day('2028-05-01', zone) });
  expect(await walk.met(id)).toMatchObject({
    'us-va-access': true,
    'us-va-deletion': true,
    'us-va-appeal': false,
  });
});

test('proof of consent: the office’s own wait stands among the dates, and is met by the proof', async () => {
  const id = await logged('US COPPA Rule', ['deletion'], walk.day('2028-06-01', 'America/Chicago'));
  const until = { at: '2028-06-30T22:00:00.000Z', zone: 'America/Chicago' };
  const at = walk.day('2028-06-02', 'America/Chicago');
  await expect(client.request.confirmConsent({ id, at })).rejects.toMatchObject({ code: 'CONFLICT' });
  await client.request.askConsent({ id, at, until });
  const dated = async () =>
    (await requestCase(client, id)).deadlines.find(({ rule }) => rule === 'proof_of_consent');
  expect(await dated()).toMatchObject({ basis: 'target', dueAt: until, state: 'open', packVersion: 'house' });
  await client.request.confirmConsent({ id, at: walk.day('2028-06-20', 'America/Chicago') });
  expect(await dated()).toMatchObject({ state: 'met' });
  expect((await client.lawDates.ofCase({ id })).dates.at(-1)?.why.note).toContain('own target');
});

test('which clock a pause moves stands in the rules: access under UK GDPR alone', () => {
  expect(
    rulesOf('request')
      .filter(hasPause)
      .map(({ id }) => id),
  ).toEqual(['gb-ukgdpr-access']);
});

const tables = tablesFolder('regulations');
const { test: testWithTables } = skipUnless(
  tables !== undefined,
  'the tables of rules are not on this machine: what they say of pauses was not compared with the rules',
);

testWithTables('no other row of the table says that its clock stands still', () => {
  const rows = readCsv(readFileSync(join(tables ?? '', 'request_rules.csv'), 'utf8'));
  const says = rows.filter(({ clock_pause_rule: words }) =>
    /^Pause from asking until answer/.test(words ?? ''),
  );
  expect(new Set(says.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(['GB']));
  expect(says.filter(({ request_type: type }) => type === 'access').map(({ id }) => id)).toEqual([
    'gb-ukgdpr-access',
  ]);
  const others = new Set(
    rows
      .filter((row) => row['clock_pause_rule'] && !says.includes(row))
      .map((row) => row['clock_pause_rule']),
  );
  // None of these gives the clock a time to stand still: they name a check, a question, or steps before it.
  expect([...others].sort()).toEqual([
    'Ask for missing information within 5 business days; person has 10 business days to answer (regulations)',
    'If reasonable doubt on identity, clock effectively waits for the requested proof, asked without delay; no statutory pause for clarification',
    'If unable to authenticate, may decline and ask for more information',
    'Must verify that requester is the parent',
    'Pre-steps: organisation (45 days), independent recourse, DPA/DoC route',
    'Verified request',
  ]);
});
