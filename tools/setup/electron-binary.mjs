// The Electron binary is in no npm package: Electron's own install.js fetches it from its maker's site. That may
// be forbidden or slow here, so it gets a minute, once a day.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { root, run, say } from '../project.mjs';

const packageFolder = join(root, 'node_modules', 'electron');
const triedFile = join(root, 'build', '.electron-tried');
const aDay = 24 * 60 * 60 * 1000;

/** @returns {string | undefined} path of the Electron program where it is installed */
export function electronBinary() {
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(packageFolder, 'dist');
  const path = join(folder, readFileSync(pathFile, 'utf8').trim());
  return existsSync(path) ? path : undefined;
}

/** @param {string} path */
function lastTry(path) {
  return existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
}

/**
 * Why no window of the desktop program can be opened, whatever binary there is.
 * @param {{ platform: string, isRoot: boolean, env: NodeJS.ProcessEnv }} world
 * @returns {string | undefined}
 */
export function noWindowReason({ platform, isRoot, env }) {
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'there is no display';
  if (isRoot) return 'it refuses to run as root';
  return undefined;
}

/**
 * Whether Electron fell over instead of opening: it is ended by its own signal where the system allows it no
 * sandbox or lacks a library. Ending it from the keyboard or by a service manager is not that.
 * @param {number} code exit code, 128 plus the signal's number where a signal ended it
 * @param {number} milliseconds how long it ran
 */
export function fellOverAtStart(code, milliseconds) {
  const { SIGTRAP, SIGABRT, SIGSEGV, SIGILL, SIGBUS } = constants.signals;
  const missingLibrary = 127;
  const itself = [SIGTRAP, SIGABRT, SIGSEGV, SIGILL, SIGBUS].map((signal) => 128 + signal);
  return milliseconds < 10_000 && [missingLibrary, ...itself].includes(code);
}

/**
 * The Electron program, fetched when that takes less than a minute.
 * @param {string} node the Node that runs install.js
 * @returns {Promise<{ path: string } | { reason: string }>}
 */
export async function ensureElectron(node) {
  const found = electronBinary();
  if (found) return { path: found };
  const installer = join(packageFolder, 'install.js');
  if (!existsSync(installer)) return { reason: 'the package electron is not installed' };
  if (Date.now() - lastTry(triedFile) < aDay) {
    return {
      reason:
        'its Electron binary could not be fetched earlier today (delete build/.electron-tried to try again)',
    };
  }
  say('Fetching the Electron binary (once; at most a minute) ...');
  const code = await run(node, [installer], { stdio: 'ignore', timeoutMs: 60_000 });
  const path = electronBinary();
  if (code === 0 && path !== undefined) return { path };
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(triedFile, String(Date.now()));
  return {
    reason:
      code === 124
        ? 'its Electron binary was not here within a minute'
        : 'its Electron binary could not be fetched',
  };
}
