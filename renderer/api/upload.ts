import type { UploadId } from '../../shared/ids.ts';
import type { CustodiaClient } from './client.ts';

export type Uploaded = { id: UploadId; sha256: string; size: number };

/**
 * Hands a file to the core piece by piece, so that it never passes through memory whole. Aborting drops what
 * was taken.
 *
 * @param options.onProgress bytes taken so far
 * @throws the abort's reason, or the call's own error; the half upload is dropped in both cases
 */
export async function uploadFile(
  client: CustodiaClient,
  file: File,
  options: { onProgress?: (taken: number) => void; signal?: AbortSignal } = {},
): Promise<Uploaded> {
  options.signal?.throwIfAborted();
  const { id, pieceSize } = await client.uploads.begin({
    name: file.name,
    size: file.size,
    mediaType: file.type,
  });
  try {
    let offset = 0;
    while (offset < file.size) {
      options.signal?.throwIfAborted();
      const piece = file.slice(offset, offset + pieceSize);
      const { taken } = await client.uploads.append({ id, offset, piece });
      offset = taken;
      options.onProgress?.(offset);
    }
    options.signal?.throwIfAborted();
    const finished = await client.uploads.finish({ id });
    return { id, ...finished };
  } catch (error) {
    // The first error is the one to tell; an upload that can't be dropped now is swept at the next opening.
    await client.uploads.cancel({ id }).catch(() => undefined);
    throw error;
  }
}
