import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** A file in whatever holds the bag. `crc32` is what a zip claims, undefined in a folder. */
export type ContainerFile = {
  path: string;
  size: number;
  crc32: number | undefined;
  read: () => AsyncIterable<Uint8Array>;
};

/** Names of hashes as OpenSSL has them, by the name in a manifest's file name (RFC 8493, 2.4). */
export const hashes: ReadonlyMap<string, { name: string; digits: number }> = new Map([
  ['md5', { name: 'md5', digits: 32 }],
  ['sha1', { name: 'sha1', digits: 40 }],
  ['sha224', { name: 'sha224', digits: 56 }],
  ['sha256', { name: 'sha256', digits: 64 }],
  ['sha384', { name: 'sha384', digits: 96 }],
  ['sha512', { name: 'sha512', digits: 128 }],
  ['sha3224', { name: 'sha3-224', digits: 56 }],
  ['sha3256', { name: 'sha3-256', digits: 64 }],
  ['sha3384', { name: 'sha3-384', digits: 96 }],
  ['sha3512', { name: 'sha3-512', digits: 128 }],
]);

/** Hex digests by algorithm, and whether the zip's CRC-32 and size fit what was read. */
export type FileDigest = { digests: ReadonlyMap<string, string>; size: number; hasCrc: boolean };

/**
 * Reads a file once and computes everything that is asked of it.
 *
 * @param onBytes is told each piece's length before it is hashed and may throw to stop.
 * @throws what reading throws: damaged compression, a shortened file.
 */
export async function digestFile(
  file: ContainerFile,
  algorithms: Iterable<string>,
  onBytes: (count: number) => void,
): Promise<FileDigest> {
  const running = [...algorithms].map((algorithm) => {
    const hash = hashes.get(algorithm);
    if (hash === undefined) throw new Error(`no hash named ${algorithm}`);
    return { algorithm, hash: createHash(hash.name) };
  });
  let size = 0;
  let crc = 0;
  for await (const chunk of file.read()) {
    onBytes(chunk.length);
    size += chunk.length;
    for (const { hash } of running) hash.update(chunk);
    if (file.crc32 !== undefined) crc = crc32(chunk, crc);
  }
  const digests = new Map(running.map(({ algorithm, hash }) => [algorithm, hash.digest('hex')]));
  return { digests, size, hasCrc: file.crc32 === undefined || crc === file.crc32 };
}

/** The whole of a small file. @returns undefined where it is larger than `limit` bytes. */
export async function wholeFile(file: ContainerFile, limit: number): Promise<Buffer | undefined> {
  if (file.size > limit) return undefined;
  const pieces: Uint8Array[] = [];
  for await (const piece of file.read()) pieces.push(Uint8Array.from(piece));
  return Buffer.concat(pieces);
}

/** Bytes at hand in the shape of bytes that have to be waited for. */
// eslint-disable-next-line @typescript-eslint/require-await -- nothing to wait for is the point
export async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}
