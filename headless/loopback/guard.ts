import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { loopbackAnswers } from '../../shared/text/loopback.ts';

/** A refusal: a status and one sentence. */
export type Refusal = { status: number; text: string };

/** @returns headers of every answer, refusals included; `port` is the host's own. */
export function securityHeaders(port: number): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      `connect-src 'self' ws://127.0.0.1:${String(port)}`,
      "form-action 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=(), browsing-topics=()',
    'cache-control': 'no-store',
  };
}

/** @returns whether the texts are the same, in a time that says nothing about where they differ. */
export function sameSecret(given: string, expected: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}

/**
 * What every request has to be before its path is looked at: addressed to exactly this host (a name that an
 * attacker rebound to 127.0.0.1 differs), from this origin or from none, and without a body.
 *
 * @returns the refusal, or null when nothing speaks against the request
 */
export function refusalOf(request: IncomingMessage, port: number): Refusal | null {
  const here = `127.0.0.1:${String(port)}`;
  const hosts = request.headersDistinct['host'] ?? [];
  if (hosts.length !== 1 || hosts[0] !== here) return { status: 421, text: loopbackAnswers.wrongHost };
  const origins = request.headersDistinct['origin'] ?? [];
  if (origins.some((origin) => origin !== `http://${here}`))
    return { status: 403, text: loopbackAnswers.notAllowed };
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, text: loopbackAnswers.onlyReading };
  const length = request.headers['content-length'];
  if (request.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0'))
    return { status: 413, text: loopbackAnswers.noBody };
  // The absolute form is for proxies (RFC 9112 section 3.2.2); nothing here is one.
  if (request.url?.startsWith('/') !== true || request.url.startsWith('//'))
    return { status: 400, text: loopbackAnswers.badRequest };
  return isForeignFetch(request) ? { status: 403, text: loopbackAnswers.notAllowed } : null;
}

/**
 * A browser says where a request comes from (Fetch Metadata). The page itself may be navigated to from anywhere,
 * since it holds nothing and lets nobody in; all else is only for the page.
 */
function isForeignFetch(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return request.headers['sec-fetch-mode'] !== 'navigate' || pathOf(request) !== '/';
}

/** @returns the path without its query, as it was sent: nothing is decoded or resolved. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?', 1)[0] ?? '';
}
