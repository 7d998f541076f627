import type { LogComplaintInput } from '../../../shared/contract/complaint.ts';
import { PartyRole } from '../../../shared/contract/parties.ts';
import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { joinWhoBroughtIt } from '../../records/join-party.ts';
import { openCase } from '../../records/open-case.ts';
import type { Act } from '../../session/open-vault.ts';
import { factFields } from './facts.ts';

/**
 * Opens a complaint.
 *
 * @throws CustodiaError NOT_FOUND for an owner or complainant who isn't in this vault
 */
export function logComplaint(act: Act, input: LogComplaintInput): { id: CaseId; reference: string } {
  const logged = openCase(act, CaseKind.complaint, input);
  const { id } = logged;
  act.record({ entity: 'complaint', id, caseId: id, action: 'complaint.logged', fields: factFields(input) });
  joinWhoBroughtIt(act, id, {
    role: PartyRole.complainant,
    partyId: input.complainantId,
    somebody: input.complainant,
  });
  return logged;
}
