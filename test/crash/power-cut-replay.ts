// Reads a strace record and rebuilds a folder as a disk could hold it after the power went at a given event.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** `synchronous` null: through the core as it is; else through a connection set to that. */
export type CutJob = {
  folder: string;
  passphrase: string;
  saves: number;
  synchronous: 'FULL' | 'OFF' | null;
};
export type CutSaid =
  | { kind: 'case'; id: string; title: string }
  | { kind: 'party'; id: string; name: string }
  | { kind: 'document'; id: string; sha256: string }
  | { kind: 'trying'; passphrase: string }
  | { kind: 'passphrase'; passphrase: string };

export type CutEvent =
  | { op: 'open'; fd: number; path: string; truncates: boolean }
  | { op: 'close'; fd: number }
  | { op: 'write'; fd: number; file: string; bytes: Buffer; at: number | null }
  | { op: 'truncate'; fd: number; file: string; length: number }
  | { op: 'sync'; fd: number; file: string }
  | { op: 'unknown'; call: string }
  | { op: 'rename'; from: string; to: string }
  | { op: 'unlink'; path: string }
  | { op: 'map'; path: string }
  | { op: 'said'; line: CutSaid };

function unhex(text: string): Buffer {
  return Buffer.from(text.replaceAll('\\x', ''), 'hex');
}

/** Every call on one line: a call that another thread interrupted is joined and counts from its return. */
function wholeCalls(record: string): string[] {
  const begun = new Map<string, string>();
  const calls: string[] = [];
  for (const line of record.split('\n')) {
    const space = line.indexOf(' ');
    const [thread, text] = [line.slice(0, space), line.slice(space + 1).trimStart()];
    // A closed number is free before the call returns: another thread may have it by then.
    if (/^close\(\d+.*<unfinished/.test(text)) calls.push(`${text.replace(/\s*<unfinished ...>$/, '')}) = 0`);
    else if (text.startsWith('<... close')) continue;
    else if (text.endsWith('<unfinished ...>')) begun.set(thread, text.slice(0, -'<unfinished ...>'.length));
    else if (text.startsWith('<... ')) {
      calls.push((begun.get(thread) ?? '') + text.slice(text.indexOf('resumed>') + 'resumed>'.length));
      begun.delete(thread);
    } else calls.push(text);
  }
  return calls;
}

/** @returns what touched files, and what was acknowledged, in order; failed calls left out */
export function readRecord(record: string): CutEvent[] {
  return wholeCalls(record).flatMap((call) => eventOf(call) ?? []);
}

/** Calls that change files or names in a way this replay doesn't know: none may touch the folder. */
const unknownCalls =
  /^(writev|pwritev2?|copy_file_range|sendfile|splice|fallocate|truncate|link|linkat|symlink|symlinkat|dup2?|dup3|creat|open)\(/;

function decoded(path: string): string {
  return path.includes('\\x') ? unhex(path).toString() : path;
}

/** @returns the last argument: an offset or a length; a call that was interrupted has a space before its bracket */
function lastNumber(call: string): number {
  const number = /, (\d+) *\) += /.exec(call)?.[1];
  if (number === undefined)
    throw new Error(`no offset or length in the record of a call: ${call.slice(-80)}`);
  return Number(number);
}

function eventOf(call: string): CutEvent | null {
  const result = Number(/ = (-?\d+)[^=]*$/.exec(call)?.[1] ?? -1);
  if (result < 0 && !call.startsWith('mmap(')) return null;
  const name = call.slice(0, call.indexOf('('));
  const [, number, opened] = /^\w+\((\d+)(?:<([^>]*)>)?/.exec(call) ?? [];
  const fd = Number(number ?? -1);
  const file = decoded(opened ?? '');
  const strings = [...call.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex]) => unhex(hex ?? ''));
  const text = (index: number) => strings[index]?.toString('utf8') ?? '';
  if (unknownCalls.test(call))
    return {
      op: 'unknown',
      call: call.replaceAll(/(?:\\x[0-9a-f]{2})+/g, (hex) => unhex(hex).toString('latin1')),
    };
  if (name === 'openat')
    return { op: 'open', fd: result, path: text(0), truncates: call.includes('O_TRUNC') };
  if (name === 'close') return { op: 'close', fd };
  if (name === 'fsync' || name === 'fdatasync') return { op: 'sync', fd, file };
  if (name.startsWith('rename')) return { op: 'rename', from: text(0), to: text(1) };
  if (name.startsWith('unlink')) return { op: 'unlink', path: text(0) };
  if (name === 'ftruncate') return { op: 'truncate', fd, file, length: lastNumber(call) };
  if (name === 'mmap') {
    const path = /MAP_SHARED.*?, \d+<([^>]*)>/.exec(call)?.[1];
    return path === undefined ? null : { op: 'map', path: decoded(path) };
  }
  if (name !== 'write' && name !== 'pwrite64') return null;
  const bytes = (strings[0] ?? Buffer.alloc(0)).subarray(0, result);
  if (bytes.length !== result)
    throw new Error(`the record holds ${String(bytes.length)} of ${String(result)} bytes`);
  if (name === 'pwrite64') return { op: 'write', fd, file, bytes, at: lastNumber(call) };
  if (fd === 1) return { op: 'said', line: JSON.parse(bytes.toString('utf8')) as CutSaid };
  return { op: 'write', fd, file, bytes, at: null };
}

type Change = { bytes: Buffer; at: number } | { length: number };
type Inode = { path: string; content: Buffer; pending: Change[]; size: number };
type Entry = { path: string; inode: Inode | null };

function applied(content: Buffer, change: Change): Buffer {
  if ('length' in change) {
    const next = Buffer.alloc(change.length);
    content.copy(next);
    return next;
  }
  const end = change.at + change.bytes.length;
  const next = end > content.length ? Buffer.concat([content, Buffer.alloc(end - content.length)]) : content;
  change.bytes.copy(next, change.at);
  return next;
}

/** A folder on a disk with a cache: what was synced is sure, the rest is pending. */
export class CachedDisk {
  readonly #folder: string;
  readonly #live = new Map<string, Inode>();
  readonly #sure = new Map<string, Inode>();
  #entries: Entry[] = [];
  readonly #open = new Map<number, { inode: Inode | null; position: number }>();

  constructor(folder: string, files: ReadonlyMap<string, Buffer>) {
    this.#folder = folder;
    for (const [path, bytes] of files) {
      const inode = { path, content: Buffer.from(bytes), pending: [], size: bytes.length };
      this.#live.set(path, inode);
      this.#sure.set(path, inode);
    }
  }

  apply(event: CutEvent): void {
    if (event.op === 'open') this.#opened(event);
    if (event.op === 'close') this.#open.delete(event.fd);
    if (event.op === 'write') this.#write(event);
    if (event.op === 'truncate') {
      const file = this.#file(event);
      if (file?.inode) this.#truncate(file.inode, event.length);
    }
    if (event.op === 'sync') this.#sync(event);
    if (event.op === 'unknown' && event.call.includes(this.#folder))
      throw new Error(`the replay doesn't know this call: ${event.call.slice(0, 300)}`);
    if (event.op === 'rename' && this.#holds(event.to)) {
      const moved = this.#live.get(event.from);
      if (!moved) throw new Error(`renamed from a file the replay doesn't know: ${event.from}`);
      moved.path = event.to;
      this.#enter(event.to, moved);
      this.#enter(event.from, null);
    }
    if (event.op === 'unlink' && this.#holds(event.path)) this.#enter(event.path, null);
  }

  // The -shm file is shared memory by a file's name: SQLite rebuilds it from the log whenever it opens, and never syncs it.
  #holds(path: string): boolean {
    return dirname(path) === this.#folder && !path.endsWith('-shm');
  }

  #enter(path: string, inode: Inode | null): void {
    if (inode) this.#live.set(path, inode);
    else this.#live.delete(path);
    this.#entries.push({ path, inode });
  }

  #opened({ fd, path, truncates }: { fd: number; path: string; truncates: boolean }): void {
    this.#open.delete(fd);
    if (path === this.#folder) this.#open.set(fd, { inode: null, position: 0 });
    if (!this.#holds(path)) return;
    let inode = this.#live.get(path);
    if (!inode) {
      inode = { path, content: Buffer.alloc(0), pending: [], size: 0 };
      this.#enter(path, inode);
    }
    if (truncates) this.#truncate(inode, 0);
    this.#open.set(fd, { inode, position: 0 });
  }

  /**
   * What a descriptor stands for here.
   * @throws Error where the record's own path for it says otherwise: then the replay would rebuild another disk
   */
  #file({ fd, file }: { fd: number; file: string }): { inode: Inode | null; position: number } | null {
    const known = this.#open.get(fd) ?? null;
    const path = known === null ? null : known.inode === null ? this.#folder : known.inode.path;
    const isOurs = file === this.#folder || this.#holds(file);
    if (isOurs ? path !== file : path !== null)
      throw new Error(`descriptor ${String(fd)} is ${file} and the replay took it for ${String(path)}`);
    return known;
  }

  #truncate(inode: Inode, length: number): void {
    inode.pending.push({ length });
    inode.size = length;
  }

  #write(event: CutEvent & { op: 'write' }): void {
    const file = this.#file(event);
    if (!file?.inode) return;
    const { bytes, at } = event;
    const place = at ?? file.position;
    if (at === null) file.position += bytes.length;
    file.inode.pending.push({ bytes, at: place });
    file.inode.size = Math.max(file.inode.size, place + bytes.length);
  }

  #sync(event: CutEvent & { op: 'sync' }): void {
    const file = this.#file(event);
    if (!file) return;
    if (file.inode) {
      for (const change of file.inode.pending) file.inode.content = applied(file.inode.content, change);
      file.inode.pending = [];
    } else {
      for (const entry of this.#entries) settle(this.#sure, entry);
      this.#entries = [];
    }
  }

  /** Writes what the disk could hold now: all that is sure, and of the rest what chance kept. */
  leave(target: string, chance: () => number): void {
    const entries = new Map(this.#sure);
    // Names are journalled by file systems in their order: a cut keeps a beginning of them.
    const kept = Math.floor(chance() * (this.#entries.length + 1));
    for (const entry of this.#entries.slice(0, kept)) settle(entries, entry);
    mkdirSync(target, { recursive: true, mode: 0o700 });
    const share = chance();
    for (const [path, inode] of entries) {
      let content: Buffer = Buffer.from(inode.content);
      for (const change of inode.pending)
        for (const part of torn(change, chance)) if (chance() < share) content = applied(content, part);
      writeFileSync(join(target, basename(path)), content, { mode: 0o600 });
    }
  }
}

function settle(entries: Map<string, Inode>, { path, inode }: Entry): void {
  if (inode) entries.set(path, inode);
  else entries.delete(path);
}

/** One write in four reaches the disk by sectors of 512 bytes, each on its own. */
function torn(change: Change, chance: () => number): Change[] {
  if ('length' in change || chance() > 0.25) return [change];
  const parts: Change[] = [];
  for (let from = 0; from < change.bytes.length;) {
    const to = Math.min(change.bytes.length, from + 512 - ((change.at + from) % 512));
    parts.push({ bytes: change.bytes.subarray(from, to), at: change.at + from });
    from = to;
  }
  return parts;
}
