import { LostBatchError } from '../../../db/attachments.ts';
import type { ContentWriter } from '../../../db/content-writer.ts';
import { addUpload, dropUpload, uploadById } from '../../../db/queries/uploads.ts';
import type { Piece } from '../../../shared/contract/case-work.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import type { UploadId } from '../../../shared/ids.ts';
import { os } from '../../procedures.ts';
import { notFound } from '../../records/find.ts';
import type { OpenVault } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';
import { asCustodiaError } from '../../vault/failures.ts';

const PIECE_BYTES = 1 << 20;

type Running = { vault: OpenVault; writer: ContentWriter; name: string; mediaType: string; size: number };

/** Files on their way in. A lock or the end of the core drops them; nothing of them is recorded before `finish`. */
class Uploads {
  readonly #running = new Map<string, Running>();

  clear(): void {
    this.#running.clear();
  }

  begin(vault: OpenVault, file: { name: string; size: number; mediaType: string }): UploadId {
    const id = vault.newId<UploadId>();
    this.#running.set(id, { vault, writer: vault.attachments.write(), ...file });
    return id;
  }

  async append(id: string, offset: number, piece: Piece): Promise<number> {
    const running = this.#require(id);
    const bytes = new Uint8Array(await piece.arrayBuffer());
    const { writer, size, name } = running;
    // A piece sent twice (the answer was lost) is already taken; a gap can't be mended.
    if (offset + bytes.length <= writer.size) return writer.size;
    if (offset !== writer.size || offset + bytes.length > size) throw this.#broken(id, name);
    this.#guard(id, running, () => writer.append(bytes));
    return writer.size;
  }

  finish(id: string): { sha256: string; size: number } {
    const running = this.#require(id);
    const { vault, writer, name, mediaType, size } = running;
    if (writer.size !== size) throw this.#broken(id, name);
    const content = this.#guard(id, running, () => writer.finish());
    vault.put((write) => {
      vault.attachments.recordContent(write, content);
      addUpload(write, {
        id,
        person_id: vault.person.id,
        name,
        media_type: mediaType,
        sha256: content.sha256,
        size,
        finished_at: vault.now(),
      });
    });
    this.#running.delete(id);
    return { sha256: content.sha256, size };
  }

  cancel(vault: OpenVault, id: string): void {
    this.#running.delete(id);
    if (uploadById(vault.db, id)) vault.put((write) => dropUpload(write, id));
  }

  #require(id: string): Running {
    const running = this.#running.get(id);
    if (!running) throw notFound('upload', id);
    if (!running.vault.isOpen) throw new CustodiaError('VAULT_LOCKED', {});
    return running;
  }

  #broken(id: string, name: string, cause?: unknown): CustodiaError {
    this.#running.delete(id);
    return new CustodiaError('UPLOAD_BROKEN', { name }, { cause });
  }

  #guard<T>(id: string, running: Running, work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof LostBatchError) throw this.#broken(id, running.name, error);
      this.#running.delete(id);
      throw asCustodiaError(error, running.vault.folder);
    }
  }
}

export function uploadHandlers(session: Session) {
  const procedures = os.uploads;
  const uploads = new Uploads();
  session.onLock(() => uploads.clear());
  return {
    begin: procedures.begin.handler(({ input }) => ({
      id: uploads.begin(session.vault, input),
      pieceSize: PIECE_BYTES,
    })),
    append: procedures.append.handler(async ({ input }) => {
      session.stillHere();
      return { taken: await uploads.append(input.id, input.offset, input.piece) };
    }),
    finish: procedures.finish.handler(({ input }) => uploads.finish(input.id)),
    cancel: procedures.cancel.handler(({ input }) => {
      uploads.cancel(session.vault, input.id);
      return {};
    }),
  };
}
