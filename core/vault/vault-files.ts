import { existsSync, readFileSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { CustodiaError } from '../../shared/errors.ts';
import { durableMove, durableReplace } from '../node-ports/durable-replace.ts';
import { makePrivateFolder } from '../node-ports/private-folder.ts';
import { type KeyFile, keyFileText } from './key-file.ts';

/** The files of a vault by name. */
export const vaultFiles = {
  records: 'vault.db',
  /** A vault being made; becomes vault.db in one step. */
  newRecords: 'vault.new.db',
  keyFile: 'keyfile.json',
  /** The key file of a change under way; opens the vault if the change got that far. */
  nextKeyFile: 'keyfile.next.json',
  /** Kept until the new one has opened once. */
  previousKeyFile: 'keyfile.previous.json',
  lock: 'lock.db',
  /** Which reminders rang while locked; taken into the records at the next unlock. */
  rungWhileLocked: 'reminders.bin',
  migrationBackups: 'migration-backups',
} as const;

export function vaultPath(folder: string, name: keyof typeof vaultFiles): string {
  return join(folder, vaultFiles[name]);
}

/** @returns whether a vault (or what is left of one) is in the folder. */
export function holdsVault(folder: string): boolean {
  return ['records', 'keyFile'].some((name) =>
    existsSync(vaultPath(folder, name as keyof typeof vaultFiles)),
  );
}

const leftovers = new Set<string>([
  vaultFiles.newRecords,
  `${vaultFiles.newRecords}-wal`,
  `${vaultFiles.newRecords}-shm`,
  // The switch of a new file to the log is itself written under a rollback journal.
  `${vaultFiles.newRecords}-journal`,
  vaultFiles.nextKeyFile,
  `${vaultFiles.nextKeyFile}.new`,
  vaultFiles.lock,
]);

/**
 * Makes a folder ready for a new vault: for the user only (0700), empty but for what a creation that was cut short
 * left behind.
 *
 * @throws CustodiaError VAULT_EXISTS when it holds anything else
 */
export function prepareEmptyFolder(folder: string): void {
  if (existsSync(folder)) {
    const foreign = readdirSync(folder).filter((name) => !leftovers.has(name));
    if (foreign.length > 0) throw new CustodiaError('VAULT_EXISTS', { folder });
    dropUnfinishedVault(folder);
  }
  makePrivateFolder(folder);
}

/** Takes away what a creation that was cut short or failed left behind; the lock file is its taker's. */
export function dropUnfinishedVault(folder: string): void {
  for (const name of leftovers) if (name !== vaultFiles.lock) rmSync(join(folder, name), { force: true });
}

/** Takes back a folder that was made for a vault which never came to be: its lock file and, left empty, the folder. */
export function dropEmptyFolder(folder: string): void {
  rmSync(vaultPath(folder, 'lock'), { force: true });
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Replaces the key file, keeping the one before until the new one has opened the vault once. */
export function replaceKeyFile(folder: string, file: KeyFile, step: (step: string) => void): void {
  durableReplace(vaultPath(folder, 'previousKeyFile'), readFileSync(vaultPath(folder, 'keyFile')));
  durableReplace(vaultPath(folder, 'keyFile'), keyFileText(file), step);
}

export function writeNextKeyFile(folder: string, file: KeyFile, step: (step: string) => void): void {
  durableReplace(vaultPath(folder, 'nextKeyFile'), keyFileText(file), step);
}

export function promoteNextKeyFile(folder: string): void {
  durableMove(vaultPath(folder, 'nextKeyFile'), vaultPath(folder, 'keyFile'));
}

/** After the vault was opened with its key file: earlier and unfinished ones have served. */
export function dropSpareKeyFiles(folder: string): void {
  for (const name of ['nextKeyFile', 'previousKeyFile'] as const)
    rmSync(vaultPath(folder, name), { force: true });
}
