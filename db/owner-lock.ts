import Database from 'better-sqlite3';
import { sqliteCode } from './open.ts';

/** Another process owns the vault. */
export class LockedByOtherError extends Error {}

/**
 * Takes a vault for this process: `lock.db` holds an exclusive transaction as long as the process lives. A second
 * taker is refused at once; a killed process leaves nothing behind that would keep the next one out.
 *
 * @param file absolute path of lock.db (made when absent; it never holds data)
 * @returns the release
 * @throws LockedByOtherError when another process (or another core in this one) has it
 */
export function takeOwnerLock(file: string): { release: () => void } {
  const raw = new Database(file, { timeout: 0 });
  try {
    raw.pragma('journal_mode = MEMORY');
    raw.pragma('locking_mode = EXCLUSIVE');
    raw.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    raw.close();
    if (sqliteCode(error).startsWith('SQLITE_BUSY')) throw new LockedByOtherError();
    throw error;
  }
  return {
    release: () => {
      if (!raw.open) return;
      raw.exec('ROLLBACK');
      raw.close();
    },
  };
}
