import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { migrationsFolder } from '../../../core/node-ports/resources.ts';
import type { VaultDatabase } from '../../../db/database.ts';
import { applyMigrations, pendingMigrations, readMigrations } from '../../../db/migrate.ts';
import { openDatabase } from '../../../db/open.ts';
import { complaintById, ladderEventsOf } from '../../../db/queries/cases.ts';
import { duplicatesOf, requestWorkRecords } from '../../../db/queries/request-work.ts';
import { requestById } from '../../../db/queries/requests.ts';

const now = '2026-11-24T15:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'custodia-migration-'));
let db: VaultDatabase | undefined;
afterEach(() => {
  db?.close();
  rmSync(folder, { recursive: true });
});

test('complaints and requests of the version before stay as they were; nothing of their work is recorded yet', () => {
  const all = readMigrations(migrationsFolder());
  const cipher = { key: Buffer.alloc(32, 1), pageSize: 4096 } as const;
  const vault = openDatabase(join(folder, 'vault.db'), cipher, { create: true });
  db = vault;
  const at = all.findIndex(({ name }) => name.endsWith('_ladder_and_request_work.sql'));
  applyMigrations(vault, all.slice(0, at), { now });
  vault.raw.exec(`INSERT INTO cases (id, office, kind, year, number, reference, status, opened_at)
      VALUES ('c', 'US', 'complaint', 2026, 1, 'US-2026-0001-CO', 'open', '${now}'),
        ('r', 'US', 'request', 2026, 1, 'US-2026-0001-RQ', 'open', '${now}');
    INSERT INTO complaints (id, framework, outcome_reasons) VALUES ('c', 'dpfEu', 'We were wrong');
    INSERT INTO requests (id, identity_method) VALUES ('r', 'Passport')`);
  applyMigrations(vault, pendingMigrations(vault, all), { now });
  expect(complaintById(vault, 'c')).toMatchObject({
    framework: 'dpfEu',
    outcomeReasons: 'We were wrong',
    lessons: null,
  });
  expect(requestById(vault, 'r')).toMatchObject({ identityMethod: 'Passport', identitySeen: null });
  expect(ladderEventsOf(vault, 'c')).toEqual([]);
  expect(Object.values(requestWorkRecords(vault, 'r')).flat()).toEqual([]);
  expect(duplicatesOf(vault, 'r')).toEqual([]);
});
