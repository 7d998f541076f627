import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { cases } from './cases.ts';
import { parties } from './parties.ts';

const removal = { removedAt: text('removed_at'), removedReason: text('removed_reason') };

/** The office's own letter templates; those of the program are in shared/letters. */
export const letterTemplates = sqliteTable('letter_templates', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** Canonical JSON: the kinds of case it is for. */
  kinds: text('kinds').notNull(),
  language: text('language').notNull(),
  subject: text('subject').notNull(),
  body: text('body').notNull(),
  /** Where the law says what the letter has to say. */
  source: text('source'),
  /** The template of the program that it stands in place of. */
  replaces: text('replaces'),
  version: integer('version').notNull(),
  changedAt: text('changed_at').notNull(),
  ...removal,
});

/** Tasks that a case of a kind begins with, each with its day counted from the case. */
export const taskTemplates = sqliteTable('task_templates', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  kind: text('kind').notNull(),
  /** Canonical JSON: title, to whom, after how long and from what (shared/domain/task-template.ts). */
  tasks: text('tasks').notNull(),
  isAppliedOnOpening: integer('is_applied_on_opening', { mode: 'boolean' }).notNull(),
  ...removal,
});

/** Who stands in for whom, from one day to another, both included. */
export const deputies = sqliteTable(
  'deputies',
  {
    id: text('id').primaryKey(),
    personId: text('person_id').notNull(),
    deputyId: text('deputy_id').notNull(),
    fromOn: text('from_on').notNull(),
    untilOn: text('until_on').notNull(),
    remarks: text('remarks'),
    ...removal,
  },
  (table) => [index('deputies_deputy').on(table.deputyId, table.fromOn, table.id)],
);

/** A letter of an authority that wants an answer: alone, or on a case. */
export const enquiries = sqliteTable(
  'enquiries',
  {
    id: text('id').primaryKey(),
    office: text('office').notNull(),
    year: integer('year').notNull(),
    number: integer('number').notNull(),
    reference: text('reference').notNull(),
    caseId: text('case_id').references(() => cases.id, { onDelete: 'restrict' }),
    authorityId: text('authority_id')
      .notNull()
      .references(() => parties.id, { onDelete: 'restrict' }),
    ownerId: text('owner_id'),
    theirReference: text('their_reference'),
    questions: text('questions'),
    receivedAt: text('received_at'),
    receivedZone: text('received_zone'),
    /** The day they set; on a case the deadline `deadlineId` shows it there. */
    dueAt: text('due_at'),
    dueZone: text('due_zone'),
    dueReason: text('due_reason'),
    deadlineId: text('deadline_id'),
    /** What is asked about must be kept until this is taken off. */
    isHeld: integer('is_held', { mode: 'boolean' }).notNull(),
    holdReason: text('hold_reason'),
    answer: text('answer'),
    answeredAt: text('answered_at'),
    answeredZone: text('answered_zone'),
    answeredBy: text('answered_by'),
    closedAt: text('closed_at'),
    closedZone: text('closed_zone'),
    closeReason: text('close_reason'),
    openedAt: text('opened_at').notNull(),
    ...removal,
  },
  (table) => [
    uniqueIndex('enquiries_reference').on(table.reference),
    index('enquiries_case').on(table.caseId),
    index('enquiries_authority').on(table.authorityId),
    index('enquiries_due').on(table.dueAt),
  ],
);

/** Files of an enquiry: the letter that came, the answer that went, its proof. */
export const enquiryDocuments = sqliteTable(
  'enquiry_documents',
  {
    id: text('id').primaryKey(),
    enquiryId: text('enquiry_id')
      .notNull()
      .references(() => enquiries.id, { onDelete: 'restrict' }),
    name: text('name'),
    mediaType: text('media_type').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    addedAt: text('added_at').notNull(),
    addedBy: text('added_by').notNull(),
    ...removal,
  },
  (table) => [
    index('enquiry_documents_enquiry').on(table.enquiryId),
    index('enquiry_documents_content').on(table.sha256),
  ],
);
