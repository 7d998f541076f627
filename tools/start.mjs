// npm start: the desktop program where there can be one, otherwise the same program through this machine's
// browser; that one too where options are given (`-- --demo`). Standard output is the program's own.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { main, root, run, say, Stop } from './project.mjs';
import { ensureElectron, fellOverAtStart, noWindowReason } from './setup/electron-binary.mjs';
import { setUp } from './setup/setup.mjs';
import { startPlan } from './setup/start-plan.mjs';

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

/**
 * Opens the desktop program and waits for its end.
 * @param {string} node
 * @returns {Promise<{ code: number } | { reason: string }>} its exit code, or one clause why it did not open
 */
async function openDesktop(node) {
  const electron = await desktop(node);
  if ('reason' in electron) return electron;
  const from = Date.now();
  const code = await run(electron.path, [join(root, 'build', 'electron', 'main.mjs')], {
    stdio: 'inherit',
  });
  if (fellOverAtStart(code, Date.now() - from))
    return { reason: `Electron does not start on this machine (exit code ${code})` };
  return { code };
}

await main(async () => {
  const node = await setUp();
  await ensureBuild(node);
  const { desktop: isDesktop, args, line } = startPlan(process.argv.slice(2));
  if (line !== undefined) say(line);
  if (isDesktop) {
    const opened = await openDesktop(node);
    if ('code' in opened) return opened.code;
    say(
      `The desktop program cannot be opened: ${opened.reason}. The same program opens through this machine's browser.`,
    );
  }
  const program = join(root, 'build', 'headless', 'loopback.mjs');
  if (!existsSync(program))
    throw new Stop('headless/loopback/main.ts is not there, so there is nothing to start.');
  return run(node, [program, ...args], { stdio: 'inherit' });
});
