import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/ws';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { Core } from '../../core/create-core.ts';
import { sameSecret } from './guard.ts';
import type { Limits } from './limits.ts';

/** Close codes of RFC 6455 section 7.4.1. */
const closeCode = { goingAway: 1001, refused: 1008 } as const;
const longestFirstMessage = 512;
const firstMessage = z.strictObject({ token: z.string().max(200) });

export type LoopbackDoor = {
  /** Takes over a connection that the guard let through. */
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Closes all connections, those that don't answer at once too. */
  close: () => void;
};

function hasToken(data: RawData, isBinary: boolean, token: string): boolean {
  if (isBinary || !Buffer.isBuffer(data) || data.length > longestFirstMessage) return false;
  try {
    const read = firstMessage.safeParse(JSON.parse(data.toString('utf8')));
    return read.success && sameSecret(read.data.token, token);
  } catch {
    return false;
  }
}

/**
 * The WebSocket door: its first message must be `{"token": "…"}` within `limits.firstMessage`; it is answered by
 * `{"ok": true}`, and from then on the contract is spoken. Anything else closes it.
 *
 * @param onCount called with the number of connections that are let in, whenever it changes
 */
export function loopbackDoor(
  core: Core,
  options: { token: string; limits: Limits; onCount: (count: number) => void },
): LoopbackDoor {
  const { token, limits, onCount } = options;
  const handler = new RPCHandler(core.router);
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytes,
    perMessageDeflate: false,
    clientTracking: true,
  });
  let inside = 0;

  function letIn(socket: WebSocket): void {
    inside += 1;
    onCount(inside);
    socket.once('close', () => {
      inside -= 1;
      onCount(inside);
    });
    socket.send(JSON.stringify({ ok: true }));
    void handler.upgrade(socket);
  }

  server.on('connection', (socket: WebSocket) => {
    const giveUp = setTimeout(() => socket.close(closeCode.refused), limits.firstMessage);
    // A broken frame or one too long: ws has closed the connection with its reason already.
    socket.on('error', () => undefined);
    socket.once('close', () => clearTimeout(giveUp));
    socket.once('message', (data, isBinary) => {
      clearTimeout(giveUp);
      if (hasToken(data, isBinary, token)) letIn(socket);
      else socket.close(closeCode.refused);
    });
  });

  return {
    upgrade: (request, socket, head) => {
      server.handleUpgrade(request, socket, head, (opened) => server.emit('connection', opened, request));
    },
    close: () => {
      for (const socket of server.clients) {
        socket.close(closeCode.goingAway);
        socket.terminate();
      }
      server.close();
    },
  };
}
