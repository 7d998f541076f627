import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { migrationsFolder } from '../../../core/node-ports/resources.ts';
import type { VaultDatabase } from '../../../db/database.ts';
import { applyMigrations, pendingMigrations, readMigrations } from '../../../db/migrate.ts';
import { openDatabase } from '../../../db/open.ts';
import { requestRecords } from '../../../db/queries/requests.ts';

const now = '2026-11-24T15:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'custodia-migration-'));
let db: VaultDatabase | undefined;
afterEach(() => {
  db?.close();
  rmSync(folder, { recursive: true });
});

test('a longer period that was taken before stays as it was, until no day of its own', () => {
  const all = readMigrations(migrationsFolder());
  const cipher = { key: Buffer.alloc(32, 1), pageSize: 4096 } as const;
  const vault = openDatabase(join(folder, 'vault.db'), cipher, { create: true });
  db = vault;
  const at = all.findIndex(({ name }) => name.endsWith('_extension_until.sql'));
  applyMigrations(vault, all.slice(0, at), { now });
  vault.raw.exec(`INSERT INTO cases (id, office, kind, year, number, reference, status, opened_at)
      VALUES ('c', 'US', 'request', 2026, 1, 'US-2026-0001-RQ', 'open', '${now}');
    INSERT INTO extensions (id, case_id, rule, told_at, told_zone, reason)
      VALUES ('e', 'c', 'eu-gdpr-access', '${now}', 'Europe/London', 'Complex')`);
  applyMigrations(vault, pendingMigrations(vault, all), { now });
  expect(requestRecords(vault, 'c').extensions).toMatchObject([
    { id: 'e', rule: 'eu-gdpr-access', toldAt: now, reason: 'Complex', untilOn: null },
  ]);
});
