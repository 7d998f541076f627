import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CustodiaError } from '../../../shared/errors.ts';
import { backupText } from '../../../shared/text/backup-files.ts';

export const backupNames = { description: 'backup.json', segments: 'segments' } as const;

const listed = z.object({ size: z.number().int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** backup.json of a generation: what belongs to it, with hashes; no case data. Written last: without it there is none. */
export const backupDescription = z.object({
  format: z.literal('custodia-backup/1'),
  vaultId: z.string(),
  madeAt: z.string(),
  journalHead: z.string().nullable(),
  files: z.record(z.string(), listed),
  /** Segment file of the vault -> file below `segments/`, shared by generations. */
  segments: z.record(z.string(), listed.extend({ file: z.string().regex(/^[\w.-]+$/) })),
});
export type BackupDescription = z.infer<typeof backupDescription>;

export type Generation = { folder: string; description: BackupDescription };

function readDescription(folder: string): BackupDescription | null {
  const file = join(folder, backupNames.description);
  if (!existsSync(file)) return null;
  try {
    return backupDescription.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** @returns the complete generations below a backup folder, oldest first. */
export function generationsIn(root: string): Generation[] {
  if (!existsSync(root) || !statSync(root).isDirectory()) return [];
  return readdirSync(root)
    .sort()
    .map((name) => ({ folder: join(root, name), description: readDescription(join(root, name)) }))
    .filter((one): one is Generation => one.description !== null);
}

/**
 * @param from a backup folder (its newest generation is meant) or one generation
 * @throws CustodiaError BACKUP_UNUSABLE when there is no complete generation
 */
export function generationToRestore(from: string): { root: string } & Generation {
  const own = readDescription(from);
  if (own) return { root: join(from, '..'), folder: from, description: own };
  const newest = generationsIn(from).at(-1);
  if (!newest) throw new CustodiaError('BACKUP_UNUSABLE', { folder: from, why: backupText.none });
  return { root: from, ...newest };
}
