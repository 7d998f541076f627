// `node tools/exec.mjs PACKAGE ARGS`: a package's command, or a script, under Node 24, after the set-up. Each script of
// package.json that needs one tool goes through here, so that it too works on a fresh clone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main, root, run, Stop } from './project.mjs';
import { setUp } from './setup/setup.mjs';

/**
 * @param {string} name a package, or `package:command` where the command is called differently
 * @returns {string} the script behind it
 */
export function commandOf(name) {
  const [pack = '', command = pack.split('/').at(-1) ?? ''] = name.split(':');
  const folder = join(root, 'node_modules', ...pack.split('/'));
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const path = typeof bin === 'string' ? bin : bin?.[command];
  if (typeof path !== 'string') throw new Stop(`The package ${pack} has no command ${command}.`);
  return join(folder, path);
}

if (process.argv[1] === join(root, 'tools', 'exec.mjs')) {
  await main(async () => {
    const node = await setUp();
    const [name = '', ...args] = process.argv.slice(2);
    if (name === '') throw new Stop('Which package? node tools/exec.mjs PACKAGE ARGS');
    return run(node, /\.(ts|mjs)$/.test(name) ? [name, ...args] : [commandOf(name), ...args], {
      stdio: 'inherit',
    });
  });
}
