import type { JsonValue } from '../../../db/canonical.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { isLawKey } from '../../../shared/domain/request-laws.ts';
import { ItemOutcome, needsGround, treatment } from '../../../shared/domain/request.ts';
import { CustodiaError, invalid } from '../../../shared/errors.ts';
import { requestText } from '../../../shared/text/request-steps.ts';
import { requestWorkText } from '../../../shared/text/request-work.ts';
import { requireDocumentOf, requireRecord } from '../../records/find.ts';
import { givenFields } from '../../records/given-fields.ts';
import { assertCome } from '../../records/steps.ts';
import type { Act } from '../../session/open-vault.ts';
import { refuseClosed, standingOf } from './standing.ts';

/** What the contract let through of a piece of the work; a correction has some of its fields. */
type Kept = { readonly [field: string]: JsonValue | undefined };
type Given = Kept & { readonly id: string };

/** Where each stands, which of its fields a person gives, and which times follow which. */
const kinds = {
  requestItem: {
    table: 'request_items',
    list: 'items',
    fields: ['right', 'asked', 'law', 'outcome', 'ground', 'reasons'],
    order: null,
  },
  systemSearch: {
    table: 'system_searches',
    list: 'searches',
    fields: ['system', 'askedOf', 'askedAt', 'answeredAt', 'found', 'answer', 'documentId'],
    order: ['askedAt', 'answeredAt'],
  },
  foundItem: {
    table: 'found_items',
    list: 'foundItems',
    fields: ['what', 'searchId', 'documentId', 'pages', 'treatment', 'ground'],
    order: null,
  },
  fee: {
    table: 'fees',
    list: 'fees',
    fields: ['amount', 'currency', 'ground', 'askedAt', 'paidAt', 'documentId'],
    order: ['askedAt', 'paidAt'],
  },
  forwarding: {
    table: 'forwardings',
    list: 'forwardings',
    fields: ['recipient', 'forwardedAt', 'documentId', 'answeredAt', 'answer', 'answerDocumentId'],
    order: ['forwardedAt', 'answeredAt'],
  },
} as const;

type WorkEntity = keyof typeof kinds;

const isTime = (value: unknown): value is ZonedTime =>
  typeof value === 'object' && value !== null && 'at' in value && 'zone' in value;
const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

/** @throws CustodiaError INVALID for a time to come, or an answer before what it answers */
function assertTimes(act: Act, entity: WorkEntity, facts: Kept): void {
  for (const [field, value] of Object.entries(facts)) if (isTime(value)) assertCome(act, value, field);
  const { order } = kinds[entity];
  if (order === null) return;
  const [asked, answered] = order.map((field) => facts[field]);
  if (isTime(asked) && isTime(answered) && answered.at < asked.at)
    throw invalid(order[1], requestWorkText.outOfOrder);
}

/** What an item that was refused, and a thing that is kept from the person, have to say. */
function assertGround(entity: WorkEntity, facts: Kept): void {
  const { law, outcome, treatment: becomes } = facts;
  if (typeof law === 'string' && law !== '' && !isLawKey(law))
    throw invalid('law', requestText.lawUnknown(law));
  const isRefused = outcome === ItemOutcome.refused || outcome === ItemOutcome.partlyGranted;
  const isKept = entity === 'foundItem' && needsGround(treatment.parse(becomes));
  if ((isRefused || isKept) && isEmpty(facts['ground']))
    throw invalid('ground', requestWorkText.groundMissing);
  if (isRefused && isEmpty(law)) throw invalid('law', requestWorkText.lawMissing);
}

function assertOnCase(act: Act, caseId: string, facts: Kept): void {
  for (const field of ['documentId', 'answerDocumentId'] as const) {
    const document = facts[field];
    if (typeof document === 'string') requireDocumentOf(act.db, document, caseId);
  }
  const { searchId } = facts;
  if (typeof searchId === 'string' && requireRecord(act.db, 'system_searches', searchId) !== caseId)
    throw invalid('searchId', requestWorkText.foreignSearch);
}

type OnCase = { caseId: string; entity: WorkEntity };

function assertWork(act: Act, { caseId, entity }: OnCase, facts: Kept): void {
  assertTimes(act, entity, facts);
  assertGround(entity, facts);
  assertOnCase(act, caseId, facts);
}

/**
 * Puts a piece of the work on record.
 *
 * @throws CustodiaError CONFLICT when the request is closed; INVALID for a time to come or out of order, a refusal without
 *   ground or law, a redaction without ground, a document of another case
 */
export function recordWork<I extends string>(
  act: Act,
  entity: WorkEntity,
  { id: caseId, ...facts }: Given,
): { id: I } {
  refuseClosed(standingOf(act, caseId));
  assertWork(act, { caseId, entity }, facts);
  const id = act.newId<I>();
  act.record({
    entity,
    id,
    caseId,
    action: `${entity}.recorded`,
    fields: { caseId, ...givenFields(kinds[entity].fields, facts) },
  });
  return { id };
}

/** Corrects a piece of the work. @throws CustodiaError as {@link recordWork}, over what it says then */
export function changeWork(act: Act, entity: WorkEntity, { id, ...facts }: Given): void {
  const { table, list, fields } = kinds[entity];
  const caseId = requireRecord(act.db, table, id);
  const now = standingOf(act, caseId);
  refuseClosed(now);
  const known = now.detail[list].find((one) => one.id === id);
  if (known === undefined) throw new CustodiaError('NOT_FOUND', { what: table, which: id });
  assertWork(act, { caseId, entity }, { ...known, ...facts });
  act.record({ entity, id, caseId, action: `${entity}.changed`, fields: givenFields<string>(fields, facts) });
}
