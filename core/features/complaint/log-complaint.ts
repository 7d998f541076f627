import { matchingParty, partyById } from '../../../db/queries/parties.ts';
import type { LogComplaintInput } from '../../../shared/contract/complaint.ts';
import { PartyRole } from '../../../shared/contract/parties.ts';
import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import type { CaseId, CasePartyId, PartyId } from '../../../shared/ids.ts';
import { notFound } from '../../records/find.ts';
import { openCase } from '../../records/open-case.ts';
import type { Act } from '../../session/open-vault.ts';
import { factFields } from './facts.ts';

/**
 * Opens a complaint, with its complainant where one is named.
 *
 * @throws CustodiaError NOT_FOUND for an owner or complainant who isn't in this vault
 */
export function logComplaint(act: Act, input: LogComplaintInput): { id: CaseId; reference: string } {
  const { id, reference } = openCase(act, CaseKind.complaint, input);
  act.record({ entity: 'complaint', id, caseId: id, action: 'complaint.logged', fields: factFields(input) });
  if (input.complainantId !== undefined) joinKnown(act, id, input.complainantId);
  else if (input.complainant?.name !== undefined || input.complainant?.email)
    joinComplainant(act, id, input.complainant);
  return { id, reference };
}

function joinKnown(act: Act, caseId: CaseId, partyId: PartyId): void {
  const party = partyById(act.db, partyId);
  if (party === undefined || party.removedAt !== null) throw notFound('party', partyId);
  joinAsComplainant(act, caseId, partyId);
}

function joinComplainant(
  act: Act,
  caseId: CaseId,
  complainant: NonNullable<LogComplaintInput['complainant']>,
): void {
  const name = complainant.name ?? complainant.email ?? '';
  // The same name and address is the same party; anything less certain is for a person to merge.
  const known = matchingParty(act.db, { name, email: complainant.email ?? null });
  const partyId = known ?? act.newId<PartyId>();
  if (known === undefined) {
    const { kind = 'person', email, phone, address, country, remarks } = complainant;
    act.record({
      entity: 'party',
      id: partyId,
      caseId: null,
      action: 'party.added',
      fields: {
        kind,
        name,
        email: email ?? null,
        phone: phone ?? null,
        address: address ?? null,
        country: country ?? null,
        remarks: remarks ?? null,
      },
    });
  }
  joinAsComplainant(act, caseId, partyId);
}

function joinAsComplainant(act: Act, caseId: CaseId, partyId: PartyId): void {
  act.record({
    entity: 'caseParty',
    id: act.newId<CasePartyId>(),
    caseId,
    action: 'party.joined',
    fields: { caseId, partyId, role: PartyRole.complainant },
  });
}
