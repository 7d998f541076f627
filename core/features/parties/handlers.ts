import { casesOfParty, listParties, partyById } from '../../../db/queries/parties.ts';
import { type PartyFacts, party, partyRole } from '../../../shared/contract/parties.ts';
import { caseId } from '../../../shared/ids.ts';
import type { CasePartyId, PartyId } from '../../../shared/ids.ts';
import { os } from '../../procedures.ts';
import { notFound, requireWorkableCase } from '../../records/find.ts';
import { givenFields } from '../../records/given-fields.ts';
import { removeRecord } from '../../records/remove.ts';
import type { Act } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';

const fieldNames = [
  'kind',
  'sort',
  'language',
  'name',
  'email',
  'phone',
  'address',
  'country',
  'remarks',
] as const;

type Given = { [F in keyof PartyFacts]?: PartyFacts[F] | undefined };

function partyFields(facts: Given) {
  return givenFields(fieldNames, facts);
}

function requireParty(act: Act, id: string): void {
  const row = partyById(act.db, id);
  if (!row || row.removedAt !== null) throw notFound('party', id);
}

function addParty(act: Act, facts: PartyFacts): { id: PartyId } {
  const id = act.newId<PartyId>();
  act.record({ entity: 'party', id, caseId: null, action: 'party.added', fields: partyFields(facts) });
  return { id };
}

function joinCase(act: Act, input: { caseId: string; partyId: string; role: string }): { id: CasePartyId } {
  requireWorkableCase(act.db, input.caseId);
  requireParty(act, input.partyId);
  const id = act.newId<CasePartyId>();
  act.record({ entity: 'caseParty', id, caseId: input.caseId, action: 'party.joined', fields: { ...input } });
  return { id };
}

export function partyHandlers(session: Session) {
  const procedures = os.parties;
  return {
    list: procedures.list.handler(({ input }) => {
      const { rows, total } = listParties(session.vault.db, input);
      return { rows: rows.map((row) => party.parse(row)), total };
    }),
    get: procedures.get.handler(({ input }) => {
      const { db } = session.vault;
      const row = partyById(db, input.id);
      if (!row) throw notFound('party', input.id);
      const cases = casesOfParty(db, input.id).map((one) => ({
        id: caseId.parse(one.id),
        reference: one.reference,
        title: one.title,
        role: partyRole.parse(one.role),
      }));
      return { party: party.parse(row), cases };
    }),
    add: procedures.add.handler(({ input }) => session.vault.act((act) => addParty(act, input))),
    change: procedures.change.handler(({ input }) => {
      session.vault.act((act) => {
        requireParty(act, input.id);
        act.record({
          entity: 'party',
          id: input.id,
          caseId: null,
          action: 'party.changed',
          fields: partyFields(input),
        });
      });
      return {};
    }),
    join: procedures.join.handler(({ input }) => session.vault.act((act) => joinCase(act, input))),
    leave: procedures.leave.handler(({ input }) => {
      session.vault.act((act) => removeRecord(act, 'caseParty', input));
      return {};
    }),
  };
}
