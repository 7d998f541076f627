import { afterAll, beforeAll, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { dueOnOf } from '../../../shared/domain/task-template.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { createOpenTestCore, TEST_PASSPHRASE, type TestCore } from '../../support/test-core.ts';

const passphrase = { priya: 'seven grey barges under fog', jonas: 'eleven brass lamps by the pier' } as const;
let fixture: TestCore;
let dana: PersonId;
let priya: PersonId;
let jonas: PersonId;

beforeAll(async () => {
  fixture = await createOpenTestCore();
  const { client } = fixture;
  const add = async (name: string, words: string) =>
    (await client.people.add({ name, role: 'manager', office: 'US', passphrase: words })).id;
  priya = await add('Priya Raghavan', passphrase.priya);
  jonas = await add('Jonas Weber', passphrase.jonas);
  dana = (await client.people.list({})).people.find(({ name }) => name === 'Dana Whitfield')?.id ?? priya;
});
afterAll(() => fixture.end());

const openAs = async (words: string) => {
  await fixture.client.vault.lock({});
  await fixture.client.vault.open({ folder: fixture.vaultFolder, passphrase: words });
};

test('what waits for somebody waits for their deputy too, from the first day to the last', async () => {
  const { client, clock } = fixture;
  const { id: caseId } = await client.complaint.log({ title: 'Of Priya', ownerId: priya });
  await client.tasks.add({ caseId, title: 'Ask the school', assigneeId: priya });
  const { id } = await client.deputies.appoint({
    personId: priya,
    deputyId: dana,
    fromOn: '2026-11-25',
    untilOn: '2026-11-26',
    remarks: 'On leave',
  });
  const waits = async () => {
    const { tasks, undated, standsInFor, counts } = await client.agenda.today({});
    return {
      tasks: tasks.map((one) => [one.task, one.standingInFor]),
      undated: undated.map((one) => [one.title, one.standingInFor]),
      names: standsInFor.map(({ name }) => name),
      counts: [counts.tasks, counts.undated],
    };
  };
  const none = { tasks: [], undated: [], names: [], counts: [0, 0] };
  expect(await waits()).toEqual(none);
  clock.pass(24 * 3_600_000);
  const both = {
    tasks: [['Ask the school', 'Priya Raghavan']],
    undated: [['Of Priya', 'Priya Raghavan']],
    names: ['Priya Raghavan'],
    counts: [1, 1],
  };
  expect(await waits()).toEqual(both);
  expect((await client.deputies.list({})).deputies).toMatchObject([
    { id, personName: 'Priya Raghavan', deputyName: 'Dana Whitfield', untilOn: '2026-11-26' },
  ]);
  await client.deputies.end({ id, reason: 'She is back' });
  expect(await waits()).toEqual(none);
  expect((await client.deputies.list({})).deputies).toEqual([]);
});

test('a deputy is somebody else, for days in their order; only the person and administrators appoint one', async () => {
  const { client } = fixture;
  const days = { fromOn: '2026-12-01', untilOn: '2026-12-02' };
  const refusedBy = async (input: Parameters<typeof client.deputies.appoint>[0], code: string) =>
    expect(client.deputies.appoint(input)).rejects.toMatchObject({ code });
  await refusedBy({ personId: priya, deputyId: priya, ...days }, 'INVALID');
  await refusedBy(
    { personId: priya, deputyId: dana, fromOn: '2026-12-02', untilOn: '2026-12-01' },
    'INVALID',
  );
  await openAs(passphrase.jonas);
  await refusedBy({ personId: priya, deputyId: dana, ...days }, 'NOT_ALLOWED');
  const { id } = await client.deputies.appoint({ personId: jonas, deputyId: priya, ...days });
  await openAs(passphrase.priya);
  await expect(client.deputies.end({ id, reason: 'no' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await openAs(TEST_PASSPHRASE);
});

test('the cases of somebody who leaves go to others in one act, with the reason on each', async () => {
  const { client } = fixture;
  const owned = await client.complaint.log({ title: 'Owned', ownerId: jonas });
  const reviewed = await client.request.log({ title: 'Reviewed', rights: ['access'], ownerId: dana });
  await client.cases.assign({ id: reviewed.id, reviewerId: jonas });
  const helped = await client.complaint.log({ title: 'Helped', ownerId: dana });
  await client.tasks.add({ caseId: helped.id, title: 'Call back', assigneeId: jonas });
  const done = await client.tasks.add({ caseId: helped.id, title: 'Done', assigneeId: jonas });
  await client.tasks.complete({ id: done.id });
  const { cases } = await client.handover.cases({ personId: jonas });
  expect(
    cases.map(({ title, isOwner, isReviewer, openTasks }) => [title, isOwner, isReviewer, openTasks]),
  ).toEqual([
    ['Reviewed', false, true, 0],
    ['Owned', true, false, 0],
    ['Helped', false, false, 1],
  ]);
  const reason = 'Jonas leaves at the end of the month';
  const give = (toId: PersonId, ids: (typeof owned.id)[]) =>
    client.handover.give({ personId: jonas, cases: ids.map((caseId) => ({ caseId, toId })), reason });
  await expect(give(jonas, [owned.id])).rejects.toMatchObject({ code: 'INVALID' });
  // All or none: the last of these isn't Jonas's, so the first stays as it is.
  const foreign = await client.complaint.log({ title: 'Foreign', ownerId: dana });
  await expect(give(priya, [owned.id, foreign.id])).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await client.cases.get({ which: owned.id })).owner?.id).toBe(jonas);
  expect(
    await client.handover.give({
      personId: jonas,
      cases: [
        { caseId: owned.id, toId: priya },
        { caseId: helped.id, toId: dana },
        { caseId: reviewed.id, toId: priya },
      ],
      reason,
    }),
  ).toEqual({ cases: 3, tasks: 1 });
  expect((await client.handover.cases({ personId: jonas })).cases).toEqual([]);
  expect((await client.cases.get({ which: owned.id })).owner?.id).toBe(priya);
  expect((await client.cases.get({ which: reviewed.id })).reviewer?.id).toBe(priya);
  const { tasks } = await client.cases.get({ which: helped.id });
  expect(tasks.map(({ title, assigneeId }) => [title, assigneeId])).toEqual([
    ['Call back', dana],
    ['Done', jonas],
  ]);
  const { entries } = await client.cases.history({ id: owned.id });
  expect(entries[0]).toMatchObject({ action: 'case.handedOver' });
  expect(entries[0]?.fields).toContainEqual(
    expect.objectContaining({ field: 'handoverReason', after: reason }),
  );
});

test('a new case begins with the tasks of its kind; others are added by hand', async () => {
  const { client } = fixture;
  const facts = {
    name: 'Every complaint',
    kind: 'complaint' as const,
    isAppliedOnOpening: true,
    tasks: [
      { title: 'Acknowledge', for: 'owner' as const, after: { value: 3, unit: 'weekdays' as const } },
      { title: 'Look it over', for: 'reviewer' as const, after: { value: 1, unit: 'months' as const } },
      { title: 'File', for: 'nobody' as const, after: null },
    ],
  };
  const { id } = await client.taskTemplates.add(facts);
  const { id: byHand } = await client.taskTemplates.add({
    ...facts,
    name: 'Rare',
    isAppliedOnOpening: false,
  });
  const { id: caseId } = await client.complaint.log({ title: 'New', ownerId: priya });
  const shown = async (which: string) =>
    (await client.cases.get({ which })).tasks.map(({ title, dueOn, assigneeId }) => [
      title,
      dueOn,
      assigneeId,
    ]);
  // The clock stands at Wednesday 25 November 2026.
  expect(await shown(caseId)).toEqual([
    ['Acknowledge', '2026-11-30', priya],
    ['Look it over', '2026-12-25', null],
    ['File', null, null],
  ]);
  const request = await client.request.log({ title: 'Another kind', rights: ['access'] });
  expect(await shown(request.id)).toEqual([]);
  await expect(client.taskTemplates.apply({ caseId: request.id, id: byHand })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await client.taskTemplates.apply({ caseId, id: byHand })).toEqual({ tasks: 3 });
  expect(await shown(caseId)).toHaveLength(6);
  await client.taskTemplates.change({ ...facts, id, isAppliedOnOpening: false });
  const { id: later } = await client.complaint.log({ title: 'Later' });
  expect(await shown(later)).toEqual([]);
  await client.taskTemplates.remove({ id, reason: 'no longer' });
  expect((await client.taskTemplates.list({})).templates.map(({ name }) => name)).toEqual(['Rare']);
  await client.taskTemplates.remove({ id: byHand, reason: 'no longer' });
});

test.each([
  [0, 'weekdays', '2026-11-27'],
  [1, 'weekdays', '2026-11-30'],
  [6, 'weekdays', '2026-12-07'],
  [10, 'days', '2026-12-07'],
  [2, 'weeks', '2026-12-11'],
  [3, 'months', '2027-02-27'],
] as const)('%s %s from Friday 27 November 2026 is %s', (value, unit, due) => {
  const friday = Temporal.PlainDate.from('2026-11-27');
  expect(dueOnOf({ title: 'x', for: 'nobody', after: { value, unit } }, friday)).toBe(due);
});
