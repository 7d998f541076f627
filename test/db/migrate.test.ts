import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrationsFolder } from '../../core/node-ports/resources.ts';
import type { VaultDatabase } from '../../db/database.ts';
import {
  AlteredMigrationError,
  type Migration,
  NewerVaultError,
  applyMigrations,
  pendingMigrations,
  readMigrations,
} from '../../db/migrate.ts';
import { openDatabase } from '../../db/open.ts';

let folder = '';
let db: VaultDatabase;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'custodia-migrate-'));
  db = openDatabase(join(folder, 'vault.db'), { key: Buffer.alloc(32, 1), pageSize: 4096 }, { create: true });
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

function migration(name: string, sql: string): Migration {
  return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
}

const parents = migration(
  '20260101000000_parents.sql',
  'CREATE TABLE parents (id INTEGER PRIMARY KEY, name TEXT) STRICT; CREATE TABLE children (id INTEGER PRIMARY KEY, parent INTEGER NOT NULL REFERENCES parents (id) ON DELETE CASCADE) STRICT;',
);
/** What drizzle-kit writes for a changed default: a rebuild. Its own migrator lost all children by it. */
const rebuild = migration(
  '20260201000000_rebuild.sql',
  "CREATE TABLE new_parents (id INTEGER PRIMARY KEY, name TEXT DEFAULT 'x') STRICT; INSERT INTO new_parents SELECT * FROM parents; DROP TABLE parents; ALTER TABLE new_parents RENAME TO parents;",
);

const apply = (...all: Migration[]) =>
  applyMigrations(db, pendingMigrations(db, all), { now: '2026-11-24T15:00:00.000Z' });
const count = (table: string) => db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n;

describe('the runner', () => {
  test('a table rebuild keeps the rows that refer to it, and cascades work afterwards', () => {
    apply(parents);
    db.raw.exec(
      'INSERT INTO parents (id) VALUES (1), (2); INSERT INTO children (parent) VALUES (1), (1), (2)',
    );
    apply(parents, rebuild);
    expect(count('children')).toBe(3);
    expect(db.raw.pragma('foreign_keys', { simple: true })).toBe(1);
    db.raw.exec('DELETE FROM parents WHERE id = 1');
    expect(count('children')).toBe(1);
  });

  test('each is applied once; one that was merged late is applied too', () => {
    const late = migration('20260115000000_late.sql', 'CREATE TABLE late (id INTEGER PRIMARY KEY) STRICT;');
    apply(parents, rebuild);
    expect(pendingMigrations(db, [parents, rebuild])).toEqual([]);
    expect(pendingMigrations(db, [parents, late, rebuild])).toEqual([late]);
    apply(parents, late, rebuild);
    expect(count('late')).toBe(0);
  });

  test('an edited migration and one we do not know are refused', () => {
    apply(parents, rebuild);
    expect(() => pendingMigrations(db, [parents, migration(rebuild.name, `${rebuild.sql} `)])).toThrow(
      AlteredMigrationError,
    );
    expect(() => pendingMigrations(db, [parents])).toThrow(NewerVaultError);
  });

  test('one that fails, or leaves a broken reference, leaves nothing', () => {
    apply(parents);
    const broken = migration(
      '20260301000000_broken.sql',
      'CREATE TABLE half (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1);',
    );
    expect(() => apply(parents, broken)).toThrow(/nowhere/);
    const orphan = migration('20260301000000_orphan.sql', 'INSERT INTO children (parent) VALUES (99);');
    expect(() => apply(parents, orphan)).toThrow(/broken references/);
    expect(count('children')).toBe(0);
    expect(db.get("SELECT 1 AS x FROM sqlite_master WHERE name = 'half'")).toBeUndefined();
    expect(pendingMigrations(db, [parents, broken])).toEqual([broken]);
    expect(db.raw.pragma('foreign_keys', { simple: true })).toBe(1);
  });
});

describe('20261124…_spine', () => {
  test('makes an empty vault: every table STRICT, the full-text table answering', () => {
    applyMigrations(db, readMigrations(migrationsFolder()), { now: '2026-11-24T15:00:00.000Z' });
    const loose = db
      .all<{ name: string; strict: number; type: string }>(
        "SELECT name, strict, type FROM pragma_table_list WHERE schema = 'main'",
      )
      .filter(({ name, strict, type }) => strict === 0 && type === 'table' && !name.startsWith('sqlite_'));
    expect(loose).toEqual([]);
    db.run("INSERT INTO search (rowid, title, body) VALUES (1, 'Señal', 'Ångström')");
    expect(db.get("SELECT rowid FROM search WHERE search MATCH 'angstrom senal'")).toEqual({ rowid: 1 });
  });
});
