import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import type { RungRow } from '../../../db/queries/reminders.ts';
import { instantText } from '../../../shared/dates.ts';
import { uuid } from '../../../shared/ids.ts';
import { durableReplace } from '../../node-ports/durable-replace.ts';
import { vaultPath } from '../../vault/vault-files.ts';

const CIPHER = 'aes-256-gcm';
/** NIST SP 800-38D, section 8.2: a nonce of 96 bits, here random, and a tag of 128. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const rows = z.array(
  z.object({ deadlineId: uuid, dueAt: instantText, rungThrough: instantText, isLast: z.boolean() }),
);

/** A key for {@link writeRungFile}; it lies in the vault, and in memory while locked. It opens nothing else. */
export function newRungKey(): Buffer {
  return randomBytes(32);
}

/**
 * Writes down what rang while the vault is locked, so that it doesn't ring again when the program ends before the next
 * unlock. It stands beside the records, encrypted: identifiers and instants, no words.
 *
 * @throws the system's error when the folder is not there or can't be written
 */
export function writeRungFile(folder: string, key: Buffer, rung: readonly RungRow[]): void {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  const text = Buffer.concat([cipher.update(JSON.stringify(rung), 'utf8'), cipher.final()]);
  durableReplace(vaultPath(folder, 'rungWhileLocked'), Buffer.concat([nonce, cipher.getAuthTag(), text]));
}

/** @returns what {@link writeRungFile} wrote; nothing where no such file is, or one that this key didn't write */
export function readRungFile(folder: string, key: Buffer): RungRow[] {
  const file = vaultPath(folder, 'rungWhileLocked');
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    return rows.parse(JSON.parse(text.toString('utf8')));
  } catch {
    // Half a file, or another's: a reminder that rings twice is better than a vault that doesn't open.
    return [];
  }
}

export function dropRungFile(folder: string): void {
  rmSync(vaultPath(folder, 'rungWhileLocked'), { force: true });
}
