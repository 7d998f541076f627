import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { isAbsolute, join, sep } from 'node:path';
import { segmentFileName } from '../../../db/attachments.ts';
import { checkDatabase, copyDatabase, copyFileDurably, hashFile } from '../../../db/backup.ts';
import { closedSegments, neededSegments } from '../../../db/queries/segments.ts';
import { journalHead } from '../../../db/queries/history.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import { backupText } from '../../../shared/text/backup-files.ts';
import { makePrivateFolder } from '../../node-ports/private-folder.ts';
import { durableMove, durableReplace, syncFolder } from '../../node-ports/durable-replace.ts';
import { assertOpen, breathe } from '../../records/long-work.ts';
import type { OpenVault } from '../../session/open-vault.ts';
import { vaultFiles, vaultPath } from '../../vault/vault-files.ts';
import { type BackupDescription, backupNames, generationsIn } from './backup-format.ts';

type Made = { folder: string; bytes: number; journalHead: string | null };
type Step = { step: 'progress'; done: number; total: number } | ({ step: 'made' } & Made);

function assertBackupFolder(vault: OpenVault, root: string): void {
  const refuse = (why: string) => new CustodiaError('BACKUP_UNUSABLE', { folder: root, why });
  if (!isAbsolute(root))
    throw new CustodiaError('FOLDER_REFUSED', { folder: root, reason: 'relative', detail: '' });
  if (root === vault.folder || root.startsWith(vault.folder + sep)) throw refuse(backupText.insideVault);
  makePrivateFolder(root);
  if (!statSync(root).isDirectory())
    throw new CustodiaError('FOLDER_REFUSED', { folder: root, reason: 'notAFolder', detail: '' });
  const generations = generationsIn(root);
  if (generations.some(({ description }) => description.vaultId !== vault.vaultId))
    throw refuse(backupText.otherVault);
  const isOurs = (name: string) =>
    name === backupNames.segments || /^\d{4}-\d\d-\d\dT\d{9}Z(\.part)?$/.test(name);
  if (!readdirSync(root).every(isOurs)) throw refuse(backupText.notEmpty);
}

/**
 * Writes a generation of backup: the open segment is ended, vault.db taken by `VACUUM INTO`, segments the folder doesn't
 * hold yet are copied once; everything is read back and checked. The generation gets its name last, so that one that
 * was cut short is none.
 *
 * @param root the backup folder, absolute; empty or with earlier generations of this vault
 * @throws CustodiaError BACKUP_UNUSABLE, FOLDER_REFUSED, DISK_FULL, CANCELLED, VAULT_LOCKED
 */
export async function* makeBackup(
  vault: OpenVault,
  root: string,
  signal?: AbortSignal,
): AsyncGenerator<Step> {
  assertBackupFolder(vault, root);
  const madeAt = vault.now();
  const generation = join(root, madeAt.replaceAll(/[:.]/g, ''));
  const part = `${generation}.part`;
  for (const name of readdirSync(root))
    if (name.endsWith('.part')) rmSync(join(root, name), { recursive: true });
  const earlier = segmentsIn(root);
  mkdirSync(join(root, backupNames.segments), { recursive: true, mode: 0o700 });
  dropPartialSegments(root);
  mkdirSync(part, { mode: 0o700 });
  let isDone = false;
  try {
    vault.attachments.closeOpenSegment();
    vault.ports.failpoint('backup.begun');
    const files = copyRecords(vault, part);
    yield { step: 'progress', done: files[vaultFiles.records]?.size ?? 0, total: 0 };
    const segments = yield* copySegments(vault, root, signal);
    const description: BackupDescription = {
      format: 'custodia-backup/1',
      vaultId: vault.vaultId,
      madeAt,
      journalHead: journalHead(vault.db),
      files,
      segments,
    };
    durableReplace(join(part, backupNames.description), `${JSON.stringify(description, null, 2)}\n`);
    vault.ports.failpoint('backup.described');
    syncFolder(part);
    durableMove(part, generation);
    vault.ports.failpoint('backup.named');
    isDone = true;
    yield recordBackup(vault, generation, description);
  } finally {
    if (!isDone) {
      rmSync(part, { recursive: true, force: true });
      dropSegments(root, earlier);
    }
  }
}

/** Names of the whole segment copies in a backup folder; null when it never had any. */
function segmentsIn(root: string): ReadonlySet<string> | null {
  const folder = join(root, backupNames.segments);
  if (!existsSync(folder)) return null;
  return new Set(readdirSync(folder).filter((name) => !name.endsWith('.part')));
}

/** A run that was killed leaves the copy it was at. */
function dropPartialSegments(root: string): void {
  const folder = join(root, backupNames.segments);
  for (const name of readdirSync(folder)) if (name.endsWith('.part')) rmSync(join(folder, name));
}

/** Takes back what a cut-short run copied; what lay there before may belong to earlier generations and stays. */
function dropSegments(root: string, earlier: ReadonlySet<string> | null): void {
  const folder = join(root, backupNames.segments);
  for (const name of readdirSync(folder)) if (!earlier?.has(name)) rmSync(join(folder, name));
  if (earlier === null) rmdirSync(folder);
}

function recordBackup(vault: OpenVault, folder: string, description: BackupDescription): Step {
  const sizes = [...Object.values(description.files), ...Object.values(description.segments)];
  const bytes = sizes.reduce((sum, { size }) => sum + size, 0);
  const head = description.journalHead;
  vault.act((act) => {
    act.record({
      entity: 'backup',
      id: act.newId(),
      caseId: null,
      action: 'backup.made',
      fields: { folder, bytes, journalHead: head ?? '', madeAt: description.madeAt },
    });
  });
  return { step: 'made', folder, bytes, journalHead: head };
}

function finish<T>(steps: Generator<number, T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}

function copyRecords(vault: OpenVault, part: string): BackupDescription['files'] {
  const records = join(part, vaultFiles.records);
  copyDatabase(vault.records, records);
  const found = checkDatabase(records, vault.keys.dataKey);
  if (found !== null) {
    throw new CustodiaError('BACKUP_UNUSABLE', {
      folder: part,
      why: backupText.unreadable(vaultFiles.records, found),
    });
  }
  vault.ports.failpoint('backup.records');
  const keyFile = join(part, vaultFiles.keyFile);
  finish(copyFileDurably(vaultPath(vault.folder, 'keyFile'), keyFile));
  return {
    [vaultFiles.records]: finish(hashFile(records)),
    [vaultFiles.keyFile]: finish(hashFile(keyFile)),
  };
}

/** A backup that silently lacked a segment would be found out at the restore. */
function assertWhole(vault: OpenVault, present: readonly string[]): void {
  const missing = neededSegments(vault.db)
    .map((number) => segmentFileName(number))
    .find((name) => !present.includes(name));
  if (missing !== undefined)
    throw new CustodiaError('VAULT_DAMAGED', { folder: vault.folder, file: missing });
}

async function* copySegments(
  vault: OpenVault,
  root: string,
  signal?: AbortSignal,
): AsyncGenerator<Step, BackupDescription['segments']> {
  const folder = join(root, backupNames.segments);
  const segments: BackupDescription['segments'] = {};
  const sources = closedSegments(vault.db)
    .map((number) => segmentFileName(number))
    .filter((name) => existsSync(join(vault.folder, name)));
  assertWhole(vault, sources);
  const total = sources.reduce((sum, name) => sum + statSync(join(vault.folder, name)).size, 0);
  const known = new Map(
    generationsIn(root).flatMap(({ description }) => Object.entries(description.segments)),
  );
  let before = 0;
  for (const name of sources) {
    const source = join(vault.folder, name);
    const earlier = known.get(name);
    const target = join(folder, earlier?.file ?? '');
    if (
      earlier &&
      existsSync(target) &&
      statSync(target).size === earlier.size &&
      earlier.size === statSync(source).size
    ) {
      segments[name] = earlier;
    } else {
      const copying = copyOneSegment(source, folder, name);
      for (;;) {
        const next = copying.next();
        if (next.done === true) {
          segments[name] = next.value;
          break;
        }
        assertOpen(vault, signal);
        yield { step: 'progress', done: before + next.value, total };
        await breathe();
      }
      vault.ports.failpoint('backup.segment');
    }
    before += statSync(source).size;
    yield { step: 'progress', done: before, total };
  }
  return segments;
}

/** Copies a closed segment under a name that holds its hash, and reads the copy back. */
function* copyOneSegment(
  source: string,
  folder: string,
  name: string,
): Generator<number, BackupDescription['segments'][string]> {
  const part = join(folder, `${name}.part`);
  rmSync(part, { force: true });
  const written = yield* copyFileDurably(source, part);
  const read = yield* hashFile(part);
  if (read.sha256 !== written.sha256) {
    rmSync(part, { force: true });
    throw new CustodiaError('BACKUP_UNUSABLE', { folder, why: backupText.changed(name) });
  }
  const file = `${name.replace(/\.db$/, '')}-${written.sha256.slice(0, 16)}.db`;
  durableMove(part, join(folder, file));
  return { ...written, file };
}
