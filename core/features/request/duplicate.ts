import { caseById, caseByReference } from '../../../db/queries/cases.ts';
import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import { CustodiaError, invalid } from '../../../shared/errors.ts';
import { type DuplicateId, isUuid } from '../../../shared/ids.ts';
import { requestWorkText } from '../../../shared/text/request-work.ts';
import type { Act } from '../../session/open-vault.ts';
import { refuse, standingOf } from './standing.ts';

/**
 * Says that two requests ask the same. Each keeps its own identity check, clock and answer: that one person was identified
 * says nothing of who wrote the other.
 *
 * @throws CustodiaError NOT_FOUND for a case that isn't here, INVALID for another kind or the request itself, CONFLICT when
 *   they are linked already or the number is void
 */
export function linkDuplicate(act: Act, { id, other }: { id: string; other: string }): { id: DuplicateId } {
  const { detail } = standingOf(act, id);
  if (detail.status === 'void') refuse('closed', detail);
  const row = isUuid(other) ? caseById(act.db, other) : caseByReference(act.db, other);
  if (!row) throw new CustodiaError('NOT_FOUND', { what: 'case', which: other });
  if (row.kind !== CaseKind.request || row.id === id || row.status === 'void')
    throw invalid('other', requestWorkText.notADuplicate);
  if (detail.duplicates.some(({ otherId }) => otherId === row.id))
    throw new CustodiaError('CONFLICT', { what: row.reference, why: requestWorkText.linkedAlready });
  const linked = act.newId<DuplicateId>();
  act.record({
    entity: 'duplicate',
    id: linked,
    caseId: id,
    action: 'duplicate.linked',
    fields: { caseId: id, otherId: row.id },
  });
  return { id: linked };
}
