// Whether the build is up to date: a hash over the content of everything it is made of. Content, not times,
// because a checkout or a copy changes times without changing anything. Runs on Node 20 without packages.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project.mjs';
import { targets } from './plan.mjs';

/** @param {import('./plan.mjs').Target} target */
export const stampFile = (target) => join(root, 'build', `.stamp-${target}`);

/** @param {string} path file or folder @returns {string[]} the files, sorted, so that the hash is the same everywhere */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/**
 * @param {string} folder the project's root
 * @param {readonly string[]} parts files and folders in it
 * @returns {string} SHA-256, hex, over names and contents
 */
export function contentStamp(folder, parts) {
  const hash = createHash('sha256');
  for (const part of parts) {
    for (const file of filesUnder(join(folder, part))) {
      const content = readFileSync(file);
      hash.update(`${file.slice(folder.length).replaceAll('\\', '/')}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

/**
 * @param {import('./plan.mjs').Target} target
 * @returns {string | undefined} the stamp to write after building; undefined when there is nothing to do
 */
export function staleStamp(target) {
  const now = contentStamp(root, targets[target].sources);
  const file = stampFile(target);
  return existsSync(file) && readFileSync(file, 'utf8') === now ? undefined : now;
}
