import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrationsFolder } from '../../core/node-ports/resources.ts';
import type { VaultDatabase } from '../../db/database.ts';
import { entities } from '../../db/entities.ts';
import { applyMigrations, readMigrations } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open.ts';
import * as affectedPeople from '../../db/schema/affected-people.ts';
import * as breaches from '../../db/schema/breaches.ts';
import * as caseWork from '../../db/schema/case-work.ts';
import * as cases from '../../db/schema/cases.ts';
import * as contents from '../../db/schema/contents.ts';
import * as decisions from '../../db/schema/decisions.ts';
import * as journal from '../../db/schema/journal.ts';
import * as law from '../../db/schema/law.ts';
import * as parties from '../../db/schema/parties.ts';
import * as requests from '../../db/schema/requests.ts';
import * as together from '../../db/schema/together.ts';
import * as requestWork from '../../db/schema/request-work.ts';
import * as vault from '../../db/schema/vault.ts';

type Snapshot = Record<string, string>;

const file = join(import.meta.dirname, 'schema-snapshot.json');
let folder = '';
let db: VaultDatabase;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'custodia-schema-'));
  db = openDatabase(join(folder, 'vault.db'), { key: Buffer.alloc(32, 1), pageSize: 4096 }, { create: true });
  applyMigrations(db, readMigrations(migrationsFolder()), { now: '2026-11-24T15:00:00.000Z' });
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

function snapshot(): Snapshot {
  const rows = db.all<{ name: string; sql: string | null }>(
    "SELECT type || ' ' || name AS name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND tbl_name NOT LIKE 'search\\_%' ESCAPE '\\' OR name = 'search_rows' OR name = 'search_due' ORDER BY name",
  );
  return Object.fromEntries(rows.map(({ name, sql }) => [name, (sql ?? '').replaceAll(/\s+/g, ' ')]));
}

/**
 * The schema that all migrations make, against the one in schema-snapshot.json. What is there may not go or change; what
 * is added asks for a new snapshot (CUSTODIA_UPDATE_SNAPSHOT=1), so that a review sees it.
 */
test('the schema is the one that was looked at', () => {
  const now = snapshot();
  if (process.env['CUSTODIA_UPDATE_SNAPSHOT'] === '1')
    writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  expect(now).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});

test('drizzle’s tables have the columns that the migrations make', () => {
  const tables = [
    affectedPeople,
    breaches,
    caseWork,
    cases,
    contents,
    decisions,
    journal,
    law,
    parties,
    requests,
    together,
    requestWork,
    vault,
  ].flatMap((module) => Object.values(module) as SQLiteTable[]);
  expect(tables.length).toBeGreaterThan(25);
  for (const table of tables) {
    const { name, columns } = getTableConfig(table);
    const real = db.all<{ name: string; notnull: number }>(
      `SELECT name, "notnull" FROM pragma_table_info('${name}')`,
    );
    const required = (column: { name: string }) =>
      real.find((one) => one.name === column.name)?.notnull === 1;
    expect({ name, columns: columns.map((column) => column.name).sort() }).toEqual({
      name,
      columns: real.map((one) => one.name).sort(),
    });
    for (const column of columns) {
      if (!column.primary)
        expect({ name, column: column.name, required: required(column) }).toEqual({
          name,
          column: column.name,
          required: column.notNull,
        });
    }
  }
});

test('every record’s fields lie in columns of its table, and what may be erased may be empty', () => {
  const snake = (field: string) => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  for (const [entity, { table, fields, erasable }] of Object.entries(entities)) {
    if (table === null) continue;
    const real = new Map(
      db
        .all<{ name: string; notnull: number }>(`SELECT name, "notnull" FROM pragma_table_info('${table}')`)
        .map((row) => [row.name, row.notnull]),
    );
    for (const [field, kind] of Object.entries(fields)) {
      if (kind === 'none') continue;
      expect({ entity, field, isThere: real.has(snake(field)) }).toEqual({ entity, field, isThere: true });
    }
    const inTable = erasable.filter((field) => (fields as Record<string, string>)[field] !== 'none');
    for (const field of inTable)
      expect({ entity, field, required: real.get(snake(field)) }).toEqual({ entity, field, required: 0 });
  }
});

test('the queries that run all day use their indexes', () => {
  const plan = (sql: string, ...values: (string | number)[]) =>
    db
      .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values)
      .map(({ detail }) => detail)
      .join('; ');
  expect(plan('SELECT * FROM case_index ORDER BY changed_at DESC, id DESC LIMIT 100')).toContain(
    'case_index_changed',
  );
  expect(plan('SELECT * FROM case_index ORDER BY next_due_at ASC NULLS LAST, id ASC LIMIT 100')).toContain(
    'case_index_due',
  );
  expect(plan('SELECT * FROM journal WHERE case_id = ? ORDER BY position DESC LIMIT 100', 'x')).toContain(
    'journal_case',
  );
  expect(
    plan(
      "SELECT value FROM journal_values WHERE entity_id = ? AND field = 'title' ORDER BY id DESC LIMIT 1",
      'x',
    ),
  ).toContain('journal_values_field');
  expect(
    plan('SELECT sequence, hash FROM journal WHERE origin = 1 ORDER BY position DESC LIMIT 1'),
  ).not.toContain('TEMP B-TREE');
});
