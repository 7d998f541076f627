import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cases } from './cases.ts';

const onCase = () => ({
  id: text('id').primaryKey(),
  caseId: text('case_id')
    .notNull()
    .references(() => cases.id, { onDelete: 'restrict' }),
});
const removal = () => ({ removedAt: text('removed_at'), removedReason: text('removed_reason') });

/** One of the things that a request asks, with an outcome of its own. */
export const requestItems = sqliteTable(
  'request_items',
  {
    ...onCase(),
    right: text('right'),
    asked: text('asked'),
    /** The law under which it was decided, as the rule packs name it. */
    law: text('law'),
    outcome: text('outcome'),
    ground: text('ground'),
    reasons: text('reasons'),
    ...removal(),
  },
  (table) => [index('request_items_case').on(table.caseId)],
);

/** A system that was searched for a request: whom the office asked, and what the answer was. */
export const systemSearches = sqliteTable(
  'system_searches',
  {
    ...onCase(),
    system: text('system'),
    askedOf: text('asked_of'),
    askedAt: text('asked_at'),
    askedZone: text('asked_zone'),
    answeredAt: text('answered_at'),
    answeredZone: text('answered_zone'),
    found: integer('found'),
    answer: text('answer'),
    documentId: text('document_id'),
    ...removal(),
  },
  (table) => [index('system_searches_case').on(table.caseId)],
);

/** Something that a search found, and what becomes of it: released, redacted at a place on a ground, or withheld. */
export const foundItems = sqliteTable(
  'found_items',
  {
    ...onCase(),
    searchId: text('search_id'),
    what: text('what'),
    documentId: text('document_id'),
    pages: text('pages'),
    treatment: text('treatment'),
    ground: text('ground'),
    ...removal(),
  },
  (table) => [index('found_items_case').on(table.caseId)],
);

/** A fee that the person was asked for. The amount is decimal text of the currency. */
export const fees = sqliteTable(
  'fees',
  {
    ...onCase(),
    amount: text('amount'),
    currency: text('currency'),
    ground: text('ground'),
    askedAt: text('asked_at'),
    askedZone: text('asked_zone'),
    paidAt: text('paid_at'),
    paidZone: text('paid_zone'),
    documentId: text('document_id'),
    ...removal(),
  },
  (table) => [index('fees_case').on(table.caseId)],
);

/** That a request was passed on to the school or client who is the controller, and what came back. */
export const forwardings = sqliteTable(
  'forwardings',
  {
    ...onCase(),
    recipient: text('recipient'),
    forwardedAt: text('forwarded_at'),
    forwardedZone: text('forwarded_zone'),
    documentId: text('document_id'),
    answeredAt: text('answered_at'),
    answeredZone: text('answered_zone'),
    answer: text('answer'),
    answerDocumentId: text('answer_document_id'),
    ...removal(),
  },
  (table) => [index('forwardings_case').on(table.caseId)],
);

/** What went out to the person: which documents with their hashes, when and how. */
export const responsePackages = sqliteTable(
  'response_packages',
  {
    ...onCase(),
    recipient: text('recipient'),
    sentAt: text('sent_at'),
    sentZone: text('sent_zone'),
    medium: text('medium'),
    /** Canonical JSON: name, size and SHA-256 of each document as it lay in the vault. */
    contents: text('contents'),
    /** SHA-256 over that canonical JSON, hex. */
    listSha256: text('list_sha256'),
    remarks: text('remarks'),
    ...removal(),
  },
  (table) => [index('response_packages_case').on(table.caseId)],
);

/** A deletion that was carried out, with the certificate made of it. */
export const deletions = sqliteTable(
  'deletions',
  {
    ...onCase(),
    what: text('what'),
    systems: text('systems'),
    method: text('method'),
    deletedAt: text('deleted_at'),
    deletedZone: text('deleted_zone'),
    byWhom: text('by_whom'),
    kept: text('kept'),
    documentId: text('document_id'),
    ...removal(),
  },
  (table) => [index('deletions_case').on(table.caseId)],
);

/** That two requests ask the same; each keeps its own identity check and its own answer. */
export const duplicates = sqliteTable(
  'duplicates',
  {
    ...onCase(),
    otherId: text('other_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    ...removal(),
  },
  (table) => [index('duplicates_case').on(table.caseId), index('duplicates_other').on(table.otherId)],
);
