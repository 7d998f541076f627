// Bundles the bench as the program is bundled and runs it: memory and start-up are then those of what is shipped, not
// of sources being stripped of their types.
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { external } from './bundling/plan.mjs';
import { root } from './project.mjs';

const folder = join(root, 'build', 'bench');
const made = await rolldown({
  input: { main: join(root, 'test', 'bench', 'main.ts') },
  cwd: root,
  platform: 'node',
  external,
  logLevel: 'warn',
  tsconfig: join(root, 'tsconfig.base.json'),
});
await made.write({
  dir: folder,
  format: 'esm',
  entryFileNames: '[name].mjs',
  chunkFileNames: 'chunk-[name]-[hash].mjs',
});
await made.close();
cpSync(join(root, 'db', 'migrations'), join(folder, 'migrations'), { recursive: true });
process.exitCode = spawnSync(process.execPath, [join(folder, 'main.mjs')], { stdio: 'inherit' }).status ?? 1;
