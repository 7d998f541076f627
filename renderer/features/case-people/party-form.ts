import { PartyKind, partyKind, type PartyFacts } from '../../../shared/contract/parties.ts';

/** The form as typed; `partyId` is a party on record that was chosen in place of a new one. */
export type PartyForm = {
  partyId: string | null;
  role: string | null;
  name: string;
  kind: string;
  email: string;
  phone: string;
  country: string;
};

export const emptyForm: PartyForm = {
  partyId: null,
  role: null,
  name: '',
  kind: PartyKind.person,
  email: '',
  phone: '',
  country: '',
};

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** @returns what is known of a party that isn't on record yet. */
export function factsOf(form: PartyForm): PartyFacts {
  return {
    kind: partyKind.parse(form.kind),
    name: form.name.trim(),
    email: orNull(form.email),
    phone: orNull(form.phone),
    country: orNull(form.country),
  };
}

/** @returns the name of the draft in which adding a party to a case is kept. */
export function partyDraft(reference: string): string {
  return `caseParty/${reference}`;
}
