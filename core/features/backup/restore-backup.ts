import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkDatabase, copyFileDurably } from '../../../db/backup.ts';
import { addOrigin, vaultRow } from '../../../db/queries/people.ts';
import { countAllCases } from '../../../db/queries/segments.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import { backupText } from '../../../shared/text/backup-files.ts';
import { makePrivateFolder } from '../../node-ports/private-folder.ts';
import { durableMove, syncFolder } from '../../node-ports/durable-replace.ts';
import { breathe } from '../../records/long-work.ts';
import { type LifecycleDeps, openVault } from '../../vault/lifecycle.ts';
import { assertVaultLocation } from '../../vault/location.ts';
import { openRecords } from '../../vault/open-records.ts';
import { vaultFiles } from '../../vault/vault-files.ts';
import { backupNames, generationToRestore } from './backup-format.ts';

type Step =
  { step: 'progress'; done: number; total: number } | { step: 'restored'; folder: string; cases: number };

type Copy = { source: string; name: string; sha256: string; size: number };

function copiesOf(from: string): { copies: Copy[]; folder: string } {
  const { root, folder, description } = generationToRestore(from);
  const own = Object.entries(description.files).map(([name, file]) => ({
    source: join(folder, name),
    name,
    ...file,
  }));
  const segments = Object.entries(description.segments).map(([name, { file, ...rest }]) => ({
    source: join(root, backupNames.segments, file),
    name,
    ...rest,
  }));
  return { copies: [...own, ...segments], folder };
}

/**
 * Puts a backup into an empty folder: every file checked against its hash, the database opened and checked whole with
 * the passphrase, everything moved into place at once. The restored vault is an installation of its own: its journal goes
 * on in a new chain, and the person is asked for the last number given outside.
 *
 * @throws CustodiaError BACKUP_UNUSABLE, VAULT_EXISTS, WRONG_PASSPHRASE, FOLDER_REFUSED, DISK_FULL, CANCELLED
 */
export async function* restoreBackup(
  deps: LifecycleDeps,
  input: { from: string; folder: string; passphrase: string },
  signal?: AbortSignal,
): AsyncGenerator<Step> {
  assertVaultLocation(input.folder);
  if (existsSync(input.folder) && readdirSync(input.folder).length > 0) {
    throw new CustodiaError('VAULT_EXISTS', { folder: input.folder });
  }
  const { copies } = copiesOf(input.from);
  const part = join(dirname(input.folder), `.${basename(input.folder)}.restoring`);
  rmSync(part, { recursive: true, force: true });
  makePrivateFolder(part);
  let isDone = false;
  try {
    yield* copyAll(copies, part, { from: input.from, signal });
    await checkRestored(deps, part, input);
    syncFolder(part);
    if (existsSync(input.folder)) rmSync(input.folder, { recursive: true });
    durableMove(part, input.folder);
    isDone = true;
  } finally {
    if (!isDone) rmSync(part, { recursive: true, force: true });
  }
  yield await markRestored(deps, input);
}

async function* copyAll(
  copies: readonly Copy[],
  part: string,
  options: { from: string; signal: AbortSignal | undefined },
): AsyncGenerator<Step> {
  const total = copies.reduce((sum, { size }) => sum + size, 0);
  const unusable = (why: string) => new CustodiaError('BACKUP_UNUSABLE', { folder: options.from, why });
  let before = 0;
  for (const { source, name, sha256, size } of copies) {
    if (!existsSync(source)) throw unusable(backupText.missing(name));
    if (statSync(source).size !== size) throw unusable(backupText.changed(name));
    const copying = copyFileDurably(source, join(part, name));
    for (;;) {
      const next = copying.next();
      if (next.done === true) {
        if (next.value.sha256 !== sha256) throw unusable(backupText.changed(name));
        break;
      }
      if (options.signal?.aborted === true) throw new CustodiaError('CANCELLED', {});
      yield { step: 'progress', done: before + next.value, total };
      await breathe();
    }
    before += size;
  }
  yield { step: 'progress', done: total, total };
}

async function checkRestored(
  deps: LifecycleDeps,
  part: string,
  input: { from: string; passphrase: string },
): Promise<void> {
  const { records, opened } = await openRecords(
    part,
    { text: input.passphrase, with: 'passphrase' },
    deps.migrations,
  );
  records.close();
  const found = checkDatabase(join(part, vaultFiles.records), opened.dataKey);
  if (found !== null) {
    throw new CustodiaError('BACKUP_UNUSABLE', {
      folder: input.from,
      why: backupText.unreadable(vaultFiles.records, found),
    });
  }
}

async function markRestored(
  deps: LifecycleDeps,
  input: { folder: string; passphrase: string },
): Promise<Step> {
  const vault = await openVault(deps, {
    folder: input.folder,
    secret: { text: input.passphrase, with: 'passphrase' },
  });
  try {
    vault.act((act) => {
      addOrigin(act.store, act.newId());
      act.record({
        entity: 'vault',
        id: vaultRow(act.db).id,
        caseId: null,
        action: 'vault.restored',
        fields: { restoredAt: act.now },
      });
    });
    return { step: 'restored', folder: input.folder, cases: countAllCases(vault.db) };
  } finally {
    vault.close();
  }
}
