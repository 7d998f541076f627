import type { StreamOffer } from '../../core/ports.ts';

/** @returns all bytes of an offered stream. */
export async function bytesOf(offer: StreamOffer): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of offer.read()) pieces.push(piece);
  return Buffer.concat(pieces);
}
