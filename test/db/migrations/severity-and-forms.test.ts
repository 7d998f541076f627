import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { migrationsFolder } from '../../../core/node-ports/resources.ts';
import type { VaultDatabase } from '../../../db/database.ts';
import { applyMigrations, pendingMigrations, readMigrations } from '../../../db/migrate.ts';
import { openDatabase } from '../../../db/open.ts';
import { breachById, breachRecords } from '../../../db/queries/breaches.ts';

const now = '2026-11-24T15:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'custodia-migration-'));
let db: VaultDatabase | undefined;
afterEach(() => {
  db?.close();
  rmSync(folder, { recursive: true });
});

test('a breach of before keeps its facts and filings; consequences, measures and assessments are not recorded', () => {
  const all = readMigrations(migrationsFolder());
  const cipher = { key: Buffer.alloc(32, 1), pageSize: 4096 } as const;
  const vault = openDatabase(join(folder, 'vault.db'), cipher, { create: true });
  db = vault;
  const at = all.findIndex(({ name }) => name.endsWith('_severity_and_forms.sql'));
  applyMigrations(vault, all.slice(0, at), { now });
  vault.raw.exec(`INSERT INTO cases (id, office, kind, year, number, reference, status, opened_at)
      VALUES ('c', 'US', 'breach', 2026, 1, 'US-2026-0001-BR', 'open', '${now}');
    INSERT INTO breaches (id, summary, cause) VALUES ('c', 'A laptop', 'Left on a train');
    INSERT INTO filings (id, case_id, rule, part_id, version, stage, filed_at, filed_zone, text)
      VALUES ('f', 'c', 'eu-gdpr-33', 'p', 1, 'initial', '${now}', 'Europe/London', 'About 40 people')`);
  applyMigrations(vault, pendingMigrations(vault, all), { now });
  expect(breachById(vault, 'c')).toMatchObject({
    summary: 'A laptop',
    cause: 'Left on a train',
    consequences: null,
    measures: null,
  });
  expect(breachRecords(vault, 'c')).toMatchObject({
    filings: [{ id: 'f', text: 'About 40 people' }],
    assessments: [],
  });
});
