// Each attack is answered with its status, and nothing happens: no ticket is used, no vault is opened.
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type LoopbackHost, startLoopback } from '../../headless/loopback/server.ts';
import { createOpenTestCore, uploadBytes } from '../support/test-core.ts';

const page = { mediaType: 'text/html; charset=utf-8', bytes: Buffer.from('<!doctype html>page') };
const limits = { headers: 200, firstMessage: 200, messageBytes: 64 * 1024 };
let open: Awaited<ReturnType<typeof createOpenTestCore>>;
let host: LoopbackHost;

beforeAll(async () => {
  open = await createOpenTestCore();
  host = await startLoopback(open.core, { files: new Map([['/', page]]), limits });
});

afterAll(async () => {
  await host.close();
  open.end();
});

/** Sends text as it stands and reads until the host closes. */
async function raw(text: string): Promise<string> {
  const socket = connect(host.port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('latin1').on('data', (piece: string) => (answer += piece));
  // A reset after the answer is a way of closing too.
  socket.on('error', () => undefined);
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);

function get(path: string, headers: string[] = [], first = 'GET'): Promise<string> {
  const own = headers.some((line) => /^host:/i.test(line)) ? [] : [`Host: 127.0.0.1:${String(host.port)}`];
  return raw([`${first} ${path} HTTP/1.1`, ...own, ...headers, 'Connection: close', '', ''].join('\r\n'));
}

async function ticket(): Promise<string> {
  const { id: caseId } = await open.client.complaint.log({ title: 'Attack' });
  const { id: uploadId } = await uploadBytes(open.client, 'naïve "plan".html', Buffer.from('secret text'));
  const { id } = await open.client.documents.attach({ caseId, uploadId });
  return (await open.client.documents.download({ id })).ticket;
}

/** Opens the door with a first message; answers how it was closed, or `open`. */
async function knock(first: string | null, options: { origin?: string; path?: string } = {}) {
  const socket = new WebSocket(`ws://127.0.0.1:${String(host.port)}${options.path ?? '/door'}`, {
    ...(options.origin === undefined ? {} : { origin: options.origin }),
  });
  const refused = new Promise<string>((resolve) => {
    socket.once('unexpected-response', (_, response) => {
      resolve(`status ${String(response.statusCode)}`);
      response.destroy();
    });
    socket.on('error', () => undefined);
  });
  const closed = once(socket, 'close').then(([code]) => `closed ${String(code)}`);
  const welcomed = once(socket, 'message').then(([data]) => String(data));
  welcomed.catch(() => undefined);
  socket.once('open', () => first !== null && socket.send(first));
  return { socket, closed, outcome: await Promise.race([refused, closed, welcomed]) };
}

const goodToken = () => JSON.stringify({ token: host.token });

describe('the guard of the loopback host', () => {
  test('listens on 127.0.0.1 alone', () => {
    expect(host.address).toMatchObject({ address: '127.0.0.1', family: 'IPv4' });
  });

  test('gives the page without a token, with all security headers', async () => {
    const answer = await get('/');
    expect(statusOf(answer)).toBe(200);
    for (const header of ["default-src 'none'", 'nosniff', 'no-referrer', 'no-store', 'same-origin'])
      expect(answer).toContain(header);
    expect(answer.toLowerCase()).not.toContain('access-control');
  });

  test.each([
    ['a foreign Host', '/', ['Host: attacker.example'], 421],
    ['localhost, which a resolver may answer', '/', ['Host: localhost'], 421],
    ['two Hosts', '/', ['Host: 127.0.0.1:1', 'Host: 127.0.0.1:1'], 421],
    ['a foreign Origin', '/', ['Origin: https://attacker.example'], 403],
    ['another program on this machine', '/', ['Origin: http://127.0.0.1:1'], 403],
    ['an opaque Origin', '/', ['Origin: null'], 403],
    ['a script of another port', '/x', ['Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: no-cors'], 403],
    ['an absolute target', 'http://127.0.0.1/', [], 400],
    ['a body', '/', ['Content-Length: 100000000'], 413],
    ['a body of unknown length', '/', ['Transfer-Encoding: chunked'], 413],
    ['headers without end', '/', [`X-Long: ${'x'.repeat(20_000)}`], 431],
    ['an unknown ticket', '/streams/AAAA', [], 404],
    ['climbing up', '/../package.json', [], 404],
    ['climbing up, encoded', '/%2e%2e/package.json', [], 404],
    ['climbing up, backslash', '/..\\package.json', [], 404],
    ['climbing up, twice encoded', '/%252e%252e%252fpackage.json', [], 404],
  ])('refuses %s', async (_, path, headers, status) => {
    expect(statusOf(await get(path, headers))).toBe(status);
  });

  test('refuses HTTP/1.0 without a Host', async () => {
    expect(statusOf(await raw('GET / HTTP/1.0\r\n\r\n'))).toBe(421);
  });

  test('refuses a form sent by another site', async () => {
    expect(statusOf(await get('/', ['Origin: https://attacker.example', 'Content-Length: 0'], 'POST'))).toBe(
      403,
    );
    expect(statusOf(await get('/', ['Content-Length: 0'], 'POST'))).toBe(405);
  });

  test('closes a connection that never ends its headers', async () => {
    expect(statusOf(await raw('GET / HTTP/1.1\r\nX-Slow: '))).toBe(408);
  });

  test('gives a stream once, as a download, and not to a foreign Host or a HEAD', async () => {
    const path = `/streams/${await ticket()}`;
    expect(statusOf(await get(path, ['Host: attacker.example']))).toBe(421);
    expect(statusOf(await get(path, [], 'HEAD'))).toBe(404);
    const answer = await get(path);
    expect(statusOf(answer)).toBe(200);
    expect(answer).toContain('secret text');
    expect(answer).toContain("filename*=UTF-8''na%C3%AFve%20_plan_.html");
    expect(answer).toContain('application/octet-stream');
    expect(statusOf(await get(path))).toBe(404);
  });
});

describe('the door', () => {
  test('opens for the token', async () => {
    const { socket, outcome } = await knock(goodToken());
    expect(outcome).toBe('{"ok":true}');
    socket.terminate();
  });

  test.each([
    ['a wrong token', '{"token":"wrong"}'],
    ['an empty token', '{"token":""}'],
    ['no token', '{}'],
    ['a call in its place', '{"i":"1","p":{"u":"/vault/status"}}'],
    ['no JSON', 'hello'],
    ['silence', null],
  ])('closes on %s', async (_, first) => {
    expect((await knock(first)).outcome).toBe('closed 1008');
    expect(host.connected()).toBe(0);
  });

  test('refuses a foreign Origin and another path before anything is said', async () => {
    expect((await knock(goodToken(), { origin: 'http://127.0.0.1:1' })).outcome).toBe('status 403');
    expect((await knock(goodToken(), { origin: 'https://attacker.example' })).outcome).toBe('status 403');
    expect((await knock(goodToken(), { path: '/other' })).outcome).toBe('status 404');
  });

  test('closes on a message that is too long', async () => {
    const { socket, closed } = await knock(goodToken());
    socket.send('x'.repeat(limits.messageBytes + 1));
    expect(await closed).toBe('closed 1009');
  });
});
