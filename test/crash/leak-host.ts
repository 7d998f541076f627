// The loopback host, whole and from its sources, in surroundings of its own and recorded by strace.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { WebSocket } from 'ws';
import { expect } from 'vitest';
import type { Client } from '../hosts/contract-suite.ts';
import type { Surroundings } from '../support/surroundings.ts';
import { traced } from '../support/written-files.ts';

/** Waits until the recorder has written that the process ended. */
export async function recordEnded(record: string, pid: number): Promise<void> {
  await expect
    .poll(
      () =>
        existsSync(record) &&
        new RegExp(`^${String(pid)} +\\+\\+\\+ `, 'm').test(tailOf(readFileSync(record))),
      {
        timeout: 60_000,
        interval: 200,
      },
    )
    .toBe(true);
}

const tailOf = (bytes: Buffer) => bytes.subarray(-20_000).toString('latin1');

export class TracedHost {
  readonly child: ChildProcess;
  readonly record: string;
  readonly outputs: string[];
  url = '';
  client!: Client;
  #socket!: WebSocket;

  constructor(around: Surroundings, vault: string, name: string) {
    this.record = join(around.folders.working, `../${name}.record`);
    this.outputs = ['stdout', 'stderr'].map((stream) => join(around.folders.output, `${name}.${stream}`));
    const program = resolve(import.meta.dirname, '../../headless/loopback/main.ts');
    const [command = '', ...before] = traced(this.record, true);
    const files = this.outputs.map((path) => openSync(path, 'w', 0o600));
    const args = [...before, process.execPath, program, '--vault', vault, '--no-window'];
    this.child = spawn(command, args, {
      cwd: around.folders.working,
      env: around.env,
      stdio: ['ignore', files[0], files[1]],
    });
    for (const file of files) closeSync(file);
  }

  /** Waits for the address and opens the door. */
  async open(): Promise<this> {
    const [stdout = ''] = this.outputs;
    await expect
      .poll(() => readFileSync(stdout, 'utf8'), { timeout: 60_000, interval: 100 })
      .toMatch(/^http:\/\/127\.0\.0\.1:.*\n/);
    this.url = readFileSync(stdout, 'utf8').trim();
    const { origin, host, hash } = new URL(this.url);
    this.#socket = new WebSocket(`ws://${host}/door`, { origin });
    await once(this.#socket, 'open');
    this.#socket.send(JSON.stringify({ token: new URLSearchParams(hash.slice(1)).get('token') }));
    await once(this.#socket, 'message');
    this.client = createORPCClient(
      new RPCLink({ websocket: this.#socket as unknown as globalThis.WebSocket }),
    );
    return this;
  }

  /** The bytes behind a ticket, as the window reads them. */
  async read(ticket: string): Promise<Buffer> {
    const answer = await fetch(`${new URL(this.url).origin}/streams/${ticket}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const { pid } = this.child;
    if (pid === undefined || this.child.exitCode !== null || this.child.signalCode !== null) return;
    process.kill(pid, signal);
    await once(this.child, 'exit');
    this.#socket.terminate();
    await recordEnded(this.record, pid);
  }
}
