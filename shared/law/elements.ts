import { z } from 'zod';
import { dateText } from '../dates.ts';
import { dataElement } from './data-elements.ts';
import elementsFile from './elements.json' with { type: 'json' };
import { known } from './known.ts';

/** When a financial account number counts as personal information. */
export const AccountRule = {
  /** Only with the code that opens the account. */
  code: 'code',
  /** With the code, or alone where it can be used without one. */
  codeOrUsable: 'codeOrUsable',
  /** Alone where it can be used without a code; codes are elements of their own. */
  usableOrCode: 'usableOrCode',
  /** A card number alone, an account number with its code. */
  cardOrCode: 'cardOrCode',
  /** With or without a code. */
  aloneOrCode: 'aloneOrCode',
  alone: 'alone',
} as const;

/** Whether the person's name must be among the data. */
export const NameRule = {
  yes: 'yes',
  /** But user name or e-mail address with password needs no name. */
  yesExceptCredentials: 'yesExceptCredentials',
  /** As before, and an account number with its code needs none either. */
  yesExceptCredentialsAndAccount: 'yesExceptCredentialsAndAccount',
  /** Not where the elements alone allow identity theft. */
  noIfEnoughForIdentityTheft: 'noIfEnoughForIdentityTheft',
  noForSsn: 'noForSsn',
  /** Anything that identifies the person serves as the name. */
  anyIdentifierExceptCredentials: 'anyIdentifierExceptCredentials',
  /** Health data counts with anything that identifies the person. */
  yesExceptHealth: 'yesExceptHealth',
  /** Separated data counts where it can be joined. */
  yesExceptDissociated: 'yesExceptDissociated',
} as const;

/** What the law says of encrypted data. */
export const EncryptionRule = {
  /** Out of scope unless the key was taken too. */
  key: 'key',
  /** As `key`, and only where harm is likely or caused. */
  keyAndHarm: 'keyAndHarm',
  /** Out of scope; the key isn't mentioned in the sources read: a lost key counts as unencrypted. */
  plain: 'plain',
  /** Sources differ on the key: a lost key counts as unencrypted. */
  unclear: 'unclear',
} as const;

/** An element that a law counts only within bounds. */
export const ElementLimit = {
  /** Only what public bodies (or their contractors) hold. */
  publicBodiesOnly: 'publicBodiesOnly',
  /** Only the identification number, not the records. */
  idNumberOnly: 'idNumberOnly',
  /** Only together with an employee's identification number. */
  withEmployeeId: 'withEmployeeId',
  /** Only together with the code that opens what it names. */
  withAccessCode: 'withAccessCode',
  /** Only where it opens a financial account. */
  ifOpensAccount: 'ifOpensAccount',
  /** Only the number of a credit card, not of a debit card. */
  creditCardOnly: 'creditCardOnly',
} as const;

/** What one US state or territory calls personal information, in its general breach law for businesses. */
export const stateElements = z.strictObject({
  jurisdiction: z.string().regex(/^US-[A-Z]{2}$/),
  name: z.string().min(1),
  /** Elements that count (with a name, unless `nameRequired` says otherwise); account numbers and credentials apart. */
  elements: z.array(dataElement),
  limits: z.array(z.strictObject({ element: dataElement, limit: z.enum(ElementLimit) })),
  financialAccount: z.enum(AccountRule),
  /** What counts as the code of an account. */
  accessCodes: z.array(dataElement).min(1),
  /** Whether user name or e-mail address with password is an element. */
  credentials: z.boolean(),
  /** Where credentials count only with a further bound, in words; empty otherwise. */
  credentialsOf: z.string(),
  nameRequired: z.enum(NameRule),
  /** What serves instead of the name. */
  nameAlternatives: z.array(dataElement),
  /** What the law lists besides, in the table's words; empty where nothing. */
  other: z.string(),
  /** The part of `other` that no element types: with it the duty may be met, and a person checks. */
  unparsed: z.string(),
  form: z.enum([
    'any',
    'electronic',
    'computerised',
    'computerisedOrPaper',
    'computerisedOrPrintedFrom',
    'computerisedOrOther',
  ]),
  encryptionRule: z.enum(EncryptionRule),
  citation: z.string().min(1),
  /** Since when the list has its present form, as far as known. */
  listAsOf: dateText,
  known,
  /** Whether at least two sources agree (they may copy the same original). */
  agreement: z.enum(['twoSources', 'oneSource']),
  notes: z.string(),
});
export type StateElements = z.infer<typeof stateElements>;

const file = z.strictObject({
  format: z.literal(1),
  version: z.string(),
  date: dateText,
  states: z.array(stateElements),
});

let states: ReadonlyMap<string, StateElements> | null = null;

/** @returns the list of a US state or territory by its code (`US-TX`); undefined where there is none */
export function stateElementsOf(jurisdiction: string): StateElements | undefined {
  return allStateElements().get(jurisdiction);
}

/** @returns every list, by jurisdiction; read and validated at the first call. @throws ZodError for a broken build */
export function allStateElements(): ReadonlyMap<string, StateElements> {
  states ??= new Map(file.parse(elementsFile).states.map((one) => [one.jurisdiction, one]));
  return states;
}
