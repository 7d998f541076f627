// Packages: installed from package-lock.json (whose hashes npm checks), without running any package's script,
// so that no compiler and no Python is needed. Runs on Node 20 with nothing installed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { exclusively } from '../lock.mjs';
import { root, run, say, Stop } from '../project.mjs';

const stampFile = join(root, 'node_modules', '.custodia-setup');

/**
 * What an installation depends on: the lock file, and the machine for which npm chose the optional packages.
 * @param {string | Uint8Array} lockText
 * @param {{ platform: string, arch: string }} machine
 */
export function packageStamp(lockText, machine) {
  return `${createHash('sha256').update(lockText).digest('hex')} ${machine.platform} ${machine.arch}`;
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} LockFile
 */

/**
 * Whether an installation made by hand (`npm install`, `npm ci`) is exactly what the lock file asks for.
 * @param {LockFile} wanted package-lock.json
 * @param {LockFile} installed node_modules/.package-lock.json, which npm writes
 */
export function isInstalled(wanted, installed) {
  const there = installed.packages ?? {};
  const asked = wanted.packages ?? {};
  const complete = Object.entries(asked).every(([path, want]) => {
    if (path === '') return true;
    const have = there[path];
    if (have === undefined) return want.optional === true;
    return have.version === want.version && have.integrity === want.integrity;
  });
  return complete && Object.keys(there).every((path) => path in asked);
}

/** @param {string} path @returns {string} the text, or '' where there is no such file */
function textOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** @param {string} lockText */
function installedByHand(lockText) {
  const hidden = textOf(join(root, 'node_modules', '.package-lock.json'));
  return hidden !== '' && isInstalled(JSON.parse(lockText), JSON.parse(hidden));
}

/**
 * How npm is started: the npm that started us where there is one, so that its settings (registry, proxy,
 * certificates) stay the machine's own.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ platform: string, execPath: string }} machine
 * @returns {{ file: string, args: string[] }}
 */
export function npmCommand(env, machine) {
  const script = env['npm_execpath'];
  if (script?.endsWith('.js') === true) {
    return { file: env['npm_node_execpath'] ?? machine.execPath, args: [script] };
  }
  return machine.platform === 'win32'
    ? { file: 'cmd.exe', args: ['/d', '/s', '/c', 'npm'] }
    : { file: 'npm', args: [] };
}

// The packages run on the Node 24 that comes with them, so what npm's own Node is does not matter; and what a
// machine leaves out in production is needed here.
const ciArguments = [
  'ci',
  '--ignore-scripts',
  '--include=dev',
  '--include=optional',
  '--engine-strict=false',
  '--loglevel=error',
  '--no-audit',
  '--no-fund',
];

async function install() {
  if (process.platform === 'win32' && process.execPath.startsWith(join(root, 'node_modules') + sep)) {
    throw new Stop(
      'package-lock.json changed, and Windows keeps the running Node from being replaced: run `npm ci --ignore-scripts` once, then this command again.',
    );
  }
  say('Installing packages from package-lock.json (once; about a minute) ...');
  const npm = npmCommand(process.env, process);
  const from = Date.now();
  const code = await run(npm.file, [...npm.args, ...ciArguments]).catch(() => {
    throw new Stop('npm could not be started: it is part of Node, and has to be on PATH.');
  });
  if (code !== 0) throw new Stop('The packages could not be installed; what npm said stands above.');
  say(`Packages installed in ${Math.round((Date.now() - from) / 1000)} s.`);
}

/** Makes node_modules match package-lock.json. Quick (one hash) when it already does. */
export async function ensurePackages() {
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = packageStamp(lockText, process);
  if (textOf(stampFile) === stamp) return;
  await exclusively(join(root, 'build', '.setup-lock'), async () => {
    if (textOf(stampFile) === stamp) return;
    if (!installedByHand(lockText)) await install();
    writeFileSync(stampFile, stamp);
  });
}
