// The first thing anybody does: clone, then one command. On a PATH without Python and without a compiler, in a
// folder that has no samples beside it. Long, so only in `npm run soak`.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { findBrowser } from '../../tools/setup/browser.mjs';
import { root } from '../../tools/project.mjs';
import { isSoak, skipUnless } from '../support/skips.ts';

const allowed = [
  'node',
  'npm',
  'git',
  'sh',
  'env',
  'cat',
  'ls',
  'mkdir',
  'rm',
  'uname',
  'dirname',
  'basename',
  'sed',
  'true',
];
const forbidden = ['python', 'python3', 'cc', 'gcc', 'g++', 'clang', 'make', 'node-gyp'];
const canRun = isSoak && process.platform !== 'win32' && existsSync(join(root, '.git'));
const { describe, test } = skipUnless(
  canRun,
  'a fresh clone with its own set-up takes minutes: npm run soak',
);

/** Where a command lies outside this checkout, whose node_modules/.bin npm puts in front of PATH. */
function placeOf(command: string): string | undefined {
  const folders = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path));
}

describe('on a fresh clone without Python and compiler', () => {
  let folder: string;
  let clone: string;
  let env: NodeJS.ProcessEnv;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'custodia-clone-'));
    clone = join(folder, 'custodia');
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    for (const command of allowed) {
      const place = placeOf(command);
      if (place !== undefined) symlinkSync(place, join(bin, command));
    }
    execFileSync('git', ['clone', '--quiet', root, clone]);
    // Only what a person's shell has: none of what npm and vitest put into this process's environment.
    env = { PATH: bin, HOME: join(folder, 'home'), LANG: 'C.UTF-8' };
    for (const name of [
      'npm_config_registry',
      'NPM_CONFIG_REGISTRY',
      'NPM_CONFIG_USERCONFIG',
      'NODE_EXTRA_CA_CERTS',
      'HTTPS_PROXY',
    ]) {
      if (process.env[name] !== undefined) env[name] = process.env[name];
    }
    const userSettings = join(process.env['HOME'] ?? '', '.npmrc');
    if (env['NPM_CONFIG_USERCONFIG'] === undefined && existsSync(userSettings))
      env['NPM_CONFIG_USERCONFIG'] = userSettings;
    const browser = findBrowser();
    if (browser) env['CUSTODIA_CHROMIUM'] = browser.path;
    mkdirSync(join(folder, 'home'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('that PATH really has neither', () => {
    for (const command of forbidden) {
      expect(spawnSync('sh', ['-c', `command -v ${command}`], { env }).status, command).not.toBe(0);
    }
  });

  test('npm start -- --demo serves the program', { timeout: 600_000 }, () => {
    const child = join(clone, 'test', 'support', 'serving-child.mjs');
    const output = execFileSync('node', [child, 'npm', 'start', '--', '--demo'], {
      cwd: clone,
      env,
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toMatchObject({ status: 200 });
  });

  test('npm test passes', { timeout: 2_400_000 }, () => {
    const { status, stdout } = spawnSync('npm', ['test'], {
      cwd: clone,
      env,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    expect({ status, end: stdout.trim().split('\n').slice(-1) }).toEqual({
      status: 0,
      end: [expect.stringMatching(/^\d+ passed, 0 failed, \d+ skipped$/)],
    });
  });
});
