import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { VaultDatabase } from './database.ts';

/** How a file is encrypted; the choice and its numbers are in docs/adr/0002. */
export type FileCipher = {
  /** 32 random bytes: used as they are, no derivation (`PRAGMA key = "x'…'"`). */
  key: Uint8Array;
  pageSize: 4096 | 8192 | 16384 | 32768 | 65536;
};

/** Page size of vault.db: small pages, since records are small and a save writes few of them. */
export const RECORDS_PAGE_SIZE = 4096;

/** Page size of attachment segments: SQLCipher authenticates by page, so large pages cost less per byte. */
export const SEGMENT_PAGE_SIZE = 65536;

/** The file is no database under this key: wrong key or damaged file. The caller knows which. */
export class UnreadableDatabaseError extends Error {
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super('the database cannot be read with this key', { cause });
    this.name = 'UnreadableDatabaseError';
    this.file = file;
  }
}

/** The SQL text of a raw key; never logged, never part of an error. */
export function keyPragma(key: Uint8Array): string {
  if (key.length !== 32) throw new Error('a database key has 32 bytes');
  return `"x'${Buffer.from(key).toString('hex')}'"`;
}

function applyCipher(raw: Database.Database, cipher: FileCipher): void {
  // SQLCipher's format, version 4: AES-256-CBC and HMAC-SHA-512 per page (docs/adr/0002).
  raw.pragma("cipher = 'sqlcipher'");
  raw.pragma('legacy = 4');
  raw.pragma(`legacy_page_size = ${String(cipher.pageSize)}`);
  raw.pragma(`key = ${keyPragma(cipher.key)}`);
}

function applyPragmas(
  raw: Database.Database,
  options: { isReadOnly: boolean; synchronous: 'FULL' | 'NORMAL' | 'OFF' },
): void {
  // References hold; a missing parent is a bug to be told of, not to be stored.
  raw.pragma('foreign_keys = ON');
  // Readers don't block the writer; a killed process leaves a log that the next one replays.
  if (!options.isReadOnly) raw.pragma('journal_mode = WAL');
  // A commit that was acknowledged is on the disk: fsync at each, not at checkpoints only.
  raw.pragma(`synchronous = ${options.synchronous}`);
  // macOS: fsync alone leaves data in the drive's cache.
  raw.pragma('fullfsync = ON');
  raw.pragma('checkpoint_fullfsync = ON');
  // Sorters and temporary tables hold case data: they never get a file.
  raw.pragma('temp_store = MEMORY');
  raw.pragma('cache_size = -65536');
  // Deleted content is overwritten with zeros in its page.
  raw.pragma('secure_delete = ON');
  // A schema that somebody tampered with can't call functions.
  raw.pragma('trusted_schema = OFF');
  // 64 MiB of decrypted pages: decrypting is the dear part of a read.
  raw.pragma('cache_size = -65536');
}

/**
 * Opens (or makes, with `create`) an encrypted database file and proves the key by a read.
 *
 * @param file absolute path
 * @param cipher key and page size
 * @param options `create` makes a new file and refuses an existing one; `isStarted` says that the file
 *   can't be empty; `synchronous` is lowered only by the
 *   power-cut test that shows it matters
 * @throws UnreadableDatabaseError when the file is no database under this key
 */
export function openDatabase(
  file: string,
  cipher: FileCipher,
  options: {
    create?: boolean;
    isStarted?: boolean;
    isReadOnly?: boolean;
    synchronous?: 'FULL' | 'NORMAL' | 'OFF';
  } = {},
): VaultDatabase {
  const isReadOnly = options.isReadOnly ?? false;
  if (options.create === true && existsSync(file)) throw new Error('never create over an existing file');
  const raw = new Database(file, { fileMustExist: options.create !== true, readonly: isReadOnly });
  try {
    applyCipher(raw, cipher);
    if (options.create === true) raw.pragma(`page_size = ${String(cipher.pageSize)}`);
    raw.prepare('SELECT count(*) FROM sqlite_master').get();
    // A file of less than a page reads as an empty database under any key, and the pragmas below would write to it.
    if (options.isStarted === true && statSync(file).size < cipher.pageSize)
      throw new UnreadableDatabaseError(file, null);
    applyPragmas(raw, { isReadOnly, synchronous: options.synchronous ?? 'FULL' });
  } catch (error) {
    raw.close();
    if (error instanceof UnreadableDatabaseError) throw error;
    if (isUnreadable(error)) throw new UnreadableDatabaseError(file, error);
    throw error;
  }
  return new VaultDatabase(raw);
}

function isUnreadable(error: unknown): boolean {
  return sqliteCode(error) === 'SQLITE_NOTADB' || sqliteCode(error).startsWith('SQLITE_CORRUPT');
}

/** @returns SQLite's own code of an error (`SQLITE_FULL`, `SQLITE_IOERR_READ`, …) or an empty text. */
export function sqliteCode(error: unknown): string {
  return error instanceof Database.SqliteError ? error.code : '';
}
