import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { CustodiaError } from '../../shared/errors.ts';
import { foldedPath, isPortablePath, pathDanger } from './bag-paths.ts';
import { onePiece } from './container-file.ts';
import { signatureFile, type BundleSigner } from './signature.ts';
import { bagInfoText, declarationText, isReference, manifestText, type BagInfo } from './tag-texts.ts';
import { byBytes, centralHeader, endRecords, layoutZip, localHeader, type ZipLayout } from './zip-layout.ts';

export type { BundleSigner } from './signature.ts';

/**
 * One file of a bundle. `path` is relative to the bag, '/'-separated; `size` in bytes, `sha256` in lower-case hex
 * and `crc32` are known beforehand, so that headers can be written before contents. `read` gives the bytes anew
 * at each call.
 */
export type BundleFile = {
  path: string;
  size: number;
  sha256: string;
  crc32: number;
  read: () => AsyncIterable<Uint8Array>;
};

export type BundlePlan = {
  /** Exact length of the zip in bytes. */
  size: number;
  /** Names the bundle: SHA-256 of tagmanifest-sha256.txt in hex. */
  tagManifestSha256: string;
  /**
   * The zip's bytes, once per call. Throws CANCELLED when `signal` aborts and CONTENT_DAMAGED when a file's bytes
   * aren't the announced ones; what was given out until then is no bundle and is the caller's to discard.
   */
  stream: (options?: StreamOptions) => AsyncIterable<Uint8Array>;
};

export type StreamOptions = { signal?: AbortSignal; onProgress?: (doneBytes: number) => void };

export type BundleInput = {
  /** The case's reference, which names the top folder and `External-Identifier`. */
  reference: string;
  /** A calendar date, YYYY-MM-DD. */
  baggingDate: string;
  /** Everything under `data/`, in any order. */
  payload: readonly BundleFile[];
  /** Further lines of bag-info.txt, such as `Source-Organization`. */
  info: BagInfo;
  signer: BundleSigner;
};

/**
 * Lays out a bundle: a BagIt 1.0 bag (RFC 8493) in the canonical zip of docs/bundle.md, signed. Nothing of the
 * payload is read until the plan's stream is.
 *
 * @throws CustodiaError INVALID for a path, reference or line that no bundle may have.
 */
export function planBundle(input: BundleInput): Promise<BundlePlan> {
  // Refusals reach the caller as a rejection, also those found before anything is asynchronous.
  return Promise.resolve().then(() => {
    const { files, tagManifest } = bagFiles(input);
    const layout = layoutZip(
      files.map((file) => ({ name: `${input.reference}/${file.path}`, size: file.size, crc32: file.crc32 })),
    );
    return {
      size: layout.size,
      tagManifestSha256: tagManifest.sha256,
      stream: (options = {}) => zipBytes(layout, files, options),
    };
  });
}

/** @returns a file of a bundle whose bytes are at hand. They must not change afterwards. */
export function bundleFileFromBytes(path: string, bytes: Uint8Array): BundleFile {
  return {
    path,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    crc32: crc32(bytes),
    read: () => onePiece(bytes),
  };
}

function bagFiles(input: BundleInput): { files: BundleFile[]; tagManifest: BundleFile } {
  if (!isReference(input.reference)) refuse('reference', 'it has to be usable as a folder name');
  checkPayload(input.payload);
  const text = (path: string, content: string): BundleFile =>
    bundleFileFromBytes(path, Buffer.from(content, 'utf8'));
  const tagFiles = [
    text('bagit.txt', declarationText),
    text('bag-info.txt', bagInfoText(input)),
    text('manifest-sha256.txt', manifestText(input.payload)),
  ];
  const tagManifestBytes = Buffer.from(manifestText(tagFiles), 'utf8');
  const tagManifest = bundleFileFromBytes('tagmanifest-sha256.txt', tagManifestBytes);
  const signature = bundleFileFromBytes('signature.json', signatureFile(input.signer, tagManifestBytes));
  const files = [...input.payload, ...tagFiles, tagManifest, signature];
  return { files: files.sort((left, right) => byBytes(left.path, right.path)), tagManifest };
}

function checkPayload(payload: readonly BundleFile[]): void {
  if (payload.length === 0) refuse('payload', 'a bundle holds at least one file');
  const seen = new Set<string>();
  for (const { path, size, sha256 } of payload) {
    const isSafe = pathDanger(path) === undefined && isPortablePath(path) && !path.includes('%');
    const hasParts = path.split('/').every((part) => part !== '' && part !== '.');
    if (!path.startsWith('data/') || !isSafe || !hasParts || !path.isWellFormed()) {
      refuse('payload', `no bundle may hold a file named ${JSON.stringify(path)}`);
    }
    if (seen.has(foldedPath(path))) refuse('payload', `two files are named ${JSON.stringify(path)}`);
    seen.add(foldedPath(path));
    if (!Number.isSafeInteger(size) || size < 0) refuse('payload', `the size of ${path} is no size`);
    if (!/^[0-9a-f]{64}$/.test(sha256)) refuse('payload', `the hash of ${path} is no SHA-256`);
  }
}

function refuse(field: string, why: string): never {
  throw new CustodiaError('INVALID', { field, why });
}

// Small pieces are gathered, so that a bundle of 100,000 files isn't 300,000 writes.
const gathered = 256 * 1024;

async function* zipBytes(
  layout: ZipLayout,
  files: readonly BundleFile[],
  options: StreamOptions,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  let pieces: Uint8Array[] = [];
  let waiting = 0;
  for await (const piece of zipPieces(layout, files)) {
    if (options.signal?.aborted === true) throw new CustodiaError('CANCELLED', {});
    if (piece.length >= gathered && waiting === 0) yield piece;
    else {
      // The source may use its buffer again, so what waits is copied.
      pieces.push(Uint8Array.from(piece));
      waiting += piece.length;
      if (waiting >= gathered) {
        yield Buffer.concat(pieces);
        pieces = [];
        waiting = 0;
      }
    }
    done += piece.length;
    options.onProgress?.(done);
  }
  if (options.signal?.aborted === true) throw new CustodiaError('CANCELLED', {});
  if (waiting > 0) yield Buffer.concat(pieces);
}

async function* zipPieces(layout: ZipLayout, files: readonly BundleFile[]): AsyncGenerator<Uint8Array> {
  for (const [index, entry] of layout.entries.entries()) {
    yield localHeader(entry);
    const file = files[index];
    if (file !== undefined) yield* checkedBytes(file);
  }
  for (const entry of layout.entries) yield centralHeader(entry);
  yield endRecords(layout);
}

/**
 * A bundle that verifies nowhere is never finished. The hash is computed again although the CRC would find any
 * accident: what is signed as this file's content has to be its content.
 */
async function* checkedBytes(file: BundleFile): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let size = 0;
  let crc = 0;
  for await (const chunk of file.read()) {
    size += chunk.length;
    if (size > file.size) break;
    crc = crc32(chunk, crc);
    hash.update(chunk);
    yield chunk;
  }
  const isSame = size === file.size && crc === file.crc32 && hash.digest('hex') === file.sha256;
  if (!isSame) throw new CustodiaError('CONTENT_DAMAGED', { name: file.path });
}
