import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  CHUNK_BYTES,
  type ChunkPlace,
  ContentWriter,
  type FinishedContent,
  type StoredContent,
} from './content-writer.ts';
import type { VaultDatabase, WriteDb } from './database.ts';
import { SEGMENT_PAGE_SIZE, openDatabase } from './open.ts';

/** A segment is closed when it has grown to this; a closed one is written again only by disposal. */
export const SEGMENT_BYTES = 512 * CHUNK_BYTES;
/** So much is written between two commits and checkpoints of a segment. */
const BATCH_BYTES = 64 * CHUNK_BYTES;

/** A content's recorded bytes are not there, or not those bytes any more. */
export class DamagedContentError extends Error {}

/** A content under way lost chunks when its batch was rolled back: it has to be begun anew. Nothing recorded is damaged. */
export class LostBatchError extends Error {}

export function segmentFileName(number: number): string {
  return `attachments-${String(number).padStart(4, '0')}.db`;
}

const SCHEMA =
  'CREATE TABLE IF NOT EXISTS chunks (row INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE, bytes BLOB NOT NULL) STRICT';

type OpenSegment = {
  number: number;
  db: VaultDatabase;
  bytes: number;
  pending: number;
  isInTransaction: boolean;
};

/** The attachments of an open vault: content-addressed chunks in encrypted segments. */
export class AttachmentStore {
  readonly #folder: string;
  readonly #records: VaultDatabase;
  readonly #random: (length: number) => Uint8Array;
  readonly #step: (step: string) => void;
  readonly #segmentBytes: number;
  readonly #readers = new Map<number, VaultDatabase>();
  /** Chunks written and not yet recorded, so that two uploads of the same bytes share them. */
  readonly #fresh = new Map<string, ChunkPlace>();
  #writing: OpenSegment | null = null;
  /** Raised when a batch was rolled back: contents begun before lost chunks and can't be finished. */
  #generation = 0;

  constructor(options: {
    folder: string;
    records: VaultDatabase;
    random: (length: number) => Uint8Array;
    step?: (step: string) => void;
    segmentBytes?: number;
  }) {
    this.#folder = options.folder;
    this.#records = options.records;
    this.#random = options.random;
    this.#step = options.step ?? (() => undefined);
    this.#segmentBytes = options.segmentBytes ?? SEGMENT_BYTES;
  }

  /** Begins a content. Nothing is recorded until {@link ContentWriter.finish} and {@link recordContent}. */
  write(): ContentWriter {
    const generation = this.#generation;
    const guarded = <T>(work: () => T): T => {
      if (generation !== this.#generation) throw new LostBatchError('its batch was rolled back');
      try {
        return work();
      } catch (error) {
        this.#rollBack();
        throw error;
      }
    };
    return new ContentWriter(
      (bytes) => guarded(() => this.#putChunk(bytes)),
      () => guarded(() => this.#commit()),
    );
  }

  #putChunk(bytes: Uint8Array): ChunkPlace {
    const sha256 = createHash('sha256').update(bytes).digest();
    const key = sha256.toString('hex');
    const fresh = this.#fresh.get(key);
    if (fresh) return fresh;
    const known = this.#records.get<{ segment: number; row: number }>(
      'SELECT segment, row FROM chunks WHERE sha256 = ?',
      sha256,
    );
    if (known) return { sha256, segment: known.segment, row: known.row, size: bytes.length };
    const segment = this.#openForWriting(bytes.length);
    if (!segment.isInTransaction) {
      segment.db.raw.exec('BEGIN IMMEDIATE');
      segment.isInTransaction = true;
    }
    // A chunk that nobody refers to any more may still lie here until the next sweep.
    const lying = segment.db.get<{ row: number }>('SELECT row FROM chunks WHERE sha256 = ?', sha256);
    const row =
      lying?.row ??
      Number(
        segment.db.run('INSERT INTO chunks (sha256, bytes) VALUES (?, ?)', sha256, bytes).lastInsertRowid,
      );
    segment.bytes += bytes.length;
    segment.pending += bytes.length;
    this.#step('attach.chunk');
    if (segment.pending >= BATCH_BYTES) this.#commit();
    const place = { sha256, segment: segment.number, row, size: bytes.length };
    this.#fresh.set(key, place);
    return place;
  }

  #commit(): void {
    const segment = this.#writing;
    if (!segment?.isInTransaction) return;
    segment.db.raw.exec('COMMIT');
    segment.isInTransaction = false;
    segment.pending = 0;
    this.#step('attach.committed');
    segment.db.raw.pragma('wal_checkpoint(TRUNCATE)');
  }

  #rollBack(): void {
    this.#generation += 1;
    this.#fresh.clear();
    const segment = this.#writing;
    if (!segment) return;
    if (segment.db.raw.inTransaction) segment.db.raw.exec('ROLLBACK');
    segment.db.close();
    this.#writing = null;
  }

  #openForWriting(size: number): OpenSegment {
    if (this.#writing && this.#writing.bytes + size > this.#segmentBytes && this.#writing.bytes > 0)
      this.closeOpenSegment();
    this.#writing ??= this.#openOrMakeSegment();
    return this.#writing;
  }

  #openOrMakeSegment(): OpenSegment {
    const open = this.#records.get<{ number: number; key: Buffer }>(
      'SELECT number, key FROM segments WHERE is_closed = 0 ORDER BY number DESC LIMIT 1',
    );
    if (open) {
      const db = this.#openSegment(open.number, open.key);
      const bytes = db.get<{ n: number | null }>('SELECT sum(length(bytes)) AS n FROM chunks')?.n ?? 0;
      return { number: open.number, db, bytes, pending: 0, isInTransaction: false };
    }
    const last = this.#records.get<{ n: number | null }>('SELECT max(number) AS n FROM segments')?.n ?? 0;
    const key = Buffer.from(this.#random(32));
    // The key is durable before the file exists: a file without a recorded key could never be read.
    this.#records.transaction((write) =>
      write.run('INSERT INTO segments (number, key, is_closed) VALUES (?, ?, 0)', last + 1, key),
    );
    this.#step('attach.segmentNamed');
    return {
      number: last + 1,
      db: this.#openSegment(last + 1, key),
      bytes: 0,
      pending: 0,
      isInTransaction: false,
    };
  }

  #openSegment(number: number, key: Uint8Array): VaultDatabase {
    const file = join(this.#folder, segmentFileName(number));
    const isReferred =
      this.#records.get('SELECT 1 AS x FROM chunks WHERE segment = ? LIMIT 1', number) !== undefined;
    const isThere = existsSync(file);
    if (!isThere && isReferred) throw new DamagedContentError(`${segmentFileName(number)} is missing`);
    const db = openDatabase(file, { key, pageSize: SEGMENT_PAGE_SIZE }, { create: !isThere });
    // A batch is one transaction: the log is emptied after it, not in its middle.
    db.raw.pragma('wal_autocheckpoint = 0');
    // Chunks are written once and read in order: a large cache would only hold memory.
    db.raw.pragma('cache_size = -4096');
    db.raw.exec(SCHEMA);
    return db;
  }

  /** Ends the open segment: the next chunk begins a new one under a new key. */
  closeOpenSegment(): void {
    this.#commit();
    this.#writing?.db.close();
    this.#writing = null;
    this.#records.transaction((write) => write.run('UPDATE segments SET is_closed = 1 WHERE is_closed = 0'));
  }

  /**
   * Records a finished content in the caller's transaction; the same content twice is recorded once.
   */
  recordContent(db: WriteDb, content: FinishedContent): StoredContent {
    const stored = { sha256: content.sha256, size: content.size, crc32: content.crc32 };
    if (db.get('SELECT 1 AS x FROM contents WHERE sha256 = ?', content.sha256)) return stored;
    db.run(
      'INSERT INTO contents (sha256, size, crc32) VALUES (?, ?, ?)',
      content.sha256,
      content.size,
      content.crc32,
    );
    for (const [ordinal, place] of content.places.entries()) {
      db.run(
        'INSERT INTO chunks (sha256, segment, row, size) VALUES (?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING',
        place.sha256,
        place.segment,
        place.row,
        place.size,
      );
      const chunk = db.get<{ id: number }>('SELECT id FROM chunks WHERE sha256 = ?', place.sha256);
      if (!chunk) throw new Error('a chunk just recorded is not there');
      db.run(
        'INSERT INTO content_chunks (sha256, ordinal, chunk_id) VALUES (?, ?, ?)',
        content.sha256,
        ordinal,
        chunk.id,
      );
      this.#fresh.delete(place.sha256.toString('hex'));
    }
    return stored;
  }

  /**
   * The bytes of a content, chunk by chunk.
   *
   * @throws DamagedContentError when a chunk is missing or the whole no longer has its hash (after the last chunk)
   */
  *read(sha256: string): Generator<Uint8Array> {
    const places = this.#records.all<{ segment: number; row: number }>(
      'SELECT c.segment, c.row FROM content_chunks m JOIN chunks c ON c.id = m.chunk_id WHERE m.sha256 = ? ORDER BY m.ordinal',
      sha256,
    );
    const hash = createHash('sha256');
    for (const { segment, row } of places) {
      const chunk = this.#reader(segment).get<{ bytes: Buffer }>(
        'SELECT bytes FROM chunks WHERE row = ?',
        row,
      );
      if (!chunk) throw new DamagedContentError('a chunk is missing');
      hash.update(chunk.bytes);
      yield chunk.bytes;
    }
    if (hash.digest('hex') !== sha256) throw new DamagedContentError('the content no longer has its hash');
  }

  #reader(number: number): VaultDatabase {
    if (this.#writing?.number === number) return this.#writing.db;
    const known = this.#readers.get(number);
    if (known) return known;
    const row = this.#records.get<{ key: Buffer }>('SELECT key FROM segments WHERE number = ?', number);
    if (!row) throw new DamagedContentError('a segment is unknown');
    const db = this.#openSegment(number, row.key);
    this.#readers.set(number, db);
    return db;
  }

  /** Removes chunks of the open segment that nothing refers to: what an interrupted upload left. */
  sweep(): number {
    const open = this.#records.get<{ number: number }>(
      'SELECT number FROM segments WHERE is_closed = 0 ORDER BY number DESC LIMIT 1',
    );
    if (!open) return 0;
    this.#writing ??= this.#openOrMakeSegment();
    const { db, number } = this.#writing;
    const orphans = db
      .all<{ row: number; size: number }>('SELECT row, length(bytes) AS size FROM chunks')
      .filter(
        ({ row }) =>
          !this.#records.get('SELECT 1 AS x FROM chunks WHERE segment = ? AND row = ?', number, row),
      );
    db.transaction((write) =>
      orphans.forEach(({ row }) => write.run('DELETE FROM chunks WHERE row = ?', row)),
    );
    this.#writing.bytes -= orphans.reduce((sum, { size }) => sum + size, 0);
    return orphans.length;
  }

  close(): void {
    this.#commit();
    this.#writing?.db.close();
    this.#writing = null;
    for (const db of this.#readers.values()) db.close();
    this.#readers.clear();
    this.#fresh.clear();
  }
}
