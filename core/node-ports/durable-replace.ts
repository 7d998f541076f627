import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const RETRIES = 10;
const busyCodes = new Set(['EBUSY', 'EPERM', 'EACCES']);

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && busyCodes.has(String(error.code));
}

/** Makes a folder's entries durable where the system can (Windows can't open a folder). */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Puts an already written and fsynced file or folder in its place in one step and makes that durable. On Windows a
 * virus scanner may hold the target for a moment: the move is tried again a bounded number of times.
 *
 * @throws the system's error when it can't be done; then the old target stands as it was
 */
export function durableMove(from: string, to: string): void {
  for (let attempt = 0; ; attempt += 1) {
    try {
      renameSync(from, to);
      break;
    } catch (error) {
      if (process.platform !== 'win32' || !isBusy(error) || attempt >= RETRIES) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20 * (attempt + 1));
    }
  }
  syncFolder(dirname(to));
}

/**
 * Replaces a file's content so that a power cut leaves the old content or the new, never a mixture: temporary file,
 * fsync, rename, fsync of the folder. The only place that may rename (lint).
 *
 * @param step called after each durable step; tests stop the world there
 */
export function durableReplace(
  file: string,
  content: string | Uint8Array,
  step: (step: string) => void = () => undefined,
): void {
  const temporary = `${file}.new`;
  rmSync(temporary, { force: true });
  try {
    writeDurably(temporary, content, step);
    durableMove(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  step('keyFile.replaced');
}

function writeDurably(file: string, content: string | Uint8Array, step: (step: string) => void): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
    step('keyFile.written');
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  step('keyFile.synced');
}
