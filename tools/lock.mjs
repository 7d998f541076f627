// Two commands started at once on the same checkout must not install or build into the same folder together.
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Whether a process of this number is there (also when it belongs to somebody else).
 * @param {number} pid
 */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} path @returns {boolean} whether this process holds the lock now */
function take(path) {
  try {
    const handle = openSync(path, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    return false;
  }
}

/** @param {string} path @returns {number} the holder's process number; 0 while it is being written or already gone */
function holder(path) {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return 0;
  }
}

/**
 * Runs `work` while no other process of this machine runs work under the same lock file. A lock whose holder
 * has died is taken over.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function exclusively(path, work) {
  mkdirSync(dirname(path), { recursive: true });
  for (let emptyLooks = 0; !take(path); await wait(100)) {
    const pid = holder(path);
    emptyLooks = pid === 0 ? emptyLooks + 1 : 0;
    // A holder killed between creating the file and writing its number leaves an empty file: five seconds are
    // far longer than those two steps take.
    if (pid === 0 ? emptyLooks > 50 : !isAlive(pid)) rmSync(path, { force: true });
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
