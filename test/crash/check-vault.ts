import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { migrationsFolder } from '../../core/node-ports/resources.ts';
import { systemPorts } from '../../core/node-ports/system-ports.ts';
import { Changes } from '../../core/session/changes.ts';
import type { OpenVault } from '../../core/session/open-vault.ts';
import { openVault } from '../../core/vault/lifecycle.ts';
import { entities } from '../../db/entities.ts';
import { verifyJournal } from '../../db/journal-verify.ts';
import { type Migration, applyMigrations, readMigrations } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open.ts';
import { recordTables, replayJournal } from '../../db/replay.ts';

export const knownMigrations = readMigrations(migrationsFolder());

export const crashPorts = { ...systemPorts({ host: 'test', version: '0.0.0-test' }), scryptCost: 2 ** 10 };

export function openForCheck(
  folder: string,
  passphrase: string,
  extra: readonly Migration[] = [],
): Promise<OpenVault> {
  const deps = { ports: crashPorts, migrations: [...knownMigrations, ...extra], changes: new Changes() };
  return openVault(deps, { folder, secret: { text: passphrase, with: 'passphrase' } });
}

const tables = [...new Set(Object.values(entities).flatMap(({ table }) => (table === null ? [] : [table])))];

function replayed(vault: OpenVault): Record<string, unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'custodia-replay-'));
  const target = openDatabase(
    join(folder, 'replay.db'),
    { key: crashPorts.random(32), pageSize: 4096 },
    { create: true, synchronous: 'OFF' },
  );
  try {
    applyMigrations(target, knownMigrations, { now: '2026-11-24T00:00:00Z' });
    target.transaction((write) => replayJournal(vault.db, write));
    return recordTables(target, tables);
  } finally {
    target.close();
    rmSync(folder, { recursive: true });
  }
}

/** The whole vault is sound: the file, the references, the journal, the records by replay, every document's bytes. */
export function expectSound(vault: OpenVault): void {
  expect(vault.records.raw.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(vault.records.raw.pragma('foreign_key_check')).toEqual([]);
  expect([...verifyJournal(vault.db)].at(-1)?.firstBad).toBeNull();
  expect(replayed(vault)).toEqual(recordTables(vault.db, tables));
  for (const { sha256 } of vault.db.all<{ sha256: string }>('SELECT sha256 FROM contents')) {
    const hash = createHash('sha256');
    for (const chunk of vault.attachments.read(sha256)) hash.update(chunk);
    expect(hash.digest('hex')).toBe(sha256);
  }
}
