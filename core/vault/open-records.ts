import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkDatabase, copyDatabase } from '../../db/backup.ts';
import type { VaultDatabase } from '../../db/database.ts';
import {
  AlteredMigrationError,
  type Migration,
  NewerVaultError,
  applyMigrations,
  pendingMigrations,
} from '../../db/migrate.ts';
import { RECORDS_PAGE_SIZE, UnreadableDatabaseError, openDatabase } from '../../db/open.ts';
import { CustodiaError, isCustodiaError } from '../../shared/errors.ts';
import { instantTextFromEpoch } from '../../shared/dates.ts';
import { durableMove, syncFolder } from '../node-ports/durable-replace.ts';
import type { Ports } from '../ports.ts';
import { type KeyFile, type Stretched, type Unwrapped, parseKeyFile, stretch, unwrap } from './key-file.ts';
import { dropSpareKeyFiles, promoteNextKeyFile, vaultFiles, vaultPath } from './vault-files.ts';

/** What opens a vault: a text to stretch, or a passphrase that was stretched in an earlier session. */
export type Secret =
  { text: string; with: 'passphrase' | 'recovery' } | { stretched: Stretched; with: 'passphrase' };

export type OpenedRecords = {
  records: VaultDatabase;
  opened: Unwrapped;
  keyFile: KeyFile;
  stretched: Stretched;
};

function assertVaultThere(folder: string): void {
  const has = (name: keyof typeof vaultFiles) => existsSync(vaultPath(folder, name));
  const hasKeyFile = has('keyFile') || has('nextKeyFile') || has('previousKeyFile');
  if (has('records')) {
    if (!hasKeyFile) throw new CustodiaError('KEY_FILE_MISSING', { folder });
    return;
  }
  if (has('keyFile')) throw new CustodiaError('VAULT_DAMAGED', { folder, file: vaultFiles.records });
  throw new CustodiaError('VAULT_MISSING', { folder });
}

/**
 * Opens vault.db with a passphrase or recovery code. Where a change of keys was cut short, the key file that opens
 * the database is the right one: the change is completed or dropped accordingly. A vault that a newer program wrote is
 * left as it is.
 *
 * @param migrations what this program knows: a vault with another one is refused before anything is changed
 * @throws CustodiaError VAULT_MISSING, KEY_FILE_MISSING, KEY_FILE_DAMAGED, WRONG_PASSPHRASE, VAULT_DAMAGED;
 *   NewerVaultError, AlteredMigrationError
 */
export async function openRecords(
  folder: string,
  secret: Secret,
  migrations: readonly Migration[],
): Promise<OpenedRecords> {
  assertVaultThere(folder);
  let firstError: unknown = null;
  for (const name of ['keyFile', 'nextKeyFile', 'previousKeyFile'] as const) {
    if (!existsSync(vaultPath(folder, name))) continue;
    // The earlier key file is there for one that can't be read. Beside a sound one it must open nothing: a passphrase
    // that was changed is changed from that moment.
    if (name === 'previousKeyFile' && !isCustodiaError(firstError, 'KEY_FILE_DAMAGED') && firstError !== null)
      continue;
    if (name === 'previousKeyFile' && 'stretched' in secret) continue;
    try {
      const found = await tryKeyFile(folder, name, secret);
      assertKnown(found.records, migrations);
      if (name === 'nextKeyFile') promoteNextKeyFile(folder);
      if (name !== 'previousKeyFile') dropSpareKeyFiles(folder);
      return found;
    } catch (error) {
      if (error instanceof NewerVaultError || error instanceof AlteredMigrationError) throw error;
      // The key of the current file no longer fits and the next one knows nobody with this passphrase: the change
      // of keys that took this person's access away got as far as the database.
      const isShutOut =
        isCustodiaError(firstError, 'VAULT_DAMAGED') && isCustodiaError(error, 'WRONG_PASSPHRASE');
      if (firstError === null || (name === 'nextKeyFile' && isShutOut)) firstError = error;
    }
  }
  throw firstError;
}

async function tryKeyFile(
  folder: string,
  name: 'keyFile' | 'nextKeyFile' | 'previousKeyFile',
  secret: Secret,
): Promise<OpenedRecords> {
  const file = parseKeyFile(readFileSync(vaultPath(folder, name), 'utf8'), folder);
  const stretched = 'stretched' in secret ? secret.stretched : await stretch(file, secret.text);
  const opened = unwrap(file, stretched, { folder, with: secret.with });
  try {
    const cipher = { key: opened.dataKey, pageSize: RECORDS_PAGE_SIZE } as const;
    const records = openDatabase(vaultPath(folder, 'records'), cipher, { isStarted: true });
    assertNotEmpty(records, folder);
    return { records, opened, keyFile: file, stretched };
  } catch (error) {
    if (error instanceof UnreadableDatabaseError) {
      throw new CustodiaError('VAULT_DAMAGED', { folder, file: vaultFiles.records }, { cause: error });
    }
    throw error;
  }
}

function assertKnown(records: VaultDatabase, migrations: readonly Migration[]): void {
  try {
    pendingMigrations(records, migrations);
  } catch (error) {
    records.close();
    throw error;
  }
}

/** SQLite takes a file of no bytes for an empty database under any key: a vault that lost its content is damaged. */
function assertNotEmpty(records: VaultDatabase, folder: string): void {
  if (records.get("SELECT 1 AS x FROM sqlite_master WHERE name = 'migrations'")) return;
  records.close();
  throw new CustodiaError('VAULT_DAMAGED', { folder, file: vaultFiles.records });
}

const KEPT_BACKUPS = 3;

/** Brings the vault to this version: a checked copy first, then each migration in its own transaction. */
export function migrateRecords(
  records: VaultDatabase,
  options: { folder: string; key: Buffer; migrations: readonly Migration[]; ports: Ports; isNew?: boolean },
): void {
  const { folder, key, ports } = options;
  const pending = pendingMigrations(records, options.migrations);
  if (pending.length === 0) return;
  const now = instantTextFromEpoch(ports.clock.now());
  if (options.isNew !== true) backUpBeforeMigrating(records, { folder, key, now, step: ports.failpoint });
  applyMigrations(records, pending, { now, step: ports.failpoint });
}

function backUpBeforeMigrating(
  records: VaultDatabase,
  options: { folder: string; key: Buffer; now: string; step: (step: string) => void },
): void {
  const backups = vaultPath(options.folder, 'migrationBackups');
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  syncFolder(options.folder);
  const target = join(backups, `vault-${options.now.replaceAll(/[:.]/g, '')}.db`);
  // A copy that was cut short never has a name that counts among the kept ones.
  for (const name of readdirSync(backups)) if (name.includes('.part')) rmSync(join(backups, name));
  const part = `${target}.part`;
  let found: string | null;
  try {
    copyDatabase(records, part);
    found = checkDatabase(part, options.key);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  if (found !== null) throw new CustodiaError('BACKUP_UNUSABLE', { folder: backups, why: found });
  durableMove(part, target);
  options.step('migrate.backedUp');
  for (const name of readdirSync(backups)
    .filter((file) => file.endsWith('.db'))
    .sort()
    .slice(0, -KEPT_BACKUPS)) {
    rmSync(join(backups, name));
  }
}
