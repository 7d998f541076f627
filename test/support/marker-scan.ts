// Searches files for planted markers: in the forms of marker-forms.ts, and inside whatever compressed streams a file holds.
import { closeSync, fstatSync, lstatSync, openSync, readSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, zstdDecompressSync } from 'node:zlib';
import { inflatePart } from './inflate.ts';
import { FormSearch, type Form } from './marker-forms.ts';
import type { Markers } from './markers.ts';
import { logRecords, snappyStreamStart, tableBlocks, unframe, unsnap } from './snappy.ts';

export type StreamKind =
  'zlib' | 'gzip' | 'zip entry' | 'zstd' | 'brotli' | 'snappy block' | 'snappy frames' | 'leveldb log';

/** A marker where none may be. `place`: the file, and the streams in it that it lies in. */
export type Hit = { label: string; form: Form; place: string };

export type ScanResult = {
  hits: Hit[];
  files: number;
  bytes: number;
  /** Streams that gave at least one byte, by kind; in random bytes there are some by chance. */
  streams: Partial<Record<StreamKind, number>>;
  /** Streams that were too long or too deep to be followed to their end: the search says nothing of the rest. */
  unfollowed: string[];
};

type Source = { size: number; read: (at: number, length: number) => Buffer };

const windowSize = 64 * 1024 * 1024;
/** More than any form of a marker is long. */
const overlap = 64 * 1024;
const longestStream = 256 * 1024 * 1024;
const deepest = 4;
const shortest = 12;

function ofBuffer(bytes: Buffer): Source {
  return { size: bytes.length, read: (at, length) => bytes.subarray(at, at + length) };
}

function ofFile(handle: number): Source {
  return {
    size: fstatSync(handle).size,
    read: (at, length) => {
      const bytes = Buffer.allocUnsafe(length);
      let had = 0;
      while (had < length) {
        const count = readSync(handle, bytes, had, length - had, at + had);
        if (count === 0) break;
        had += count;
      }
      return bytes.subarray(0, had);
    },
  };
}

/** Whether a stream could begin with a byte: zlib's first byte has 8 below (RFC 1950), the others are magic. */
const mayBegin = Uint8Array.from({ length: 256 }, (_, byte) =>
  ((byte & 15) === 8 && byte < 0x80) || [0x1f, 0x50, 0x28, 0xff].includes(byte) ? 1 : 0,
);

type Begin = { kind: StreamKind; skip: number };

/** What begins at a place, and how far from there its data do. */
function beginAt(bytes: Buffer, at: number): Begin | null {
  const [first, second, third, fourth] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!];
  if (first === 0x1f && second === 0x8b && third === 8) return { kind: 'gzip', skip: gzipHeader(bytes, at) };
  if (first === 0x50) return second === 0x4b && third === 3 && fourth === 4 ? zipEntry(bytes, at) : null;
  if (first === 0x28 && second === 0xb5 && third === 0x2f && fourth === 0xfd)
    return { kind: 'zstd', skip: 0 };
  if (first === 0xff && bytes.subarray(at, at + snappyStreamStart.length).equals(snappyStreamStart))
    return { kind: 'snappy frames', skip: 0 };
  // A value of IndexedDB that Chromium compressed: version 0xff 0x11, then 0x02 for snappy.
  if (first === 0xff && second === 0x11 && third === 2) return { kind: 'snappy block', skip: 3 };
  if ((first & 15) === 8 && first < 0x80 && (first * 256 + second) % 31 === 0 && (second & 0x20) === 0)
    return { kind: 'zlib', skip: 2 };
  return null;
}

/** Length of a gzip header (RFC 1952, 2.3). */
function gzipHeader(bytes: Buffer, at: number): number {
  const flags = bytes[at + 3] ?? 0;
  let next = at + 10;
  if ((flags & 4) !== 0) next += 2 + (bytes[next] ?? 0) + 256 * (bytes[next + 1] ?? 0);
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const zero = bytes.indexOf(0, next);
    next = zero < 0 ? bytes.length : zero + 1;
  }
  return next + ((flags & 2) === 0 ? 0 : 2) - at;
}

/** A local file header (APPNOTE 4.3.7) of a deflated entry; stored ones are searched as they stand. */
function zipEntry(bytes: Buffer, at: number): Begin | null {
  if (at + 30 > bytes.length || bytes.readUInt16LE(at + 8) !== 8) return null;
  return { kind: 'zip entry', skip: 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28) };
}

function attempt(decode: () => Buffer): Buffer | null {
  try {
    return decode();
  } catch {
    return null;
  }
}

type Decoded = { bytes: Buffer; wantsMore: boolean; isFull: boolean };

function decode(kind: StreamKind, input: Buffer): Decoded {
  const most = { maxOutputLength: longestStream };
  if (kind === 'zstd') {
    const bytes = attempt(() => zstdDecompressSync(input, most));
    return { bytes: bytes ?? Buffer.alloc(0), wantsMore: bytes === null, isFull: false };
  }
  if (kind === 'snappy frames') return { bytes: unframe(input), wantsMore: true, isFull: false };
  if (kind === 'snappy block') {
    const { bytes, isWhole } = unsnap(input);
    return { bytes, wantsMore: !isWhole, isFull: false };
  }
  const { bytes, end } = inflatePart(input, longestStream);
  return { bytes, wantsMore: end === 'cut', isFull: end === 'full' };
}

/** One search: collects what it finds over many files. */
export class MarkerScan {
  readonly #search: FormSearch;
  readonly #seen = new Set<string>();
  readonly result: ScanResult = { hits: [], files: 0, bytes: 0, streams: {}, unfollowed: [] };

  constructor(markers: Markers) {
    this.#search = new FormSearch(markers);
  }

  /** Bytes that are no file: captured output, bytes that were written to a file since removed. */
  bytes(content: Buffer, place: string): void {
    this.#source(ofBuffer(content), place);
  }

  /** A file's name and content; nothing where it has gone meanwhile. */
  file(path: string, place = path): void {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    this.#text(place, place);
    if (stat.isSymbolicLink()) this.#text(readlinkSync(path), place);
    if (!stat.isFile()) return;
    let handle: number;
    try {
      handle = openSync(path, 'r');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      throw error;
    }
    try {
      this.result.files += 1;
      this.#source(ofFile(handle), place);
    } finally {
      closeSync(handle);
    }
  }

  /** Every file below a folder; `leaveOut`: absolute paths not gone into. */
  folder(folder: string, leaveOut: readonly string[] = []): void {
    let names: string[];
    try {
      names = readdirSync(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      throw error;
    }
    for (const name of names) {
      const path = join(folder, name);
      if (leaveOut.includes(path)) continue;
      const stat = lstatSync(path, { throwIfNoEntry: false });
      if (stat?.isDirectory() === true) {
        this.#text(name, path);
        this.folder(path, leaveOut);
      } else this.file(path);
    }
  }

  #text(name: string, place: string): void {
    const label = this.#search.inText(name);
    if (label !== null) this.#hit({ label, form: 'file name', place });
  }

  #hit(hit: Hit): void {
    const key = `${hit.label}\n${hit.form}\n${hit.place}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.result.hits.push(hit);
  }

  #source(source: Source, place: string): void {
    this.result.bytes += source.size;
    for (let at = 0; at < source.size; at += windowSize - overlap) {
      const window = source.read(at, windowSize);
      const isLast = at + windowSize >= source.size;
      this.#window(window, { source, at, place, depth: 0 });
      if (at === 0 && isLast) this.#whole(window, place, 0);
      if (isLast) break;
    }
  }

  #window(window: Buffer, from: { source: Source; at: number; place: string; depth: number }): void {
    for (const { label, form } of this.#search.find(window)) this.#hit({ label, form, place: from.place });
    for (let index = 0; index + 4 < window.length; index += 1) {
      if (mayBegin[window[index]!] === 0) continue;
      const begin = beginAt(window, index);
      if (begin) this.#stream(begin, window.subarray(index + begin.skip), from.at + index + begin.skip, from);
    }
  }

  #stream(
    { kind }: Begin,
    input: Buffer,
    at: number,
    { source, place, depth }: { source: Source; place: string; depth: number },
  ): void {
    let decoded = decode(kind, input);
    // It may go on beyond the window.
    for (let length = input.length * 2; decoded.wantsMore && at + length / 2 < source.size; length *= 2) {
      if (length > longestStream) {
        decoded = { ...decoded, isFull: true };
        break;
      }
      decoded = decode(kind, source.read(at, Math.max(length, 64 * 1024)));
    }
    const inner = `${place} > ${kind} at ${String(at)}`;
    if (decoded.isFull) this.result.unfollowed.push(inner);
    this.#inner(decoded.bytes, kind, inner, depth);
  }

  #inner(bytes: Buffer, kind: StreamKind, place: string, depth: number): void {
    if (bytes.length === 0) return;
    this.result.streams[kind] = (this.result.streams[kind] ?? 0) + 1;
    if (bytes.length < shortest) return;
    if (depth >= deepest) {
      this.result.unfollowed.push(place);
      return;
    }
    this.#window(bytes, { source: ofBuffer(bytes), at: 0, place, depth: depth + 1 });
    this.#whole(bytes, place, depth + 1);
  }

  /** Forms that have no mark of their own within a file: the file as a whole is one, or isn't. */
  #whole(bytes: Buffer, place: string, depth: number): void {
    if (bytes.length < shortest) return;
    const blocks = tableBlocks(bytes);
    for (const block of blocks ?? [])
      if (block.isSnappy) this.#inner(block.bytes, 'snappy block', `${place} > snappy block`, depth);
    const records = depth === 0 ? logRecords(bytes) : null;
    if (records) this.#inner(records, 'leveldb log', `${place} > leveldb log`, depth);
    const block = unsnap(bytes);
    if (block.isWhole) this.#inner(block.bytes, 'snappy block', `${place} > snappy block`, depth);
    const text = attempt(() => brotliDecompressSync(bytes, { maxOutputLength: longestStream }));
    if (text) this.#inner(text, 'brotli', `${place} > brotli`, depth);
  }
}
