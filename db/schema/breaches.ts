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
  /** Likely consequences and the measures taken or proposed (GDPR Art. 33(3)(c) and (d), 33(5)). */
  consequences: text('consequences'),
  measures: text('measures'),
  /** Why the office was aware then and not before. */
  awareReason: text('aware_reason'),
  /** Canonical JSON: each time by its name, with its zone (shared/domain/duties/times.ts). */
  times: text('times'),
  /** Which of two texts that stand side by side the office follows. */
  fccVersion: text('fcc_version'),
  closedAt: text('closed_at'),
  closedZone: text('closed_zone'),
  outcomeReasons: text('outcome_reasons'),
  /** Why it was closed without a decision that another person signed off. */
  undecidedReason: text('undecided_reason'),
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

/** How severe a breach was found to be, by a method, at a time: each stays, a later one supersedes it. */
export const assessments = sqliteTable(
  'assessments',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    /** The part it is about; null for the whole breach. */
    partId: text('part_id'),
    method: text('method').notNull(),
    /** The version of the method's table that it was made with. */
    methodVersion: text('method_version').notNull(),
    /** Canonical JSON: what was chosen at each step, the sentence for it, and what followed by the method. */
    choices: text('choices').notNull(),
    reasons: text('reasons'),
    result: text('result').notNull(),
    assessedAt: text('assessed_at'),
    assessedZone: text('assessed_zone'),
    assessedBy: text('assessed_by').notNull(),
    /** The assessment that this one corrects, and why. */
    correctsId: text('corrects_id'),
    reason: text('reason'),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [index('assessments_case').on(table.caseId)],
);

/** The content of an authority's form for one duty: filled as far as it goes, fixed once it is filed. */
export const filingForms = sqliteTable(
  'filing_forms',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    rule: text('rule').notNull(),
    partId: text('part_id').notNull(),
    /** The version of the template that it was made with. */
    template: text('template').notNull(),
    /** Canonical JSON: what its conditions look at besides answers (shared/domain/edpb/context.ts). */
    context: text('context').notNull(),
    /** Canonical JSON: answers by the template's keys. */
    answers: text('answers'),
    /** The filing that it was sent with; null while it is being filled. */
    filingId: text('filing_id'),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [index('filing_forms_case').on(table.caseId)],
);
