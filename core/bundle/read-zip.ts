import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { rangeBytes, type ByteSource } from './bundle-source.ts';
import type { ContainerFile } from './container-file.ts';
import { at, type Findings } from './findings.ts';

/** A zip as its central directory tells it, files and folders apart, in the directory's order. */
export type ZipContents = {
  files: ZipMember[];
  folders: string[];
  entries: yauzl.Entry[];
  zip: yauzl.ZipFile;
};
export type ZipMember = ContainerFile & { entry: yauzl.Entry };

const mostEntries = 500_000;
// Documents hardly ever deflate below a hundredth; beyond this a file is made to exhaust whoever unpacks it.
const bombRatio = 200;
const bombSize = 64 * 1024 * 1024;
const encryptedBit = 0x0001;
const descriptorBit = 0x0008;
const utf8Bit = 0x0800;
const unicodePathField = 0x7075;
const linkMode = 0o120000;

/**
 * Reads the directory of any zip. Contents are read later, one file at a time, and never beyond the size the
 * directory claims.
 *
 * @returns undefined where it can't be read as a zip; `findings` says why.
 */
export async function readZip(source: ByteSource, findings: Findings): Promise<ZipContents | undefined> {
  try {
    const reader = new SourceReader(source);
    const options = { lazyEntries: true, decodeStrings: false, autoClose: false };
    const zip = await yauzl.fromRandomAccessReaderPromise(reader, source.size, options);
    const contents: ZipContents = { files: [], folders: [], entries: [], zip };
    for await (const entry of zip.eachEntry()) {
      contents.entries.push(entry);
      if (contents.entries.length > mostEntries) throw new Error(`more than ${mostEntries} entries`);
      addMember(source, contents, entry);
    }
    return contents;
  } catch (error) {
    findings.error('container', { code: 'notAZip', ...at(undefined, reason(error)) });
    return undefined;
  }
}

/**
 * What makes a member unfit to be read: encryption, unknown compression, a bomb, a link. Such a member is named in
 * `findings` and must not be read.
 *
 * @returns whether the member may be read.
 */
export function isReadable(member: ZipMember, findings: Findings): boolean {
  const { entry } = member;
  const problem =
    (entry.generalPurposeBitFlag & encryptedBit) !== 0
      ? 'encrypted'
      : entry.compressionMethod !== 0 && entry.compressionMethod !== 8
        ? 'compression'
        : isLink(entry)
          ? 'link'
          : entry.uncompressedSize > bombSize && entry.uncompressedSize > entry.compressedSize * bombRatio
            ? 'bomb'
            : undefined;
  if (problem !== undefined) findings.error('content', { code: problem, path: member.path });
  return problem === undefined;
}

/**
 * Holds every local header against the directory, and looks for entries that share bytes: a zip that says two
 * things is unpacked differently by different programs.
 */
export async function checkLocalHeaders(contents: ZipContents, findings: Findings): Promise<void> {
  const ranges: { start: number; end: number; path: string }[] = [];
  for (const entry of contents.entries) {
    const path = entryName(entry);
    try {
      const local = await contents.zip.readLocalFileHeaderPromise(entry, { minimal: false });
      if (!isSameHeader(entry, local)) findings.error('container', { code: 'localHeaderDiffers', path });
      const end = local.fileDataStart + entry.compressedSize;
      ranges.push({ start: entry.relativeOffsetOfLocalHeader, end, path });
    } catch (error) {
      findings.error('container', { code: 'localHeaderDiffers', ...at(path, reason(error)) });
    }
  }
  ranges.sort((left, right) => left.start - right.start || left.end - right.end);
  let reached = 0;
  for (const { start, end, path } of ranges) {
    if (start < reached) findings.error('container', { code: 'overlap', path });
    reached = Math.max(reached, end);
  }
}

function addMember(source: ByteSource, contents: ZipContents, entry: yauzl.Entry): void {
  const path = entryName(entry);
  if (path.endsWith('/') && entry.uncompressedSize === 0) {
    contents.folders.push(path.slice(0, -1));
    return;
  }
  const { zip } = contents;
  contents.files.push({
    path,
    entry,
    size: entry.uncompressedSize,
    crc32: entry.crc32,
    read: () => memberBytes(source, zip, entry),
  });
}

async function* memberBytes(
  source: ByteSource,
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
): AsyncGenerator<Uint8Array> {
  if (entry.compressionMethod !== 0) {
    // yauzl stops the moment more comes out than the directory claims.
    const stream: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry);
    yield* stream;
    return;
  }
  if (entry.compressedSize !== entry.uncompressedSize) throw new Error('a stored file has two sizes');
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  yield* rangeBytes(source.read, fileDataStart, entry.uncompressedSize);
}

function isSameHeader(entry: yauzl.Entry, local: yauzl.LocalFileHeader): boolean {
  const isDescribed = (entry.generalPurposeBitFlag & descriptorBit) !== 0;
  // A size of all ones stands in the zip64 field; with a descriptor behind the data the header may hold zeros.
  const fits = (value: number, claimed: number, unknown: readonly number[]): boolean =>
    value === claimed || unknown.includes(value);
  const unknown = isDescribed ? [0] : [];
  return (
    local.fileName.equals(entry.fileNameRaw) &&
    local.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
    local.compressionMethod === entry.compressionMethod &&
    fits(local.crc32, entry.crc32, unknown) &&
    fits(local.compressedSize, entry.compressedSize, [...unknown, 0xffffffff]) &&
    fits(local.uncompressedSize, entry.uncompressedSize, [...unknown, 0xffffffff])
  );
}

function isLink(entry: yauzl.Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === linkMode;
}

function entryName(entry: yauzl.Entry): string {
  const isMarked = (entry.generalPurposeBitFlag & utf8Bit) !== 0;
  const hasOwnField = entry.extraFields.some((field) => field.id === unicodePathField);
  // Unmarked names are CP437 by the book, and UTF-8 when macOS wrote them; hardly any CP437 is valid UTF-8.
  if (!isMarked && !hasOwnField && isUtf8(entry.fileNameRaw)) return entry.fileNameRaw.toString('utf8');
  // Backslashes are kept as they are, so that the rules for paths see them.
  return yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const windowSize = 8 * 1024;

/** Lets yauzl read from a source. The directory is read in many small steps, so a window of it is kept. */
class SourceReader extends yauzl.RandomAccessReader {
  readonly #source: ByteSource;
  #window: { start: number; bytes: Uint8Array } = { start: 0, bytes: new Uint8Array() };

  constructor(source: ByteSource) {
    super();
    this.#source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(rangeBytes(this.#source.read, start, end - start), { objectMode: false });
  }

  // eslint-disable-next-line max-params -- yauzl's signature
  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#piece(position, length).then(
      (piece) => {
        buffer.set(piece, offset);
        callback(null);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
    );
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null);
  }

  async #piece(position: number, length: number): Promise<Uint8Array> {
    const start = position - this.#window.start;
    if (start >= 0 && start + length <= this.#window.bytes.length) {
      return this.#window.bytes.subarray(start, start + length);
    }
    const wanted = Math.min(Math.max(length, windowSize), this.#source.size - position);
    if (wanted < length) throw new Error('it ends early');
    this.#window = { start: position, bytes: await this.#source.read(position, wanted) };
    return this.#window.bytes.subarray(0, length);
  }
}
