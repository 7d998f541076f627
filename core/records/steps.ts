import type { ZonedTime } from '../../shared/dates.ts';
import type { CaseStatus } from '../../shared/domain/case-status.ts';
import { CustodiaError } from '../../shared/errors.ts';
import { caseText } from '../../shared/text/complaint-steps.ts';
import type { Act } from '../session/open-vault.ts';

export function setStatus(act: Act, id: string, status: CaseStatus): void {
  act.record({ entity: 'case', id, caseId: id, action: 'case.statusChanged', fields: { status } });
}

/** @throws CustodiaError INVALID where what a step needs before it would lie after it */
export function assertNotBefore(at: ZonedTime, earliest: string | null, why: string): void {
  if (earliest !== null && at.at < earliest) throw new CustodiaError('INVALID', { field: 'at', why });
}

/** What is put on record as done has been done. @throws CustodiaError INVALID for a time to come */
export function assertCome(act: Act, at: ZonedTime, field = 'at'): void {
  if (at.at > act.now) throw new CustodiaError('INVALID', { field, why: caseText.inFuture });
}
