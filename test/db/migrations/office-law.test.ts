import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { migrationsFolder } from '../../../core/node-ports/resources.ts';
import type { VaultDatabase } from '../../../db/database.ts';
import { applyMigrations, pendingMigrations, readMigrations } from '../../../db/migrate.ts';
import { openDatabase } from '../../../db/open.ts';
import { lawRows, openDatesByRule } from '../../../db/queries/law.ts';

const now = '2026-11-24T15:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'custodia-migration-'));
let db: VaultDatabase | undefined;
afterEach(() => {
  db?.close();
  rmSync(folder, { recursive: true });
});

test('a vault of the version before keeps its deadlines, and adds nothing to the law yet', () => {
  const all = readMigrations(migrationsFolder());
  const cipher = { key: Buffer.alloc(32, 1), pageSize: 4096 } as const;
  const vault = openDatabase(join(folder, 'vault.db'), cipher, { create: true });
  db = vault;
  const before = all.slice(
    0,
    all.findIndex(({ name }) => name.endsWith('_office_law.sql')),
  );
  applyMigrations(vault, before, { now });
  vault.raw.exec(`INSERT INTO cases (id, office, kind, year, number, reference, status, opened_at)
      VALUES ('c', 'US', 'complaint', 2026, 1, 'US-2026-0001-CO', 'open', '${now}');
    INSERT INTO deadlines (id, case_id, due_at, due_zone, state, rule)
      VALUES ('d', 'c', '${now}', 'Europe/London', 'open', 'eu-gdpr-33'),
        ('e', 'c', '${now}', 'Europe/London', 'met', 'eu-gdpr-33'), ('f', 'c', '${now}', 'Europe/London', 'open', NULL)`);
  applyMigrations(vault, pendingMigrations(vault, all), { now });
  expect(openDatesByRule(vault)).toEqual([{ rule: 'eu-gdpr-33', count: 1 }]);
  expect(lawRows(vault)).toEqual({ packs: [], houseRules: [], targets: [], confirmations: [], choices: [] });
  const plan = vault.all<{ detail: string }>(
    `EXPLAIN QUERY PLAN SELECT d.rule, count(*) FROM deadlines d
     WHERE d.state = 'open' AND d.removed_at IS NULL AND d.rule IS NOT NULL GROUP BY d.rule`,
  );
  expect(plan.map(({ detail }) => detail).join('; ')).toContain('COVERING INDEX deadlines_rule');
});
