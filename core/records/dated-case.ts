import type { ReadDb } from '../../db/database.ts';
import { type CaseTableRow, rungsOf } from '../../db/queries/cases.ts';
import { type BreachCase, complaintCase, requestCase } from '../../shared/contract/cases.ts';
import { CaseKind } from '../../shared/domain/case-kinds.ts';
import { caseOfKind } from './case-detail.ts';
import { requireCase } from './find.ts';
import { kindFromRows, rungFromRow } from './kind-detail.ts';

const datedComplaint = complaintCase.pick({
  id: true,
  kind: true,
  status: true,
  complaint: true,
  rungs: true,
  ladderEvents: true,
});
const datedRequest = requestCase.pick({
  id: true,
  kind: true,
  status: true,
  request: true,
  extensions: true,
  pauses: true,
  fees: true,
});

type DatedComplaint = ReturnType<typeof datedComplaint.parse>;
type DatedRequest = ReturnType<typeof datedRequest.parse>;

/** What of a case its dates of law rest on; a whole case will do. */
export type DatedCase = DatedComplaint | DatedRequest | BreachCase;

function datedFromRow(db: ReadDb, row: CaseTableRow): DatedCase {
  // Its duties follow from all that is recorded on it.
  if (row.kind === CaseKind.breach) return caseOfKind(db, row.id, CaseKind.breach);
  // No date rests on who recorded something.
  const names = new Map<string, string>();
  const facts = { id: row.id, kind: row.kind, status: row.status, ...kindFromRows(db, row, names) };
  if (row.kind === CaseKind.request) return datedRequest.parse(facts);
  return datedComplaint.parse({ ...facts, rungs: rungsOf(db, row.id).map(rungFromRow) });
}

/**
 * Reads no more of a case than its dates rest on: an act that moves a date reads this, not the letters.
 *
 * @throws CustodiaError NOT_FOUND
 */
export function datedCaseFrom(db: ReadDb, id: string): DatedCase {
  return datedFromRow(db, requireCase(db, id));
}
