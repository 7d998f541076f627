import type { ReadDb } from '../../db/database.ts';
import { type HistoryRow, entryValues } from '../../db/queries/history.ts';

/** Fields that hold somebody's identifier: history names the person. */
const personFields = new Set([
  'ownerId',
  'reviewerId',
  'assigneeId',
  'authorId',
  'addedBy',
  'personId',
  'setBy',
  'assessedBy',
  'submittedBy',
  'settledBy',
]);
/** Fields that carry no meaning for a reader of the history. */
const structural = new Set([
  'caseId',
  'year',
  'number',
  'changedAt',
  'recordedAt',
  'openedAt',
  'addedAt',
  'snapshot',
  'signingKey',
  'sealingKey',
  'partId',
  'clientId',
  'ourEntityId',
  'correctsId',
  'result',
  'submissionId',
  'settlementId',
  'draftedAt',
  'context',
  'filingId',
]);

/** @returns what an entry changed, as the history shows it: names for identifiers, nothing structural. */
export function historyFields(db: ReadDb, row: HistoryRow, names: Map<string, string>) {
  return entryValues(db, row)
    .filter(({ field }) => !structural.has(field))
    .map(({ field, before, after, isErased }) => ({
      field,
      before: readable(field, before, names),
      after: readable(field, after, names),
      isErased,
    }));
}

function readable(field: string, json: string | null, names: Map<string, string>): unknown {
  const value: unknown = json === null ? null : JSON.parse(json);
  return personFields.has(field) && typeof value === 'string' ? (names.get(value) ?? value) : value;
}
