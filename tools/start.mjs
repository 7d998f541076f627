// npm start: the desktop program where there can be one, otherwise the same program through this machine's
// browser. Arguments (`-- --demo`) go to whichever is started; standard output is the program's own.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { main, root, run, say, Stop } from './project.mjs';
import { ensureElectron, noWindowReason } from './setup/electron-binary.mjs';
import { setUp } from './setup/setup.mjs';

/** @param {string} node @returns {Promise<{ path: string } | { reason: string }>} */
async function desktop(node) {
  if (!existsSync(join(root, 'build', 'electron', 'main.mjs')))
    return { reason: 'electron/main/main.ts is not there' };
  const reason = noWindowReason({
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    env: process.env,
  });
  return reason === undefined ? ensureElectron(node) : { reason };
}

await main(async () => {
  const node = await setUp();
  await ensureBuild(node);
  const given = process.argv.slice(2);
  const onlyLoopback = given[0] === '--loopback';
  const args = onlyLoopback ? given.slice(1) : given;
  const electron = onlyLoopback ? { reason: 'asked for' } : await desktop(node);
  if ('path' in electron) {
    return run(electron.path, [join(root, 'build', 'electron', 'main.mjs'), ...args], { stdio: 'inherit' });
  }
  const program = join(root, 'build', 'headless', 'loopback.mjs');
  if (!existsSync(program))
    throw new Stop('headless/loopback/main.ts is not there, so there is nothing to start.');
  if (!onlyLoopback)
    say(
      `The desktop program cannot be opened: ${electron.reason}. The same program opens through this machine's browser.`,
    );
  return run(node, [program, ...args], { stdio: 'inherit' });
});
