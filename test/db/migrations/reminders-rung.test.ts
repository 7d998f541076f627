import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { migrationsFolder } from '../../../core/node-ports/resources.ts';
import type { VaultDatabase } from '../../../db/database.ts';
import { applyMigrations, pendingMigrations, readMigrations } from '../../../db/migrate.ts';
import { openDatabase } from '../../../db/open.ts';
import { openDeadlines, rememberRung } from '../../../db/queries/reminders.ts';

const now = '2026-11-24T15:00:00.000Z';
const due = '2026-11-27T15:00:00.000Z';
const span = { from: now, to: '2026-12-24T15:00:00.000Z', now };
const folder = mkdtempSync(join(tmpdir(), 'custodia-migration-'));
let db: VaultDatabase | undefined;
afterEach(() => {
  db?.close();
  rmSync(folder, { recursive: true });
});

test('a vault of the version before keeps its deadlines, of which none has rung', () => {
  const all = readMigrations(migrationsFolder());
  const cipher = { key: Buffer.alloc(32, 1), pageSize: 4096 } as const;
  const vault = openDatabase(join(folder, 'vault.db'), cipher, { create: true });
  db = vault;
  const before = all.slice(
    0,
    all.findIndex(({ name }) => name.endsWith('_reminders_rung.sql')),
  );
  applyMigrations(vault, before, { now });
  vault.raw.exec(`INSERT INTO cases (id, office, kind, year, number, reference, status, opened_at)
      VALUES ('c', 'US', 'complaint', 2026, 1, 'US-2026-0001-CO', 'open', '${now}');
    INSERT INTO deadlines (id, case_id, due_at, due_zone, state) VALUES ('d', 'c', '${due}', 'Europe/London', 'open')`);
  applyMigrations(vault, pendingMigrations(vault, all), { now });
  const row = { id: 'd', case_id: 'c', reference: 'US-2026-0001-CO', due_at: due, due_zone: 'Europe/London' };
  expect(openDeadlines(vault, span)).toEqual([
    { ...row, recorded_at: null, set_at: null, rung_through: null },
  ]);
  // Never less than is known of the same due date; of another date it counts from there.
  const rung = { deadlineId: 'd', dueAt: due, rungThrough: '2026-11-25T15:00:00.000Z', isLast: false };
  rememberRung(vault, rung);
  rememberRung(vault, { ...rung, rungThrough: '2026-11-24T16:00:00.000Z' });
  expect(openDeadlines(vault, span)[0]?.rung_through).toBe(rung.rungThrough);
  rememberRung(vault, { ...rung, dueAt: '2026-11-26T15:00:00.000Z', rungThrough: now });
  expect(openDeadlines(vault, span)[0]?.rung_through).toBeNull();
});
