import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseId } from '../../../shared/ids.ts';
import { lawDatesText } from '../../../shared/text/law-dates.ts';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

let fixture: TestCore;
let client: TestCore['client'];
beforeAll(async () => {
  fixture = await createOpenTestCore();
  ({ client } = fixture);
});
afterAll(() => fixture.end());

/** The fixed clock stands at 15:00 UTC on 24 November 2026. */
const on = (day: string, zone = 'Europe/London') => ({ at: `2026-${day}T10:00:00.000Z`, zone });
const deadlinesOf = async (id: CaseId) => (await client.cases.get({ which: id })).deadlines;
const endOf = (day: string, zone: string) => ({ at: `2026-${day}T23:59:59.000Z`, zone });
const history = async (id: CaseId) => (await client.cases.history({ id })).entries;
const uk = async (receivedAt = on('10-01')) =>
  (await client.complaint.log({ title: 'UK', framework: 'uk164A', receivedAt })).id;

test('a confirmed receipt puts the date of law among the deadlines, in the agenda and beside the case', async () => {
  const { id } = await client.complaint.log({ title: 'UK', framework: 'uk164A' });
  expect(await deadlinesOf(id)).toEqual([]);
  await client.complaint.confirmReceipt({ id, at: on('10-01') });
  expect(await deadlinesOf(id)).toEqual([
    expect.objectContaining({
      basis: 'law',
      rule: 'gb-duaa-complaint-acknowledg',
      label: 'Acknowledgement (DPA 2018 s. 164A (DUAA s. 103))',
      dueAt: endOf('11-02', 'Europe/London'),
      state: 'open',
      mark: null,
      partId: null,
      clientId: null,
    }),
  ]);
  const { rows } = await client.agenda.list({});
  expect(rows.filter(({ caseId }) => caseId === id)).toHaveLength(1);
  const listed = (await client.cases.list({})).rows.find((row) => row.id === id);
  expect(listed?.nextDeadline?.dueAt).toEqual(endOf('11-02', 'Europe/London'));
});

test('facts that move move the date; the date before stays in the history, in the act that moved it', async () => {
  const id = await uk();
  await client.complaint.confirmReceipt({ id, at: on('10-05'), reason: 'The envelope says so' });
  // Thirty days from 6 October end on Wednesday 4 November.
  expect((await deadlinesOf(id))[0]?.dueAt).toEqual(endOf('11-04', 'Europe/London'));
  const [newest] = await history(id);
  const moved = (await history(id)).find(({ action }) => action === 'deadline.recomputed');
  expect(moved?.actId).toBe(newest?.actId);
  expect(moved?.fields.find(({ field }) => field === 'dueAt')).toMatchObject({
    before: endOf('11-02', 'Europe/London'),
    after: endOf('11-04', 'Europe/London'),
  });
});

test('the step that meets it marks it as met, and its correction goes with it; another framework takes it off', async () => {
  const id = await uk();
  await client.complaint.acknowledge({ id, at: on('10-20') });
  expect((await deadlinesOf(id))[0]).toMatchObject({ state: 'met', metAt: on('10-20'), mark: null });
  await client.complaint.correctStep({ id, step: 'acknowledge', at: on('10-21'), reason: 'Post mark' });
  expect((await deadlinesOf(id))[0]).toMatchObject({ state: 'met', metAt: on('10-21') });
  await client.complaint.describe({ id, framework: 'gdpr' });
  expect(await deadlinesOf(id)).toEqual([]);
  const lapsed = (await history(id)).find(({ action }) => action === 'deadline.lapsed');
  expect(lapsed?.fields.find(({ field }) => field === 'removedReason')?.after).toBe(lawDatesText.lapsed);
  // The same date again is the same record, not a second one.
  await client.complaint.describe({ id, framework: 'uk164A' });
  const back = await deadlinesOf(id);
  expect(back).toEqual([expect.objectContaining({ id: lapsed?.entityId, state: 'met', metAt: on('10-21') })]);
});

test('undoing the act that moved it brings the date before back', async () => {
  const id = await uk();
  await client.complaint.confirmReceipt({ id, at: on('10-05'), reason: 'The envelope says so' });
  const [newest] = await history(id);
  await client.journal.undo({ actId: newest!.actId });
  expect((await deadlinesOf(id))[0]).toMatchObject({ dueAt: endOf('11-02', 'Europe/London'), state: 'open' });
});

test('what a person said stands against the facts: not applying, met, withdrawn; reopening asks the facts again', async () => {
  const id = await uk();
  const [first] = await deadlinesOf(id);
  await client.deadlines.notApplicable({ id: first!.id, reason: 'Not a complaint under s. 164A' });
  const marked = { state: 'withdrawn', mark: 'doesNotApply', reason: 'Not a complaint under s. 164A' };
  expect((await deadlinesOf(id))[0]).toMatchObject(marked);
  await client.complaint.confirmReceipt({ id, at: on('10-05'), reason: 'The envelope says so' });
  expect((await deadlinesOf(id))[0]).toMatchObject({ ...marked, dueAt: endOf('11-04', 'Europe/London') });
  await client.complaint.acknowledge({ id, at: on('10-20') });
  expect((await deadlinesOf(id))[0]).toMatchObject(marked);
  await client.deadlines.reopen({ id: first!.id, reason: 'It is one after all' });
  expect((await deadlinesOf(id))[0]).toMatchObject({ state: 'met', metAt: on('10-20'), mark: null });
});

test('a date of law is not changed by hand, and one that a person set is not said to apply or not', async () => {
  const id = await uk();
  const [first] = await deadlinesOf(id);
  await expect(
    client.deadlines.change({ id: first!.id, dueAt: on('12-01'), reason: 'later' }),
  ).rejects.toMatchObject({ code: 'CONFLICT', data: { why: lawDatesText.follows } });
  const own = await client.deadlines.set({ caseId: id, label: 'Own', dueAt: on('12-01') });
  await expect(client.deadlines.notApplicable({ id: own.id, reason: 'x' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
});

test('a note or a task leaves the dates of law alone', async () => {
  const id = await uk();
  const before = (await history(id)).length;
  await client.notes.add({ caseId: id, text: 'A note' });
  expect((await history(id)).length).toBe(before + 1);
});
