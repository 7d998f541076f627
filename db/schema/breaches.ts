import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cases } from './cases.ts';

/** The register of our own entities: who of us is bound, by what, and where decisions are taken. */
export const ourEntities = sqliteTable(
  'our_entities',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    country: text('country').notNull(),
    /** Canonical JSON: yes or no by regime; what isn't there is not known. */
    regimes: text('regimes').notNull(),
    /** Canonical JSON: countries and territories with an establishment. */
    establishments: text('establishments').notNull(),
    /** Country where the decisions on the processing are taken (GDPR Art. 4(16)), `none`, or `notKnown`. */
    mainEstablishment: text('main_establishment').notNull(),
    germanLand: text('german_land').notNull(),
    remarks: text('remarks'),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [index('our_entities_name').on(table.name)],
);

/** What a breach adds to its case; the same id. */
export const breaches = sqliteTable('breaches', {
  id: text('id')
    .primaryKey()
    .references(() => cases.id, { onDelete: 'restrict' }),
  summary: text('summary'),
  ourEntityId: text('our_entity_id'),
  /** Canonical JSON: confidentiality, integrity, availability. */
  nature: text('nature'),
  cause: text('cause'),
  /** Why the office was aware then and not before. */
  awareReason: text('aware_reason'),
  /** Canonical JSON: each time by its name, with its zone (shared/domain/duties/times.ts). */
  times: text('times'),
  /** Which of two texts that stand side by side the office follows. */
  fccVersion: text('fcc_version'),
  closedAt: text('closed_at'),
  closedZone: text('closed_zone'),
  outcomeReasons: text('outcome_reasons'),
  reopenReason: text('reopen_reason'),
});

/** A part of a breach: one role of ours, its clients, people, data and safeguards. */
export const parts = sqliteTable(
  'parts',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    label: text('label'),
    ourRole: text('our_role'),
    /** Canonical JSON, as the facts of a breach have them (docs/schema/breach.json). */
    clients: text('clients'),
    people: text('people'),
    elements: text('elements'),
    safeguards: text('safeguards'),
    confirmed: text('confirmed'),
    names: text('names'),
    risk: text('risk'),
    harm: text('harm'),
    intentional: text('intentional'),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [index('parts_case').on(table.caseId)],
);

/** What was filed with a recipient: each filing a version of its own, none written over. */
export const filings = sqliteTable(
  'filings',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    /** The duty it answers: a rule of the packs, and the part. */
    rule: text('rule').notNull(),
    partId: text('part_id').notNull(),
    recipient: text('recipient'),
    /** 1 for the first filing of this duty. */
    version: integer('version').notNull(),
    stage: text('stage').notNull(),
    filedAt: text('filed_at'),
    filedZone: text('filed_zone'),
    /** The number the recipient gave it. */
    receiptNumber: text('receipt_number'),
    text: text('text'),
    documentId: text('document_id'),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [index('filings_case').on(table.caseId)],
);
