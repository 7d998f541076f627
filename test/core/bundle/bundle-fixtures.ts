import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { rmSync } from 'node:fs';
import {
  bundleFileFromBytes,
  planBundle,
  type BundleFile,
  type BundlePlan,
  type BundleSigner,
} from '../../../core/bundle/write-bundle.ts';

/** A signer whose key is made from one number, so that bundles of tests are the same bytes on every run. */
export function testSigner(seed = 1): BundleSigner {
  const raw = createHash('sha256').update(`bundle test key ${seed}`).digest();
  const header = Buffer.from('302e020100300506032b657004220420', 'hex');
  const key = createPrivateKey({ key: Buffer.concat([header, raw]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
  return { publicKey, sign: (bytes) => sign(null, bytes, key) };
}

/** Numbers from a seed, 0 <= n < 2^32 (xorshift32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

export const smallPayload: Record<string, string> = {
  'data/case.json': '{"reference":"US-2026-0042-CO"}\n',
  'data/documents/letter to the office.txt': 'I did not agree to this.\n',
  'data/documents/empty.txt': '',
  'data/entries.jsonl': '{"entry":1}\n{"entry":2}\n',
};

export function planOf(
  files: Record<string, string | Uint8Array> | readonly BundleFile[] = smallPayload,
  over: {
    reference?: string;
    info?: Record<string, string>;
    signer?: BundleSigner;
    baggingDate?: string;
  } = {},
): Promise<BundlePlan> {
  const payload = Array.isArray(files)
    ? (files as readonly BundleFile[])
    : Object.entries(files as Record<string, string | Uint8Array>).map(([path, content]) =>
        bundleFileFromBytes(path, Buffer.from(content)),
      );
  return planBundle({
    reference: over.reference ?? 'US-2026-0042-CO',
    baggingDate: over.baggingDate ?? '2026-11-24',
    payload,
    info: over.info ?? { 'Source-Organization': 'Omaha office' },
    signer: over.signer ?? testSigner(),
  });
}

export async function bytesOf(plan: BundlePlan): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of plan.stream()) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** A folder for one test, gone after it. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeTree(root: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

export const hashOf = (algorithm: string, content: string | Uint8Array): string =>
  createHash(algorithm).update(content).digest('hex');

/** The files of a foreign bag, right in everything unless `over` says otherwise. */
export function foreignBag(
  payload: Record<string, string | Uint8Array>,
  over: { version?: string; algorithms?: string[]; extra?: Record<string, string | Uint8Array> } = {},
): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {
    ...payload,
    'bagit.txt': `BagIt-Version: ${over.version ?? '1.0'}\nTag-File-Character-Encoding: UTF-8\n`,
  };
  for (const algorithm of over.algorithms ?? ['sha256']) {
    files[`manifest-${algorithm}.txt`] = Object.entries(payload)
      .map(([path, content]) => `${hashOf(algorithm, content)}  ${path}\n`)
      .join('');
  }
  return { ...files, ...over.extra };
}

/** One entry of a zip made by hand, with every lie a test needs. */
export type RawEntry = {
  name: string;
  content: string | Uint8Array;
  isDeflated?: boolean;
  flags?: number;
  localName?: string;
  localCrc?: number;
  crc?: number;
  size?: number;
  mode?: number;
  /** Take the local header of this other entry instead of an own one. */
  sameAs?: number;
};

/** A zip as some other program might write it. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  const directory = entries.map((entry) => {
    const content = Buffer.from(entry.content);
    const data = entry.isDeflated === true ? deflateRawSync(content) : content;
    const shared = (name: Buffer, crc: number): Buffer => {
      const bytes = Buffer.alloc(22);
      bytes.writeUInt16LE(20, 0);
      bytes.writeUInt16LE(entry.flags ?? 0, 2);
      bytes.writeUInt16LE(entry.isDeflated === true ? 8 : 0, 4);
      bytes.writeUInt16LE(0x5b78, 8);
      bytes.writeUInt32LE(crc, 10);
      bytes.writeUInt32LE(data.length, 14);
      bytes.writeUInt32LE(entry.size ?? content.length, 18);
      return Buffer.concat([bytes, Buffer.from([name.length & 0xff, name.length >> 8, 0, 0])]);
    };
    const crc = entry.crc ?? crc32(content);
    const localName = Buffer.from(entry.localName ?? entry.name);
    offsets.push(entry.sameAs === undefined ? offset : (offsets[entry.sameAs] ?? 0));
    if (entry.sameAs === undefined) {
      const local = Buffer.concat([
        Buffer.from('504b0304', 'hex'),
        shared(localName, entry.localCrc ?? crc),
        localName,
        data,
      ]);
      parts.push(local);
      offset += local.length;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
    tail.writeUInt32LE(offsets.at(-1) ?? 0, 10);
    const name = Buffer.from(entry.name);
    return Buffer.concat([Buffer.from('504b01021e03', 'hex'), shared(name, crc), tail, name]);
  });
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

export const rawEntries = (files: Record<string, string | Uint8Array>): RawEntry[] =>
  Object.entries(files).map(([name, content]) => ({ name, content }));

/** The files of a bundle by their full names, in the order they lie in. */
export function filesOf(zip: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50;) {
    const nameEnd = at + 30 + zip.readUInt16LE(at + 26);
    const end = nameEnd + zip.readUInt32LE(at + 18);
    files.set(zip.subarray(at + 30, nameEnd).toString(), zip.subarray(nameEnd, end));
    at = end;
  }
  return files;
}
