import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { createCore } from '../../core/create-core.ts';
import { skipUnless } from '../support/skips.ts';
import { TEST_PASSPHRASE } from '../support/test-core.ts';
import { crashPorts } from './check-vault.ts';
import type { Answer } from './limits-child.ts';

const canMount =
  spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=1m tmpfs /mnt'], { stdio: 'ignore' })
    .status === 0;
const { test } = skipUnless(
  canMount,
  'the tests of a full and a read-only disk need `unshare -rm` and `mount`, which are not here or not allowed',
);
let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'custodia-limits-'));
});

afterAll(() => {
  if (root !== '') rmSync(root, { recursive: true, force: true });
});

/** Runs the child in a mount namespace of its own, where `disk` is what `mount` made of it. */
function answersOf(disk: string, kind: 'full' | 'readOnly', mount: string): Answer[] {
  mkdirSync(disk, { recursive: true });
  const child = join(import.meta.dirname, 'limits-child.ts');
  const command = `${mount} && exec "$1" "$2" "$3"`;
  const { status, stdout, stderr } = spawnSync(
    'unshare',
    ['-rm', 'sh', '-c', command, disk, process.execPath, child, JSON.stringify({ disk, kind })],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

test('a full disk refuses, loses nothing, leaves nothing half-written', { timeout: 120_000 }, () => {
  const answers = answersOf(join(root, 'small'), 'full', 'mount -t tmpfs -o size=24m tmpfs "$0"');
  const acknowledged = Number(answers.find(({ what }) => what === 'acknowledged')?.answer);
  expect(acknowledged).toBeGreaterThan(1);
  expect(answers.filter(({ what }) => what !== 'acknowledged')).toEqual([
    { what: 'save', answer: 'DISK_FULL' },
    { what: 'export', answer: 'DISK_FULL', left: ['filler', 'vault'] },
    { what: 'backup', answer: 'DISK_FULL', left: [] },
    { what: 'attach', answer: 'DISK_FULL' },
    { what: 'save again', answer: 'DISK_FULL' },
    { what: 'create', answer: 'DISK_FULL', left: [] },
    { what: 'new data key', answer: 'DISK_FULL' },
    { what: 'read', answer: 'done' },
    { what: 'open while full', answer: 'DISK_FULL' },
    { what: 'migrate', answer: 'DISK_FULL' },
    { what: 'all acknowledged is there', answer: 'done' },
    { what: 'save with room', answer: 'done', left: ['backups', 'out.zip', 'vault'] },
  ]);
});

/** @returns a file's name and hash for each file of a folder. */
function contentsOf(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}`,
    );
}

test('a read-only folder is refused and left as it is', { timeout: 120_000 }, async () => {
  const disk = join(root, 'read-only');
  for (const folder of [join(disk, 'vault'), join(root, 'elsewhere')]) {
    const { client, lock } = createCore(crashPorts);
    await client.vault.create({ folder, name: 'Dana', office: 'US', passphrase: TEST_PASSPHRASE });
    await client.complaint.log({ title: 'The first' });
    lock();
  }
  const before = contentsOf(join(disk, 'vault'));
  const answers = answersOf(disk, 'readOnly', 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0"');
  expect(answers).toEqual([
    { what: 'open', answer: 'FOLDER_READ_ONLY' },
    { what: 'create', answer: 'FOLDER_READ_ONLY' },
    { what: 'export', answer: 'FOLDER_READ_ONLY', left: ['vault'] },
    { what: 'backup', answer: 'FOLDER_READ_ONLY', left: ['vault'] },
    { what: 'restore', answer: 'FOLDER_READ_ONLY', left: ['vault'] },
    { what: 'save elsewhere', answer: 'done' },
  ]);
  expect(contentsOf(join(disk, 'vault'))).toEqual(before);
});
