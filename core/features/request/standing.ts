import type { RequestCase } from '../../../shared/contract/cases.ts';
import { CaseStatus } from '../../../shared/domain/case-status.ts';
import { extendableDates } from '../../../shared/domain/duties/request-dates.ts';
import type { RequestObstacle, RequestStanding } from '../../../shared/domain/request-steps.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import type { Law } from '../../../shared/law/office-law.ts';
import { requestObstacleText } from '../../../shared/text/request-steps.ts';
import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import { caseOfKind } from '../../records/case-detail.ts';
import { requireRequest } from '../../records/find.ts';
import type { Act } from '../../session/open-vault.ts';

/** A request as it stands inside an act: the case itself, and what the rules of its steps look at. */
export type Standing = { detail: RequestCase; standing: RequestStanding };

/** @throws CustodiaError NOT_FOUND when the case isn't a request, CONFLICT when its number is void */
export function standingOf(act: Act, id: string): Standing {
  requireRequest(act.db, id);
  const detail = caseOfKind(act.db, id, CaseKind.request);
  return { detail, standing: { ...detail.request, status: detail.status } };
}

/** @throws CustodiaError CONFLICT with the sentence of what keeps the step from being taken */
export function refuse(obstacle: RequestObstacle | null, { reference }: RequestCase): void {
  if (obstacle !== null)
    throw new CustodiaError('CONFLICT', { what: reference, why: requestObstacleText[obstacle] });
}

/** @throws CustodiaError CONFLICT when the request is closed: it takes no more until it is reopened */
export function refuseClosed({ detail }: Standing): void {
  if (detail.status === CaseStatus.closed) refuse('closed', detail);
}

/** @returns the longer periods that the request's laws allow now, each with its first period */
export function extendableOf({ request, extensions, pauses, fees }: RequestCase, law: Law) {
  return extendableDates({ ...request, extensions, pauses, fees }, law);
}
