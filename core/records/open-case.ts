import { lastNumber } from '../../db/queries/cases.ts';
import type { CaseKind } from '../../shared/domain/case-kinds.ts';
import { CaseStatus } from '../../shared/domain/case-status.ts';
import type { Office } from '../../shared/domain/offices.ts';
import { referenceFor } from '../../shared/domain/reference.ts';
import type { CaseId, PersonId } from '../../shared/ids.ts';
import type { Act } from '../session/open-vault.ts';
import { requireActivePerson } from './find.ts';
import { applyTasksOfKind } from './task-templates.ts';
import { yearOf } from './times.ts';

/** What every new case has; the person at the keyboard is its owner, and their office keeps it, unless given. */
export type NewCase = {
  title: string;
  office?: Office | undefined;
  ownerId?: PersonId | null | undefined;
};

/**
 * Opens a case: its number is the next of its office, year and kind, given in the same transaction. It begins with the tasks that the office's
 * templates give to every case of its kind.
 *
 * @throws CustodiaError NOT_FOUND for an owner who isn't in this vault
 */
export function openCase(act: Act, kind: CaseKind, given: NewCase): { id: CaseId; reference: string } {
  const office = given.office ?? act.person.office;
  const year = yearOf(act.now, act.zone);
  const number = lastNumber(act.db, { office, year, kind }) + 1;
  const reference = referenceFor({ office, year, number, kind });
  const id = act.newId<CaseId>();
  const ownerId = given.ownerId === undefined ? act.person.id : given.ownerId;
  requireActivePerson(act.db, ownerId);
  act.record({
    entity: 'case',
    id,
    caseId: id,
    action: 'case.opened',
    fields: {
      office,
      kind,
      year,
      number,
      reference,
      title: given.title,
      status: CaseStatus.open,
      ownerId,
      openedAt: act.now,
    },
  });
  applyTasksOfKind(act, kind, { caseId: id, ownerId, reviewerId: null });
  return { id, reference };
}
