import { constants } from 'node:fs';
import { lstat, open, readdir, realpath, type FileHandle } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { CustodiaError } from '../../shared/errors.ts';

/**
 * Bytes that can be read anywhere. `read` gives exactly `length` bytes from `position`, or throws; it may put them
 * into `into`, so what it gave before in the same buffer is gone then.
 */
export type ByteSource = {
  kind: 'zip';
  size: number;
  read: (position: number, length: number, into?: Uint8Array) => Promise<Uint8Array>;
  close: () => Promise<void>;
};

export type FolderSource = { kind: 'folder'; root: string; close: () => Promise<void> };

/** What can be verified: a zip's bytes or a folder. `verifyBundle` closes it. */
export type BundleSource = ByteSource | FolderSource;

/** What lies in a folder source: a file, or something that is never opened. */
export type FolderItem = { path: string; size: number; kind: 'file' | 'folder' | 'link' | 'special' };

/** Contents are read in pieces of this many bytes: with two of them at work memory stays small and disks busy. */
export const readPiece = 1024 * 1024;

/**
 * @param path a zip file or a folder on this machine.
 * @throws CustodiaError INVALID where there is nothing of that name, or nothing that can be read.
 */
export async function openBundle(path: string): Promise<BundleSource> {
  try {
    const root = await realpath(path);
    const status = await lstat(root);
    if (status.isDirectory()) return { kind: 'folder', root, close: () => Promise.resolve() };
    if (!status.isFile())
      throw new CustodiaError('INVALID', { field: path, why: 'it is neither a file nor a folder' });
    return await openFile(root);
  } catch (error) {
    if (error instanceof CustodiaError) throw error;
    const why = isErrno(error, 'ENOENT') ? 'there is no such file or folder' : 'it cannot be read';
    throw new CustodiaError('INVALID', { field: path, why }, { cause: error });
  }
}

/** @returns the bytes of a zip as a source; nothing is copied. */
export function bundleFromBytes(bytes: Uint8Array): BundleSource {
  return {
    kind: 'zip',
    size: bytes.length,
    read: (position, length) =>
      position + length <= bytes.length
        ? Promise.resolve(bytes.subarray(position, position + length))
        : Promise.reject(new RangeError('read beyond the end')),
    close: () => Promise.resolve(),
  };
}

/** Everything in a folder, in no order. Links are named, never followed, so nothing outside is looked at. */
export async function listFolder(source: FolderSource): Promise<FolderItem[]> {
  const found: FolderItem[] = [];
  const waiting = [source.root];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const item of await readdir(folder, { withFileTypes: true })) {
      const full = join(folder, item.name);
      const path = relative(source.root, full).split(sep).join('/');
      if (item.isDirectory()) waiting.push(full);
      const kind = item.isFile()
        ? 'file'
        : item.isDirectory()
          ? 'folder'
          : item.isSymbolicLink()
            ? 'link'
            : 'special';
      found.push({ path, kind, size: kind === 'file' ? (await lstat(full)).size : 0 });
    }
  }
  return found;
}

/** The bytes of one file of a folder, in pieces; a link put in its place meanwhile isn't followed. */
export async function* folderFileBytes(
  source: FolderSource,
  path: string,
  size: number,
): AsyncGenerator<Uint8Array> {
  const handle = await open(join(source.root, ...path.split('/')), constants.O_RDONLY | noFollow);
  try {
    yield* rangeBytes(fileReader(handle), 0, size);
  } finally {
    await handle.close();
  }
}

/**
 * A stretch of a source in pieces. The next piece is read while the last is worked on; a piece is gone once the
 * one after the next is asked for.
 */
export async function* rangeBytes(
  read: ByteSource['read'],
  position: number,
  size: number,
): AsyncGenerator<Uint8Array> {
  if (size <= readPiece) {
    if (size > 0) yield await read(position, size);
    return;
  }
  const buffers = [Buffer.allocUnsafe(readPiece), Buffer.allocUnsafe(readPiece)] as const;
  const pieceAt = (offset: number): Promise<Uint8Array> => {
    const buffer = buffers[(offset / readPiece) % 2 === 0 ? 0 : 1];
    const piece = read(position + offset, Math.min(readPiece, size - offset), buffer);
    // It fails where it is awaited, which may be long after it failed: until then nobody else must see it fail.
    piece.catch(() => undefined);
    return piece;
  };
  let next = pieceAt(0);
  try {
    for (let offset = 0; offset < size; offset += readPiece) {
      const piece = await next;
      if (offset + readPiece < size) next = pieceAt(offset + readPiece);
      yield piece;
    }
  } finally {
    // Where the reader stopped early, a read may still be filling a buffer.
    await next.catch(() => undefined);
  }
}

// Windows has no such flag; there the folder's links were found by listing it.
const noFollow = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW;

async function openFile(path: string): Promise<ByteSource> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  return { kind: 'zip', size, read: fileReader(handle), close: () => handle.close() };
}

function fileReader(handle: FileHandle): ByteSource['read'] {
  return async (position, length, into) => {
    const buffer = into ?? Buffer.allocUnsafe(length);
    for (let done = 0; done < length;) {
      const { bytesRead } = await handle.read(buffer, done, length - done, position + done);
      if (bytesRead === 0) throw new RangeError('the file ended early');
      done += bytesRead;
    }
    return buffer.subarray(0, length);
  };
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
