import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** One row a case of any kind. The number is never reused: a case undone stays, with status `void`. */
export const cases = sqliteTable(
  'cases',
  {
    id: text('id').primaryKey(),
    office: text('office').notNull(),
    kind: text('kind').notNull(),
    year: integer('year').notNull(),
    number: integer('number').notNull(),
    reference: text('reference').notNull(),
    title: text('title'),
    status: text('status').notNull(),
    ownerId: text('owner_id'),
    reviewerId: text('reviewer_id'),
    openedAt: text('opened_at').notNull(),
    voidReason: text('void_reason'),
  },
  (table) => [
    uniqueIndex('cases_reference').on(table.reference),
    uniqueIndex('cases_number').on(table.office, table.year, table.kind, table.number),
  ],
);

/** What a complaint adds to its case; the same id. */
export const complaints = sqliteTable('complaints', {
  id: text('id')
    .primaryKey()
    .references(() => cases.id, { onDelete: 'restrict' }),
  summary: text('summary'),
  channel: text('channel'),
  framework: text('framework'),
  isHrData: integer('is_hr_data', { mode: 'boolean' }),
  ourEntity: text('our_entity'),
  ourRole: text('our_role'),
  recourseMechanism: text('recourse_mechanism'),
  happenedAt: text('happened_at'),
  happenedZone: text('happened_zone'),
  sentAt: text('sent_at'),
  sentZone: text('sent_zone'),
  deliveredAt: text('delivered_at'),
  deliveredZone: text('delivered_zone'),
  receivedAt: text('received_at'),
  receivedZone: text('received_zone'),
  receivedReason: text('received_reason'),
  acknowledgedAt: text('acknowledged_at'),
  acknowledgedZone: text('acknowledged_zone'),
  acknowledgedBy: text('acknowledged_by'),
  answeredAt: text('answered_at'),
  answeredZone: text('answered_zone'),
  answeredBy: text('answered_by'),
  closedAt: text('closed_at'),
  closedZone: text('closed_zone'),
  outcome: text('outcome'),
  outcomeReasons: text('outcome_reasons'),
  /** What the office does otherwise from now on. */
  lessons: text('lessons'),
  reopenReason: text('reopen_reason'),
});

export const rungs = sqliteTable(
  'rungs',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    rung: text('rung').notNull(),
    at: text('at'),
    zone: text('zone'),
    body: text('body'),
    documentId: text('document_id'),
    outcome: text('outcome'),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [index('rungs_case').on(table.caseId)],
);

/** What happened on a rung of the ladder, or what proves a condition of it: with its date and document. */
export const ladderEvents = sqliteTable(
  'ladder_events',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    rung: text('rung').notNull(),
    event: text('event').notNull(),
    at: text('at'),
    zone: text('zone'),
    documentId: text('document_id'),
    remarks: text('remarks'),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [index('ladder_events_case').on(table.caseId)],
);

/** Derived: what the case list shows and sorts by, refreshed with each act (db/derived.ts). */
export const caseIndex = sqliteTable(
  'case_index',
  {
    id: text('id').primaryKey(),
    office: text('office').notNull(),
    kind: text('kind').notNull(),
    status: text('status').notNull(),
    reference: text('reference').notNull(),
    title: text('title'),
    titleKey: text('title_key').notNull(),
    ownerId: text('owner_id'),
    ownerName: text('owner_name'),
    complainant: text('complainant'),
    receivedAt: text('received_at'),
    receivedZone: text('received_zone'),
    nextDueAt: text('next_due_at'),
    nextDueZone: text('next_due_zone'),
    nextDueLabel: text('next_due_label'),
    changedAt: text('changed_at').notNull(),
  },
  (table) => [
    index('case_index_changed').on(table.changedAt, table.id),
    index('case_index_status').on(table.status),
    index('case_index_owner').on(table.ownerId, table.status),
    index('case_index_reference').on(table.reference),
    index('case_index_title').on(table.titleKey, table.id),
    index('case_index_received').on(table.receivedAt, table.id),
    index('case_index_due').on(table.nextDueAt, table.id),
  ],
);
