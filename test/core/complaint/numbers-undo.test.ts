import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CaseId } from '../../../shared/ids.ts';
import { caseText } from '../../../shared/text/complaint-steps.ts';
import { TEST_PASSPHRASE, type TestCore, createOpenTestCore } from '../../support/test-core.ts';

let fixture: TestCore;
let client: TestCore['client'];
beforeEach(async () => {
  fixture = await createOpenTestCore();
  ({ client } = fixture);
});
afterEach(() => fixture.end());

const log = (title = 'A case', office?: 'US' | 'INT') =>
  client.complaint.log({ title, ...(office === undefined ? {} : { office }) });
const undo = async (id: CaseId) => {
  const entry = (await client.cases.history({ id })).entries.find(({ canUndo }) => canUndo);
  if (!entry) throw new Error('nothing can be undone');
  await client.journal.undo({ actId: entry.actId });
};
const canUndo = async (id: CaseId) =>
  (await client.cases.history({ id })).entries.some((entry) => entry.canUndo);

test('numbers go on by office and year, and none is given twice', async () => {
  expect((await log()).reference).toBe('US-2026-0001-CO');
  expect((await log('x', 'INT')).reference).toBe('INT-2026-0001-CO');
  const second = await log();
  expect(second.reference).toBe('US-2026-0002-CO');
  // An undone case leaves its number void; so does one that was logged by mistake.
  await undo(second.id);
  expect(await client.cases.get({ which: second.reference })).toMatchObject({ status: 'void' });
  const third = await log();
  expect(third.reference).toBe('US-2026-0003-CO');
  await client.cases.makeVoid({ id: third.id, reason: 'Logged twice' });
  expect((await log()).reference).toBe('US-2026-0004-CO');
  // A save that fails uses no number.
  await expect(client.complaint.log({ title: ' ' })).rejects.toThrow();
  expect((await log()).reference).toBe('US-2026-0005-CO');
  const all = (await client.cases.list({ sort: 'reference', descending: false })).rows;
  expect(new Set(all.map(({ reference }) => reference)).size).toBe(all.length);
});

test('the year is the workstation’s own at the moment of the save', async () => {
  await log();
  // 1 January 2027 in London, still 31 December in Omaha.
  fixture.clock.pass(Date.UTC(2027, 0, 1, 3) - fixture.clock.wall);
  expect((await log()).reference).toBe('US-2026-0002-CO');
  fixture.clock.pass(3 * 3_600_000);
  expect((await log()).reference).toBe('US-2027-0001-CO');
});

test('numbers used outside are never given again, and a smaller one says nothing new', async () => {
  await log();
  await client.vault.setLastNumber({ numbers: [{ reference: 'US-2026-0041-CO' }] });
  expect((await log()).reference).toBe('US-2026-0042-CO');
  await client.vault.setLastNumber({ numbers: [{ reference: 'US-2026-0003-CO' }] });
  expect((await log()).reference).toBe('US-2026-0043-CO');
  expect((await log('x', 'INT')).reference).toBe('INT-2026-0001-CO');
  await expect(client.vault.setLastNumber({ numbers: [{ reference: '43' }] })).rejects.toMatchObject({
    code: 'INVALID',
  });
});

test('undo takes back the last change of facts, whole, and only once', async () => {
  const { id } = await client.complaint.log({ title: 'First', summary: 'words' });
  await client.complaint.describe({ id, title: 'Second', summary: 'other words', isHrData: true });
  await undo(id);
  expect(await client.cases.get({ which: id })).toMatchObject({
    title: 'First',
    complaint: { summary: 'words', isHrData: null },
  });
  expect(await canUndo(id)).toBe(false);
  const [first] = (await client.cases.history({ id })).entries;
  await expect(client.journal.undo({ actId: first?.actId as never })).rejects.toMatchObject({
    code: 'CONFLICT',
    data: { why: caseText.onlyLast },
  });
});

test('undo takes back a step with its status, and a note, task, date or rung that was new', async () => {
  const { id } = await log();
  const at = { at: '2026-11-20T10:00:00.000Z', zone: 'UTC' };
  await client.complaint.confirmReceipt({ id, at });
  await client.complaint.acknowledge({ id, at });
  await undo(id);
  expect(await client.cases.get({ which: id })).toMatchObject({
    status: 'open',
    complaint: { acknowledgedAt: null, receivedAt: at },
  });
  await client.complaint.acknowledge({ id, at });
  for (const add of [
    () => client.notes.add({ caseId: id, text: 'x' }),
    () => client.tasks.add({ caseId: id, title: 'x' }),
    () => client.deadlines.set({ caseId: id, label: 'x', dueAt: at }),
    () => client.complaint.recordRung({ id, rung: 'authority', at }),
  ]) {
    await add();
    await undo(id);
  }
  expect(await client.cases.get({ which: id })).toMatchObject({
    status: 'acknowledged',
    notes: [],
    tasks: [],
    deadlines: [],
    rungs: [],
  });
});

test('only one’s own last change can be undone; a signed decision, an erasure and an export cannot', async () => {
  const { id } = await log();
  const first = (await client.cases.history({ id })).entries[0]?.actId;
  await client.notes.add({ caseId: id, text: 'x' });
  await expect(client.journal.undo({ actId: first as never })).rejects.toMatchObject({
    data: { why: caseText.onlyLast },
  });
  await client.bundle.prepare({ caseId: id });
  expect(await canUndo(id)).toBe(false);
  await client.complaint.describe({ id, summary: 'words' });
  expect(await canUndo(id)).toBe(true);
  await client.journal.erase({ entity: 'complaint', entityId: id, field: 'summary', reason: 'asked for' });
  expect(await canUndo(id)).toBe(false);
  await client.complaint.close({
    id,
    outcome: 'withdrawn',
    reasons: 'x',
    at: { at: '2026-11-24T15:00:00.000Z', zone: 'UTC' },
  });
  expect(await canUndo(id)).toBe(false);
  const passphrase = 'seven pale larks return';
  await client.people.add({ name: 'Ana Duarte', office: 'INT', role: 'manager', passphrase });
  const { id: second } = await log();
  await client.vault.lock({});
  await client.vault.open({ folder: fixture.vaultFolder, passphrase });
  expect(await canUndo(second)).toBe(false);
});

test('idle for the minutes set, the vault locks by itself; a sign of the person puts it off', async () => {
  const minute = 60_000;
  const state = async () => (await client.vault.status({})).state;
  fixture.timers.pass(9 * minute);
  await client.vault.stillHere({});
  fixture.timers.pass(9 * minute);
  expect(await state()).toBe('open');
  fixture.timers.pass(minute);
  expect(await state()).toBe('closed');
  await expect(log()).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
  await client.vault.open({ folder: fixture.vaultFolder, passphrase: TEST_PASSPHRASE });
  await client.settings.change({ lockAfterMinutes: 1 });
  fixture.timers.pass(minute);
  expect(await state()).toBe('closed');
});

test('a draft is there again after a lock, for its person only, and is gone when it is discarded', async () => {
  const passphrase = 'seven pale larks return';
  await client.people.add({ name: 'Ana Duarte', office: 'INT', role: 'manager', passphrase });
  const body = { title: 'Half a sen', party: { name: '' }, list: [1, null] };
  await client.drafts.save({ form: 'complaint.new', body: { title: 'Ha' } });
  await client.drafts.save({ form: 'complaint.new', body });
  const open = async (secret: string) => {
    await client.vault.lock({});
    await client.vault.open({ folder: fixture.vaultFolder, passphrase: secret });
  };
  await open(passphrase);
  expect(await client.drafts.list({})).toEqual({ drafts: [] });
  await client.drafts.save({ form: 'complaint.new', body: 'another person’s' });
  await open(TEST_PASSPHRASE);
  expect((await client.drafts.list({})).drafts).toMatchObject([{ form: 'complaint.new', body }]);
  await client.drafts.discard({ form: 'complaint.new' });
  expect(await client.drafts.get({ form: 'complaint.new' })).toEqual({ draft: null });
  // Nothing of a draft is in the record.
  const { id } = await log();
  expect((await client.cases.history({ id })).total).toBe(2);
});
