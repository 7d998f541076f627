import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cases } from './cases.ts';

export const notes = sqliteTable(
  'notes',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    text: text('text'),
    privilege: text('privilege'),
    privilegeReason: text('privilege_reason'),
    authorId: text('author_id').notNull(),
    recordedAt: text('recorded_at').notNull(),
    changedAt: text('changed_at').notNull(),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [index('notes_case').on(table.caseId)],
);

export const tasks = sqliteTable(
  'tasks',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    title: text('title'),
    dueOn: text('due_on'),
    assigneeId: text('assignee_id'),
    doneAt: text('done_at'),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [
    index('tasks_case').on(table.caseId),
    index('tasks_assignee').on(table.assigneeId, table.doneAt),
  ],
);

export const deadlines = sqliteTable(
  'deadlines',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    label: text('label'),
    dueAt: text('due_at'),
    dueZone: text('due_zone'),
    state: text('state').notNull(),
    metAt: text('met_at'),
    metZone: text('met_zone'),
    reason: text('reason'),
    /** What sets it (law, contract, our own target); null for a date that a person typed. */
    basis: text('basis'),
    /** The rule of the packs, the part and the client that it is about; null where there is none. */
    rule: text('rule'),
    partId: text('part_id'),
    clientId: text('client_id'),
    /** The pack that computed it. */
    packVersion: text('pack_version'),
    /** What a person said of the duty: it applies, does not apply, was met, or was withdrawn. */
    mark: text('mark'),
    /** How the notice went out that met it: mail, post, phone and the like. */
    metBy: text('met_by'),
    documentId: text('document_id'),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [
    index('deadlines_case').on(table.caseId),
    index('deadlines_due').on(table.state, table.dueAt),
    // The agenda shows notices to clients of one part, due at one moment, as one line: the first of them by this index.
    index('deadlines_client_notices')
      .on(table.caseId, table.partId, table.dueAt, table.id)
      .where(sql`basis = 'contract' AND state = 'open' AND removed_at IS NULL`),
    // Which rules the open dates rest on is counted from the index alone.
    index('deadlines_rule').on(table.state, table.removedAt, table.rule),
  ],
);

/**
 * Up to when the reminders of a deadline have rung; outside the journal, since it says nothing of the case. A deadline
 * that was moved since has another `due_at`, and its row no longer counts.
 */
export const remindersRung = sqliteTable('reminders_rung', {
  deadlineId: text('deadline_id').primaryKey(),
  dueAt: text('due_at').notNull(),
  rungThrough: text('rung_through').notNull(),
  /** The last reminder has rung: nothing of this deadline rings any more. */
  isLast: integer('is_last', { mode: 'boolean' }).notNull(),
});

export const communications = sqliteTable(
  'communications',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    direction: text('direction').notNull(),
    medium: text('medium').notNull(),
    subject: text('subject'),
    correspondent: text('correspondent'),
    happenedAt: text('happened_at'),
    happenedZone: text('happened_zone'),
    sentAt: text('sent_at'),
    sentZone: text('sent_zone'),
    deliveredAt: text('delivered_at'),
    deliveredZone: text('delivered_zone'),
    text: text('text'),
    documentId: text('document_id'),
    privilege: text('privilege'),
    /** A letter of ours: the template and its version it was written from, and the Message-ID its draft mail has. */
    templateId: text('template_id'),
    templateVersion: integer('template_version'),
    messageId: text('message_id'),
    /** Proof that it went out: the sent mail, the receipt of the post. */
    proofId: text('proof_id'),
    recordedAt: text('recorded_at').notNull(),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [index('communications_case').on(table.caseId)],
);

export const documents = sqliteTable(
  'documents',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    name: text('name'),
    mediaType: text('media_type').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    source: text('source').notNull(),
    communicationId: text('communication_id'),
    privilege: text('privilege'),
    privilegeReason: text('privilege_reason'),
    addedAt: text('added_at').notNull(),
    addedBy: text('added_by').notNull(),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [index('documents_case').on(table.caseId), index('documents_content').on(table.sha256)],
);

/** Each bundle that left the program. */
export const exports = sqliteTable(
  'exports',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    recipient: text('recipient').notNull(),
    fileName: text('file_name').notNull(),
    tagManifestSha256: text('tag_manifest_sha256').notNull(),
    fingerprint: text('fingerprint').notNull(),
    leftOut: text('left_out').notNull(),
    journalHead: text('journal_head').notNull(),
    exportedAt: text('exported_at').notNull(),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [index('exports_case').on(table.caseId)],
);

/** What a person signed: the canonical snapshot of what the screen showed, and the signature over its hash. */
export const signatures = sqliteTable(
  'signatures',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    purpose: text('purpose').notNull(),
    snapshot: text('snapshot'),
    snapshotSha256: text('snapshot_sha256').notNull(),
    personId: text('person_id').notNull(),
    publicKey: text('public_key').notNull(),
    signature: text('signature').notNull(),
    signedAt: text('signed_at').notNull(),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [index('signatures_case').on(table.caseId)],
);
