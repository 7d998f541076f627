import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { VaultDatabase } from './database.ts';

export type Migration = { name: string; sql: string; hash: string };

/** The vault has a migration that this program doesn't know: a newer version wrote it. */
export class NewerVaultError extends Error {
  readonly unknown: string;

  constructor(unknown: string) {
    super('the vault was written by a newer version');
    this.name = 'NewerVaultError';
    this.unknown = unknown;
  }
}

/** A migration was applied here with another text than this program has. */
export class AlteredMigrationError extends Error {
  readonly migration: string;

  constructor(migration: string) {
    super('a migration differs from the one that was applied');
    this.name = 'AlteredMigrationError';
    this.migration = migration;
  }
}

/** @returns the migrations in `folder`, in the order of their names (UTC timestamps). */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    });
}

const HISTORY =
  'CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY NOT NULL, hash TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT';

function appliedMigrations(db: VaultDatabase): Map<string, string> {
  const hasHistory = db.get("SELECT 1 AS x FROM sqlite_master WHERE type = 'table' AND name = 'migrations'");
  if (!hasHistory) return new Map();
  return new Map(
    db
      .all<{ name: string; hash: string }>('SELECT name, hash FROM migrations')
      .map((row) => [row.name, row.hash]),
  );
}

/**
 * @returns the migrations this vault still needs, oldest first; one merged late is among them
 * @throws NewerVaultError for a migration we don't know, AlteredMigrationError for one whose text differs
 */
export function pendingMigrations(db: VaultDatabase, known: readonly Migration[]): Migration[] {
  const applied = appliedMigrations(db);
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  for (const [name, hash] of applied) {
    const ours = byName.get(name);
    if (!ours) throw new NewerVaultError(name);
    if (ours.hash !== hash) throw new AlteredMigrationError(name);
  }
  return known.filter((migration) => !applied.has(migration.name));
}

/**
 * Applies migrations one by one, each with its record in one transaction. Foreign keys are off before the
 * transaction begins (inside one SQLite ignores the pragma, and a table rebuild would cascade), and an empty
 * `foreign_key_check` is required before it commits. The caller has made and checked a backup.
 *
 * @param options.now UTC text of the time applied; `step` is called before each commit (tests stop there)
 */
export function applyMigrations(
  db: VaultDatabase,
  migrations: readonly Migration[],
  options: { now: string; step?: (step: string) => void },
): void {
  for (const migration of migrations) {
    db.raw.pragma('foreign_keys = OFF');
    try {
      db.transaction((write) => {
        write.run(HISTORY);
        options.step?.('migrate.begun');
        db.raw.exec(migration.sql);
        const broken = db.raw.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0)
          throw new Error(`${migration.name} leaves ${String(broken.length)} broken references`);
        write.run(
          'INSERT INTO migrations (name, hash, applied_at) VALUES (?, ?, ?)',
          migration.name,
          migration.hash,
          options.now,
        );
        options.step?.('migrate.applied');
      });
      options.step?.('migrate.committed');
    } finally {
      db.raw.pragma('foreign_keys = ON');
    }
  }
}
