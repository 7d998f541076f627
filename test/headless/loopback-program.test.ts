// The program as a process: how it ends while it prepares the demonstration, and what a killed one leaves.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loopbackText } from '../../shared/text/loopback.ts';
import { root } from '../../tools/project.mjs';
import { skipUnless } from '../support/skips.ts';
import { demoPrefix } from '../../headless/demo/demo-folder.ts';

const temporary = mkdtempSync(join(tmpdir(), 'custodia-program-'));
const running = new Set<ChildProcess>();

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(temporary, { recursive: true, force: true });
});

function start(args: string[]) {
  const child = spawn(process.execPath, [join(root, 'headless', 'loopback', 'main.ts'), ...args], {
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  let said = '';
  let printed = '';
  child.stdout.on('data', (piece: Buffer) => (printed += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  return {
    child,
    said: () => said,
    printed: () => printed,
    /** Waits until the sentence stands on standard error. */
    until: async (sentence: string) => {
      while (!said.includes(sentence)) {
        if (child.exitCode !== null) throw new Error(`ended before it said “${sentence}”: ${said}`);
        await Promise.race([once(child.stderr, 'data'), once(child, 'close')]);
      }
    },
    end: async (signal: NodeJS.Signals) => {
      const closed = once(child, 'close');
      child.kill(signal);
      await closed;
    },
  };
}

const demoFolders = () => readdirSync(temporary).filter((name) => name.startsWith(demoPrefix));

const withSignals = skipUnless(
  process.platform !== 'win32',
  'Windows ends a child at once: no signal comes that the program could answer',
);

withSignals.describe('the program, ended while it prepares the demonstration', () => {
  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'leaves nothing after %s',
    { timeout: 60_000 },
    async (signal) => {
      const program = start(['--demo', '--no-window']);
      await program.until(loopbackText.demoFilling);
      expect(demoFolders()).toHaveLength(1);
      await program.end(signal);
      expect(program.child.exitCode).toBe(0);
      expect(demoFolders()).toEqual([]);
      expect(program.printed()).toBe('');
      // The fill that fails under its hands is no news to the person.
      expect(program.said()).toBe(`${loopbackText.demoFilling}\n${loopbackText.ended}\n`);
    },
  );

  test(
    'a killed one leaves a folder, which the next demonstration sweeps; others’ stay',
    { timeout: 60_000 },
    async () => {
      const killed = start(['--demo', '--no-window']);
      await killed.until(loopbackText.demoFilling);
      await killed.end('SIGKILL');
      const [left = ''] = demoFolders();
      expect(left).not.toBe('');
      const foreign = `${demoPrefix}of-somebody-else`;
      mkdirSync(join(temporary, foreign));

      const living = start(['--demo', '--no-window']);
      await living.until(loopbackText.demoFilling);
      const [own = ''] = demoFolders().filter((name) => name !== foreign);
      expect(demoFolders().sort()).toEqual([foreign, own].sort());
      expect(own).not.toBe(left);

      const next = start(['--demo', '--no-window']);
      await next.until(loopbackText.demoFilling);
      expect(demoFolders()).toContain(own);
      await next.end('SIGTERM');
      await living.end('SIGTERM');
      expect(demoFolders()).toEqual([foreign]);
      rmSync(join(temporary, foreign), { recursive: true });
    },
  );
});

describe('the program', () => {
  test('says which port cannot be used', { timeout: 60_000 }, async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const program = start(['--no-window', '--vault', join(temporary, 'vault'), '--port', String(port)]);
    await once(program.child, 'close');
    taken.close();
    expect(program.child.exitCode).toBe(1);
    expect(program.said()).toBe(`${loopbackText.portTaken(port)}\n`);
    expect(program.printed()).toBe('');
  });
});
