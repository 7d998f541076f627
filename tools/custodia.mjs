// npm run -s custodia -- ...: the command line from a checkout. Standard output carries nothing but its answer.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { main, root, run, Stop } from './project.mjs';
import { setUp } from './setup/setup.mjs';

await main(async () => {
  const node = await setUp();
  await ensureBuild(node, ['hosts']);
  const program = join(root, 'build', 'headless', 'custodia.mjs');
  if (!existsSync(program))
    throw new Stop('headless/cli/main.ts is not there, so there is no command line to start.');
  // npm starts scripts in the project's folder; the person's paths are relative to where they stand.
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  return run(node, [program, ...process.argv.slice(2)], { cwd, stdio: 'inherit' });
});
