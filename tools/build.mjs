// npm run build: the program's bundles into build/. Does nothing when nothing changed.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { staleStamp } from './bundling/stamp.mjs';
import { exclusively } from './lock.mjs';
import { main, root, run, Stop } from './project.mjs';
import { setUp } from './setup/setup.mjs';

/** @typedef {import('./bundling/plan.mjs').Target} Target */

/**
 * Builds what changed. In a process of its own, because it needs Node 24 and because whatever the bundlers print
 * must not reach standard output.
 * @param {string} node
 * @param {Target[]} wanted
 */
export async function ensureBuild(node, wanted = ['hosts', 'renderer']) {
  const isStale = (/** @type {Target} */ target) => staleStamp(target) !== undefined;
  if (!wanted.some(isStale)) return;
  await exclusively(join(root, 'build', '.build-lock'), async () => {
    for (const target of wanted.filter(isStale)) await build(node, target);
  });
}

/** @param {string} node @param {Target} target */
async function build(node, target) {
  const bundler = pathToFileURL(join(root, 'tools', 'bundling', 'bundle.mjs')).href;
  const script = `await (await import(${JSON.stringify(bundler)})).buildTarget(${JSON.stringify(target)})`;
  // Started from a test, NODE_ENV is `test`, and Vite would build React's development form, which carries this
  // machine's paths.
  const env = { ...process.env, NODE_ENV: 'production' };
  const code = await run(node, ['--input-type=module', '-e', script], { env });
  if (code !== 0) throw new Stop('The build failed; the reason stands above.');
}

if (process.argv[1] === join(root, 'tools', 'build.mjs')) {
  await main(async () => {
    await ensureBuild(await setUp());
    return 0;
  });
}
