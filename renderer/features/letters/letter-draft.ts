import type { LetterRecipient } from '../../../shared/contract/letters.ts';
import { LetterFormat } from '../../../shared/domain/letters.ts';
import { lettersText } from '../../../shared/text/letters.ts';

/** A letter as typed: plain values, so that a draft holds it. */
export type LetterDraft = {
  template: string | null;
  partyId: string | null;
  name: string;
  address: string;
  email: string;
  language: string;
  format: string;
  subject: string;
  body: string;
};

export const emptyLetter: LetterDraft = {
  template: null,
  partyId: null,
  name: '',
  address: '',
  email: '',
  language: 'en-GB',
  format: LetterFormat.pdf,
  subject: '',
  body: '',
};

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export const recipientOf = ({ name, address, email }: LetterDraft): LetterRecipient => ({
  name: orNull(name),
  address: orNull(address),
  email: orNull(email),
});

/** @returns as what it is made; PDF where the draft holds what isn't known any more */
export function formatOf({ format }: LetterDraft): LetterFormat {
  return Object.values(LetterFormat).find((one) => one === format) ?? LetterFormat.pdf;
}

export type LetterProblems = Partial<Record<'name' | 'subject' | 'body' | 'email', string>>;

/** @returns what keeps the letter from being made, by the field where it is put right */
export function letterProblems(draft: LetterDraft): LetterProblems {
  const { write } = lettersText;
  const needsAddress = formatOf(draft) === LetterFormat.eml && draft.email.trim() === '';
  return {
    ...(draft.name.trim() === '' ? { name: write.nameMissing } : {}),
    ...(needsAddress ? { email: write.emailMissing } : {}),
    ...(draft.subject.trim() === '' ? { subject: write.subjectMissing } : {}),
    ...(draft.body.trim() === '' ? { body: write.bodyMissing } : {}),
  };
}

/** How many places of the text still stand in brackets, as a template leaves them. */
export function openPlaces({ subject, body }: LetterDraft): number {
  return [...`${subject}\n${body}`.matchAll(/\[[^[\]\n]+: (?:not recorded|to be written)\]/g)].length;
}
