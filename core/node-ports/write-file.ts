import { open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CustodiaError } from '../../shared/errors.ts';
import type { StreamOffer } from '../ports.ts';
import { durableMove } from './durable-replace.ts';

/**
 * Writes an offer's bytes to a file: temporary name beside it, fsync, rename. Cancelled or failed, nothing is left.
 *
 * @param step called at named places; tests stop the world there
 * @yields bytes written of all
 * @throws CustodiaError CONFLICT when the file exists, CANCELLED, and what reading throws
 */
export async function* writeOfferToFile(
  offer: StreamOffer,
  path: string,
  options: { signal?: AbortSignal | undefined; step: (step: string) => void; existsText: string },
): AsyncGenerator<{ done: number; total: number }> {
  if (await exists(path)) throw new CustodiaError('CONFLICT', { what: path, why: options.existsText });
  const temporary = `${path}.part`;
  await rm(temporary, { force: true });
  const file = await open(temporary, 'wx', 0o600);
  let isWhole = false;
  try {
    let done = 0;
    options.step('export.begun');
    for await (const piece of offer.read(options.signal ? { signal: options.signal } : {})) {
      if (options.signal?.aborted === true) throw new CustodiaError('CANCELLED', {});
      // `write` may take a part only (a nearly full disk does); `writeFile` goes on to the end or throws.
      await file.writeFile(piece);
      done += piece.length;
      options.step('export.written');
      yield { done, total: offer.size };
    }
    await file.sync();
    isWhole = true;
  } finally {
    await file.close();
    if (!isWhole) await rm(temporary, { force: true });
  }
  options.step('export.synced');
  durableMove(temporary, path);
  options.step('export.renamed');
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    await stat(dirname(path)).catch((error: unknown) => {
      throw new CustodiaError('NOT_FOUND', { what: 'folder', which: dirname(path) }, { cause: error });
    });
    return false;
  }
}
