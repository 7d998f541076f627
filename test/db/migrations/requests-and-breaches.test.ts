import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { migrationsFolder } from '../../../core/node-ports/resources.ts';
import type { VaultDatabase } from '../../../db/database.ts';
import { applyMigrations, pendingMigrations, readMigrations } from '../../../db/migrate.ts';
import { openDatabase } from '../../../db/open.ts';
import { caseRecords } from '../../../db/queries/cases.ts';

const now = '2026-11-24T15:00:00.000Z';
const due = '2026-11-27T15:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'custodia-migration-'));
let db: VaultDatabase | undefined;
afterEach(() => {
  db?.close();
  rmSync(folder, { recursive: true });
});

test('deadlines that a person typed stay as they were: of no rule, part or client, and unmarked', () => {
  const all = readMigrations(migrationsFolder());
  const cipher = { key: Buffer.alloc(32, 1), pageSize: 4096 } as const;
  const vault = openDatabase(join(folder, 'vault.db'), cipher, { create: true });
  db = vault;
  const at = all.findIndex(({ name }) => name.endsWith('_requests_and_breaches.sql'));
  applyMigrations(vault, all.slice(0, at), { now });
  vault.raw.exec(`INSERT INTO cases (id, office, kind, year, number, reference, status, opened_at)
      VALUES ('c', 'US', 'complaint', 2026, 1, 'US-2026-0001-CO', 'open', '${now}');
    INSERT INTO deadlines (id, case_id, label, due_at, due_zone, state) VALUES ('d', 'c', 'Answer', '${due}', 'Europe/London', 'open')`);
  applyMigrations(vault, pendingMigrations(vault, all), { now });
  const none = { basis: null, rule: null, partId: null, clientId: null, packVersion: null, mark: null };
  expect(caseRecords(vault, 'c').deadlines).toEqual([
    expect.objectContaining({
      id: 'd',
      label: 'Answer',
      dueAt: due,
      state: 'open',
      documentId: null,
      ...none,
    }),
  ]);
  for (const table of ['requests', 'extensions', 'pauses', 'our_entities', 'breaches', 'parts', 'filings'])
    expect(vault.get(`SELECT count(*) AS n FROM ${table}`)).toEqual({ n: 0 });
});
