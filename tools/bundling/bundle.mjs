// The bundling itself; needs the packages and Node 24.
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { build as viteBuild } from 'vite';
import { root, say } from '../project.mjs';
import { bundles, external, presentEntries, renderer, targets } from './plan.mjs';
import { staleStamp, stampFile } from './stamp.mjs';

/**
 * Chunks lie beside their entry, never in a folder of their own: `new URL('./migrations/', import.meta.url)`
 * then means the same in db/ and in the bundle.
 * @param {import('./plan.mjs').Bundle} bundle @param {Record<string, string>} entries
 */
async function bundleOne(bundle, entries) {
  const input = Object.fromEntries(
    Object.entries(entries).map(([name, source]) => [name, join(root, source)]),
  );
  const made = await rolldown({
    input,
    cwd: root,
    platform: 'node',
    external,
    logLevel: 'warn',
    tsconfig: join(root, 'tsconfig.base.json'),
  });
  const folder = join(root, 'build', bundle.folder);
  await made.write({
    dir: folder,
    format: bundle.format,
    entryFileNames: `[name].${bundle.extension}`,
    chunkFileNames: `chunk-[name]-[hash].${bundle.extension}`,
    sourcemap: false,
  });
  await made.close();
  if (bundle.hasDatabase) copyMigrations(join(folder, 'migrations'));
}

/** @param {string} to */
function copyMigrations(to) {
  const from = join(root, 'db', 'migrations');
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((file) => file.endsWith('.sql')))
    copyFileSync(join(from, name), join(to, name));
}

async function bundleHosts() {
  for (const bundle of bundles) {
    const { present, absent } = presentEntries(bundle, root);
    for (const source of absent) say(`build: ${source} is not there and was left out`);
    if (Object.keys(present).length > 0) await bundleOne(bundle, present);
  }
}

async function bundleRenderer() {
  if (!existsSync(join(root, renderer.page)))
    return say(`build: ${renderer.page} is not there and was left out`);
  await viteBuild({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
}

/**
 * Builds one half of the program when its sources changed.
 * @param {import('./plan.mjs').Target} target
 */
export async function buildTarget(target) {
  const stamp = staleStamp(target);
  if (stamp === undefined) return;
  const from = Date.now();
  // Without its stamp a build that is killed half-way counts as none.
  rmSync(stampFile(target), { force: true });
  for (const folder of targets[target].folders)
    rmSync(join(root, 'build', folder), { recursive: true, force: true });
  await (target === 'hosts' ? bundleHosts() : bundleRenderer());
  writeFileSync(stampFile(target), stamp);
  say(`Built ${target} in ${((Date.now() - from) / 1000).toFixed(1)} s.`);
}
