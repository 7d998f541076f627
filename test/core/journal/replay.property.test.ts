import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CoreClient } from '../../../core/create-core.ts';
import { migrationsFolder } from '../../../core/node-ports/resources.ts';
import { verifyJournalText } from '../../../core/bundle/verify-journal.ts';
import { entriesOfCase, selectFor } from '../../../core/features/bundle/select.ts';
import { journalLines } from '../../../core/features/bundle/journal-lines.ts';
import { rebuildDerived, refreshSearch } from '../../../db/derived.ts';
import { entities } from '../../../db/entities.ts';
import { verifyJournal } from '../../../db/journal-verify.ts';
import { applyMigrations, readMigrations } from '../../../db/migrate.ts';
import { openDatabase } from '../../../db/open.ts';
import { recordTables, replayJournal } from '../../../db/replay.ts';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import type { OpenVault } from '../../../core/session/open-vault.ts';
import { isSoak } from '../../support/skips.ts';
import { createOpenTestCore, type TestCore, uploadBytes } from '../../support/test-core.ts';
import { openVaultOf } from '../../support/vault-image.ts';

/** One step of a random week: which use case, on which of what is there, with which text. */
type Step = { use: number; pick: number; text: string; minutes: number };

const step = fc.record({
  use: fc.nat({ max: 999 }),
  pick: fc.nat({ max: 999 }),
  text: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).map((text) => text.trim() || 'x'),
  minutes: fc.integer({ min: -10, max: 2_000 }),
});

const time = (test: TestCore) => ({ at: new Date(test.clock.wall).toISOString(), zone: 'Europe/London' });
const privilege = { basis: 'legalAdvice', holder: 'The company', capacity: 'counsel' } as const;
const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(list.length, 1)];

type Use = (run: {
  test: TestCore;
  client: CoreClient;
  found: CaseDetail;
  step: Step;
}) => Promise<unknown> | undefined;

/** Every use case that changes a case. What is not there to be worked on makes the step a no-op. */
const uses: readonly Use[] = [
  ({ client, step: { text } }) => client.complaint.log({ title: text }),
  ({ client, step: { text, pick } }) =>
    client.complaint.log({
      title: text,
      summary: text,
      complainant: { name: `Party ${String(pick % 3)}`, email: `p${String(pick % 3)}@example.org` },
    }),
  ({ client, found, step: { text } }) =>
    client.complaint.describe({
      id: found.id,
      title: text,
      ourEntity: text,
      isHrData: text.length % 2 === 0,
    }),
  ({ client, found, test, step: { text } }) =>
    client.complaint.confirmReceipt({ id: found.id, at: time(test), reason: text }),
  ({ client, found, test }) => client.complaint.acknowledge({ id: found.id, at: time(test) }),
  ({ client, found, test }) => client.complaint.answer({ id: found.id, at: time(test) }),
  ({ client, found, test, step: { text } }) =>
    client.complaint.correctStep({ id: found.id, step: 'answer', at: time(test), reason: text }),
  ({ client, found, test, step: { text } }) =>
    client.complaint.close({ id: found.id, at: time(test), outcome: 'withdrawn', reasons: text }),
  ({ client, found, step: { text } }) => client.complaint.reopen({ id: found.id, reason: text }),
  ({ client, found, step: { text, pick } }) =>
    pick % 7 === 0 ? client.cases.makeVoid({ id: found.id, reason: text }) : undefined,
  ({ client, found }) => client.cases.assign({ id: found.id, ownerId: null }),
  ({ client, found, test, step: { text } }) =>
    client.complaint.recordRung({ id: found.id, rung: 'authority', at: time(test), body: text }),
  ({ client, found, step: { pick, text } }) => {
    const rung = at(found.rungs, pick);
    return (
      rung &&
      (pick % 2
        ? client.complaint.changeRung({ id: rung.id, outcome: text })
        : client.complaint.removeRung({ id: rung.id, reason: text }))
    );
  },
  ({ client, found, step: { text, pick } }) =>
    client.notes.add({ caseId: found.id, text, privilege: pick % 2 ? privilege : null }),
  ({ client, found, step: { pick, text } }) => {
    const note = at(found.notes, pick);
    if (!note) return undefined;
    if (pick % 3 === 0) return client.notes.change({ id: note.id, text });
    return pick % 3 === 1
      ? client.notes.mark({ id: note.id, privilege: note.privilege ? null : privilege, reason: text })
      : client.notes.remove({ id: note.id, reason: text });
  },
  ({ client, found, step: { text } }) =>
    client.tasks.add({ caseId: found.id, title: text, dueOn: '2026-12-01' }),
  ({ client, found, step: { pick, text } }) => {
    const task = at(found.tasks, pick);
    return (
      task &&
      (pick % 2 ? client.tasks.complete({ id: task.id }) : client.tasks.remove({ id: task.id, reason: text }))
    );
  },
  ({ client, found, test, step: { text } }) =>
    client.deadlines.set({ caseId: found.id, label: text, dueAt: time(test) }),
  ({ client, found, test, step: { pick, text } }) => {
    const deadline = at(found.deadlines, pick);
    if (!deadline) return undefined;
    const { id } = deadline;
    if (pick % 3 === 0) return client.deadlines.meet({ id, at: time(test) });
    return pick % 3 === 1
      ? client.deadlines.withdraw({ id, reason: text })
      : client.deadlines.reopen({ id, reason: text });
  },
  async ({ client, found, step: { text } }) => {
    const { id } = await uploadBytes(client, text, Buffer.from(text));
    return client.documents.attach({ caseId: found.id, uploadId: id, privilege: null });
  },
  ({ client, found, step: { pick, text } }) => {
    const document = at(found.documents, pick);
    return (
      document &&
      (pick % 2
        ? client.documents.rename({ id: document.id, name: text })
        : client.documents.remove({ id: document.id, reason: text }))
    );
  },
  ({ client, found, step: { text, pick } }) =>
    client.communications.record({
      caseId: found.id,
      direction: 'in',
      medium: 'mail',
      subject: text,
      text,
      privilege: pick % 4 === 0 ? privilege : null,
    }),
  ({ client, found, step: { pick, text } }) => {
    const one = at(found.communications, pick);
    return one && client.communications.change({ id: one.id, text, correspondent: text });
  },
  ({ client, found, step: { pick, text } }) => {
    const party = at(found.parties, pick);
    return (
      party &&
      (pick % 2
        ? client.parties.change({ id: party.partyId, name: text, phone: text })
        : client.parties.leave({ id: party.id, reason: text }))
    );
  },
  async ({ client, found }) => {
    const { entries } = await client.cases.history({ id: found.id, limit: 1 });
    const [last] = entries;
    return last?.canUndo ? client.journal.undo({ actId: last.actId }) : undefined;
  },
  ({ client, found, step: { text } }) =>
    client.journal.erase({ entity: 'complaint', entityId: found.id, field: 'ourEntity', reason: text }),
  ({ client, found, step: { pick, text } }) => {
    const note = at(found.notes, pick);
    return note && client.journal.erase({ entity: 'note', entityId: note.id, field: 'text', reason: text });
  },
  ({ client, step: { pick } }) => client.settings.change({ lockAfterMinutes: 1 + (pick % 200) }),
];

/** Plays the steps; what the rules refuse is refused and changes nothing. @returns how many were taken */
async function play(test: TestCore, steps: readonly Step[]): Promise<number> {
  const { client } = test;
  await client.complaint.log({ title: 'The first' });
  let taken = 0;
  for (const one of steps) {
    test.clock.pass(Math.max(one.minutes, 1) * 60_000);
    if (one.minutes < 0) test.clock.set(test.clock.wall + one.minutes * 60_000);
    const { rows } = await client.cases.list({ limit: 10 });
    const found = await client.cases.get({ which: at(rows, one.pick)?.id ?? '' });
    try {
      const done = at(uses, one.use)?.({ test, client, found, step: one });
      await done;
      if (done !== undefined) taken += 1;
    } catch (error) {
      // Only refusals of the contract; anything else is a fault.
      if (!(
        error instanceof Error &&
        'code' in error &&
        ['CONFLICT', 'INVALID', 'NOT_FOUND'].includes(String(error.code))
      ))
        throw error;
    }
  }
  return taken;
}

const tables = Object.values(entities).flatMap(({ table }) => (table === null ? [] : [table]));

function expectReplayEqual(vault: OpenVault, folder: string): void {
  const target = openDatabase(
    join(folder, 'replayed.db'),
    { key: Buffer.alloc(32, 3), pageSize: 4096 },
    { create: true },
  );
  try {
    applyMigrations(target, readMigrations(migrationsFolder()), { now: '2026-11-24T15:00:00.000Z' });
    target.raw.pragma('foreign_keys = OFF');
    replayJournal(vault.db, target);
    expect(recordTables(target, tables)).toEqual(recordTables(vault.db, tables));
    expect(target.raw.pragma('foreign_key_check')).toEqual([]);
  } finally {
    target.close();
  }
}

const derived = (vault: OpenVault) => ({
  index: vault.db.all('SELECT * FROM case_index ORDER BY id'),
  search: vault.db.all(
    'SELECT r.entity, r.entity_id, r.case_id, s.title, s.body FROM search s JOIN search_rows r ON r.row = s.rowid ORDER BY r.entity_id',
  ),
});

function expectDerivedEqual(vault: OpenVault): void {
  vault.put((write) => refreshSearch(write));
  const kept = derived(vault);
  vault.put((write) => rebuildDerived(write));
  expect(derived(vault)).toEqual(kept);
}

function expectExportsHold(vault: OpenVault): void {
  for (const { id } of vault.db.all<{ id: string }>('SELECT id FROM cases')) {
    for (const recipient of ['ordinary', 'counsel'] as const) {
      const selection = selectFor(vault.db, { caseId: id, recipient, names: new Map() });
      const entries = entriesOfCase(vault.db, { caseId: id, partyIds: selection.partyIds });
      expect(verifyJournalText(journalLines(vault.db, entries, selection.withheldIds))).toMatchObject({
        holds: true,
        firstBad: null,
      });
    }
  }
}

const runs = isSoak ? 1_000 : 25;
const seed = Number(process.env['CUSTODIA_SEED'] ?? '20261124');

test(
  'whatever was done, the journal holds, its replay equals the tables, and each export’s journal verifies',
  { timeout: runs * 20_000 },
  async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 45 }), async (steps) => {
        const played = await createOpenTestCore();
        const folder = mkdtempSync(join(tmpdir(), 'custodia-replay-'));
        try {
          taken += await play(played, steps);
          played.core.lock();
          const vault = await openVaultOf(played);
          try {
            expect([...verifyJournal(vault.db)].at(-1)?.firstBad).toBeNull();
            expectReplayEqual(vault, folder);
            expectDerivedEqual(vault);
            expectExportsHold(vault);
          } finally {
            vault.close();
          }
        } finally {
          played.end();
          rmSync(folder, { recursive: true });
        }
      }),
      { seed, numRuns: runs },
    );
    console.log(`seed ${String(seed)}, ${String(runs)} sequences, ${String(taken)} steps taken`);
    expect(taken).toBeGreaterThan(runs * 5);
  },
);
