import type { EntityName } from '../../db/entities.ts';
import type { Act } from '../session/open-vault.ts';
import { requireRecord } from './find.ts';

const tables = {
  rung: 'rungs',
  note: 'notes',
  task: 'tasks',
  document: 'documents',
  communication: 'communications',
  caseParty: 'case_parties',
  part: 'parts',
  filing: 'filings',
  dispatch: 'dispatches',
  offer: 'offers',
  filingForm: 'filing_forms',
  extension: 'extensions',
  pause: 'pauses',
  decision: 'decisions',
  ladderEvent: 'ladder_events',
  requestItem: 'request_items',
  systemSearch: 'system_searches',
  foundItem: 'found_items',
  fee: 'fees',
  forwarding: 'forwardings',
  responsePackage: 'response_packages',
  deletion: 'deletions',
  duplicate: 'duplicates',
} as const satisfies Partial<Record<EntityName, Parameters<typeof requireRecord>[1]>>;

/**
 * Takes a record off its case, with the reason; the record itself stays.
 *
 * @throws CustodiaError NOT_FOUND, or CONFLICT when the case is void
 */
export function removeRecord(
  act: Act,
  entity: keyof typeof tables,
  input: { id: string; reason: string },
): void {
  const caseId = requireRecord(act.db, tables[entity], input.id);
  act.record({
    entity,
    id: input.id,
    caseId,
    action: `${entity}.removed`,
    fields: { removedAt: act.now, removedReason: input.reason },
  });
}
