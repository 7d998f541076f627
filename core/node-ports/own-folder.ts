import { existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LockedByOtherError, takeOwnerLock } from '../../db/owner-lock.ts';

const LOCK = 'owner.lock';
const HOUR = 3_600_000;

export type OwnFolder = {
  path: string;
  /** Removes it with all that is in it; safe to be called twice and while the process ends. */
  remove: () => void;
};

/**
 * Makes a throw-away folder for this user only (0700) that is this process's as long as it lives: a lock in it says so,
 * and is gone with the process however that ends.
 *
 * @param prefix what its name begins with; {@link sweepOwnFolders} finds it by that
 */
export function makeOwnFolder(prefix: string, parent: string = tmpdir()): OwnFolder {
  for (let triesLeft = 3; ; triesLeft -= 1) {
    const path = mkdtempSync(join(parent, prefix));
    try {
      const lock = takeOwnerLock(join(path, LOCK));
      return {
        path,
        remove: () => {
          lock.release();
          removeFolder(path);
        },
      };
    } catch (error) {
      removeFolder(path);
      // A sweep that came between making the folder and locking it took it for a leftover.
      if (!(error instanceof LockedByOtherError) || triesLeft === 0) throw error;
    }
  }
}

function removeFolder(path: string): void {
  // A browser that was told to end may still be writing; Windows keeps files a moment longer.
  rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/**
 * Removes what a process that was killed left behind: folders of this name and this user whose lock nobody holds.
 * A folder without a lock is being made or being removed; one older than an hour is neither.
 *
 * @returns how many were removed
 */
export function sweepOwnFolders(prefix: string, parent: string = tmpdir()): number {
  let removed = 0;
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(prefix)) continue;
    const path = join(parent, name);
    try {
      if (!isLeftover(path)) continue;
      removeFolder(path);
      removed += 1;
    } catch {
      // Somebody else's, or gone meanwhile: not ours to remove.
    }
  }
  return removed;
}

function isLeftover(path: string): boolean {
  const found = lstatSync(path);
  if (!found.isDirectory() || (process.getuid !== undefined && found.uid !== process.getuid())) return false;
  if (!existsSync(join(path, LOCK))) return Date.now() - found.mtimeMs > HOUR;
  try {
    takeOwnerLock(join(path, LOCK)).release();
    return true;
  } catch (error) {
    if (error instanceof LockedByOtherError) return false;
    throw error;
  }
}
