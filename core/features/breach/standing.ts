import { breachById, type BreachTableRow } from '../../../db/queries/breaches.ts';
import type { CaseTableRow } from '../../../db/queries/cases.ts';
import type { BreachPart } from '../../../shared/contract/breach-part.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import { invalid } from '../../../shared/errors.ts';
import { breachStepsText } from '../../../shared/text/breach-steps.ts';
import { caseOfKind } from '../../records/case-detail.ts';
import { notFound, refuseClosedCase, requireRecord, requireWorkableCase } from '../../records/find.ts';
import type { Act } from '../../session/open-vault.ts';

type Standing = { row: CaseTableRow; breach: BreachTableRow };

/** @throws CustodiaError NOT_FOUND when the case isn't a breach, CONFLICT when its number is void */
export function requireBreach({ db }: Pick<Act, 'db'>, id: string): Standing {
  const row = requireWorkableCase(db, id);
  const breach = breachById(db, id);
  if (!breach) throw notFound('breach', row.reference);
  return { row, breach };
}

/** @throws CustodiaError as {@link requireBreach}, and CONFLICT when it is closed: it takes nothing until reopened */
export function requireOpenBreach(act: Act, id: string): Standing {
  const standing = requireBreach(act, id);
  refuseClosedCase(standing.row);
  return standing;
}

/** @throws CustodiaError NOT_FOUND when the case isn't a breach */
export function breachCaseFrom({ db }: Pick<Act, 'db'>, id: string): BreachCase {
  return caseOfKind(db, id, CaseKind.breach);
}

/** @throws CustodiaError NOT_FOUND for a part that isn't on a breach (any more), CONFLICT when that is closed or void */
export function requirePart(act: Act, id: string): { caseId: string; part: BreachPart; detail: BreachCase } {
  const caseId = requireRecord(act.db, 'parts', id);
  requireOpenBreach(act, caseId);
  const detail = breachCaseFrom(act, caseId);
  const part = detail.parts.find((one) => one.id === id);
  if (!part) throw notFound('part', id);
  return { caseId, part, detail };
}

/** @throws CustodiaError INVALID for a part that isn't on this breach */
export function requirePartOf(act: Act, caseId: string, partId: string): void {
  if (!breachCaseFrom(act, caseId).parts.some(({ id }) => id === partId))
    throw invalid('partId', breachStepsText.foreignPart);
}
