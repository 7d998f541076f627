// npm run walls: types of each folder, dependency rules, restricted imports. Names each wall and says whether it
// stands; fails when one does not. Two tools run at a time: the bench machine has two cores.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf } from './exec.mjs';
import { main, root, say } from './project.mjs';
import { setUp } from './setup/setup.mjs';

// The largest first, so that the last one to end is a small one.
const folders = ['test', 'renderer', 'core', 'headless', 'electron', 'db', 'shared', 'tools', '.'];
const graph = ['shared', 'db', 'core', 'electron', 'headless', 'renderer', 'test'];

/** @param {string} folder where the compiler keeps what it knows, so that the second run takes a second */
function typeWall(folder) {
  const name = folder === '.' ? 'configs' : folder;
  const info = join(root, 'build', 'types', `${name}.tsbuildinfo`);
  return {
    name: `types of ${folder === '.' ? 'the configurations' : `${folder}/`}`,
    args: [
      commandOf('typescript:tsc'),
      '-p',
      folder,
      '--incremental',
      '--tsBuildInfoFile',
      info,
      '--pretty',
      'false',
    ],
  };
}

/** @param {string[]} asked names of groups: types, deps, imports; none for all */
function walls(asked) {
  const has = (/** @type {string} */ group) => asked.length === 0 || asked.includes(group);
  const here = (/** @type {string} */ folder) => existsSync(join(root, folder));
  const types = folders
    .filter((folder) => here(join(folder, 'tsconfig.json')))
    .map((folder) => typeWall(folder));
  const deps = {
    name: 'dependency rules',
    args: [
      commandOf('dependency-cruiser:depcruise'),
      '--config',
      '.dependency-cruiser.cjs',
      ...graph.filter((folder) => here(folder)),
    ],
  };
  const imports = {
    name: 'restricted imports',
    args: [commandOf('eslint'), '--config', 'tools/lint-walls.config.mjs', '--max-warnings', '0', '.'],
  };
  return [
    ...(has('deps') ? [deps] : []),
    ...(has('imports') ? [imports] : []),
    ...(has('types') ? types : []),
  ];
}

/**
 * @param {string} node @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
function capture(node, args) {
  return new Promise((done, fail) => {
    const child = spawn(node, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (output += String(chunk)));
    child.once('error', fail);
    child.once('close', (code) => done({ code: code ?? 1, output }));
  });
}

await main(async () => {
  const node = await setUp();
  mkdirSync(join(root, 'build', 'types'), { recursive: true });
  const waiting = walls(process.argv.slice(2));
  /** @type {string[]} */
  const fallen = [];
  const worker = async () => {
    for (let wall = waiting.shift(); wall; wall = waiting.shift()) {
      const from = Date.now();
      const { code, output } = await capture(node, wall.args);
      const took = `${((Date.now() - from) / 1000).toFixed(1)} s`;
      if (code === 0) say(`stands  ${wall.name} (${took})`);
      else {
        fallen.push(wall.name);
        say(`FALLEN  ${wall.name} (${took})\n${output.trim()}`);
      }
    }
  };
  await Promise.all([worker(), worker()]);
  say(fallen.length === 0 ? 'All walls stand.' : `Fallen: ${fallen.join(', ')}.`);
  return fallen.length === 0 ? 0 : 1;
});
