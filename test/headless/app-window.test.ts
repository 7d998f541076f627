// The whole program with a program in the browser's place that writes down how it was started.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { windowPrefix } from '../../headless/loopback/app-window.ts';
import { browserFlags, browserPreferences, resolverRules } from '../../headless/loopback/browser-flags.ts';
import { loopbackText } from '../../shared/text/loopback.ts';
import { root } from '../../tools/project.mjs';
import { skipUnless } from '../support/skips.ts';

const isRoot = process.getuid?.() === 0;
/** As root no window is opened, so that the program is run as nobody, where nobody may read this folder. */
const nobody = 65_534;

function mayNobodyRead(): boolean {
  for (let folder = join(root, 'headless'); folder !== dirname(folder); folder = dirname(folder))
    if ((statSync(folder).mode & 0o005) !== 0o005) return false;
  return (statSync(process.execPath).mode & 0o005) === 0o005;
}

const { describe, test } = skipUnless(
  process.platform !== 'win32' && (!isRoot || mayNobodyRead()),
  'as root no window is opened, and nobody else may read this folder',
);

type Record = {
  argv: string[];
  pid: number;
  temporary: string;
  crashes: string;
  file: string;
  url: string;
  fileMode: string;
  folderMode: string;
  profileMode: string | null;
  preferences: unknown;
};

let temporary: string;
let bin: string;
let recordFile: string;
const running = new Set<ChildProcess>();

beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'custodia-fake-'));
  bin = join(temporary, 'bin');
  recordFile = join(temporary, 'record.json');
  mkdirSync(bin);
  const script = join(root, 'test', 'support', 'fake-browser-child.mjs');
  for (const name of ['chromium', 'xdg-open', 'open']) {
    writeFileSync(join(bin, name), `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`);
    chmodSync(join(bin, name), 0o755);
  }
  if (isRoot) chownSync(temporary, nobody, nobody);
  accessSync(join(bin, 'chromium'), constants.X_OK);
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(recordFile, { force: true });
});
afterAll(() => {
  rmSync(temporary, { recursive: true, force: true });
});

function start(env: NodeJS.ProcessEnv) {
  const child = spawn(
    process.execPath,
    [join(root, 'headless', 'loopback', 'main.ts'), '--vault', join(temporary, 'vault')],
    {
      env: {
        PATH: `${bin}:/usr/bin:/bin`,
        HOME: temporary,
        TMPDIR: temporary,
        DISPLAY: ':99',
        FAKE_BROWSER_RECORD: recordFile,
        ...env,
      },
      ...(isRoot ? { uid: nobody, gid: nobody } : {}),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  running.add(child);
  child.once('close', () => running.delete(child));
  let said = '';
  let printed = '';
  child.stdout.on('data', (piece: Buffer) => (printed += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  const closed = once(child, 'close');
  return {
    child,
    closed,
    said: () => said,
    printed: () => printed,
    /** Waits until this holds of what the program has said and printed. */
    until: async (holds: () => boolean) => {
      while (!holds()) {
        if (child.exitCode !== null) throw new Error(`ended early: ${said}`);
        await Promise.race([once(child.stderr, 'data'), once(child.stdout, 'data'), closed]);
      }
    },
  };
}

const recorded = () => JSON.parse(readFileSync(recordFile, 'utf8')) as Record;
/** Waits for the fake browser's record. */
async function browserStarted(program: { closed: Promise<unknown> }): Promise<void> {
  const watcher = watch(temporary);
  while (!isWhole()) await Promise.race([once(watcher, 'change'), program.closed]);
  watcher.close();
}

const windowFolders = () => readdirSync(temporary).filter((name) => name.startsWith(windowPrefix));

describe('where there is a Chromium-family browser', () => {
  test(
    'it is started as a window of its own, quiet, without the token in its command line',
    { timeout: 60_000 },
    async () => {
      const program = start({ CUSTODIA_CHROMIUM: join(bin, 'chromium') });
      await program.closed;
      const { argv, file, url, fileMode, folderMode, profileMode, preferences, ...rest } = recorded();
      const token = /token=([\w-]{43})/.exec(url)?.[1] ?? '';
      expect(token).not.toBe('');
      expect(argv.join(' ')).not.toContain(token);
      expect(argv.join(' ')).not.toContain('127.0.0.1:');
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}&window=own$/);
      const profile = join(dirname(file), 'profile');
      expect(argv).toEqual([...browserFlags(profile), `--app=file://${file}`]);
      for (const flag of [
        `--host-resolver-rules=${resolverRules}`,
        '--no-proxy-server',
        '--disable-extensions',
        '--disable-sync',
        '--disable-background-networking',
        '--disable-component-update',
      ])
        expect(argv).toContain(flag);
      expect(argv.some((flag) => flag.startsWith('--disable-features=') && flag.includes('Translate'))).toBe(
        true,
      );
      expect({ fileMode, folderMode, profileMode }).toEqual({
        fileMode: '600',
        folderMode: '700',
        profileMode: '700',
      });
      expect(preferences).toEqual(browserPreferences);
      expect(rest.temporary).toBe(join(dirname(file), 'tmp'));
      expect(rest.crashes).toBe(rest.temporary);
      expect(preferences).toMatchObject({
        browser: { enable_spellchecking: false },
        credentials_enable_service: false,
        spellcheck: { use_spelling_service: false },
        translate: { enabled: false },
      });
    },
  );

  test('closing the window ends the program, and nothing of it is left', { timeout: 60_000 }, async () => {
    const program = start({ CUSTODIA_CHROMIUM: join(bin, 'chromium') });
    await program.closed;
    // The fake one ended when the file with the token was gone: the program removes it once the page is in.
    expect(existsSync(recorded().file)).toBe(false);
    expect(program.child.exitCode).toBe(0);
    expect(program.printed()).toBe('');
    expect(program.said()).toBe(`${loopbackText.windowOpened}\n${loopbackText.windowClosed}\n`);
    expect(windowFolders()).toEqual([]);
  });

  test('it is found on PATH, and ended with the program', { timeout: 60_000 }, async () => {
    const program = start({ FAKE_BROWSER: 'stay', PATH: `${bin}:/nowhere` });
    await browserStarted(program);
    program.child.kill('SIGTERM');
    await program.closed;
    expect(program.child.exitCode).toBe(0);
    expect(() => process.kill(recorded().pid, 0)).toThrow();
    expect(windowFolders()).toEqual([]);
  });

  test(
    'one that does not start leaves the address on standard output and the program serving',
    { timeout: 60_000 },
    async () => {
      const program = start({ FAKE_BROWSER: 'fail', CUSTODIA_CHROMIUM: join(bin, 'chromium') });
      await program.until(() => program.printed().includes('\n'));
      expect(program.said()).toContain(loopbackText.windowFailed);
      const url = new URL(program.printed().trim());
      expect((await fetch(url.origin)).status).toBe(200);
      program.child.kill('SIGTERM');
      await program.closed;
      expect(windowFolders()).toEqual([]);
    },
  );

  test(
    'what a killed program left of its window is swept at the next start',
    { timeout: 60_000 },
    async () => {
      const killed = start({ FAKE_BROWSER: 'stay', CUSTODIA_CHROMIUM: join(bin, 'chromium') });
      await browserStarted(killed);
      const { pid } = recorded();
      killed.child.kill('SIGKILL');
      await killed.closed;
      process.kill(pid, 'SIGKILL');
      expect(windowFolders()).toHaveLength(1);
      const next = start({ CUSTODIA_CHROMIUM: join(bin, 'chromium') });
      await next.closed;
      expect(windowFolders()).toEqual([]);
    },
  );
});

describe('where there is none', () => {
  test(
    'the address opens in the ordinary browser, through the same kind of file, and is printed',
    { timeout: 60_000 },
    async () => {
      const program = start({ CUSTODIA_CHROMIUM: join(bin, 'nowhere'), FAKE_BROWSER: 'stay' });
      await browserStarted(program);
      const { argv, file, url, fileMode, folderMode } = recorded();
      expect(argv).toEqual([file]);
      expect({ fileMode, folderMode }).toEqual({ fileMode: '600', folderMode: '700' });
      await program.until(() => program.printed().includes('\n'));
      expect(program.printed()).toBe(`${url}\n`);
      expect(url).not.toContain('window=own');
      expect(program.said()).toBe(`${loopbackText.ordinaryBrowser}\n`);
      program.child.kill('SIGTERM');
      await program.closed;
      expect(windowFolders()).toEqual([]);
      process.kill(recorded().pid, 'SIGKILL');
    },
  );

  test(
    'without a display the address is printed as one line, and no browser started',
    { timeout: 60_000 },
    async () => {
      const program = start({ DISPLAY: '' });
      await program.until(() => program.printed().includes('\n'));
      expect(program.printed()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}\n$/);
      expect(program.said()).toBe(`${loopbackText.noDisplay}\n`);
      expect(existsSync(recordFile)).toBe(false);
      program.child.kill('SIGTERM');
      await program.closed;
    },
  );
});

function isWhole(): boolean {
  try {
    recorded();
    return true;
  } catch {
    return false;
  }
}
