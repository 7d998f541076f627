// What every command shares: where the project lies, and how a child is started so that standard output
// stays free for the answer. Plain JavaScript without packages: this runs before anything is installed.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * One line for the person, on standard error: standard output belongs to the program.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A reason to stop that is meant for the person as it stands, without a stack. */
export class Stop extends Error {}

/**
 * npm hands a signal to the shell it starts scripts with, and the shell ends without handing it on. So a command
 * that npm started also ends its child when its own parent is gone.
 * @param {import('node:child_process').ChildProcess} child
 */
function watchParent(child) {
  if (process.env['npm_lifecycle_event'] === undefined) return undefined;
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 250);
}

/**
 * Runs a command to its end. Signals that reach this process are passed on, so that a service manager or a
 * test that ends us also ends the child.
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions, timeoutMs?: number }} [options]
 *   `stdio` defaults to: input inherited, everything printed goes to standard error
 * @returns {Promise<number>} exit code; 128 plus the signal's number when a signal ended it, 124 after the time-out
 */
export function run(file, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(file, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: options.stdio ?? ['inherit', 2, 2],
    });
    let late = false;
    const timer = options.timeoutMs
      ? setTimeout(() => {
          late = true;
          child.kill('SIGKILL');
        }, options.timeoutMs)
      : undefined;
    const watch = watchParent(child);
    /** @type {NodeJS.Signals[]} */
    const passed = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const handlers = passed.map((signal) => /** @type {const} */ ([signal, () => child.kill(signal)]));
    for (const [signal, handler] of handlers) process.on(signal, handler);
    const settle = () => {
      clearTimeout(timer);
      clearInterval(watch);
      for (const [signal, handler] of handlers) process.off(signal, handler);
    };
    child.once('error', (error) => {
      settle();
      fail(error);
    });
    child.once('close', (code, signal) => {
      settle();
      if (late) done(124);
      else done(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/**
 * The frame of a command: prints a `Stop` as its sentence, sets the exit code, never ends the process while
 * output is still being written.
 * @param {() => Promise<number>} command
 */
export async function main(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
