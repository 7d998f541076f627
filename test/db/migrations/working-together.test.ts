import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { migrationsFolder } from '../../../core/node-ports/resources.ts';
import type { VaultDatabase } from '../../../db/database.ts';
import { applyMigrations, pendingMigrations, readMigrations } from '../../../db/migrate.ts';
import { openDatabase } from '../../../db/open.ts';

const now = '2026-11-24T15:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'custodia-migration-'));
let db: VaultDatabase | undefined;
afterEach(() => {
  db?.close();
  rmSync(folder, { recursive: true });
});

test('communications and parties that were there stay as they were: no letter of ours, of no sort', () => {
  const all = readMigrations(migrationsFolder());
  const vault = openDatabase(
    join(folder, 'vault.db'),
    { key: Buffer.alloc(32, 1), pageSize: 4096 },
    { create: true },
  );
  db = vault;
  const at = all.findIndex(({ name }) => name.endsWith('_working_together.sql'));
  applyMigrations(vault, all.slice(0, at), { now });
  vault.raw.exec(`INSERT INTO cases (id, office, kind, year, number, reference, status, opened_at)
      VALUES ('c', 'US', 'complaint', 2026, 1, 'US-2026-0001-CO', 'open', '${now}');
    INSERT INTO parties (id, kind, name) VALUES ('p', 'organisation', 'ICO');
    INSERT INTO communications (id, case_id, direction, medium, subject, recorded_at) VALUES ('m', 'c', 'in', 'mail', 'Hello', '${now}')`);
  applyMigrations(vault, pendingMigrations(vault, all), { now });
  expect(
    vault.get('SELECT subject, template_id, template_version, message_id, proof_id FROM communications'),
  ).toEqual({
    subject: 'Hello',
    template_id: null,
    template_version: null,
    message_id: null,
    proof_id: null,
  });
  expect(vault.get('SELECT name, sort, language FROM parties')).toEqual({
    name: 'ICO',
    sort: null,
    language: null,
  });
  for (const table of ['letter_templates', 'task_templates', 'deputies', 'enquiries', 'enquiry_documents'])
    expect(vault.get(`SELECT count(*) AS n FROM ${table}`)).toEqual({ n: 0 });
});
