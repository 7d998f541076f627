import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { migrationsFolder } from '../../../core/node-ports/resources.ts';
import { AUTHORITY } from '../../../shared/domain/breach.ts';
import { verifyJournalText } from '../../../core/bundle/verify-journal.ts';
import { caseDetailFrom } from '../../../core/records/case-detail.ts';
import { officeLaw } from '../../../core/records/office-law.ts';
import { ownDatesOf } from '../../../core/records/own-dates.ts';
import { entriesOfCase, selectFor } from '../../../core/features/bundle/select.ts';
import { journalLines } from '../../../core/features/bundle/journal-lines.ts';
import { rebuildDerived, refreshSearch } from '../../../db/derived.ts';
import { entities } from '../../../db/entities.ts';
import { verifyJournal } from '../../../db/journal-verify.ts';
import { applyMigrations, readMigrations } from '../../../db/migrate.ts';
import { openDatabase } from '../../../db/open.ts';
import { recordTables, replayJournal } from '../../../db/replay.ts';
import type { OpenVault } from '../../../core/session/open-vault.ts';
import { isSoak } from '../../support/skips.ts';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';
import { openVaultOf } from '../../support/vault-image.ts';
import { usesOf } from './replay-kinds.ts';
import { at, type Step } from './replay-uses.ts';

const step = fc.record({
  use: fc.nat({ max: 999 }),
  pick: fc.nat({ max: 999 }),
  text: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).map((text) => text.trim() || 'x'),
  minutes: fc.integer({ min: -10, max: 2_000 }),
});

/** Plays the steps; what the rules refuse is refused and changes nothing. @returns how many were taken */
async function play(test: TestCore, steps: readonly Step[]): Promise<number> {
  const { client } = test;
  await client.complaint.log({ title: 'The first', framework: 'uk164A' });
  const second = await client.request.log({ title: 'The second', rights: ['access'], laws: ['EU GDPR'] });
  // Its dates are computed and move with what follows, however the steps fall.
  const receivedAt = { at: new Date(test.clock.wall).toISOString(), zone: 'Europe/London' };
  await client.request.confirmReceipt({ id: second.id, at: receivedAt });
  await client.breach.open({ title: 'The third', part: { ourRole: 'controller' } });
  let taken = 0;
  for (const one of steps) {
    test.clock.pass(Math.max(one.minutes, 1) * 60_000);
    if (one.minutes < 0) test.clock.set(test.clock.wall + one.minutes * 60_000);
    const { rows } = await client.cases.list({ limit: 10 });
    const found = await client.cases.get({ which: at(rows, one.pick)?.id ?? '' });
    try {
      const done = at(usesOf[found.kind], one.use)?.({ test, client, found, step: one });
      await done;
      if (done !== undefined) taken += 1;
    } catch (error) {
      // Only refusals of the contract; anything else is a fault.
      if (!(
        error instanceof Error &&
        'code' in error &&
        ['CONFLICT', 'INVALID', 'NOT_FOUND', 'PACK_REFUSED'].includes(String(error.code))
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

/** Computed anew from what the journal has made of the facts, each case's dates are those that its acts recorded. */
function expectDatesEqual(vault: OpenVault): number {
  let dates = 0;
  for (const { id } of vault.db.all<{ id: string }>("SELECT id FROM cases WHERE status <> 'void'")) {
    const detail = caseDetailFrom(vault.db, id);
    const keyOf = (one: { [K in 'basis' | 'rule' | 'partId' | 'clientId']: string | null }) =>
      [one.basis, one.rule, one.partId, one.clientId].join('/');
    const computed = ownDatesOf(detail, officeLaw(vault.db)).map(
      (one) => [keyOf(one), one.dueAt.at] as const,
    );
    // What a person said of a duty stays when the facts no longer give its date: such a row has none.
    const recorded = detail.deadlines
      .filter(({ basis, dueAt }) => basis !== null && basis !== AUTHORITY && dueAt !== null)
      .map((one) => [keyOf(one), one.dueAt?.at] as const);
    expect(Object.fromEntries(recorded)).toEqual(Object.fromEntries(computed));
    expect(recorded).toHaveLength(computed.length);
    dates += recorded.length;
  }
  return dates;
}

const runs = isSoak ? 1_000 : 25;
const seed = Number(process.env['CUSTODIA_SEED'] ?? '20261124');

test(
  'whatever was done, the journal holds, its replay equals the tables, and each export’s journal verifies',
  { timeout: runs * 20_000 },
  async () => {
    let taken = 0;
    let dates = 0;
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
            dates += expectDatesEqual(vault);
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
    console.log(
      `seed ${String(seed)}, ${String(runs)} sequences, ${String(taken)} steps taken, ${String(dates)} dates of law`,
    );
    expect(taken).toBeGreaterThan(runs * 5);
    expect(dates).toBeGreaterThan(runs / 5);
  },
);
