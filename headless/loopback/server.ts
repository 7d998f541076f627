import { randomBytes } from 'node:crypto';
import {
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
  createServer,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Core } from '../../core/create-core.ts';
import { loopback } from '../../shared/host.ts';
import { loopbackAnswers } from '../../shared/text/loopback.ts';
import { loopbackDoor } from './door.ts';
import { pathOf, type Refusal, refusalOf, securityHeaders } from './guard.ts';
import { defaultLimits, type Limits } from './limits.ts';
import type { StaticFiles } from './static-files.ts';
import { sendStream } from './streams.ts';

export type LoopbackHost = {
  port: number;
  /** 256 random bits; never in a path, a query, a header or a log. */
  token: string;
  /** The address with the token in its fragment, which a browser sends to nobody. */
  url: string;
  address: AddressInfo;
  /** How many windows are connected now. */
  connected: () => number;
  close: () => Promise<void>;
};

export type LoopbackOptions = {
  files: StaticFiles;
  port?: number;
  limits?: Partial<Limits>;
  /** Called once when nobody was connected for `limits.idle`. */
  onIdle?: () => void;
  /** Called whenever the number of connected windows changes. */
  onCount?: (count: number) => void;
};

function send(response: ServerResponse, refusal: Refusal): void {
  response.writeHead(refusal.status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': String(Buffer.byteLength(refusal.text) + 1),
    ...(refusal.status === 405 ? { allow: 'GET, HEAD' } : {}),
    // What is refused gets no second word on the same connection, and its body is never read.
    connection: 'close',
  });
  response.end(`${refusal.text}\n`);
}

function refuseRaw(socket: Duplex, status: number, port: number): void {
  const headers = { ...securityHeaders(port), 'content-length': '0', connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n`);
  socket.once('finish', () => socket.destroy());
}

const notHere: Refusal = { status: 404, text: loopbackAnswers.notHere };

/** Starts `after` milliseconds without anybody; stops while somebody is there. */
function idleWatch(after: number, onIdle: () => void): { busy: (count: number) => void; stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const stop = () => clearTimeout(timer);
  const busy = (count: number) => {
    stop();
    if (count === 0) timer = setTimeout(onIdle, after);
  };
  busy(0);
  return { busy, stop };
}

function newServer(limits: Limits): Server {
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headers,
    requestTimeout: limits.headers,
    connectionsCheckingInterval: Math.max(50, Math.min(1_000, limits.headers / 2)),
    keepAliveTimeout: 5_000,
    // Answered by the guard, with the guard's own words.
    requireHostHeader: false,
    insecureHTTPParser: false,
  });
  server.timeout = limits.silence;
  server.maxConnections = limits.connections;
  server.maxHeadersCount = 100;
  return server;
}

function listen(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // Never another address: the program is for this machine alone.
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve(server.address() as AddressInfo);
    });
  });
}

/**
 * Serves the application on 127.0.0.1 alone: the window's files to anybody who asks for them there, the core
 * through the WebSocket door to whoever has the token, documents and bundles by one-time tickets.
 *
 * @throws the system's error when the port can't be had
 */
export async function startLoopback(core: Core, options: LoopbackOptions): Promise<LoopbackHost> {
  const limits = { ...defaultLimits, ...options.limits };
  const token = randomBytes(32).toString('base64url');
  const server = newServer(limits);
  const address = await listen(server, options.port ?? 0);
  const { port } = address;
  const idle = idleWatch(limits.idle, options.onIdle ?? (() => undefined));
  let windows = 0;
  let streams = 0;
  const recount = () => idle.busy(windows + streams);
  const door = loopbackDoor(core, {
    token,
    limits,
    onCount: (count) => {
      windows = count;
      recount();
      options.onCount?.(count);
    },
  });

  const onStream = (change: 1 | -1) => {
    streams += change;
    recount();
  };
  server.on('request', answerer(core, { files: options.files, port, onStream }));
  onUpgrade(server, { port, admit: door.upgrade });
  onBrokenRequest(server, port);

  return {
    port,
    token,
    address,
    url: `http://127.0.0.1:${String(port)}/#${loopback.tokenFragment}=${token}`,
    connected: () => windows,
    close: () =>
      new Promise((resolve) => {
        idle.stop();
        server.close(() => resolve());
        door.close();
        server.closeAllConnections();
      }),
  };
}

type Site = {
  files: LoopbackOptions['files'];
  port: number;
  /** A stream began or ended. */
  onStream: (change: 1 | -1) => void;
};

/** Answers what is asked by HTTP: the guard first, then the window's files, then one-time streams. */
function answerer(core: Core, site: Site): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders(site.port))) response.setHeader(name, value);
    const refusal = refusalOf(request, site.port);
    if (refusal) {
      send(response, refusal);
      return;
    }
    const path = pathOf(request);
    const file = site.files.get(path);
    if (file) {
      sendFile(request, response, file);
      return;
    }
    const offer =
      request.method === 'GET' && path.startsWith(loopback.streamPath)
        ? core.takeStream(path.slice(loopback.streamPath.length))
        : null;
    if (!offer) {
      send(response, notHere);
      return;
    }
    site.onStream(1);
    void sendStream(request, response, offer).finally(() => site.onStream(-1));
  };
}

/** Lets a WebSocket through to the door, past the same guard. */
function onUpgrade(
  server: Server,
  to: { port: number; admit: (request: IncomingMessage, socket: Duplex, head: Buffer) => void },
): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const refusal = refusalOf(request, to.port);
    if (refusal) refuseRaw(socket, refusal.status, to.port);
    else if (pathOf(request) !== loopback.doorPath) refuseRaw(socket, 404, to.port);
    else to.admit(request, socket, head);
  });
}

/** Answers what never became a request: too large, too slow, not HTTP. */
function onBrokenRequest(server: Server, port: number): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
    const byCode: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };
    refuseRaw(socket, byCode[error.code ?? ''] ?? 400, port);
  });
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: { mediaType: string; bytes: Buffer },
): void {
  response.writeHead(200, { 'content-type': file.mediaType, 'content-length': String(file.bytes.length) });
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}
