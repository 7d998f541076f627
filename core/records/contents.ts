import { DamagedContentError } from '../../db/attachments.ts';
import { DamagedDatabaseError } from '../../db/database.ts';
import { UnreadableDatabaseError } from '../../db/open.ts';
import { contentBySha256, uploadById } from '../../db/queries/uploads.ts';
import { CustodiaError } from '../../shared/errors.ts';
import type { StreamOffer } from '../ports.ts';
import type { OpenVault } from '../session/open-vault.ts';
import { notFound } from './find.ts';

export type StoredUpload = { id: string; name: string; mediaType: string; sha256: string; size: number };

/** @throws CustodiaError NOT_FOUND when the upload isn't waiting here (any more) */
export function requireUpload(vault: OpenVault, id: string): StoredUpload {
  const row = uploadById(vault.db, id);
  if (!row) throw notFound('upload', id);
  return { id: row.id, name: row.name, mediaType: row.media_type, sha256: row.sha256, size: row.size };
}

/** @returns a content whole, for what has to be read at once (a mail) */
export function contentBytes(vault: OpenVault, sha256: string): Uint8Array {
  return Buffer.concat([...vault.attachments.read(sha256)]);
}

/**
 * The bytes of a content as a stream that gives way between chunks.
 *
 * @throws CustodiaError CONTENT_DAMAGED while reading, VAULT_LOCKED when the vault is locked meanwhile
 */
export async function* contentStream(
  vault: OpenVault,
  content: { sha256: string; name: string },
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const chunks = vault.attachments.read(content.sha256);
  for (;;) {
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (signal?.aborted === true) throw new CustodiaError('CANCELLED', {});
    if (!vault.isOpen) throw new CustodiaError('VAULT_LOCKED', {});
    const next = nextChunk(chunks, content.name);
    if (next.done === true) return;
    yield next.value;
  }
}

function nextChunk(chunks: Generator<Uint8Array>, name: string): IteratorResult<Uint8Array> {
  try {
    return chunks.next();
  } catch (error) {
    if (
      error instanceof DamagedContentError ||
      error instanceof DamagedDatabaseError ||
      error instanceof UnreadableDatabaseError
    )
      throw new CustodiaError('CONTENT_DAMAGED', { name }, { cause: error });
    throw error;
  }
}

/** @throws CustodiaError CONTENT_DAMAGED when the content is not recorded */
export function requireContent(
  vault: OpenVault,
  content: { sha256: string; name: string },
): { size: number; crc32: number } {
  const row = contentBySha256(vault.db, content.sha256);
  if (!row) throw new CustodiaError('CONTENT_DAMAGED', { name: content.name });
  return row;
}

/** A document's content as a host may hand it on. */
export function contentOffer(
  vault: OpenVault,
  document: { sha256: string; name: string; mediaType: string },
): StreamOffer {
  const { size } = requireContent(vault, document);
  return {
    name: document.name,
    mediaType: document.mediaType,
    size,
    read: (options) => contentStream(vault, document, options?.signal),
  };
}
