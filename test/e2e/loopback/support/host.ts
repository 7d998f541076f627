// The built program on a vault of its own, as `npm start` serves it; the core runs in its process.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '../../../..');
export const builtPrograms = {
  loopback: join(root, 'build', 'headless', 'loopback.mjs'),
  custodia: join(root, 'build', 'headless', 'custodia.mjs'),
};

/** How long a program may take to print its address on a busy machine. */
const longestStart = 60_000;

export type Host = {
  /** A folder for this test only. */
  folder: string;
  /** Where its vault lies, or will. */
  vault: string;
  /** The address of the running program, token and all; another one after each start. */
  address: string;
  /** Kills the program, and the core in it, without a word (SIGKILL), and waits until it is gone. */
  kill: () => Promise<void>;
  /** Starts it again on the same vault. */
  restart: () => Promise<void>;
  /** Ends it and removes its folder. */
  end: () => Promise<void>;
};

type Running = { child: ChildProcess; address: string };

async function addressOf(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  child.stderr?.on('data', (piece: Buffer) => said.push(piece.toString()));
  if (child.stdout === null) throw new Error('the program has no standard output');
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([
    once(lines, 'line', { signal: AbortSignal.timeout(longestStart) }) as Promise<[string]>,
    once(child, 'exit').then(() => undefined),
  ]);
  if (first === undefined) throw new Error(`the program ended at once: ${said.join('')}`);
  return first[0];
}

async function start(folder: string, vault: string): Promise<Running> {
  const child = spawn(process.execPath, [builtPrograms.loopback, '--no-window', '--vault', vault], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
      LOCALAPPDATA: folder,
    },
  });
  return { child, address: await addressOf(child) };
}

async function stop({ child }: Running, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** Starts the program on a vault that doesn't exist yet. */
export async function startHost(): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'custodia-e2e-'));
  const vault = join(folder, 'vault');
  let running = await start(folder, vault);
  const host: Host = {
    folder,
    vault,
    address: running.address,
    kill: () => stop(running, 'SIGKILL'),
    restart: async () => {
      await stop(running, 'SIGKILL');
      running = await start(folder, vault);
      host.address = running.address;
    },
    end: async () => {
      await stop(running, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return host;
}
