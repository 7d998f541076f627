import { PartyRole } from '../../../shared/contract/parties.ts';
import type { LogRequestInput } from '../../../shared/contract/request.ts';
import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { joinWhoBroughtIt } from '../../records/join-party.ts';
import { openCase } from '../../records/open-case.ts';
import { assertCome } from '../../records/steps.ts';
import type { Act } from '../../session/open-vault.ts';
import { factFields } from './facts.ts';

/**
 * Opens a request, with its requester where one is named.
 *
 * @throws CustodiaError NOT_FOUND for an owner or requester who isn't in this vault, INVALID for a receipt to come or a
 *   law that the packs don't know
 */
export function logRequest(act: Act, input: LogRequestInput): { id: CaseId; reference: string } {
  if (input.receivedAt) assertCome(act, input.receivedAt, 'receivedAt');
  const logged = openCase(act, CaseKind.request, input);
  const { id } = logged;
  act.record({ entity: 'request', id, caseId: id, action: 'request.logged', fields: factFields(input) });
  joinWhoBroughtIt(act, id, {
    role: PartyRole.requester,
    partyId: input.requesterId,
    somebody: input.requester,
  });
  return logged;
}
