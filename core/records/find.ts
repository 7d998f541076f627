import type { ReadDb } from '../../db/database.ts';
import {
  type CaseTableRow,
  type ComplaintTableRow,
  caseById,
  caseOfRecord,
  complaintById,
} from '../../db/queries/cases.ts';
import { type RequestTableRow, requestById } from '../../db/queries/requests.ts';
import { personById } from '../../db/queries/people.ts';
import { CaseStatus } from '../../shared/domain/case-status.ts';
import { CustodiaError } from '../../shared/errors.ts';
import { caseText, stepObstacleText } from '../../shared/text/complaint-steps.ts';

export function notFound(what: string, which: string): CustodiaError {
  return new CustodiaError('NOT_FOUND', { what, which });
}

/** @throws CustodiaError NOT_FOUND */
export function requireCase(db: ReadDb, id: string): CaseTableRow {
  const row = caseById(db, id);
  if (!row) throw notFound('case', id);
  return row;
}

/** @throws CustodiaError NOT_FOUND, or CONFLICT for a case whose number is void */
export function requireWorkableCase(db: ReadDb, id: string): CaseTableRow {
  const row = requireCase(db, id);
  if (row.status === CaseStatus.void)
    throw new CustodiaError('CONFLICT', { what: row.reference, why: caseText.void });
  return row;
}

/** @throws CustodiaError CONFLICT for a closed case: it takes no more facts until it is reopened */
export function refuseClosedCase({ status, reference }: CaseTableRow): void {
  if (status === CaseStatus.closed)
    throw new CustodiaError('CONFLICT', { what: reference, why: stepObstacleText.closed });
}

/** @throws CustodiaError NOT_FOUND when the case isn't a complaint */
export function requireComplaint(
  db: ReadDb,
  id: string,
): { row: CaseTableRow; complaint: ComplaintTableRow } {
  const row = requireWorkableCase(db, id);
  const complaint = complaintById(db, id);
  if (!complaint) throw notFound('complaint', row.reference);
  return { row, complaint };
}

/** @throws CustodiaError NOT_FOUND when the case isn't a request */
export function requireRequest(db: ReadDb, id: string): { row: CaseTableRow; request: RequestTableRow } {
  const row = requireWorkableCase(db, id);
  const request = requestById(db, id);
  if (!request) throw notFound('request', row.reference);
  return { row, request };
}

/**
 * @returns the case on which a record stands
 * @throws CustodiaError NOT_FOUND, or CONFLICT when the case is void
 */
export function requireRecord(db: ReadDb, table: Parameters<typeof caseOfRecord>[1], id: string): string {
  const caseId = caseOfRecord(db, table, id);
  if (caseId === undefined) throw notFound(table, id);
  requireWorkableCase(db, caseId);
  return caseId;
}

/** @throws CustodiaError NOT_FOUND for somebody who isn't in this vault (any more) */
export function requireActivePerson(db: ReadDb, id: string | null | undefined): void {
  if (id === null || id === undefined) return;
  const row = personById(db, id);
  if (!row || row.removedAt !== null) throw notFound('person', id);
}

/** @throws CustodiaError INVALID when the document isn't on this case */
export function requireDocumentOf(db: ReadDb, documentId: string | null | undefined, caseId: string): void {
  if (documentId === null || documentId === undefined) return;
  if (caseOfRecord(db, 'documents', documentId) !== caseId) {
    throw new CustodiaError('INVALID', { field: 'documentId', why: caseText.foreignDocument });
  }
}
