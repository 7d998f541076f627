import { CaseStatus } from '../../../shared/domain/case-status.ts';
import { refuseClosedCase, requireActivePerson, requireWorkableCase } from '../../records/find.ts';
import type { Act } from '../../session/open-vault.ts';

/** Gives a case another title. @throws CustodiaError CONFLICT when it is closed or its number is void */
export function renameCase(act: Act, input: { id: string; title: string }): void {
  refuseClosedCase(requireWorkableCase(act.db, input.id));
  act.record({
    entity: 'case',
    id: input.id,
    caseId: input.id,
    action: 'case.renamed',
    fields: { title: input.title },
  });
}

/** Gives a case to an owner and a reviewer. @throws CustodiaError NOT_FOUND for somebody who isn't in this vault */
export function assignCase(
  act: Act,
  input: { id: string; ownerId?: string | null | undefined; reviewerId?: string | null | undefined },
): void {
  requireWorkableCase(act.db, input.id);
  for (const person of [input.ownerId, input.reviewerId]) {
    requireActivePerson(act.db, person);
  }
  act.record({
    entity: 'case',
    id: input.id,
    caseId: input.id,
    action: 'case.assigned',
    fields: {
      ...(input.ownerId === undefined ? {} : { ownerId: input.ownerId }),
      ...(input.reviewerId === undefined ? {} : { reviewerId: input.reviewerId }),
    },
  });
}

/** Undoes the opening of a case; its number stays used. */
export function makeVoid(act: Act, input: { id: string; reason: string }): void {
  requireWorkableCase(act.db, input.id);
  act.record({
    entity: 'case',
    id: input.id,
    caseId: input.id,
    action: 'case.madeVoid',
    fields: { status: CaseStatus.void, voidReason: input.reason },
  });
}
