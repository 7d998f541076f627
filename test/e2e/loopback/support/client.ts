// The same door that the window uses, for what a test prepares before it looks at the window.
import { once } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { Contract } from '../../../../shared/contract/index.ts';
import { loopback } from '../../../../shared/host.ts';

export type Client = ContractRouterClient<Contract>;

/** @param address as the program prints it, with the token in its fragment */
export async function connect(address: string): Promise<{ client: Client; close: () => void }> {
  const { origin, hash } = new URL(address);
  const token = new URLSearchParams(hash.slice(1)).get(loopback.tokenFragment);
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${loopback.doorPath}`, { origin });
  await once(socket, 'open');
  socket.send(JSON.stringify({ token }));
  await once(socket, 'message');
  const websocket = socket as unknown as globalThis.WebSocket;
  return { client: createORPCClient(new RPCLink({ websocket })), close: () => socket.terminate() };
}
