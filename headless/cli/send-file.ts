import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CoreClient } from '../../core/create-core.ts';
import { CustodiaError } from '../../shared/errors.ts';
import type { UploadId } from '../../shared/ids.ts';
import { cliText } from '../../shared/text/cli.ts';
import type { Context } from './context.ts';
import { UsageError } from './failures.ts';
import { systemCode } from './secrets.ts';

export type Sent = { id: UploadId; name: string; size: number };

/**
 * Hands a file to the core piece by piece; one piece is in memory at a time. Cancelled or failed, the upload is dropped.
 *
 * @throws UsageError when the file can't be read; CustodiaError CANCELLED
 */
export async function sendFile(context: Context, client: CoreClient, path: string): Promise<Sent> {
  const handle = await open(context.path(path), 'r').catch((error: unknown) => {
    throw new UsageError(cliText.usage.unreadable(path, systemCode(error)), { cause: error });
  });
  try {
    const status = await handle.stat();
    if (!status.isFile()) throw new UsageError(cliText.usage.notAFile(path));
    const { size } = status;
    const name = basename(context.path(path));
    const { id, pieceSize } = await client.uploads.begin({ name, size });
    try {
      for (let offset = 0; offset < size;) {
        if (context.io.signal.aborted) throw new CustodiaError('CANCELLED', {});
        const piece = new Uint8Array(Math.min(pieceSize, size - offset));
        const { bytesRead } = await handle.read(piece, 0, piece.length, offset);
        if (bytesRead === 0) throw new CustodiaError('UPLOAD_BROKEN', { name });
        await client.uploads.append({ id, offset, piece: new Blob([piece.subarray(0, bytesRead)]) });
        offset += bytesRead;
        context.output.progress(`${cliText.working.attach} ${name}`, { done: offset, total: size });
      }
      await client.uploads.finish({ id });
    } catch (error) {
      await client.uploads.cancel({ id });
      throw error;
    }
    return { id, name, size };
  } finally {
    await handle.close();
  }
}
