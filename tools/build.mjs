// npm run build: the program's bundles into build/. Does nothing when nothing changed.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { staleStamp } from './bundling/stamp.mjs';
import { exclusively } from './lock.mjs';
import { main, root, run, Stop } from './project.mjs';
import { setUp } from './setup/setup.mjs';

/**
 * Builds when something changed. In a process of its own, because it needs Node 24 and because whatever the
 * bundlers print must not reach standard output.
 * @param {string} node
 */
export async function ensureBuild(node) {
  if (staleStamp() === undefined) return;
  mkdirSync(join(root, 'build'), { recursive: true });
  await exclusively(join(root, 'build', '.build-lock'), async () => {
    const bundler = pathToFileURL(join(root, 'tools', 'bundling', 'bundle.mjs')).href;
    const code = await run(node, [
      '--input-type=module',
      '-e',
      `await (await import(${JSON.stringify(bundler)})).buildAll()`,
    ]);
    if (code !== 0) throw new Stop('The build failed; the reason stands above.');
  });
}

if (process.argv[1] === join(root, 'tools', 'build.mjs')) {
  await main(async () => {
    await ensureBuild(await setUp());
    return 0;
  });
}
