import { os, withBoundaryErrors } from '../../procedures.ts';
import type { Session } from '../../session/session.ts';
import { asCustodiaError } from '../../vault/failures.ts';
import { makeBackup } from './make-backup.ts';
import { restoreBackup } from './restore-backup.ts';

/** What the disk says about the folder written to, not about the vault. */
async function* about<T>(folder: string, steps: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* steps;
  } catch (error) {
    throw asCustodiaError(error, folder);
  }
}

export function backupHandlers(session: Session) {
  const procedures = os.backup;
  return {
    make: procedures.make.handler(({ input, signal }) =>
      withBoundaryErrors(about(input.folder, makeBackup(session.vault, input.folder, signal))),
    ),
    restore: procedures.restore.handler(({ input, signal }) =>
      withBoundaryErrors(about(input.folder, restoreBackup(session.lifecycle, input, signal))),
    ),
  };
}
