import { z } from 'zod';
import { dateText, zonedTime } from '../dates.ts';
import { deadlineBasis, dutyMark } from '../domain/breach.ts';
import { privilege } from '../domain/privilege.ts';
import {
  caseId,
  communicationId,
  deadlineId,
  documentId,
  noteId,
  partId,
  personId,
  taskId,
  uploadId,
} from '../ids.ts';
import { done, line, longText, procedure, reason } from './base.ts';

export const note = z.object({
  id: noteId,
  caseId,
  text: z.string().nullable(),
  privilege: privilege.nullable(),
  authorId: personId,
  authorName: z.string(),
  recordedAt: z.string(),
  changedAt: z.string(),
});

/** Notes: facts, or privileged from the start. */
export const notesContract = {
  add: procedure
    .input(z.object({ caseId, text: longText.min(1), privilege: privilege.nullable().default(null) }))
    .output(z.object({ id: noteId })),
  change: procedure.input(z.object({ id: noteId, text: longText.min(1) })).output(done),
  /** Marks a note privileged, or (with a reason) no longer. */
  mark: procedure
    .input(z.object({ id: noteId, privilege: privilege.nullable(), reason: reason.optional() }))
    .output(done),
  remove: procedure.input(z.object({ id: noteId, reason })).output(done),
};

export const task = z.object({
  id: taskId,
  caseId,
  title: z.string().nullable(),
  dueOn: z.string().nullable(),
  assigneeId: personId.nullable(),
  assigneeName: z.string().nullable(),
  doneAt: z.string().nullable(),
});

export const tasksContract = {
  add: procedure
    .input(
      z.object({
        caseId,
        title: line,
        dueOn: dateText.nullable().default(null),
        assigneeId: personId.nullable().default(null),
      }),
    )
    .output(z.object({ id: taskId })),
  change: procedure
    .input(
      z.object({
        id: taskId,
        title: line.optional(),
        dueOn: dateText.nullable().optional(),
        assigneeId: personId.nullable().optional(),
      }),
    )
    .output(done),
  complete: procedure.input(z.object({ id: taskId })).output(done),
  reopen: procedure.input(z.object({ id: taskId })).output(done),
  remove: procedure.input(z.object({ id: taskId, reason })).output(done),
};

/** How something is sent or said. */
export const Medium = {
  mail: 'mail',
  post: 'post',
  phone: 'phone',
  portal: 'portal',
  inPerson: 'inPerson',
  other: 'other',
} as const;
export const medium = z.enum(Medium);
export type Medium = z.infer<typeof medium>;

export const DeadlineState = { open: 'open', met: 'met', missed: 'missed', withdrawn: 'withdrawn' } as const;
export const deadlineState = z.enum(DeadlineState);

export const deadline = z.object({
  id: deadlineId,
  caseId,
  label: z.string().nullable(),
  dueAt: zonedTime.nullable(),
  state: deadlineState,
  /** When it was met, as recorded by a person. */
  metAt: zonedTime.nullable(),
  reason: z.string().nullable(),
  /** What sets it; null for a date that a person typed. Dates of law are recorded by the act that changes them. */
  basis: deadlineBasis.nullable(),
  /** The rule of the packs, the part of a breach and its client; null where there is none. */
  rule: z.string().nullable(),
  partId: partId.nullable(),
  clientId: z.string().nullable(),
  /** The pack that computed it. */
  packVersion: z.string().nullable(),
  /** What a person said of the duty. */
  mark: dutyMark.nullable(),
  /** How the notice went out that met it. */
  metBy: medium.nullable(),
  /** Proof that it was met. */
  documentId: documentId.nullable(),
});
export type Deadline = z.infer<typeof deadline>;

/** Deadlines as dates that a person sets, and those that the law sets a case (`basis`). */
export const deadlinesContract = {
  set: procedure
    .input(z.object({ caseId, label: line, dueAt: zonedTime }))
    .output(z.object({ id: deadlineId })),
  /** Changes a date that a person set; one of law follows from its facts and is refused. */
  change: procedure
    .input(z.object({ id: deadlineId, label: line.optional(), dueAt: zonedTime.optional(), reason }))
    .output(done),
  meet: procedure.input(z.object({ id: deadlineId, at: zonedTime })).output(done),
  miss: procedure.input(z.object({ id: deadlineId, reason })).output(done),
  withdraw: procedure.input(z.object({ id: deadlineId, reason })).output(done),
  reopen: procedure.input(z.object({ id: deadlineId, reason })).output(done),
  /** Says of a date of law, contract or target that the duty does not apply to this case, with the reason. */
  notApplicable: procedure.input(z.object({ id: deadlineId, reason })).output(done),
};

export const DocumentSource = {
  upload: 'upload',
  mail: 'mail',
  attachment: 'attachment',
  letter: 'letter',
  /** The paper of a decision that was signed off. */
  decision: 'decision',
  /** The certificate of a deletion. */
  certificate: 'certificate',
} as const;

export const caseDocument = z.object({
  id: documentId,
  caseId,
  name: z.string().nullable(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  source: z.enum(DocumentSource),
  communicationId: communicationId.nullable(),
  privilege: privilege.nullable(),
  addedAt: z.string(),
  addedByName: z.string(),
});
export type CaseDocument = z.infer<typeof caseDocument>;

export const documentsContract = {
  /** Makes an uploaded file a document of the case. Two documents may have one name. */
  attach: procedure
    .input(z.object({ caseId, uploadId, privilege: privilege.nullable().default(null) }))
    .output(z.object({ id: documentId, sha256: z.string() })),
  rename: procedure.input(z.object({ id: documentId, name: line })).output(done),
  mark: procedure
    .input(z.object({ id: documentId, privilege: privilege.nullable(), reason: reason.optional() }))
    .output(done),
  /** Takes a document off the case. Its content stays in the vault until disposal. */
  remove: procedure.input(z.object({ id: documentId, reason })).output(done),
  /** A one-time ticket to read the document's bytes through the host's stream (valid one minute). */
  download: procedure
    .input(z.object({ id: documentId }))
    .output(z.object({ ticket: z.string(), name: z.string(), size: z.number().int() })),
};

export const Direction = { in: 'in', out: 'out' } as const;

export const communicationFacts = z.object({
  direction: z.enum(Direction),
  medium: medium,
  subject: z.string().trim().max(2_000).nullable().optional(),
  /** Whom it came from or went to, as people write it. */
  correspondent: z.string().trim().max(2_000).nullable().optional(),
  happenedAt: zonedTime.nullable().optional(),
  sentAt: zonedTime.nullable().optional(),
  deliveredAt: zonedTime.nullable().optional(),
  text: longText.nullable().optional(),
  documentId: documentId.nullable().optional(),
  privilege: privilege.nullable().optional(),
});

export const communication = z.object({
  id: communicationId,
  caseId,
  direction: z.enum(Direction),
  medium: medium,
  subject: z.string().nullable(),
  correspondent: z.string().nullable(),
  happenedAt: zonedTime.nullable(),
  sentAt: zonedTime.nullable(),
  deliveredAt: zonedTime.nullable(),
  text: z.string().nullable(),
  documentId: documentId.nullable(),
  privilege: privilege.nullable(),
  /** Of a letter that was written here: its template and that one's version; null for one without. */
  templateId: z.string().nullable(),
  templateVersion: z.number().int().nullable(),
  /** By which its sent mail is found again; null for what is no letter of ours. */
  messageId: z.string().nullable(),
  /** The document that shows that it went out. */
  proofId: documentId.nullable(),
  recordedAt: z.string(),
});

export const communicationsContract = {
  record: procedure.input(communicationFacts.extend({ caseId })).output(z.object({ id: communicationId })),
  change: procedure
    .input(communicationFacts.partial().extend({ id: communicationId, reason: reason.optional() }))
    .output(done),
  remove: procedure.input(z.object({ id: communicationId, reason })).output(done),
};

/** A piece of a file: a Blob, by its shape, since `shared/` knows no DOM. */
export type Piece = { readonly size: number; arrayBuffer: () => Promise<ArrayBuffer> };

const piece = z.custom<Piece>(
  (value) => typeof value === 'object' && value !== null && 'arrayBuffer' in value && 'size' in value,
  'a piece of a file',
);

/** Files come in by pieces, so that a large one never passes through memory whole. */
export const uploadsContract = {
  /** Announces a file. `size` in bytes. */
  begin: procedure
    .input(
      z.object({
        name: z.string().min(1).max(1_000),
        size: z.number().int().nonnegative(),
        mediaType: z.string().max(200).default(''),
      }),
    )
    .output(z.object({ id: uploadId, pieceSize: z.number().int() })),
  /** The next piece in order, `offset` bytes into the file; a piece already taken is answered as taken. */
  append: procedure
    .input(z.object({ id: uploadId, offset: z.number().int().nonnegative(), piece: piece }))
    .output(z.object({ taken: z.number().int() })),
  /** Ends the upload: its content is in the vault and waits to be used by a form. */
  finish: procedure
    .input(z.object({ id: uploadId }))
    .output(z.object({ sha256: z.string(), size: z.number().int() })),
  /** Drops an upload, finished or not. */
  cancel: procedure.input(z.object({ id: uploadId })).output(done),
};

/** What a mail says of itself; nothing in it is confirmed. */
export const mailPreview = z.object({
  format: z.enum(['eml', 'msg']),
  fromName: z.string().nullable(),
  fromAddress: z.string().nullable(),
  to: z.array(z.string()),
  subject: z.string().nullable(),
  sentAt: zonedTime.nullable(),
  deliveredAt: zonedTime.nullable(),
  text: z.string(),
  attachments: z.array(z.object({ name: z.string(), mediaType: z.string(), size: z.number().int() })),
  missing: z.array(z.enum(['sender', 'sent', 'subject', 'body'])),
});
export type MailPreview = z.infer<typeof mailPreview>;

export const mailContract = {
  /** Reads an uploaded mail (RFC 5322 or Outlook) without making a case of it. */
  read: procedure.input(z.object({ uploadId })).output(mailPreview),
};
