import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkDatabase, copyDatabase } from '../../db/backup.ts';
import type { VaultDatabase } from '../../db/database.ts';
import { type Migration, applyMigrations, pendingMigrations } from '../../db/migrate.ts';
import { RECORDS_PAGE_SIZE, UnreadableDatabaseError, openDatabase } from '../../db/open.ts';
import { CustodiaError, isCustodiaError } from '../../shared/errors.ts';
import { instantTextFromEpoch } from '../../shared/dates.ts';
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
 * the database is the right one: the change is completed or dropped accordingly.
 *
 * @throws CustodiaError VAULT_MISSING, KEY_FILE_MISSING, KEY_FILE_DAMAGED, WRONG_PASSPHRASE, VAULT_DAMAGED
 */
export async function openRecords(folder: string, secret: Secret): Promise<OpenedRecords> {
  assertVaultThere(folder);
  let firstError: unknown = null;
  for (const name of ['keyFile', 'nextKeyFile', 'previousKeyFile'] as const) {
    if (!existsSync(vaultPath(folder, name))) continue;
    // The earlier key file is there for a change that was cut short. What a keyring remembers needs no such help,
    // and must open nothing any more from the moment the passphrase was changed.
    if (name === 'previousKeyFile' && 'stretched' in secret) continue;
    try {
      const found = await tryKeyFile(folder, name, secret);
      if (name === 'nextKeyFile') promoteNextKeyFile(folder);
      if (name !== 'previousKeyFile') dropSpareKeyFiles(folder);
      return found;
    } catch (error) {
      // A damaged database says more than a passphrase that doesn't fit an older key file.
      if (
        firstError === null ||
        (isCustodiaError(firstError, 'WRONG_PASSPHRASE') && isCustodiaError(error, 'VAULT_DAMAGED'))
      ) {
        firstError = error;
      }
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
    const records = openDatabase(vaultPath(folder, 'records'), {
      key: opened.dataKey,
      pageSize: RECORDS_PAGE_SIZE,
    });
    return { records, opened, keyFile: file, stretched };
  } catch (error) {
    if (error instanceof UnreadableDatabaseError) {
      throw new CustodiaError('VAULT_DAMAGED', { folder, file: vaultFiles.records }, { cause: error });
    }
    throw error;
  }
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
  const target = join(backups, `vault-${options.now.replaceAll(/[:.]/g, '')}.db`);
  rmSync(target, { force: true });
  copyDatabase(records, target);
  options.step('migrate.backedUp');
  const found = checkDatabase(target, options.key);
  if (found !== null) throw new CustodiaError('BACKUP_UNUSABLE', { folder: backups, why: found });
  for (const name of readdirSync(backups)
    .filter((file) => file.endsWith('.db'))
    .sort()
    .slice(0, -KEPT_BACKUPS)) {
    rmSync(join(backups, name));
  }
}
