// Writes shared/law/pins.json: the SHA-256 of every file of law that is built in. Needs nothing installed:
// node tools/pin-packs.mjs
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'shared', 'law');

/** @returns {Record<string, string>} the hash of each file by its path below shared/law */
export function currentPins() {
  const files = readdirSync(join(folder, 'rules'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `rules/${name}`);
  return Object.fromEntries(
    [...files, 'elements.json'].sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(join(folder, 'pins.json'), `${JSON.stringify(currentPins(), null, 2)}\n`);
