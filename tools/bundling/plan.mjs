// What the build makes out of what. One table, so that a new entry point is one line.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Bundle
 * @property {string} name
 * @property {string} folder where it goes, relative to build/
 * @property {Record<string, string>} entries file name without extension -> source
 * @property {'esm' | 'cjs'} format a sandboxed preload can only be CommonJS
 * @property {string} extension
 * @property {boolean} hasDatabase whether db/migrations has to lie beside it
 */

/** @type {readonly Bundle[]} */
export const bundles = [
  {
    name: 'headless',
    folder: 'headless',
    entries: { loopback: 'headless/loopback/main.ts', custodia: 'headless/cli/main.ts' },
    format: 'esm',
    extension: 'mjs',
    hasDatabase: true,
  },
  {
    name: 'electron',
    folder: 'electron',
    entries: { main: 'electron/main/main.ts', 'core-process': 'electron/core-process/main.ts' },
    format: 'esm',
    extension: 'mjs',
    hasDatabase: true,
  },
  {
    name: 'preload',
    folder: 'electron',
    entries: { preload: 'electron/preload/preload.ts' },
    format: 'cjs',
    extension: 'cjs',
    hasDatabase: false,
  },
];

export const renderer = { page: 'renderer/index.html', entry: 'renderer/app/main.tsx', folder: 'renderer' };

/**
 * Left outside the bundles and loaded from node_modules: what is native (better-sqlite3), what the host gives
 * (electron, node:*), and what reads files of its own package at run time (pdfkit, fontkit, the fonts).
 */
export const external = [
  /^node:/,
  /^electron(\/|$)/,
  /^better-sqlite3$/,
  /^pdfkit(\/|$)/,
  /^fontkit(\/|$)/,
  /^@fontsource/,
  /^bufferutil$/,
  /^utf-8-validate$/,
];

const always = [
  'shared',
  'tools/bundling',
  'tools/build.mjs',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
];

/**
 * The halves of a build and what each depends on: the command line needs no window, so a change of the window
 * must not make it wait.
 */
export const targets = {
  hosts: { folders: ['headless', 'electron'], sources: [...always, 'db', 'core', 'electron', 'headless'] },
  renderer: { folders: ['renderer'], sources: [...always, 'renderer', 'vite.config.ts'] },
};

/** @typedef {keyof typeof targets} Target */

/**
 * The bundle with only those entries whose source is there.
 * @param {Bundle} bundle @param {string} root
 * @returns {{ present: Record<string, string>, absent: string[] }}
 */
export function presentEntries(bundle, root) {
  const all = Object.entries(bundle.entries);
  const isThere = (/** @type {[string, string]} */ [, source]) => existsSync(join(root, source));
  return {
    present: Object.fromEntries(all.filter(isThere)),
    absent: all.filter((entry) => !isThere(entry)).map(([, source]) => source),
  };
}
