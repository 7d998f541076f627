// Which files a program opened for writing, and what it wrote to them, as strace recorded it.
import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { createInterface } from 'node:readline';

const opening = ['open', 'openat', 'openat2', 'creat', 'rename', 'renameat', 'renameat2', 'link', 'linkat'];
const writing = ['write', 'pwrite64', 'writev', 'pwritev', 'pwritev2'];
const copying = ['sendfile', 'copy_file_range', 'splice', 'memfd_create'];

/** Whether this machine lets a program be traced. */
export const canTrace =
  spawnSync('strace', ['-qq', '-e', 'trace=none', process.execPath, '-e', '0'], { stdio: 'ignore' })
    .status === 0;

/**
 * What comes before a command so that it is recorded; the process that is started is the command itself (`-D`).
 *
 * @param record where the record goes
 * @param withContent whether what is written is recorded too, not only where
 */
export function traced(record: string, withContent: boolean): string[] {
  const calls = withContent ? [...opening, ...writing, ...copying] : opening;
  return [
    ...['strace', '-D', '-f', '--seccomp-bpf', '-q', '-y', '-xx', '-s', withContent ? '4000000' : '4096'],
    ...['-e', `trace=${calls.map((call) => `?${call}`).join(',')}`, '-e', 'signal=kill', '-o', record],
  ];
}

export type Written = {
  /** Every path that was opened for writing, made or renamed to. */
  paths: Set<string>;
  /** What was written by path, in order; for files that are gone. */
  content: Map<string, Buffer[]>;
  /** Ways of writing that the record doesn't show the content of, as call and path. */
  unseen: Set<string>;
};

function unhex(text: string): Buffer {
  return text.includes('\\x') ? Buffer.from(text.replaceAll('\\x', ''), 'hex') : Buffer.from(text);
}

function strings(line: string): Buffer[] {
  return [...line.matchAll(/"((?:\\x[0-9a-f]{2})*)"(?:\.\.\.)?/g)].map(([, hex]) => unhex(hex ?? ''));
}

/** The path behind the first descriptor of a call; null for sockets, pipes and devices. */
function pathOf(line: string): string | null {
  const path = unhex(/\(\d+<([^>]*)>/.exec(line)?.[1] ?? '').toString();
  return path.startsWith('/') && !path.startsWith('/dev/') && !path.startsWith('/proc/') ? path : null;
}

/**
 * Reads a record. A call that another thread interrupted is written in two lines; all that matters stands in the first.
 *
 * @param cwd where the program was started
 */
export async function readWritten(record: string, cwd: string): Promise<Written> {
  const written: Written = { paths: new Set(), content: new Map(), unseen: new Set() };
  const add = (path: string) => {
    const whole = isAbsolute(path) ? path : join(cwd, path);
    if (!whole.startsWith('/dev/') && !whole.startsWith('/proc/')) written.paths.add(whole);
  };
  const lines = createInterface({ input: createReadStream(record, 'latin1'), crlfDelay: Infinity });
  for await (const line of lines) {
    const name = /^\d+\s+(\w+)\(/.exec(line)?.[1] ?? '';
    if (copying.includes(name)) written.unseen.add(`${name} ${pathOf(line) ?? ''}`.trim());
    else if (writing.includes(name)) {
      const path = pathOf(line);
      if (path === null) continue;
      add(path);
      written.content.set(path, [...(written.content.get(path) ?? []), ...strings(line)]);
    } else if (opening.includes(name) && (!name.startsWith('open') || /O_(WRONLY|RDWR|CREAT)/.test(line))) {
      const path = strings(line).at(-1);
      if (path) add(path.toString());
    }
  }
  return written;
}
