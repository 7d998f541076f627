import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrationsFolder } from '../../core/node-ports/resources.ts';
import { AttachmentStore, DamagedContentError } from '../../db/attachments.ts';
import { CHUNK_BYTES } from '../../db/content-writer.ts';
import type { VaultDatabase } from '../../db/database.ts';
import { applyMigrations, readMigrations } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open.ts';
import { dropContentIfUnused } from '../../db/queries/uploads.ts';
import { seededRandom } from '../support/test-core.ts';

let folder = '';
let records: VaultDatabase;
let store: AttachmentStore;

const open = (segmentBytes = 512 * CHUNK_BYTES) =>
  new AttachmentStore({ folder, records, random: seededRandom('segments'), segmentBytes });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'custodia-attachments-'));
  records = openDatabase(
    join(folder, 'vault.db'),
    { key: Buffer.alloc(32, 1), pageSize: 4096 },
    { create: true },
  );
  applyMigrations(records, readMigrations(migrationsFolder()), { now: '2026-11-24T15:00:00.000Z' });
  store = open();
});
afterEach(() => {
  store.close();
  records.close();
  rmSync(folder, { recursive: true });
});

const bytesOf = seededRandom('bytes');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function put(bytes: Uint8Array, pieces = [300_000, 1, CHUNK_BYTES]): string {
  const writer = store.write();
  for (let offset = 0, turn = 0; offset < bytes.length; turn += 1) {
    const size = pieces[turn % pieces.length] ?? 1;
    writer.append(bytes.subarray(offset, offset + size));
    offset += size;
  }
  const content = writer.finish();
  records.transaction((write) => store.recordContent(write, content));
  return content.sha256;
}

const read = (hash: string) => Buffer.concat([...store.read(hash)]);
const chunkCount = () => records.get<{ n: number }>('SELECT count(*) AS n FROM chunks')?.n;

test('what was written in pieces of any size is read back, also after closing', () => {
  for (const size of [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES + 17]) {
    const bytes = bytesOf(size);
    const hash = put(bytes);
    expect(hash).toBe(sha256(bytes));
    expect(read(hash).equals(bytes)).toBe(true);
    store.close();
    store = open();
    expect(read(hash).equals(bytes)).toBe(true);
  }
});

test('the same content is stored once, also when two uploads run side by side', () => {
  const bytes = bytesOf(2 * CHUNK_BYTES);
  const [first, second] = [store.write(), store.write()];
  for (const writer of [first, second]) writer.append(bytes.subarray(0, CHUNK_BYTES));
  for (const writer of [first, second]) writer.append(bytes.subarray(CHUNK_BYTES));
  for (const writer of [first, second]) {
    const content = writer.finish();
    records.transaction((write) => store.recordContent(write, content));
  }
  put(Buffer.concat([bytes, bytes]));
  expect(chunkCount()).toBe(2);
});

test('a full segment is closed and the next has a key of its own', () => {
  store.close();
  store = open(2 * CHUNK_BYTES);
  const contents = [bytesOf(3 * CHUNK_BYTES), bytesOf(CHUNK_BYTES), bytesOf(CHUNK_BYTES + 5)];
  const hashes = contents.map((bytes) => put(bytes));
  expect(readdirSync(folder).filter((name) => /^attachments-\d+\.db$/.test(name))).toHaveLength(3);
  const keys = records.all<{ key: Buffer }>('SELECT key FROM segments').map(({ key }) => key.toString('hex'));
  expect(new Set(keys).size).toBe(keys.length);
  hashes.forEach((hash, index) => expect(read(hash).equals(Buffer.from(contents[index] ?? []))).toBe(true));
});

test('chunks that nothing refers to are swept at the next opening; others stay', () => {
  const kept = put(bytesOf(CHUNK_BYTES));
  const dropped = put(bytesOf(2 * CHUNK_BYTES));
  const cancelled = store.write();
  cancelled.append(bytesOf(CHUNK_BYTES));
  records.transaction((write) => dropContentIfUnused(write, dropped));
  store.close();
  store = open();
  expect(store.sweep()).toBe(3);
  expect(store.sweep()).toBe(0);
  expect(read(kept)).toHaveLength(CHUNK_BYTES);
  expect(() => read(dropped)).toThrow(DamagedContentError);
});

test('a chunk that is gone, and a content that is not the recorded one, are not handed out whole', () => {
  const hash = put(bytesOf(2 * CHUNK_BYTES));
  const other = put(bytesOf(CHUNK_BYTES));
  records.run(
    'UPDATE content_chunks SET chunk_id = (SELECT max(id) FROM chunks) WHERE sha256 = ? AND ordinal = 1',
    hash,
  );
  expect(() => read(hash)).toThrow(DamagedContentError);
  records.run('DELETE FROM content_chunks WHERE sha256 = ?', other);
  expect(() => read(other)).toThrow(DamagedContentError);
});
