import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cases } from './cases.ts';

/** What a request adds to its case; the same id. */
export const requests = sqliteTable('requests', {
  id: text('id')
    .primaryKey()
    .references(() => cases.id, { onDelete: 'restrict' }),
  summary: text('summary'),
  /** Canonical JSON: the rights asked (shared/domain/request.ts). */
  rights: text('rights'),
  /** Canonical JSON: the laws under which the office looks at it, as the rule packs name them. */
  laws: text('laws'),
  channel: text('channel'),
  ourEntity: text('our_entity'),
  ourRole: text('our_role'),
  /** Where the person lives: a country or a subdivision. */
  residence: text('residence'),
  /** For whom somebody else asks, and in what capacity; null where the person asks for themselves. */
  actsFor: text('acts_for'),
  agentCapacity: text('agent_capacity'),
  sentAt: text('sent_at'),
  sentZone: text('sent_zone'),
  deliveredAt: text('delivered_at'),
  deliveredZone: text('delivered_zone'),
  receivedAt: text('received_at'),
  receivedZone: text('received_zone'),
  receivedReason: text('received_reason'),
  identityAskedAt: text('identity_asked_at'),
  identityAskedZone: text('identity_asked_zone'),
  identityAskedBy: text('identity_asked_by'),
  identityConfirmedAt: text('identity_confirmed_at'),
  identityConfirmedZone: text('identity_confirmed_zone'),
  identityMethod: text('identity_method'),
  /** What was seen of the person's papers, and the copy where one was kept. */
  identitySeen: text('identity_seen'),
  identityCopy: text('identity_copy'),
  /** That whoever asks for somebody else may: when it was shown, by what. */
  authorityConfirmedAt: text('authority_confirmed_at'),
  authorityConfirmedZone: text('authority_confirmed_zone'),
  authorityConfirmedBy: text('authority_confirmed_by'),
  authoritySeen: text('authority_seen'),
  /** Proof of a parent's or the school's consent: asked for, awaited until, received. */
  consentAskedAt: text('consent_asked_at'),
  consentAskedZone: text('consent_asked_zone'),
  consentAskedBy: text('consent_asked_by'),
  consentUntilAt: text('consent_until_at'),
  consentUntilZone: text('consent_until_zone'),
  consentConfirmedAt: text('consent_confirmed_at'),
  consentConfirmedZone: text('consent_confirmed_zone'),
  consentConfirmedBy: text('consent_confirmed_by'),
  acknowledgedAt: text('acknowledged_at'),
  acknowledgedZone: text('acknowledged_zone'),
  acknowledgedBy: text('acknowledged_by'),
  answeredAt: text('answered_at'),
  answeredZone: text('answered_zone'),
  answeredBy: text('answered_by'),
  closedAt: text('closed_at'),
  closedZone: text('closed_zone'),
  outcome: text('outcome'),
  /** On what ground of law it was refused, wholly or in part. */
  refusalGround: text('refusal_ground'),
  outcomeReasons: text('outcome_reasons'),
  /** Where the person was told they can go next. */
  appealRoute: text('appeal_route'),
  appealReceivedAt: text('appeal_received_at'),
  appealReceivedZone: text('appeal_received_zone'),
  appealAnsweredAt: text('appeal_answered_at'),
  appealAnsweredZone: text('appeal_answered_zone'),
  appealAnsweredBy: text('appeal_answered_by'),
  appealOutcome: text('appeal_outcome'),
  reopenReason: text('reopen_reason'),
});

/** A longer period taken for a request: an act with proof that the person was told within the first one. */
export const extensions = sqliteTable(
  'extensions',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    rule: text('rule').notNull(),
    toldAt: text('told_at'),
    toldZone: text('told_zone'),
    /** Until when, where the law gives the longer period no number. */
    untilOn: text('until_on'),
    reason: text('reason'),
    documentId: text('document_id'),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [index('extensions_case').on(table.caseId)],
);

/** A time in which a clock stands still; without an end while it lasts. */
export const pauses = sqliteTable(
  'pauses',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    fromAt: text('from_at'),
    fromZone: text('from_zone'),
    untilAt: text('until_at'),
    untilZone: text('until_zone'),
    reason: text('reason'),
    documentId: text('document_id'),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [index('pauses_case').on(table.caseId)],
);
