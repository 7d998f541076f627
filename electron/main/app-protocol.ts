import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Protocol } from 'electron';
import { isOwnAddress, pageScheme } from './address.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Mantine sets styles on elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

const answer = (status: number) => new Response(null, { status, headers });

/** @returns the page's files by their path in an address; what isn't here at the start is never served. */
export function pageFiles(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && Object.hasOwn(mediaTypes, extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [file.slice(folder.length).replaceAll('\\', '/'), file]));
}

/** Answers a request from the map of files: an address can name one of them or nothing. */
export function servePage(
  files: ReadonlyMap<string, string>,
  request: Pick<Request, 'url' | 'method'>,
): Response {
  if (!isOwnAddress(request.url)) return answer(404);
  if (request.method !== 'GET') return answer(405);
  const { pathname } = new URL(request.url);
  const file = files.get(pathname === '/' ? '/index.html' : pathname);
  const type = file === undefined ? undefined : mediaTypes[extname(file)];
  if (file === undefined || type === undefined) return answer(404);
  return new Response(readFileSync(file), { headers: { ...headers, 'content-type': type } });
}

/** Before the program is ready: makes the page's scheme one with an origin of its own, bound by its policy. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true } },
  ]);
}

export function serveScheme(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  const files = pageFiles(folder);
  protocol.handle(pageScheme, (request) => servePage(files, request));
}
