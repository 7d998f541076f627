import { randomBytes } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Core } from '../../core/create-core.ts';
import { loopback } from '../../shared/host.ts';
import { isToken, refusalOf, securityHeaders } from './guard.ts';
import type { StaticFile } from './static-files.ts';
import { sendOffer } from './streams.ts';

/** A piece of an upload is 1 MiB; this leaves room for its frame and for long texts. */
const MESSAGE_BYTES = 8 << 20;

export type ServeOptions = {
  files: ReadonlyMap<string, StaticFile>;
  /** 0 lets the system choose. */
  port: number;
  /** How long a connection may take to say who it is, milliseconds. */
  helloMilliseconds: number;
  /** Called when the number of open doors changes. */
  onDoors?: (open: number) => void;
};

export type Served = { address: string; port: number; token: string; close: () => Promise<void> };

/** Serves a core to this machine's browser: 127.0.0.1 only, a token for everything but the static page. */
export async function serveLoopback(core: Core, options: ServeOptions): Promise<Served> {
  const token = randomBytes(32).toString('base64url');
  const server = createServer({
    maxHeaderSize: 16_384,
    headersTimeout: options.helloMilliseconds,
    requestTimeout: options.helloMilliseconds,
    connectionsCheckingInterval: Math.min(1_000, options.helloMilliseconds),
    requireHostHeader: false,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const authority = `127.0.0.1:${String(port)}`;
  const doors = openDoors(core, { ...options, token });
  server.on('request', (request, response) =>
    answer({ core, files: options.files, authority, port }, request, response),
  );
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const isDoor = refusalOf(request, authority) === null && request.url === loopback.doorPath;
    // A page of ours always says its Origin; a WebSocket without one is some other program.
    if (!isDoor || request.headers.origin !== `http://${authority}`)
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    else doors.sockets.handleUpgrade(request, socket, head, doors.admit);
  });
  return {
    address: `http://${authority}/#${loopback.tokenFragment}=${token}`,
    port,
    token,
    close: () =>
      new Promise((resolve) => {
        for (const socket of doors.sockets.clients) socket.terminate();
        doors.sockets.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function openDoors(core: Core, options: ServeOptions & { token: string }) {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  const handler = new RPCHandler(core.router);
  let open = 0;
  const admit = (socket: WebSocket) => {
    const late = setTimeout(() => socket.terminate(), options.helloMilliseconds);
    socket.on('error', () => socket.terminate());
    socket.once('message', (data: Buffer, isBinary: boolean) => {
      clearTimeout(late);
      if (isBinary || !isToken(tokenIn(data), options.token)) {
        socket.close(4401, 'token');
        return;
      }
      open += 1;
      options.onDoors?.(open);
      socket.once('close', () => {
        open -= 1;
        options.onDoors?.(open);
      });
      void handler.upgrade(socket, { context: {} });
      socket.send(JSON.stringify({ ok: true }));
    });
    socket.once('close', () => clearTimeout(late));
  };
  return { sockets, admit };
}

function tokenIn(data: Buffer): unknown {
  try {
    return (JSON.parse(data.toString('utf8')) as { token?: unknown } | null)?.token;
  } catch {
    return undefined;
  }
}

type Site = { core: Core; files: ReadonlyMap<string, StaticFile>; authority: string; port: number };

function answer(site: Site, request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders(site.port))) response.setHeader(name, value);
  const refusal = refusalOf(request, site.authority);
  if (refusal !== null) {
    response.writeHead(refusal, { Connection: 'close' }).end();
    return;
  }
  const path = (request.url ?? '').split('?')[0] ?? '';
  if (path.startsWith(loopback.streamPath) && request.method === 'GET') {
    const offer = site.core.takeStream(path.slice(loopback.streamPath.length));
    if (offer) {
      void sendOffer(offer, response);
      return;
    }
  }
  const file = site.files.get(path);
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': String(file.bytes.length) });
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}
