import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { createCore } from '../../core/create-core.ts';
import type { OpenVault } from '../../core/session/open-vault.ts';
import { sequenceOf } from '../support/sequence.ts';
import { isSoak, skipUnless } from '../support/skips.ts';
import { TEST_PASSPHRASE } from '../support/test-core.ts';
import { crashPorts, expectSound, openForCheck } from './check-vault.ts';
import { CachedDisk, type CutEvent, type CutJob, type CutSaid, readRecord } from './power-cut-replay.ts';

const seed = Number(process.env['CUSTODIA_SEED'] ?? 20_261_124);
const cuts = isSoak ? 200 : 25;
const canTrace =
  spawnSync('strace', ['-qq', '-e', 'trace=none', process.execPath, '-e', '0'], { stdio: 'ignore' })
    .status === 0;
const { test } = skipUnless(
  canTrace,
  'the power-cut test needs strace, which is not here or not allowed to trace',
);
let root = '';

beforeAll(async () => {
  process.stdout.write(`power cuts: seed ${String(seed)}\n`);
  root = mkdtempSync(join(tmpdir(), 'custodia-power-'));
  const core = createCore(crashPorts);
  await core.client.vault.create({
    folder: join(root, 'template'),
    name: 'Dana Whitfield',
    office: 'US',
    passphrase: TEST_PASSPHRASE,
  });
  core.lock();
});

afterAll(() => {
  if (root !== '') rmSync(root, { recursive: true, force: true });
});

type Recording = { folder: string; before: Map<string, Buffer>; events: CutEvent[] };

/** Runs the child under strace on a copy of the template. */
function recorded(saves: number, synchronous: CutJob['synchronous']): Recording {
  const place = mkdtempSync(join(root, 'run-'));
  const folder = join(place, 'vault');
  cpSync(join(root, 'template'), folder, { recursive: true });
  const before = new Map(
    readdirSync(folder)
      .filter((name) => !name.endsWith('-shm'))
      .map((name) => [join(folder, name), readFileSync(join(folder, name))]),
  );
  const job: CutJob = { folder, passphrase: TEST_PASSPHRASE, saves, synchronous };
  const calls =
    'openat,write,pwrite64,fsync,fdatasync,ftruncate,rename,renameat,renameat2,unlink,unlinkat,close,mmap,' +
    // Calls the replay doesn't know: it stops where one of them touches the folder.
    'open,creat,writev,pwritev,pwritev2,copy_file_range,sendfile,splice,fallocate,truncate,link,linkat,symlink,symlinkat,dup,dup2,dup3';
  const record = join(place, 'record');
  const child = join(import.meta.dirname, 'power-cut-child.ts');
  const traced = ['-f', '-qq', '-y', '-xx', '-s', '10000000', '-e', `trace=${calls}`, '-o', record];
  const { status, stderr } = spawnSync('strace', [...traced, process.execPath, child, JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return { folder, before, events: readRecord(readFileSync(record, 'latin1')) };
}

async function opened(folder: string, said: readonly CutSaid[]): Promise<OpenVault> {
  let sure = TEST_PASSPHRASE;
  let trying: string | null = null;
  for (const one of said) {
    if (one.kind === 'trying') trying = one.passphrase;
    if (one.kind === 'passphrase') [sure, trying] = [one.passphrase, null];
  }
  const next = trying;
  return next === null
    ? openForCheck(folder, sure)
    : openForCheck(folder, sure).catch(() => openForCheck(folder, next));
}

/** Every acknowledged save is in the vault, and the vault is sound. */
async function checkAfterCut(folder: string, said: readonly CutSaid[]): Promise<void> {
  const vault = await opened(folder, said);
  try {
    for (const one of said) {
      if (one.kind === 'case')
        expect(vault.db.get('SELECT title FROM cases WHERE id = ?', one.id)).toEqual({ title: one.title });
      if (one.kind === 'party')
        expect(vault.db.get('SELECT name FROM parties WHERE id = ?', one.id)).toEqual({ name: one.name });
      if (one.kind === 'document')
        expect(vault.db.get('SELECT sha256 FROM documents WHERE id = ?', one.id)).toEqual({
          sha256: one.sha256,
        });
    }
    expectSound(vault);
  } finally {
    vault.close();
  }
}

/** Cuts the power at `count` events spread over the record; @returns what went wrong at which event. */
async function cutAt({ folder, before, events }: Recording, count: number): Promise<string[]> {
  const chance = sequenceOf(seed);
  const first = events.findIndex(({ op }) => op === 'said');
  const wrong: string[] = [];
  const points = Array.from(
    { length: count },
    () => first + 1 + Math.floor(chance() * (events.length - first)),
  );
  const disk = new CachedDisk(folder, before);
  const said: CutSaid[] = [];
  const left = [...points].sort((one, other) => one - other);
  for (const [index, event] of [...events, null].entries()) {
    for (; left[0] === index; left.shift()) {
      const target = join(root, 'cut', 'vault');
      disk.leave(target, chance);
      await checkAfterCut(target, said).catch((error: unknown) =>
        wrong.push(`event ${String(index)}: ${String(error)}`),
      );
      rmSync(dirname(target), { recursive: true });
    }
    if (event?.op === 'said') said.push(event.line);
    else if (event) disk.apply(event);
  }
  return wrong;
}

test('the power goes at any moment: nothing acknowledged is lost', { timeout: 1_200_000 }, async () => {
  const run = recorded(isSoak ? 60 : 24, null);
  const count = (op: CutEvent['op']) => run.events.filter((event) => event.op === op).length;
  process.stdout.write(
    `power cuts: ${String(count('write'))} writes, ${String(count('sync'))} syncs, ${String(count('said'))} acknowledged, ${String(cuts)} cuts\n`,
  );
  expect(count('sync')).toBeGreaterThan(count('said'));
  // A write through mapped memory would not be in the record.
  const mapped = run.events.flatMap((event) => (event.op === 'map' ? [event.path] : []));
  expect(mapped.filter((path) => path.startsWith(run.folder) && !path.includes('-shm'))).toEqual([]);
  expect(await cutAt(run, cuts)).toEqual([]);
});

test('without waiting for the disk, acknowledged saves are lost', { timeout: 600_000 }, async () => {
  // The same saves on the same connection, once waiting and once not: only the waiting differs.
  expect(await cutAt(recorded(24, 'FULL'), 10)).toEqual([]);
  const wrong = await cutAt(recorded(24, 'OFF'), 25);
  const lost = wrong.filter((what) => what.includes('AssertionError'));
  process.stdout.write(
    `power cuts, synchronous lowered: ${String(wrong.length)} of 25 wrong, ${String(lost.length)} of them open and lack a save\n${wrong.slice(0, 3).join('\n')}\n`,
  );
  expect(lost.length).toBeGreaterThan(0);
});
