import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is refused, as its HTTP status. */
export type Refusal = 400 | 403 | 404 | 405 | 413 | 421;

/**
 * What every request must have before anything looks at its path: our exact Host (a name that resolves to 127.0.0.1
 * is DNS rebinding), our Origin or none, a method that changes nothing, and no body.
 *
 * @param authority `127.0.0.1:PORT`
 * @returns the status to refuse with, or null
 */
export function refusalOf(request: IncomingMessage, authority: string): Refusal | null {
  const hosts = request.headersDistinct['host'] ?? [];
  if (hosts.length !== 1 || hosts[0] !== authority) return 421;
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${authority}`) return 403;
  if (request.method !== 'GET' && request.method !== 'HEAD') return 405;
  const hasBody =
    Number(request.headers['content-length'] ?? '0') > 0 || 'transfer-encoding' in request.headers;
  if (hasBody) return 413;
  // Only origin-form targets (RFC 9112, section 3.2.1).
  return request.url?.startsWith('/') === true && !request.url.startsWith('//') ? null : 400;
}

/** @returns whether two tokens are the same, in a time that doesn't tell how far they agree. */
export function isToken(given: unknown, token: string): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Headers of every answer. `port` is the one we listen on. */
export function securityHeaders(port: number): Record<string, string> {
  return {
    'Content-Security-Policy': [
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
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), clipboard-read=()',
    'Cache-Control': 'no-store',
  };
}
