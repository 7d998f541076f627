import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeOwnFolder, sweepOwnFolders } from '../../../core/node-ports/own-folder.ts';
import { root } from '../../../tools/project.mjs';

const prefix = 'own-';
let parent: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'custodia-own-'));
});
afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

test('is for this user only, and gone when removed, twice too', () => {
  const folder = makeOwnFolder(prefix, parent);
  if (process.platform !== 'win32') expect(statSync(folder.path).mode & 0o777).toBe(0o700);
  writeFileSync(join(folder.path, 'something'), 'x');
  folder.remove();
  folder.remove();
  expect(existsSync(folder.path)).toBe(false);
});

test('a living process’s folder is never swept', () => {
  const folder = makeOwnFolder(prefix, parent);
  expect(sweepOwnFolders(prefix, parent)).toBe(0);
  expect(existsSync(folder.path)).toBe(true);
  folder.remove();
});

test('what a killed process left is swept, with all that is in it', () => {
  const module = pathToFileURL(join(root, 'core/node-ports/own-folder.ts')).href;
  const script = `
    const { makeOwnFolder } = await import(${JSON.stringify(module)});
    const { path } = makeOwnFolder(${JSON.stringify(prefix)}, ${JSON.stringify(parent)});
    (await import('node:fs')).writeFileSync(path + '/vault.db', 'x');
    process.stdout.write(path, () => process.kill(process.pid, 'SIGKILL'));
    setInterval(() => undefined, 1000);
  `;
  let left = '';
  try {
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  } catch (error) {
    left = (error as { stdout: string }).stdout;
  }
  expect(existsSync(join(left, 'vault.db'))).toBe(true);
  expect(sweepOwnFolders(prefix, parent)).toBe(1);
  expect(existsSync(left)).toBe(false);
});

test('other names, files and links are left alone; a folder without a lock for an hour', () => {
  const other = join(parent, 'other-a');
  const fresh = join(parent, `${prefix}fresh`);
  const old = join(parent, `${prefix}old`);
  const target = join(parent, 'target');
  const link = join(parent, `${prefix}link`);
  for (const folder of [other, fresh, old, target]) mkdirSync(folder);
  symlinkSync(target, link, 'junction');
  writeFileSync(join(parent, `${prefix}file`), 'x');
  const before = new Date(Date.now() - 3_700_000);
  utimesSync(old, before, before);
  utimesSync(target, before, before);
  expect(sweepOwnFolders(prefix, parent)).toBe(1);
  expect(existsSync(old)).toBe(false);
  for (const kept of [other, fresh, target, link, join(parent, `${prefix}file`)])
    expect(existsSync(kept), kept).toBe(true);
});
