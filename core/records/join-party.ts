import { matchingParty, partyById } from '../../db/queries/parties.ts';
import type { z } from 'zod';
import type { PartyFacts, partyRole } from '../../shared/contract/parties.ts';
import type { CaseId, CasePartyId, PartyId } from '../../shared/ids.ts';
import type { Act } from '../session/open-vault.ts';
import { notFound } from './find.ts';

type Role = z.infer<typeof partyRole>;
type Somebody = { readonly [F in keyof PartyFacts]?: PartyFacts[F] | undefined };

/**
 * Joins whoever brought the case: a party of this vault by id, or somebody by name or mail address. Nobody is joined where
 * neither is given.
 *
 * @throws CustodiaError NOT_FOUND for a party who isn't in this vault
 */
export function joinWhoBroughtIt(
  act: Act,
  caseId: CaseId,
  { role, partyId, somebody }: { role: Role; partyId?: PartyId | undefined; somebody?: Somebody | undefined },
): void {
  if (partyId !== undefined) {
    const party = partyById(act.db, partyId);
    if (party === undefined || party.removedAt !== null) throw notFound('party', partyId);
    join(act, { caseId, partyId, role });
  } else if (somebody?.name !== undefined || somebody?.email) {
    join(act, { caseId, partyId: knownOrAdded(act, somebody), role });
  }
}

/** The same name and address is the same party; anything less certain is for a person to merge. */
function knownOrAdded(act: Act, somebody: Somebody): PartyId {
  const { kind = 'person', sort, email, phone, address, country, language, remarks } = somebody;
  const name = somebody.name ?? email ?? '';
  const known = matchingParty(act.db, { name, email: email ?? null });
  if (known !== undefined) return known;
  const id = act.newId<PartyId>();
  act.record({
    entity: 'party',
    id,
    caseId: null,
    action: 'party.added',
    fields: {
      kind,
      sort: sort ?? null,
      name,
      email: email ?? null,
      phone: phone ?? null,
      address: address ?? null,
      country: country ?? null,
      language: language ?? null,
      remarks: remarks ?? null,
    },
  });
  return id;
}

function join(act: Act, fields: { caseId: CaseId; partyId: PartyId; role: Role }): void {
  const { caseId } = fields;
  act.record({ entity: 'caseParty', id: act.newId<CasePartyId>(), caseId, action: 'party.joined', fields });
}
