import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { cases } from './cases.ts';

/** A version of a decision on a case. Triggers of its migration keep it as it was submitted, and as it was settled. */
export const decisions = sqliteTable(
  'decisions',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    /** Which decision of the case it is, from 1; its versions share it. */
    number: integer('number').notNull(),
    version: integer('version').notNull(),
    state: text('state').notNull(),
    subject: text('subject'),
    decided: text('decided'),
    reasons: text('reasons'),
    authorId: text('author_id').notNull(),
    draftedAt: text('drafted_at').notNull(),
    submittedBy: text('submitted_by'),
    submittedAt: text('submitted_at'),
    /** The signature of who submitted it. */
    submissionId: text('submission_id'),
    /** Who signed it off or returned it, and that signature. */
    settledBy: text('settled_by'),
    settledAt: text('settled_at'),
    settlementId: text('settlement_id'),
    /** Why it was returned or taken back. */
    remarks: text('remarks'),
    /** The decision as a PDF, once it is signed off. */
    documentId: text('document_id'),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [
    uniqueIndex('decisions_version').on(table.caseId, table.number, table.version),
    index('decisions_state').on(table.state),
    check(
      'decisions_another_person',
      sql`settled_by IS NULL OR state = 'takenBack' OR settled_by <> submitted_by`,
    ),
  ],
);
