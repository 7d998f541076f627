import { constants, accessSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** @returns the folder, or the nearest one above it that is there. */
export function existingPart(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : existingPart(dirname(folder));
}

/**
 * Makes a folder and those above it, for the user only (0700); one that is there stays as it is.
 *
 * @throws the system's error; on a read-only disk EROFS, where Node's own call says that the folder above is missing
 */
export function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    accessSync(existingPart(folder), constants.W_OK);
    throw error;
  }
}
