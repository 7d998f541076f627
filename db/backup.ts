import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import type { VaultDatabase } from './database.ts';
import { RECORDS_PAGE_SIZE, openDatabase } from './open.ts';

const PIECE_BYTES = 1 << 20;

/**
 * Copies an open database into a new file by `VACUUM INTO` (a copy of the file would lose what lies in the log), under
 * the same key, and makes it durable.
 */
export function copyDatabase(db: VaultDatabase, target: string): void {
  db.raw.prepare('VACUUM INTO ?').run(target);
  const file = openSync(target, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Opens a copied database under its key and checks it whole.
 *
 * @returns null when it is sound, else what SQLite found
 */
export function checkDatabase(file: string, key: Uint8Array): string | null {
  let db: VaultDatabase;
  try {
    db = openDatabase(file, { key, pageSize: RECORDS_PAGE_SIZE }, { isReadOnly: true });
  } catch (error) {
    return error instanceof Error ? error.message : 'it cannot be opened';
  }
  try {
    const rows = db.raw.pragma('integrity_check') as { integrity_check: string }[];
    const found = rows.map((row) => row.integrity_check).join('; ');
    if (found !== 'ok') return found;
    return (db.raw.pragma('foreign_key_check') as unknown[]).length === 0 ? null : 'references are broken';
  } finally {
    db.close();
  }
}

/** Re-encrypts a database under another key, in one transaction of SQLite's own; safe to be killed in. */
export function rekeyDatabase(
  db: VaultDatabase,
  key: Uint8Array,
  keyText: (key: Uint8Array) => string,
): void {
  db.raw.pragma('wal_checkpoint(TRUNCATE)');
  db.raw.pragma(`rekey = ${keyText(key)}`);
  db.raw.pragma('wal_checkpoint(TRUNCATE)');
}

export type CopiedFile = { sha256: string; size: number };

/**
 * @param onPiece is handed each piece in order; the next one takes its place, so it must not be kept
 * @returns the SHA-256 of a file as hex, read piece by piece; yields the bytes done after each
 */
export function* hashFile(
  file: string,
  onPiece: (piece: Uint8Array) => void = () => undefined,
): Generator<number, CopiedFile> {
  const from = openSync(file, 'r');
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(PIECE_BYTES);
  try {
    let done = 0;
    for (;;) {
      const read = readSync(from, buffer, 0, PIECE_BYTES, null);
      if (read === 0) return { sha256: hash.digest('hex'), size: done };
      const piece = buffer.subarray(0, read);
      hash.update(piece);
      onPiece(piece);
      done += read;
      yield done;
    }
  } finally {
    closeSync(from);
  }
}

/**
 * Copies a closed file piece by piece and fsyncs the copy; yields the bytes done after each piece and returns the
 * hash of what was read.
 */
export function* copyFileDurably(source: string, target: string): Generator<number, CopiedFile> {
  const { size } = statSync(source);
  const to = openSync(target, 'wx', 0o600);
  try {
    const copied = yield* hashFile(source, (piece) => {
      // A nearly full disk takes a part of a piece before it refuses the rest.
      for (let put = 0; put < piece.length;) put += writeSync(to, piece, put, piece.length - put);
    });
    fsyncSync(to);
    if (copied.size !== size) throw new Error('the file changed while it was copied');
    return copied;
  } finally {
    closeSync(to);
  }
}
