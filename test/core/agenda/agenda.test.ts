import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CaseId, PersonId } from '../../../shared/ids.ts';
import { createOpenTestCore, type TestCore, TEST_NOW } from '../../support/test-core.ts';

let fixture: TestCore;
let client: TestCore['client'];
beforeEach(async () => {
  fixture = await createOpenTestCore();
  ({ client } = fixture);
});
afterEach(() => fixture.end());

const hour = 3_600_000;
/** So many hours from the test's present: Tuesday 24 November 2026, 15:00 UTC. */
const inHours = (hours: number, zone = 'UTC') => ({
  at: new Date(TEST_NOW + hours * hour).toISOString(),
  zone,
});

type Log = Parameters<typeof client.complaint.log>[0];
const log = async (title: string, more: Partial<Log> = {}) => client.complaint.log({ title, ...more });
const due = (caseId: CaseId, label: string, hours: number, zone?: string) =>
  client.deadlines.set({ caseId, label, dueAt: inHours(hours, zone) });
const labels = (rows: { label: string | null }[]) => rows.map(({ label }) => label);

test('an empty vault has an empty day', async () => {
  expect(await client.agenda.today({})).toEqual({
    counts: { overdue: 0, dueSoon: 0, tasks: 0, undated: 0, decisions: 0, drafts: 0 },
    standsInFor: [],
    enquiries: [],
    overdue: [],
    dueSoon: [],
    tasks: [],
    undated: [],
    decisions: [],
    recent: [],
  });
  expect(await client.agenda.list({})).toEqual({ rows: [], total: 0 });
});

test('today: what is over, what is due within the week, what later stays away', async () => {
  const { id, reference } = await log('Calls');
  await due(id, 'two days over', -48);
  await due(id, 'over by a minute', -1 / 60);
  await due(id, 'now', 0);
  await due(id, 'the seventh day, late', 7 * 24 + 14);
  // The workstation is in Chicago: the day of 1 December ends at 06:00 UTC of the second.
  await due(id, 'the eighth day', 7 * 24 + 15);
  const { counts, overdue, dueSoon } = await client.agenda.today({});
  expect(labels(overdue)).toEqual(['two days over', 'over by a minute']);
  expect(labels(dueSoon)).toEqual(['now', 'the seventh day, late']);
  expect(counts).toMatchObject({ overdue: 2, dueSoon: 2 });
  expect(dueSoon[0]).toMatchObject({
    reference,
    title: 'Calls',
    office: 'US',
    kind: 'complaint',
    status: 'open',
    owner: { name: 'Dana Whitfield' },
    dueAt: inHours(0),
    endsAtMinute: true,
    setAt: new Date(TEST_NOW).toISOString(),
  });
});

test('what was met, missed or withdrawn is no date any more, nor what stands on a void number', async () => {
  const { id } = await log('Calls');
  const [met, missed, withdrawn] = [await due(id, 'a', 1), await due(id, 'b', 2), await due(id, 'c', 3)];
  await client.deadlines.meet({ id: met.id, at: inHours(-1) });
  await client.deadlines.miss({ id: missed.id, reason: 'sent late' });
  await client.deadlines.withdraw({ id: withdrawn.id, reason: 'wrong rule' });
  const other = await log('Twice');
  await due(other.id, 'd', 4);
  await client.cases.makeVoid({ id: other.id, reason: 'logged twice' });
  expect(await client.agenda.list({})).toEqual({ rows: [], total: 0 });
  await client.deadlines.reopen({ id: met.id, reason: 'it bounced' });
  expect(labels((await client.agenda.list({})).rows)).toEqual(['a']);
});

test('an open date on a closed case is still shown: somebody has to say what became of it', async () => {
  const { id } = await log('Calls', { receivedAt: inHours(-50) });
  await due(id, 'still open', 5);
  await client.complaint.acknowledge({ id, at: inHours(-40) });
  await client.complaint.answer({ id, at: inHours(-30) });
  await client.complaint.close({ id, at: inHours(-20), outcome: 'upheld', reasons: 'she was right' });
  expect((await client.agenda.list({})).rows).toMatchObject([{ label: 'still open', status: 'closed' }]);
});

test('the list narrows by time, office, owner and kind, and comes in pages', async () => {
  const { id: nobody } = await log('Nobody’s', { office: 'INT', ownerId: null });
  const { id: mine } = await log('Mine');
  for (const [caseId, label, hours] of [
    [mine, 'first', 1],
    [nobody, 'second', 2],
    [mine, 'third', 3],
    [nobody, 'fourth', 4],
  ] as const)
    await due(caseId, label, hours);
  const by = async (input: Parameters<typeof client.agenda.list>[0]) => {
    const { rows, total } = await client.agenda.list(input);
    return [labels(rows), total];
  };
  expect(await by({})).toEqual([['first', 'second', 'third', 'fourth'], 4]);
  expect(await by({ from: inHours(2).at, to: inHours(4).at })).toEqual([['second', 'third'], 2]);
  expect(await by({ office: 'INT' })).toEqual([['second', 'fourth'], 2]);
  expect(await by({ ownerId: null, to: inHours(4).at })).toEqual([['second'], 1]);
  const { people } = await client.people.list({});
  expect(await by({ ownerId: people[0]?.id })).toEqual([['first', 'third'], 2]);
  expect(await by({ kind: 'breach' })).toEqual([[], 0]);
  expect(await by({ kind: 'complaint', offset: 1, limit: 2 })).toEqual([['second', 'third'], 4]);
});

test('what waits for me: my open tasks by their day, and my cases without a date', async () => {
  const { people } = await client.people.list({});
  const me = people[0]?.id ?? null;
  const { id: other } = await client.people.add({
    name: 'Priya Raghavan',
    office: 'INT',
    role: 'manager',
    passphrase: 'seven grey barges under fog',
  });
  const { id } = await log('Calls');
  const dated = await log('Dated');
  await due(dated.id, 'answer', 30);
  await log('Somebody else’s', { ownerId: other });
  const add = (title: string, dueOn: string | null, assigneeId: PersonId | null) =>
    client.tasks.add({ caseId: id, title, dueOn, assigneeId });
  await add('no day', null, me);
  await add('later', '2026-12-03', me);
  await add('sooner', '2026-11-20', me);
  await add('hers', '2026-11-19', other);
  await add('anybody’s', '2026-11-18', null);
  const { id: done } = await add('done', '2026-11-17', me);
  await client.tasks.complete({ id: done });
  const { tasks, undated, counts } = await client.agenda.today({});
  expect(tasks.map(({ task }) => task)).toEqual(['sooner', 'later', 'no day']);
  expect(undated.map(({ title }) => title)).toEqual(['Calls']);
  expect(counts).toMatchObject({ tasks: 3, undated: 1 });
});

test('recent cases are those changed last, and drafts are counted', async () => {
  const first = await log('first');
  fixture.clock.pass(60_000);
  await log('second');
  fixture.clock.pass(60_000);
  await client.notes.add({ caseId: first.id, text: 'a word' });
  await client.drafts.save({ form: 'complaint.new', body: { title: 'half' } });
  const { recent, counts } = await client.agenda.today({});
  expect(recent.map(({ title }) => title)).toEqual(['first', 'second']);
  expect(counts.drafts).toBe(1);
});

test('when a date was set stays, however often it is changed', async () => {
  const { id } = await log('Calls');
  const { id: deadline } = await due(id, 'answer', 72);
  fixture.clock.pass(5 * hour);
  await client.deadlines.change({ id: deadline, dueAt: inHours(96), reason: 'extended' });
  const { rows } = await client.agenda.list({});
  expect(rows[0]).toMatchObject({ setAt: new Date(TEST_NOW).toISOString(), dueAt: inHours(96) });
});

test('a date whose label was erased is still a date', async () => {
  const { id } = await log('Calls');
  const { id: deadline } = await due(id, 'answer', 72);
  await client.journal.erase({
    entity: 'deadline',
    entityId: deadline,
    field: 'label',
    reason: 'it named her',
  });
  expect(labels((await client.agenda.list({})).rows)).toEqual([null]);
});
