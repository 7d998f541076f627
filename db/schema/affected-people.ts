import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cases } from './cases.ts';

/** A list of affected people that was counted: which file, how it was read, what came out. The proof of the counts. */
export const peopleLists = sqliteTable(
  'people_lists',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    partId: text('part_id').notNull(),
    /** The file's name, its SHA-256 in hexadecimal, and its size in bytes. */
    name: text('name'),
    sha256: text('sha256').notNull(),
    size: integer('size').notNull(),
    /** Canonical JSON: delimiter, encoding, columns and the other answers by which it was read. */
    setup: text('setup'),
    /** Canonical JSON: rows, places, minors, deceased, duplicates, and rows with something that can't be used. */
    counted: text('counted'),
    countedAt: text('counted_at').notNull(),
    countedBy: text('counted_by').notNull(),
    /** The list itself, where a person said that it is kept; null where it isn't, or was disposed of. */
    documentId: text('document_id'),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [index('people_lists_case').on(table.caseId)],
);

/** A batch of notices that went out to people. */
export const dispatches = sqliteTable(
  'dispatches',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    partId: text('part_id').notNull(),
    /** What the office calls the batch. */
    batch: text('batch'),
    /** Where its people live; null where in several places. */
    jurisdiction: text('jurisdiction'),
    method: text('method').notNull(),
    sentAt: text('sent_at'),
    sentZone: text('sent_zone'),
    letters: integer('letters').notNull(),
    /** How many came back, and how many of those were sent again. */
    returned: integer('returned').notNull(),
    resent: integer('resent').notNull(),
    /** Substitute notice for those who couldn't be reached: when and how. */
    substituteAt: text('substitute_at'),
    substituteZone: text('substitute_zone'),
    substitute: text('substitute'),
    /** The letters, or their proof. */
    documentId: text('document_id'),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [index('dispatches_case').on(table.caseId)],
);

/** What is offered to the people affected: a call centre, monitoring. */
export const offers = sqliteTable(
  'offers',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    partId: text('part_id').notNull(),
    offer: text('offer').notNull(),
    provider: text('provider'),
    /** First and last day on which people can take it up. */
    fromOn: text('from_on'),
    untilOn: text('until_on'),
    /** Months of service for whoever takes it up; null where it has no such length. */
    months: integer('months'),
    details: text('details'),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [index('offers_case').on(table.caseId)],
);
