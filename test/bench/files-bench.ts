import { createHash, randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { CoreClient } from '../../core/create-core.ts';
import { CHUNK_BYTES } from '../../db/content-writer.ts';
import { SEGMENT_PAGE_SIZE, openDatabase } from '../../db/open.ts';
import type { VaultDatabase } from '../../db/database.ts';
import { type Measured, withPeakMemory } from './measure.ts';

const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`;

function pieceOf(base: Buffer, index: number): Buffer {
  const piece = Buffer.from(base);
  piece.writeUInt32LE(index, 0);
  return piece;
}

/** The same chunks, hashed and written in batches of 64 with a checkpoint after each: a loop and nothing else. */
function bareLoop(db: Database.Database, pieces: number, base: Buffer): number {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('wal_autocheckpoint = 0');
  db.exec(
    'CREATE TABLE chunks (row INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE, bytes BLOB NOT NULL) STRICT',
  );
  const insert = db.prepare('INSERT INTO chunks (sha256, bytes) VALUES (?, ?)');
  const hash = createHash('sha256');
  const start = performance.now();
  for (let index = 0; index < pieces;) {
    db.exec('BEGIN IMMEDIATE');
    for (let batch = 0; batch < 64 && index < pieces; batch += 1, index += 1) {
      const piece = pieceOf(base, index);
      hash.update(piece);
      insert.run(createHash('sha256').update(piece).digest(), piece);
    }
    db.exec('COMMIT');
    db.pragma('wal_checkpoint(TRUNCATE)');
  }
  hash.digest();
  return performance.now() - start;
}

function durableCopyWithHash(folder: string, pieces: number, base: Buffer): number {
  const file = openSync(join(folder, 'plain.bin'), 'w', 0o600);
  const start = performance.now();
  for (let index = 0; index < pieces; index += 1) writeSync(file, pieceOf(base, index));
  fsyncSync(file);
  closeSync(file);
  execFileSync('sha256sum', [join(folder, 'plain.bin')]);
  return performance.now() - start;
}

async function attach(
  client: CoreClient,
  pieces: number,
  base: Buffer,
): Promise<{ uploadId: string; took: number }> {
  const start = performance.now();
  const { id } = await client.uploads.begin({ name: 'large.bin', size: pieces * CHUNK_BYTES });
  for (let index = 0; index < pieces; index += 1) {
    await client.uploads.append({
      id,
      offset: index * CHUNK_BYTES,
      piece: new Blob([new Uint8Array(pieceOf(base, index))]),
    });
  }
  await client.uploads.finish({ id });
  return { uploadId: id, took: performance.now() - start };
}

export async function benchAttach(
  client: CoreClient,
  options: { folder: string; pieces: number; caseId: string },
): Promise<Measured[]> {
  const { folder, pieces } = options;
  const base = randomBytes(CHUNK_BYTES);
  const sameKind: VaultDatabase = openDatabase(
    join(folder, 'loop.db'),
    { key: randomBytes(32), pageSize: SEGMENT_PAGE_SIZE },
    { create: true },
  );
  const bare = bareLoop(sameKind.raw, pieces, base);
  sameKind.close();
  rmSync(join(folder, 'loop.db'));
  const { result, peakMegabytes } = await withPeakMemory(() => attach(client, pieces, base));
  await client.documents.attach({ caseId: options.caseId, uploadId: result.uploadId });
  const plainDb = new Database(join(folder, 'plain.db'));
  const plain = bareLoop(plainDb, pieces, base);
  plainDb.close();
  rmSync(join(folder, 'plain.db'));
  const copied = durableCopyWithHash(folder, pieces, base);
  const speed = (time: number) => (pieces * 1.048576) / (time / 1000);
  const ratio = bare / result.took;
  return [
    {
      what: `attach ${String(pieces)} MiB`,
      budget: '>= 0.8 of the bare loop, memory <= 300 MB',
      ours: `${seconds(result.took)}, ${speed(result.took).toFixed(0)} MB/s, peak ${String(peakMegabytes)} MB`,
      baseline: seconds(bare),
      ratio: ratio.toFixed(2),
      verdict:
        ratio >= 0.8 && peakMegabytes <= 300
          ? 'within'
          : `ratio ${ratio.toFixed(2)}, memory ${String(peakMegabytes)} MB`,
    },
    {
      what: '  the same, unencrypted SQLite; sha256sum and a durable copy',
      budget: '(printed)',
      ours: seconds(result.took),
      baseline: `${seconds(plain)}; ${seconds(copied)}`,
      ratio: `${(plain / result.took).toFixed(2)}; ${(copied / result.took).toFixed(2)}`,
      verdict: '',
    },
  ];
}

export async function benchExport(
  client: CoreClient,
  options: { folder: string; caseId: string; readContent: () => number },
): Promise<Measured[]> {
  const path = join(options.folder, 'bundle.zip');
  const readTime = options.readContent();
  const sum = performance.now();
  execFileSync('sha256sum', [join(options.folder, 'plain.bin')]);
  const sumTime = performance.now() - sum;
  const exported = await withPeakMemory(async () => {
    const start = performance.now();
    const { ticket } = await client.bundle.prepare({ caseId: options.caseId });
    for await (const _step of await client.bundle.writeFile({ ticket, path }));
    return performance.now() - start;
  });
  const verified = await withPeakMemory(async () => {
    const start = performance.now();
    for await (const step of await client.bundle.verify({ path })) {
      if (step.step === 'verdict' && !step.valid) throw new Error('the bundle does not verify');
    }
    return performance.now() - start;
  });
  execFileSync('unzip', ['-q', path, '-d', join(options.folder, 'unzipped')]);
  const [bag] = execFileSync('ls', [join(options.folder, 'unzipped')], { encoding: 'utf8' }).split('\n');
  const check = performance.now();
  execFileSync('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt'], {
    cwd: join(options.folder, 'unzipped', bag ?? ''),
  });
  const checkTime = performance.now() - check;
  const baseline = readTime + sumTime;
  const size = Math.round(statSync(path).size / 1_048_576);
  return [
    {
      what: `export ${String(size)} MiB`,
      budget: '<= 2x reading plus sha256sum, memory <= 300 MB',
      ours: `${seconds(exported.result)}, peak ${String(exported.peakMegabytes)} MB`,
      baseline: `${seconds(readTime)} + ${seconds(sumTime)}`,
      ratio: (exported.result / baseline).toFixed(2),
      verdict: exported.result <= 2 * baseline && exported.peakMegabytes <= 300 ? 'within' : 'look',
    },
    {
      what: `verify ${String(size)} MiB`,
      budget: '<= 1.5x sha256sum -c, memory <= 300 MB',
      ours: `${seconds(verified.result)}, peak ${String(verified.peakMegabytes)} MB`,
      baseline: seconds(checkTime),
      ratio: (verified.result / checkTime).toFixed(2),
      verdict: verified.result <= 1.5 * checkTime && verified.peakMegabytes <= 300 ? 'within' : 'look',
    },
  ];
}
