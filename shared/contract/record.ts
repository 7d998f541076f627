import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { actId, caseId } from '../ids.ts';
import { done, nothing, procedure, progress, reason } from './base.ts';

/** Entities whose changes are journaled, by the name the journal uses. */
export const journalVerdict = z.object({
  holds: z.boolean(),
  entries: z.number().int(),
  /** The head of what was checked as hex, to be compared with a printed one: the newest entry when the check began. */
  head: z.string().nullable(),
  /** `entryId` is empty where what is wrong belongs to no entry. */
  firstBad: z.object({ position: z.number().int(), entryId: z.string(), why: z.string() }).nullable(),
  /** Entries recorded since the check began: they are not part of it. */
  later: z.number().int(),
});
export type JournalVerdict = z.infer<typeof journalVerdict>;

export const journalContract = {
  /** Walks the chain from its first entry to the head as it is now: progress in entries, then the verdict. */
  verify: procedure
    .input(nothing)
    .output(
      eventIterator(
        z.union([
          progress.extend({ step: z.literal('progress') }),
          journalVerdict.extend({ step: z.literal('verdict') }),
        ]),
      ),
    ),
  /** Takes back the person's own last act on a case, as a new act; nothing leaves the record. */
  undo: procedure.input(z.object({ actId })).output(done),
  /**
   * Destroys the value of a field for good, in the record too; that it was there, when and by whom stays. Can't be
   * undone. Backups made before still hold it.
   */
  erase: procedure
    .input(z.object({ entity: z.string(), entityId: z.string(), field: z.string(), reason }))
    .output(z.object({ erasedValues: z.number().int() })),
};

export const bundleFinding = z.object({
  code: z.string(),
  path: z.string().optional(),
  detail: z.string().optional(),
});

export const bundleVerdict = z.object({
  valid: z.boolean(),
  ours: z.boolean(),
  container: z.enum(['canonical', 'changed', 'notOurs', 'folder']),
  contentValid: z.boolean(),
  version: z.string().nullable(),
  fingerprint: z.string().nullable(),
  signature: z.enum(['valid', 'invalid', 'none']),
  errors: z.array(bundleFinding),
  warnings: z.array(bundleFinding),
  files: z.number().int(),
  bytes: z.number().int(),
});
export type BundleVerdict = z.infer<typeof bundleVerdict>;

export const Recipient = { ordinary: 'ordinary', counsel: 'counsel' } as const;

export const bundleContract = {
  /**
   * Makes ready a case's bundle for a recipient and records the export. The bytes are read once, by ticket, from
   * the host's stream; nothing of it lies on disk before.
   */
  prepare: procedure.input(z.object({ caseId, recipient: z.enum(Recipient).default('ordinary') })).output(
    z.object({
      ticket: z.string(),
      fileName: z.string(),
      size: z.number().int(),
      tagManifestSha256: z.string(),
      fingerprint: z.string(),
      documents: z.number().int(),
      /** How many privileged things were left out, by entity. */
      leftOut: z.record(z.string(), z.number().int()),
    }),
  ),
  /** Writes a prepared bundle to a file on this machine: temporary name, fsync, rename; progress in bytes. */
  writeFile: procedure
    .input(z.object({ ticket: z.string(), path: z.string().min(1) }))
    .output(eventIterator(progress)),
  /** Checks a bundle or any BagIt bag, zipped or a folder; needs no vault. Progress in bytes, then the verdict. */
  verify: procedure
    .input(z.object({ path: z.string().min(1), fingerprint: z.string().optional() }))
    .output(
      eventIterator(
        z.union([
          progress.extend({ step: z.literal('progress') }),
          bundleVerdict.extend({ step: z.literal('verdict') }),
        ]),
      ),
    ),
};

export const backupContract = {
  /** Writes a backup into `folder` (an empty or a backup folder), opens it and checks it. Progress in bytes. */
  make: procedure.input(z.object({ folder: z.string().min(1) })).output(
    eventIterator(
      z.union([
        progress.extend({ step: z.literal('progress') }),
        z.object({
          step: z.literal('made'),
          folder: z.string(),
          bytes: z.number().int(),
          journalHead: z.string().nullable(),
        }),
      ]),
    ),
  ),
  /** Puts a backup into an empty folder and checks it; opens nothing. Needs a passphrase of the backed-up vault. */
  restore: procedure
    .input(z.object({ from: z.string().min(1), folder: z.string().min(1), passphrase: z.string().min(1) }))
    .output(
      eventIterator(
        z.union([
          progress.extend({ step: z.literal('progress') }),
          z.object({ step: z.literal('restored'), folder: z.string(), cases: z.number().int() }),
        ]),
      ),
    ),
};

/** What somebody was typing when the window went away: per person and form, outside the journal. */
export const draft = z.object({ form: z.string().max(200), body: z.unknown(), savedAt: z.string() });
export type Draft = z.infer<typeof draft>;

export const draftsContract = {
  save: procedure
    .input(z.object({ form: z.string().min(1).max(200), body: z.unknown() }))
    .output(z.object({ savedAt: z.string() })),
  list: procedure.input(nothing).output(z.object({ drafts: z.array(draft) })),
  get: procedure
    .input(z.object({ form: z.string().min(1).max(200) }))
    .output(z.object({ draft: draft.nullable() })),
  discard: procedure.input(z.object({ form: z.string().min(1).max(200) })).output(done),
};

/** What changed, by topic: an entity's name, `vault`, `draft` or `*` for everything. */
export const change = z.object({ topic: z.string(), ids: z.array(z.string()) });
export type Change = z.infer<typeof change>;

export const changesContract = {
  /** Yields after each commit, and `vault` when it is opened or locked. Never ends by itself. */
  subscribe: procedure.input(nothing).output(eventIterator(change)),
};

export const programContract = {
  about: procedure
    .input(nothing)
    .output(z.object({ name: z.string(), version: z.string(), host: z.string(), zone: z.string() })),
};
