// Complaints climbed rung by rung under a clock that moves with them. Every date was counted by hand on a calendar from the
// tables dpf_ladder.csv and request_rules.csv; the steps of each count stand beside it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseId } from '../../../shared/ids.ts';
import { ladderOf } from '../../../shared/domain/ladder.ts';
import { ladderText } from '../../../shared/text/ladder.ts';
import { complaintCase } from '../../support/kind-case.ts';
import { uploadBytes } from '../../support/test-core.ts';
import { startWalk, type Walk } from './walks.ts';

let walk: Walk;
let client: Walk['client'];

beforeAll(async () => {
  walk = await startWalk();
  ({ client } = walk);
});
afterAll(() => walk.end());

const proof = async (caseId: CaseId, name: string) => {
  const { id: uploadId } = await uploadBytes(client, name, Buffer.from(name));
  return (await client.documents.attach({ caseId, uploadId })).id;
};
const places = async (id: CaseId) => {
  const { complaint, rungs, ladderEvents } = await complaintCase(client, id);
  return ladderOf({ ...complaint, rungs, ladderEvents }).map(({ rung, place }) => `${rung} ${place}`);
};

test('DPF, EU, HR data: the company, the panel and its advice, Commerce, arbitration', async () => {
  const { id } = await client.complaint.log({ title: 'DPF', framework: 'dpfEu', isHrData: true });
  await client.complaint.confirmReceipt({ id, at: walk.day('2026-03-02') });
  // r1: 45 calendar days. 2 March + 29 = 31 March, + 16 = 16 April.
  expect(await walk.dues(id)).toEqual({
    'dpf-complaint-complaint': '2026-04-16',
    'dpf-dpa-complaint': null,
    'dpf-dpa-comply-complaint': null,
    'dpf-doc-complaint': null,
    'dpf-arb-arbitratio': null,
  });
  // HR data: the panel stands in the place of a private body.
  expect(await places(id)).toEqual([
    'company here',
    'panel next',
    'authority later',
    'commerce later',
    'enforcement later',
    'arbitration later',
  ]);
  await client.complaint.answer({ id, at: walk.day('2026-04-17') });
  expect(await walk.met(id)).toEqual({ 'dpf-complaint-complaint': false });

  await client.complaint.recordRung({ id, rung: 'panel', at: walk.day('2026-04-23') });
  // r2p: 60 calendar days. 23 April + 7 = 30 April, + 31 = 31 May, + 22 = 22 June.
  expect(await walk.dues(id)).toMatchObject({ 'dpf-dpa-complaint': '2026-06-22' });
  await client.complaint.recordEvent({ id, rung: 'panel', event: 'accepted', at: walk.day('2026-05-04') });
  await client.complaint.recordEvent({ id, rung: 'panel', event: 'advice', at: walk.day('2026-06-15') });
  // r2p_comply: 25 calendar days. 15 June + 15 = 30 June, + 10 = 10 July.
  expect(await walk.dues(id)).toMatchObject({ 'dpf-dpa-comply-complaint': '2026-07-10' });
  const { deadlines } = await complaintCase(client, id);
  expect(deadlines.find(({ rule }) => rule === 'dpf-dpa-comply-complaint')).toMatchObject({
    state: 'open',
    dueAt: { at: expect.stringContaining('2026-07-') as unknown },
  });
  await client.complaint.recordEvent({ id, rung: 'panel', event: 'complied', at: walk.day('2026-07-08') });
  expect(await walk.met(id)).toMatchObject({
    'dpf-dpa-complaint': true,
    'dpf-dpa-comply-complaint': true,
  });
  expect((await places(id))[1]).toBe('panel ended');

  await client.complaint.recordRung({ id, rung: 'authority', at: walk.day('2026-08-20') });
  await client.complaint.recordEvent({
    id,
    rung: 'authority',
    event: 'referredOn',
    at: walk.day('2026-08-31'),
  });
  await client.complaint.recordRung({ id, rung: 'commerce', at: walk.day('2026-09-01') });
  // r3: 90 calendar days. 1 September + 29 = 30 September, + 31 = 31 October, + 30 = 30 November.
  expect(await walk.dues(id)).toMatchObject({ 'dpf-doc-complaint': '2026-11-30' });
  await client.complaint.recordEvent({ id, rung: 'commerce', event: 'progress', at: walk.day('2026-12-01') });
  expect(await walk.met(id)).toMatchObject({ 'dpf-doc-complaint': false });

  await client.complaint.recordRung({ id, rung: 'arbitration', at: walk.day('2026-12-03') });
  // t1: 90 calendar days. 3 December + 28 = 31 December, + 31 = 31 January, + 28 = 28 February, + 3 = 3 March 2027.
  expect(await walk.dues(id)).toMatchObject({ 'dpf-arb-arbitratio': '2027-03-03' });
  await client.complaint.recordEvent({
    id,
    rung: 'arbitration',
    event: 'decided',
    at: walk.day('2027-03-03'),
  });
  expect(await walk.met(id)).toMatchObject({ 'dpf-arb-arbitratio': true });
  expect((await places(id)).at(-1)).toBe('arbitration ended');
});

test('DPF, UK: the Commissioner sets its own time, its advice is complied with in 25 days; a private body has no date', async () => {
  const { id } = await client.complaint.log({
    title: 'UK Extension',
    framework: 'dpfUk',
    recourseMechanism: 'dataProtectionAuthority',
  });
  await client.complaint.confirmReceipt({ id, at: walk.day('2027-03-08') });
  await client.complaint.recordRung({ id, rung: 'authority', at: walk.day('2027-03-09') });
  // r1: 8 March + 23 = 31 March, + 22 = 22 April 2027. r2uk: as the ICO sets, so no date.
  expect(await walk.dues(id)).toEqual({
    'dpf-complaint-complaint': '2027-04-22',
    'dpf-dpa-comply-complaint': null,
    'dpf-doc-complaint': null,
    'dpf-arb-arbitratio': null,
  });
  await client.complaint.recordEvent({ id, rung: 'authority', event: 'advice', at: walk.day('2027-03-10') });
  // 10 March + 21 = 31 March, + 4 = 4 April 2027, a Sunday: the table moves nothing.
  expect(await walk.dues(id)).toMatchObject({ 'dpf-dpa-comply-complaint': '2027-04-04' });
  const other = await client.complaint.log({
    title: 'Private body',
    framework: 'dpfSwiss',
    recourseMechanism: 'disputeResolutionBody',
  });
  await client.complaint.confirmReceipt({ id: other.id, at: walk.day('2027-03-10') });
  expect(Object.keys(await walk.dues(other.id))).not.toContain('dpf-dpa-comply-complaint');
  expect((await places(other.id))[1]).toBe('independentRecourse next');
});

test('arbitration: each condition is proved by date and document, and a bar stands as soon as it is recorded', async () => {
  const { conditionsOf, barsOf } = await import('../../../shared/domain/ladder.ts');
  const { id } = await client.complaint.log({ title: 'Residual claim', framework: 'dpfEu' });
  const states = async () => {
    const detail = await complaintCase(client, id);
    return [conditionsOf(detail), barsOf(detail)].map((points) => points.map(({ state }) => state));
  };
  expect(await states()).toEqual([
    ['notProved', 'notProved', 'notProved'],
    ['nothing', 'nothing', 'nothing'],
  ]);
  const at = walk.day('2027-03-11');
  const on = { id, rung: 'arbitration', at } as const;
  const documentId = await proof(id, 'Our answer of 16 April.pdf');
  await client.complaint.recordEvent({ ...on, event: 'raisedWithCompany', documentId });
  await client.complaint.recordEvent({ ...on, event: 'recourseUsed' });
  await client.complaint.recordEvent({ ...on, event: 'judgedOrSettled' });
  expect(await states()).toEqual([
    ['proved', 'notProved', 'notProved'],
    ['nothing', 'proved', 'nothing'],
  ]);
});

test('what happens on a rung needs the rung, its time, and an event that the rung has', async () => {
  const { id } = await client.complaint.log({ title: 'Rules', framework: 'dpfEu' });
  const at = walk.day('2027-03-12');
  const on = { id, rung: 'commerce', at } as const;
  await expect(client.complaint.recordEvent({ ...on, event: 'decided' })).rejects.toMatchObject({
    code: 'CONFLICT',
    data: { why: ladderText.rungFirst },
  });
  await client.complaint.recordRung({ id, rung: 'commerce', at });
  const early = { at: '2027-03-11T10:00:00.000Z', zone: 'UTC' };
  await expect(client.complaint.recordEvent({ ...on, at: early, event: 'decided' })).rejects.toMatchObject({
    data: { why: ladderText.beforeRung },
  });
  await expect(client.complaint.recordEvent({ ...on, event: 'advice' })).rejects.toMatchObject({
    data: { why: ladderText.notOfRung },
  });
  const ahead = { at: '2027-03-13T10:00:00.000Z', zone: 'UTC' };
  await expect(client.complaint.recordEvent({ ...on, at: ahead, event: 'decided' })).rejects.toThrow();
  const { id: event } = await client.complaint.recordEvent({ ...on, event: 'decided' });
  await client.complaint.changeEvent({ id: event, remarks: 'Closed without finding' });
  expect((await complaintCase(client, id)).ladderEvents[0]?.remarks).toBe('Closed without finding');
  await client.complaint.removeEvent({ id: event, reason: 'Wrong case' });
  expect((await complaintCase(client, id)).ladderEvents).toEqual([]);
});

test('UK s.164A: acknowledged within 30 days from the day after receipt; the outcome has no number', async () => {
  const london = 'Europe/London';
  const { id } = await client.complaint.log({ title: 'UK', framework: 'uk164A' });
  await client.complaint.confirmReceipt({ id, at: walk.day('2027-06-03', london) });
  // Day 1 is Friday 4 June; day 30 is Saturday 3 July 2027: Monday 5 July.
  expect(await walk.dues(id)).toEqual({
    'gb-duaa-complaint-acknowledg': '2027-07-05',
    'gb-duaa-outcome-complaint': null,
  });
  await client.complaint.acknowledge({ id, at: walk.day('2027-07-05', london) });
  await client.complaint.recordEvent({ id, rung: 'company', event: 'progress', at: walk.day('2027-07-20') });
  await client.complaint.answer({ id, at: walk.day('2027-08-02', london) });
  expect(await walk.met(id)).toEqual({
    'gb-duaa-complaint-acknowledg': true,
    'gb-duaa-outcome-complaint': null,
  });
  await client.complaint.recordRung({ id, rung: 'authority', at: walk.day('2027-08-10') });
  expect(await places(id)).toEqual(['company passed', 'authority here', 'court next']);
  await client.complaint.close({
    id,
    at: walk.day('2027-08-11'),
    outcome: 'partlyUpheld',
    reasons: 'The letter came late.',
    lessons: 'Letters are logged on the day they come.',
  });
  const { complaint } = await complaintCase(client, id);
  expect(complaint.lessons).toBe('Letters are logged on the day they come.');
});

test('GDPR Art. 78(2): three months from the lodging with the authority, met by what the authority tells', async () => {
  const { id } = await client.complaint.log({ title: 'GDPR', framework: 'gdpr' });
  await client.complaint.recordRung({ id, rung: 'authority', at: walk.day('2027-10-05', 'Europe/Berlin') });
  // 5 October, 5 November, 5 December, 5 January 2028: a Wednesday.
  expect(await walk.dues(id)).toEqual({ 'eu-gdpr-sa-complaint': '2028-01-05' });
  await client.complaint.recordEvent({
    id,
    rung: 'authority',
    event: 'progress',
    at: walk.day('2027-12-20', 'Europe/Berlin'),
  });
  expect(await walk.met(id)).toEqual({ 'eu-gdpr-sa-complaint': true });
});

test('school, HIPAA and CPNI: the window of the school’s complaint, and no date where the tables name none', async () => {
  const school = await client.complaint.log({
    title: 'School',
    framework: 'school',
    happenedAt: walk.day('2028-03-09', 'America/Chicago'),
  });
  // 180 days. 9 March + 22 = 31 March, + 30 = 30 April (52), 31 May (83), 30 June (113), 31 July (144), 31 August (175),
  // + 5 = 5 September 2028, a Tuesday.
  expect(await walk.dues(school.id)).toEqual({ 'us-ferpa-complaint-complaint': '2028-09-05' });
  await client.complaint.recordRung({
    id: school.id,
    rung: 'authority',
    at: walk.day('2028-09-06', 'America/Chicago'),
  });
  expect(await walk.met(school.id)).toEqual({ 'us-ferpa-complaint-complaint': false });
  for (const framework of ['hipaa', 'cpni', 'privacyShield', 'stateLaw'] as const) {
    const { id } = await client.complaint.log({ title: framework, framework });
    await client.complaint.confirmReceipt({ id, at: walk.day('2028-09-07') });
    expect(await walk.dues(id), framework).toEqual({});
    expect((await places(id)).slice(0, 1), framework).toEqual(['company here']);
  }
});

test('Australia and India: 30 days, one month, and the later rules only once they bind', async () => {
  const receivedAt = walk.day('2029-05-01');
  const australia = await client.complaint.log({ title: 'AU', framework: 'australia', receivedAt });
  // 1 May + 30 = 31 May 2029, a Thursday.
  expect(await walk.dues(australia.id)).toEqual({ 'au-complaint-complaint': '2029-05-31' });
  const india = await client.complaint.log({ title: 'IN', framework: 'india', receivedAt });
  // One month: 1 June 2029. 90 days: 1 May + 30 = 31 May, + 30 = 30 June, + 30 = 30 July.
  expect(await walk.dues(india.id)).toEqual({
    'in-spdi-complaint': '2029-06-01',
    'in-dpdp-complaint': '2029-07-30',
  });
});
