import { basename, dirname } from 'node:path';
import { DamagedDatabaseError } from '../../db/database.ts';
import { UnreadableDatabaseError, sqliteCode } from '../../db/open.ts';
import { LockedByOtherError } from '../../db/owner-lock.ts';
import { AlteredMigrationError, NewerVaultError } from '../../db/migrate.ts';
import { DamagedContentError } from '../../db/attachments.ts';
import { CustodiaError, isCustodiaError } from '../../shared/errors.ts';

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * Turns what the disk, SQLite and the system say into the error a person is told; what isn't known stays as it is.
 *
 * @param folder the vault's (or target's) folder, for the sentence
 */
export function asCustodiaError(error: unknown, folder: string): unknown {
  if (isCustodiaError(error)) return error;
  const options = { cause: error };
  if (error instanceof LockedByOtherError) return new CustodiaError('VAULT_IN_USE', { folder }, options);
  if (error instanceof NewerVaultError)
    return new CustodiaError('VAULT_NEWER', { folder, unknown: error.unknown }, options);
  if (error instanceof AlteredMigrationError)
    return new CustodiaError('VAULT_ALTERED', { folder, migration: error.migration }, options);
  if (error instanceof UnreadableDatabaseError)
    return new CustodiaError('VAULT_DAMAGED', { folder, file: 'vault.db' }, options);
  if (error instanceof DamagedContentError)
    return new CustodiaError('VAULT_DAMAGED', { folder, file: 'an attachment' }, options);
  if (error instanceof DamagedDatabaseError) return damagedFile(error);
  return (
    fromCode(sqliteCode(error), folder, options) ?? fromCode(systemCode(error), folder, options) ?? error
  );
}

/**
 * Runs work that writes files of a folder.
 *
 * @throws what `work` throws, told as {@link asCustodiaError} does
 */
export async function withFailuresOf<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asCustodiaError(error, folder);
  }
}

/** @returns the error that names the file which can't be read */
export function damagedFile(error: DamagedDatabaseError): CustodiaError {
  const data = { folder: dirname(error.file), file: basename(error.file) };
  return new CustodiaError('VAULT_DAMAGED', data, { cause: error });
}

function fromCode(code: string, folder: string, options: { cause: unknown }): CustodiaError | null {
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_IOERR_WRITE') {
    return new CustodiaError('DISK_FULL', { folder }, options);
  }
  if (
    code.startsWith('SQLITE_READONLY') ||
    code === 'SQLITE_CANTOPEN' ||
    ['EACCES', 'EROFS', 'EPERM'].includes(code)
  ) {
    return new CustodiaError('FOLDER_READ_ONLY', { folder }, options);
  }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR')) {
    return new CustodiaError('VAULT_DAMAGED', { folder, file: 'vault.db' }, options);
  }
  return null;
}
