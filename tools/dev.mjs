// npm run dev: builds and starts the program again whenever a source changes.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { root, say } from './project.mjs';
import { setUp } from './setup/setup.mjs';

await setUp();
const watched = ['shared', 'db', 'core', 'electron', 'headless', 'renderer'];
const args = [join(root, 'tools', 'start.mjs'), ...process.argv.slice(2)];
/** Longer than an editor takes to write a file, shorter than one waits for. */
const settleMs = 300;

/** @returns {import('node:child_process').ChildProcess} */
function startProgram() {
  return spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
}

let child = startProgram();
/** @type {NodeJS.Timeout | undefined} */
let timer;

function restart() {
  say('A source changed: building and starting again ...');
  const old = child;
  const startNext = () => {
    child = startProgram();
  };
  if (old.exitCode !== null || old.signalCode !== null) return startNext();
  old.once('close', startNext);
  old.kill('SIGTERM');
}

for (const folder of watched) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(restart, settleMs);
  });
}
for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    child.once('close', () => process.exit(0));
    child.kill(signal);
  });
}
