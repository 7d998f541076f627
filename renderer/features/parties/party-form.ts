import type { Party, PartyFacts } from '../../../shared/contract/parties.ts';
import { PartyKind, partyKind, partySort } from '../../../shared/contract/parties.ts';

const texts = ['email', 'phone', 'address', 'country', 'language', 'remarks'] as const;

/** The form as typed: plain values, so that a draft holds it. */
export type PartyForm = { kind: string; sort: string | null; name: string } & Record<
  (typeof texts)[number],
  string
>;

export const emptyPartyForm: PartyForm = {
  kind: PartyKind.person,
  sort: null,
  name: '',
  email: '',
  phone: '',
  address: '',
  country: '',
  language: '',
  remarks: '',
};

export function formOfParty(party: Party): PartyForm {
  return {
    kind: party.kind,
    sort: party.sort,
    name: party.name ?? '',
    email: party.email ?? '',
    phone: party.phone ?? '',
    address: party.address ?? '',
    country: party.country ?? '',
    language: party.language ?? '',
    remarks: party.remarks ?? '',
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** @returns the facts as typed; what was left empty is null. */
export function partyFactsOf(form: PartyForm): PartyFacts {
  return {
    kind: partyKind.parse(form.kind),
    sort: partySort.nullable().parse(form.sort),
    name: form.name.trim(),
    email: orNull(form.email),
    phone: orNull(form.phone),
    address: orNull(form.address),
    country: orNull(form.country),
    language: orNull(form.language),
    remarks: orNull(form.remarks),
  };
}

/** @returns the facts that differ from what is recorded, and what each was before. */
export function changedFacts(
  party: Party,
  form: PartyForm,
): { after: Partial<PartyFacts>; before: Partial<PartyFacts> } | null {
  const typed = partyFactsOf(form);
  const recorded = partyFactsOf(formOfParty(party));
  const names = (['kind', 'sort', 'name', ...texts] as const).filter(
    (name) => typed[name] !== recorded[name],
  );
  if (names.length === 0) return null;
  const pick = (facts: PartyFacts) => Object.fromEntries(names.map((name) => [name, facts[name]]));
  return { after: pick(typed), before: pick(recorded) };
}
