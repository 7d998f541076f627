import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { createOpenTestCore } from '../../support/test-core.ts';
import { agendaPage } from '../../../db/queries/agenda.ts';
import { openVaultOf } from '../../support/vault-image.ts';

/** Walked by an index of its own: the dates in the range, and from its end what changed last. */
const walked = [/SEARCH d USING INDEX deadlines_due /, /SCAN c USING INDEX case_index_changed$/];

test('the agenda walks its own index and reads of other tables only what belongs to it', async () => {
  const fixture = await createOpenTestCore();
  const { people } = await fixture.client.people.list({});
  const spy = vi.spyOn(Database.prototype, 'prepare');
  await fixture.client.agenda.today({});
  await fixture.client.agenda.list({
    from: '2026-11-01T00:00:00.000Z',
    to: '2026-12-01T00:00:00.000Z',
    office: 'US',
    kind: 'complaint',
    ownerId: people[0]?.id,
  });
  const statements = [...new Set(spy.mock.calls.map(([sql]) => sql))].filter((sql) =>
    /^\s*select/i.test(sql),
  );
  spy.mockRestore();
  fixture.core.lock();
  const vault = await openVaultOf(fixture);
  const steps = statements.flatMap((sql) => {
    const filled = sql.replaceAll(/'[^']*'|\?/g, (part) => (part === '?' ? "'value'" : part));
    return vault.records.raw
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${filled}`)
      .all()
      .map(({ detail }) => detail);
  });
  vault.close();
  fixture.end();
  const scans = steps.filter(
    (detail) => detail.startsWith('SCAN ') && !/^SCAN (CONSTANT|\(subquery)/.test(detail),
  );
  expect(scans.filter((detail) => !walked.some((one) => one.test(detail)))).toEqual([]);
  expect(steps.some((detail) => walked[0]?.test(detail))).toBe(true);
  // The whole sort of an unbounded list would be one; only what is due in the same instant is put in order, and the
  // decisions that wait for somebody.
  expect(steps.filter((detail) => detail === 'USE TEMP B-TREE FOR ORDER BY').length).toBeLessThanOrEqual(3);
});

test('a count stops where it is told to', async () => {
  const fixture = await createOpenTestCore();
  const { id: caseId } = await fixture.client.complaint.log({ title: 'Calls' });
  const dueAt = { at: '2026-11-26T12:17:00.000Z', zone: 'UTC' };
  for (const label of ['a', 'b', 'c']) await fixture.client.deadlines.set({ caseId, label, dueAt });
  fixture.core.lock();
  const vault = await openVaultOf(fixture);
  const total = (most: object) => agendaPage(vault.db, { offset: 0, limit: 1, ...most }).total;
  expect([total({}), total({ mostCounted: 2 }), total({ mostCounted: 9 })]).toEqual([3, 2, 3]);
  vault.close();
  fixture.end();
});
