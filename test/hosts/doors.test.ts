// One suite over the three doors: in the process, a message port to a thread, and the loopback host.
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { MessageChannel, Worker } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { WebSocket } from 'ws';
import { startLoopback } from '../../headless/loopback/server.ts';
import { bytesOf } from '../support/stream-bytes.ts';
import { createTestCore } from '../support/test-core.ts';
import { type Client, contractSuite, type Door } from './contract-suite.ts';

function directDoor(): Promise<Door> {
  const { core, client, folder, end } = createTestCore();
  const readTicket = async (ticket: string) => {
    const offer = core.takeStream(ticket);
    return offer ? await bytesOf(offer) : null;
  };
  return Promise.resolve({ client, folder, readTicket, close: () => Promise.resolve().then(end) });
}

async function portDoor(): Promise<Door> {
  const worker = new Worker(new URL('core-worker.ts', import.meta.url));
  const [folder] = (await once(worker, 'message')) as [string];
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ kind: 'port', port: port2 }, [port2]);
  const client: Client = createORPCClient(new PortLink({ port: port1 }));
  port1.start();
  return {
    client,
    folder,
    readTicket: async (ticket) => {
      worker.postMessage({ kind: 'ticket', ticket });
      return ((await once(worker, 'message')) as [Uint8Array | null])[0];
    },
    kill: async () => {
      await worker.terminate();
    },
    close: async () => {
      port1.close();
      await worker.terminate();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function loopbackDoor(): Promise<Door> {
  const { core, folder, end } = createTestCore();
  const host = await startLoopback(core, { files: new Map() });
  const origin = `http://127.0.0.1:${String(host.port)}`;
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/door`, { origin });
  await once(socket, 'open');
  socket.send(JSON.stringify({ token: host.token }));
  await once(socket, 'message');
  const websocket = socket as unknown as globalThis.WebSocket;
  return {
    client: createORPCClient(new SocketLink({ websocket })),
    folder,
    readTicket: async (ticket) => {
      const answer = await fetch(`${origin}/streams/${ticket}`);
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
    },
    kill: () =>
      Promise.resolve().then(() => {
        socket.terminate();
      }),
    close: async () => {
      socket.terminate();
      await host.close();
      end();
    },
  };
}

contractSuite('direct', directDoor);
contractSuite('message port', portDoor);
contractSuite('loopback', loopbackDoor);
