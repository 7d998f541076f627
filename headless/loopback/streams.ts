import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StreamOffer } from '../../core/ports.ts';
import { attachmentDisposition } from './content-disposition.ts';

/** Media types that a browser would run or show as a page go out as bytes: a document is saved, never opened. */
const showable =
  /^(?:text\/(?:html|xml|xsl|javascript)|image\/svg|application\/(?:xhtml|xml|javascript|pdf))/i;
const wellFormed = /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/;

function mediaTypeOf(offer: StreamOffer): string {
  return wellFormed.test(offer.mediaType) && !showable.test(offer.mediaType)
    ? offer.mediaType
    : 'application/octet-stream';
}

/**
 * Sends an offer's bytes no faster than they are taken. When the browser goes away reading is cancelled; when
 * reading fails (locked meanwhile, damaged) the connection breaks off, so that no half file passes for a whole one.
 */
export async function sendStream(
  request: IncomingMessage,
  response: ServerResponse,
  offer: StreamOffer,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  request.socket.once('timeout', () => response.destroy());
  response.writeHead(200, {
    'content-type': mediaTypeOf(offer),
    'content-length': String(offer.size),
    'content-disposition': attachmentDisposition(offer.name),
    'content-security-policy': "default-src 'none'; sandbox",
  });
  try {
    for await (const piece of offer.read({ signal: gone.signal })) {
      if (gone.signal.aborted) return;
      if (!response.write(piece)) await once(response, 'drain', { signal: gone.signal });
    }
    response.end();
  } catch {
    response.destroy();
  }
}
