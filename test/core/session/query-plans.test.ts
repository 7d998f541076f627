import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createOpenTestCore, type TestCore, uploadBytes } from '../../support/test-core.ts';
import { openVaultOf } from '../../support/vault-image.ts';

let fixture: TestCore;
const statements = new Set<string>();

const day = (number: number) => ({
  at: `2026-11-${String(number).padStart(2, '0')}T10:00:00.000Z`,
  zone: 'UTC',
});

/** A case from its logging to its closing, with every kind of record that a save brings up to date. */
async function workACase({ client }: TestCore): Promise<void> {
  const { id } = await client.complaint.log({
    title: 'A complaint',
    summary: 'They kept my file',
    complainant: { name: 'Ana Example', email: 'ana@example.org' },
  });
  await client.complaint.describe({ id, title: 'A complaint about a file' });
  await client.complaint.confirmReceipt({ id, at: day(20) });
  await client.complaint.acknowledge({ id, at: day(21) });
  const { id: deadline } = await client.deadlines.set({ caseId: id, label: 'answer', dueAt: day(29) });
  await client.deadlines.meet({ id: deadline, at: day(22) });
  await client.tasks.add({ caseId: id, title: 'Ask the school' });
  await client.notes.add({ caseId: id, text: 'The school has the file' });
  const { id: uploadId } = await uploadBytes(client, 'file.txt', Buffer.from('the file'));
  await client.documents.attach({ caseId: id, uploadId });
}

beforeAll(async () => {
  fixture = await createOpenTestCore();
  const spy = vi.spyOn(Database.prototype, 'prepare');
  await workACase(fixture);
  // The records' own database: a segment of attachments has few rows of its own.
  for (const [index, [sql]] of spy.mock.calls.entries()) {
    const database = spy.mock.contexts[index];
    if (database instanceof Database && database.name.endsWith('vault.db')) statements.add(sql);
  }
  spy.mockRestore();
});
afterAll(() => fixture.end());

/** A handful of rows however many cases there are. */
const short = new Set([
  'origins',
  'segments',
  'sqlite_master',
  'uploads',
  'CONSTANT',
  // The office's people and its law.
  'people',
  'task_templates',
  'packs',
  'house_rules',
  'house_targets',
  'confirmations',
  'law_choices',
]);
/** Read from its end, where the last entry is. */
const heads = new Set([
  'SELECT sequence, hash FROM journal WHERE origin = ? ORDER BY position DESC LIMIT 1',
  'SELECT position, hash FROM journal ORDER BY position DESC LIMIT 1',
]);
/** Indexes over the records of all cases, by values that many of them share. */
const shared = ['deadlines_due'];

test('no act walks through the records of other cases', async () => {
  fixture.core.lock();
  const vault = await openVaultOf(fixture);
  const steps = [...statements]
    .filter((sql) => /^\s*(select|insert|update|delete)\b/i.test(sql))
    .flatMap((sql) => {
      const filled = sql.replaceAll(/'[^']*'|\?/g, (part) => (part === '?' ? "'value'" : part));
      const plan = vault.records.raw.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${filled}`).all();
      return plan.map(({ detail }) => ({ sql, detail }));
    });
  vault.close();
  const walks = steps.filter(
    ({ sql, detail }) =>
      (detail.startsWith('SCAN ') && !heads.has(sql) && !short.has(detail.split(' ')[1] ?? '')) ||
      shared.some((name) => detail.includes(` INDEX ${name} `)),
  );
  expect(walks).toEqual([]);
  expect(steps.length).toBeGreaterThan(50);
});
