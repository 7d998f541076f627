import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { containerDeparture } from '../../../core/bundle/check-container.ts';
import { verifyBundle, type BundleSource } from '../../../core/bundle/verify-bundle.ts';
import type { BundleFile } from '../../../core/bundle/write-bundle.ts';
import {
  centralHeader,
  endRecords,
  layoutZip,
  localHeader,
  type ZipEntry,
} from '../../../core/bundle/zip-layout.ts';
import yauzl from 'yauzl';
import { isSoak, skipUnless } from '../../support/skips.ts';
import { bytesOf, planOf } from './bundle-fixtures.ts';

const gib = 1024 ** 3;
const piece = Buffer.alloc(1024 * 1024);

/** A zip that is never held: headers are kept, everything else reads as zeros. */
type VirtualZip = Extract<BundleSource, { kind: 'zip' }> & { parts: { position: number; bytes: Buffer }[] };
function virtualZip(size: number, parts: { position: number; bytes: Buffer }[]): VirtualZip {
  return {
    kind: 'zip',
    size,
    parts,
    read: (position, length, into) => {
      if (position < 0 || position + length > size) return Promise.reject(new RangeError('beyond the end'));
      const bytes = (into ?? Buffer.alloc(length)).subarray(0, length);
      bytes.fill(0);
      for (const part of parts) {
        const from = Math.max(position, part.position);
        const to = Math.min(position + length, part.position + part.bytes.length);
        if (from < to)
          bytes.set(part.bytes.subarray(from - part.position, to - part.position), from - position);
      }
      return Promise.resolve(bytes);
    },
    close: () => Promise.resolve(),
  };
}

function placed(entries: readonly ZipEntry[]): VirtualZip {
  const layout = layoutZip(entries);
  const central = Buffer.concat(layout.entries.map(centralHeader));
  return virtualZip(layout.size, [
    ...layout.entries.map((entry) => ({ position: entry.offset, bytes: localHeader(entry) })),
    { position: layout.directoryOffset, bytes: Buffer.concat([central, endRecords(layout)]) },
  ]);
}

/** What another reader makes of it. */
async function readBack(source: VirtualZip): Promise<[string, number, number][]> {
  class Reader extends yauzl.RandomAccessReader {
    // eslint-disable-next-line max-params -- yauzl's signature
    override read(
      into: Buffer,
      offset: number,
      length: number,
      position: number,
      done: (error: Error | null) => void,
    ): void {
      source.read(position, length).then((bytes) => {
        into.set(bytes, offset);
        done(null);
      }, done);
    }
    override close(done: (error: Error | null) => void): void {
      done(null);
    }
  }
  const zip = await yauzl.fromRandomAccessReaderPromise(new Reader(), source.size, { lazyEntries: true });
  const found: [string, number, number][] = [];
  for await (const entry of zip.eachEntry()) {
    const local = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    found.push([entry.fileName, entry.uncompressedSize, local.fileDataStart]);
  }
  return found;
}

const zip64Marks = (source: VirtualZip): string => {
  const tail = source.parts.at(-1)!.bytes;
  return tail.includes('PK\x06\x06') ? 'zip64' : 'plain';
};

test.each([
  ['a file of 4 GiB less two bytes', [{ name: 'R/a', size: 4 * gib - 2, crc32: 1 }], 'zip64'],
  ['a file of 4 GiB less one byte, the mark itself', [{ name: 'R/a', size: 4 * gib - 1, crc32: 1 }], 'zip64'],
  [
    'a file of 5 GiB',
    [
      { name: 'R/a', size: 5 * gib, crc32: 1 },
      { name: 'R/b', size: 3, crc32: 2 },
    ],
    'zip64',
  ],
  [
    'two files of 3 GiB',
    [
      { name: 'R/a', size: 3 * gib, crc32: 1 },
      { name: 'R/b', size: 3 * gib, crc32: 2 },
      { name: 'R/c', size: 1, crc32: 3 },
    ],
    'zip64',
  ],
  ['a file of 3 GiB', [{ name: 'R/a', size: 3 * gib, crc32: 1 }], 'plain'],
])('%s: another reader agrees, and every header byte counts', async (_, entries, kind) => {
  const source = placed(entries);
  expect(zip64Marks(source)).toBe(kind);
  expect(await containerDeparture(source, entries)).toBeUndefined();
  const layout = layoutZip(entries);
  expect(await readBack(source)).toEqual(
    layout.entries.map((entry) => [entry.name, entry.size, entry.dataOffset]),
  );
  for (const part of source.parts) {
    for (let at = 0; at < part.bytes.length; at += 1) {
      part.bytes[at]! ^= 0x01;
      expect(await containerDeparture(source, entries), `byte ${part.position + at}`).not.toBeUndefined();
      part.bytes[at]! ^= 0x01;
    }
  }
});

test('zip64 is used only where it is needed, at the very edge', () => {
  const header = (size: number): Buffer =>
    localHeader(layoutZip([{ name: 'a', size, crc32: 0 }]).entries[0]!);
  expect(header(0xfffffffe)).toHaveLength(31);
  expect(header(0xffffffff)).toHaveLength(51);
  const many = (count: number): Buffer => {
    const layout = layoutZip(
      Array.from({ length: count }, (_, index) => ({ name: String(index), size: 0, crc32: 0 })),
    );
    return endRecords(layout);
  };
  expect(many(65_534)).toHaveLength(22);
  expect(many(65_535)).toHaveLength(98);
});

test('more than 65,535 files are written and verified', { timeout: 120_000 }, async () => {
  const files: Record<string, string> = {};
  for (let index = 0; index < 65_600; index += 1) files[`data/documents/d${index}.txt`] = String(index);
  const zip = await bytesOf(await planOf(files));
  expect(zip.subarray(-98, -94).toString('latin1')).toBe('PK\x06\x06');
  const source: BundleSource = {
    ...virtualZip(zip.length, []),
    read: (position, length) => Promise.resolve(zip.subarray(position, position + length)),
  };
  expect(await verifyBundle(source)).toMatchObject({ valid: true, container: 'canonical', files: 65_600 });
});

skipUnless(isSoak, 'a document of 4 GiB is written and verified only in the long run (CUSTODIA_SOAK=1)').test(
  'a document of more than 4 GiB is written, verified, and one changed byte in it noticed',
  { timeout: 600_000 },
  async () => {
    const size = 4 * gib + 17;
    const hash = createHash('sha256');
    let crc = 0;
    for (let done = 0; done < size; done += piece.length) {
      const part = piece.subarray(0, Math.min(piece.length, size - done));
      hash.update(part);
      crc = crc32(part, crc);
    }
    const large: BundleFile = {
      path: 'data/documents/large.bin',
      size,
      crc32: crc,
      sha256: hash.digest('hex'),
      read: async function* () {
        for (let done = 0; done < size; done += piece.length) {
          yield await Promise.resolve(piece.subarray(0, Math.min(piece.length, size - done)));
        }
      },
    };
    const plan = await planOf([large]);
    const parts: { position: number; bytes: Buffer }[] = [];
    let position = 0;
    for await (const part of plan.stream()) {
      if (part.some((byte) => byte !== 0)) parts.push({ position, bytes: Buffer.from(part) });
      position += part.length;
    }
    expect(position).toBe(plan.size);
    const source = virtualZip(plan.size, parts);
    expect(await verifyBundle(source)).toMatchObject({ valid: true, container: 'canonical', bytes: size });
    parts.push({ position: 2 * gib, bytes: Buffer.from([1]) });
    expect(await verifyBundle(source)).toMatchObject({ valid: false, contentValid: false });
  },
);
