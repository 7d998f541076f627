import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Installations whose chains this vault holds; 1 is its own first. */
export const origins = sqliteTable('origins', {
  number: integer('number').primaryKey(),
  id: text('id').notNull().unique(),
});

/** The record of every change: entries are added, never changed. `position` is the order in this vault. */
export const journal = sqliteTable(
  'journal',
  {
    position: integer('position').primaryKey(),
    id: text('id').notNull(),
    origin: integer('origin')
      .notNull()
      .references(() => origins.number, { onDelete: 'restrict' }),
    sequence: integer('sequence').notNull(),
    recordedAt: text('recorded_at').notNull(),
    zone: text('zone').notNull(),
    monotonic: integer('monotonic').notNull(),
    actorId: text('actor_id').notNull(),
    office: text('office').notNull(),
    actId: text('act_id').notNull(),
    caseId: text('case_id'),
    entity: text('entity').notNull(),
    entityId: text('entity_id').notNull(),
    action: text('action').notNull(),
    previousHash: blob('previous_hash', { mode: 'buffer' }).notNull(),
    hash: blob('hash', { mode: 'buffer' }).notNull(),
  },
  (table) => [index('journal_case').on(table.caseId, table.position), index('journal_act').on(table.actId)],
);

/**
 * One row a changed field: its commitment for good, its value and salt until they are erased. `parent` is the hash
 * of the entry whose value this one replaces.
 */
export const journalValues = sqliteTable(
  'journal_values',
  {
    id: integer('id').primaryKey(),
    position: integer('position')
      .notNull()
      .references(() => journal.position, { onDelete: 'restrict' }),
    entityId: text('entity_id').notNull(),
    field: text('field').notNull(),
    parent: blob('parent', { mode: 'buffer' }),
    commitment: blob('commitment', { mode: 'buffer' }).notNull(),
    salt: blob('salt', { mode: 'buffer' }),
    value: text('value'),
    erasedBy: integer('erased_by'),
  },
  (table) => [
    index('journal_values_entry').on(table.position),
    index('journal_values_field').on(table.entityId, table.field, table.id),
  ],
);

/** Where a record's words lie in the full-text table `search`. */
export const searchRows = sqliteTable(
  'search_rows',
  {
    row: integer('row').primaryKey(),
    entity: text('entity').notNull(),
    entityId: text('entity_id').notNull().unique(),
    caseId: text('case_id'),
  },
  (table) => [index('search_rows_case').on(table.caseId)],
);

/** Records whose words in `search` are out of date: brought up to date when somebody searches, or in an idle moment. */
export const searchDue = sqliteTable('search_due', {
  entityId: text('entity_id').primaryKey(),
  entity: text('entity').notNull(),
});
