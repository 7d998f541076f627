import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StreamOffer } from '../../core/ports.ts';

/** @returns a Content-Disposition that saves under the name, whatever is in it (RFC 6266, RFC 8187). */
export function attachmentDisposition(name: string): string {
  const ascii = name.replaceAll(/[^\x20-\x7e]|["\\%/]/g, '_');
  const extended = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${extended}`;
}

/** Hands an offer's bytes on, as fast as they are taken; a closed connection ends the reading. */
export async function sendOffer(offer: StreamOffer, response: ServerResponse): Promise<void> {
  const abort = new AbortController();
  response.on('close', () => abort.abort());
  response.writeHead(200, {
    // Never a type that a browser would show or run.
    'Content-Type': 'application/octet-stream',
    'Content-Length': String(offer.size),
    'Content-Disposition': attachmentDisposition(offer.name),
  });
  try {
    await pipeline(Readable.from(offer.read({ signal: abort.signal })), response);
  } catch {
    // The length was announced: a connection that ends early is a download that failed.
    response.destroy();
  }
}
