// npm run check: everything a pull request must pass, in the order of what fails soonest; runs on to the end so
// that one run shows all there is to mend.
import { join } from 'node:path';
import { main, root, run, say } from './project.mjs';
import { setUp } from './setup/setup.mjs';

const steps = [
  ['format', 'tools/exec.mjs', 'prettier', '--check', '.'],
  ['walls: types, dependency rules, restricted imports', 'tools/walls.mjs'],
  ['lint', 'tools/exec.mjs', 'eslint', '--max-warnings', '0', '.'],
  ['unused files, exports and packages', 'tools/exec.mjs', 'knip'],
  ['unit tests', 'tools/test.mjs', '--unit'],
];

await main(async () => {
  const node = await setUp();
  const failed = [];
  for (const [name = '', script = '', ...args] of steps) {
    say(`\n== ${name}`);
    if ((await run(node, [join(root, script), ...args], { stdio: 'inherit' })) !== 0) failed.push(name);
  }
  say(failed.length === 0 ? '\nEverything passes.' : `\nFailed: ${failed.join('; ')}.`);
  return failed.length === 0 ? 0 : 1;
});
