import type { OpenBreachInput } from '../../../shared/contract/breach.ts';
import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import type { CaseId, PartId } from '../../../shared/ids.ts';
import { openCase } from '../../records/open-case.ts';
import type { Act } from '../../session/open-vault.ts';
import { factFields } from './facts.ts';
import { recordPart } from './parts.ts';
import { withTimes } from './times.ts';

/**
 * Opens a breach with its first part: one that has no more looks like a case without parts.
 *
 * @throws CustodiaError NOT_FOUND for an owner who isn't in this vault, INVALID for a time or an entity that can't be
 */
export function openBreach(
  act: Act,
  input: OpenBreachInput,
): { id: CaseId; reference: string; partId: PartId } {
  const { id, reference } = openCase(act, CaseKind.breach, input);
  const times = input.times === undefined ? {} : withTimes(act, {}, input.times);
  act.record({
    entity: 'breach',
    id,
    caseId: id,
    action: 'breach.opened',
    fields: { ...factFields(act, input), ...(Object.keys(times).length === 0 ? {} : { times }) },
  });
  return { id, reference, partId: recordPart(act, id, input.part ?? {}) };
}
