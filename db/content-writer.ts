import { type Hash, createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

export const CHUNK_BYTES = 1 << 20;

/** Where a chunk lies. */
export type ChunkPlace = { sha256: Buffer; segment: number; row: number; size: number };

export type StoredContent = { sha256: string; size: number; crc32: number };

export type FinishedContent = StoredContent & { places: readonly ChunkPlace[] };

/** Takes a content in pieces of any size; holds at most one chunk in memory. */
export class ContentWriter {
  readonly #put: (bytes: Uint8Array) => ChunkPlace;
  readonly #commit: () => void;
  readonly #hash: Hash = createHash('sha256');
  readonly #places: ChunkPlace[] = [];
  #rest: Uint8Array = new Uint8Array();
  #size = 0;
  #crc = 0;
  #finished: FinishedContent | null = null;

  constructor(put: (bytes: Uint8Array) => ChunkPlace, commit: () => void) {
    this.#put = put;
    this.#commit = commit;
  }

  get size(): number {
    return this.#size;
  }

  append(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#crc = crc32(bytes, this.#crc);
    this.#size += bytes.length;
    let rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    while (rest.length >= CHUNK_BYTES) {
      this.#places.push(this.#put(rest.subarray(0, CHUNK_BYTES)));
      rest = rest.subarray(CHUNK_BYTES);
    }
    // A copy: a view would keep the caller's whole buffer alive.
    this.#rest = rest.slice();
  }

  /** Writes the rest and makes all chunks durable; asked again (its record could not be written), answers the same. */
  finish(): FinishedContent {
    if (this.#finished) return this.#finished;
    if (this.#rest.length > 0) this.#places.push(this.#put(this.#rest));
    this.#rest = new Uint8Array();
    this.#commit();
    this.#finished = {
      sha256: this.#hash.digest('hex'),
      size: this.#size,
      crc32: this.#crc >>> 0,
      places: this.#places,
    };
    return this.#finished;
  }
}
