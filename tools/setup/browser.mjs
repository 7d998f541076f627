// A Chromium-family browser for the end-to-end tests.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { run, say } from '../project.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
];

/**
 * Places where the three systems keep Chrome, Edge and Chromium.
 * @param {string} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
function installedPlaces(platform, env) {
  if (platform === 'darwin') {
    const apps = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
    return apps.flatMap((folder) =>
      ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (folder) => folder !== undefined,
    );
    const inside = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ];
    return folders.flatMap((folder) => inside.map((path) => `${folder}\\${path}`));
  }
  return [
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
  ];
}

/**
 * Which browser the tests use, in this order: the one named in CUSTODIA_CHROMIUM, Playwright's own, one on PATH,
 * one in its usual place.
 * @param {{ platform: string, env: NodeJS.ProcessEnv, playwrightsOwn: string | undefined, exists: (path: string) => boolean }} world
 * @returns {{ path: string, source: string } | undefined}
 */
export function chooseBrowser({ platform, env, playwrightsOwn, exists }) {
  const named = env['CUSTODIA_CHROMIUM'];
  if (named !== undefined && named !== '')
    return exists(named) ? { path: named, source: 'CUSTODIA_CHROMIUM' } : undefined;
  if (playwrightsOwn !== undefined && exists(playwrightsOwn))
    return { path: playwrightsOwn, source: "Playwright's own" };
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = platform === 'win32' ? '.exe' : '';
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  const path = [...onPath, ...installedPlaces(platform, env)].find((candidate) => exists(candidate));
  return path === undefined ? undefined : { path, source: "this machine's" };
}

/** @returns {string | undefined} where Playwright would keep its own Chromium */
function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** The browser of this machine, or undefined. Needs the packages. */
export function findBrowser() {
  return chooseBrowser({
    platform: process.platform,
    env: process.env,
    playwrightsOwn: playwrightsOwn(),
    exists: existsSync,
  });
}

/**
 * What to do where there is no browser.
 * @param {{ platform: string, isRoot: boolean, osRelease: string, named: string | undefined }} world `osRelease`: text of /etc/os-release;
 *   `named`: CUSTODIA_CHROMIUM
 * @returns {{ kind: 'apt' } | { kind: 'tell', line: string }}
 */
export function browserRemedy({ platform, isRoot, osRelease, named }) {
  if (named !== undefined && named !== '') {
    return {
      kind: 'tell',
      line: `CUSTODIA_CHROMIUM names ${named}, which is not there: correct it or unset it.`,
    };
  }
  // Ubuntu's package of that name only points to a snap, which a machine without snapd cannot start.
  const isDebian = platform === 'linux' && /^ID=["']?debian["']?$/m.test(osRelease);
  if (isDebian && isRoot) return { kind: 'apt' };
  const command = isDebian ? 'sudo apt-get install chromium' : 'npx playwright install chromium';
  return {
    kind: 'tell',
    line: `There is no Chrome, Edge or Chromium for the end-to-end tests; to get one, run: ${command}`,
  };
}

/** @returns {string} */
function osRelease() {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}

/**
 * The browser for the tests; on Debian and only where the person already is root, installed from the system's
 * packages when there is none.
 * @returns {Promise<{ path: string, source: string } | { reason: string }>}
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  const remedy = browserRemedy({
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    osRelease: osRelease(),
    named: process.env['CUSTODIA_CHROMIUM'],
  });
  if (remedy.kind === 'tell') return { reason: remedy.line };
  say(
    'There is no browser for the end-to-end tests; you are root on Debian, so `apt-get install chromium` runs now ...',
  );
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = {
    env,
    stdio: /** @type {import('node:child_process').StdioOptions} */ (['ignore', 'ignore', 2]),
  };
  const updated = await run('apt-get', ['update', '-qq'], quiet).catch(() => 1);
  const code = updated || (await run('apt-get', ['install', '-y', '-qq', 'chromium'], quiet).catch(() => 1));
  return findBrowser() ?? { reason: `\`apt-get install chromium\` left no browser (exit code ${code}).` };
}
