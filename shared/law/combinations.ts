import type { DataElement } from './data-elements.ts';
import { AccountRule, ElementLimit, NameRule, type StateElements } from './elements.ts';

/** Why a combination is uncertain: what the presence of elements doesn't answer and a person looks at. */
export const Uncertainty = {
  publicBodiesOnly: 'publicBodiesOnly',
  opensAccount: 'opensAccount',
  creditCard: 'creditCard',
  idNumber: 'idNumber',
  usableWithoutCode: 'usableWithoutCode',
  credentials: 'credentials',
  identityTheft: 'identityTheft',
  dissociated: 'dissociated',
  /** Personal data that none of the words names may be on the list all the same. */
  otherData: 'otherData',
  /** What the state lists besides, and no element types. */
  listedBesides: 'listedBesides',
} as const;
export type Uncertainty = (typeof Uncertainty)[keyof typeof Uncertainty];

/** A condition of an uncertain combination: its stable id, and the statement that has to hold. */
export type UncertainCondition = { readonly id: Uncertainty; readonly text: string };

/**
 * Data that together are personal information: at least one element of each slot. `condition` is null where the
 * presence of elements decides, otherwise what the law asks besides.
 */
export type Combination = {
  slots: readonly (readonly DataElement[])[];
  condition: UncertainCondition | null;
};

/** What identifies a person where a law doesn't insist on the name. */
const identifiers: readonly DataElement[] = [
  'name',
  'emailAddress',
  'phoneNumber',
  'postalAddress',
  'customerNumber',
  'onlineIdentifier',
  'userName',
];
const logins: readonly DataElement[] = ['userName', 'emailAddress'];
const accountNumbers: readonly DataElement[] = ['financialAccountNumber', 'paymentCardNumber'];
const anyCode: readonly DataElement[] = ['financialAccessCode', 'password'];

type Slots = Combination['slots'];
const always = (...slots: Slots): Combination => ({ slots, condition: null });
const perhaps = (id: Uncertainty, text: string, ...slots: Slots): Combination => ({
  slots,
  condition: { id, text },
});

/** @returns when an account or card number counts, without regard to the name */
function accounts({ financialAccount, accessCodes }: StateElements): Combination[] {
  const withCode = always(accountNumbers, accessCodes);
  switch (financialAccount) {
    case AccountRule.code:
      return [withCode];
    case AccountRule.codeOrUsable:
    case AccountRule.usableOrCode:
      return [
        withCode,
        perhaps(Uncertainty.usableWithoutCode, 'the number can be used without a code', accountNumbers),
      ];
    case AccountRule.cardOrCode:
      return [withCode, always(['paymentCardNumber'])];
    case AccountRule.aloneOrCode:
    case AccountRule.alone:
      return [always(accountNumbers)];
  }
}

/** @returns an element that counts only within bounds, without regard to the name */
function limited({ element, limit }: StateElements['limits'][number]): Combination[] {
  switch (limit) {
    case ElementLimit.publicBodiesOnly:
      return [
        perhaps(Uncertainty.publicBodiesOnly, 'a public body or its contractor holds the data', [element]),
      ];
    case ElementLimit.ifOpensAccount:
      return [perhaps(Uncertainty.opensAccount, 'it opens a financial account', [element])];
    case ElementLimit.creditCardOnly:
      return [perhaps(Uncertainty.creditCard, 'it is a credit card', [element])];
    case ElementLimit.withAccessCode:
      return [always([element], anyCode)];
    case ElementLimit.withEmployeeId:
      return [always([element], ['employeeId'])];
    case ElementLimit.idNumberOnly:
      return [
        always(['medicalOrInsuranceIdNumber']),
        perhaps(Uncertainty.idNumber, 'the data include the identification number', [element]),
      ];
  }
}

function credentials(law: StateElements): Combination[] {
  if (!law.credentials) return [];
  if (law.credentialsOf === '') return [always(logins, ['password'])];
  return [perhaps(Uncertainty.credentials, `the credentials open ${law.credentialsOf}`, logins, anyCode)];
}

/** A list's combinations by their kind, without regard to the name; `unnamed`: data that none of the words names. */
type Parts = {
  readonly plain: Combination;
  readonly money: readonly Combination[];
  readonly logged: readonly Combination[];
  readonly unnamed: Combination;
};

function joined(slot: readonly DataElement[], one: Combination): Combination {
  return { ...one, slots: [slot, ...one.slots] };
}

/** @returns the combinations that need no name under the law's rule on names */
function nameless(law: StateElements, parts: Parts): Combination[] {
  const { plain, money, logged, unnamed } = parts;
  switch (law.nameRequired) {
    case NameRule.yes:
      return [];
    case NameRule.yesExceptCredentials:
    case NameRule.anyIdentifierExceptCredentials:
      return [...logged];
    case NameRule.yesExceptCredentialsAndAccount:
      return [...logged, ...money];
    case NameRule.noIfEnoughForIdentityTheft:
      return [plain, ...money, ...logged, unnamed].map(({ slots }) =>
        perhaps(Uncertainty.identityTheft, 'the elements alone allow identity theft', ...slots),
      );
    case NameRule.noForSsn:
      return [always(['ssn'])];
    case NameRule.yesExceptHealth:
      return [joined(identifiers, always(['medical']))];
    case NameRule.yesExceptDissociated:
      return [perhaps(Uncertainty.dissociated, 'the separated data can be joined', ...plain.slots)];
  }
}

/**
 * Writes a state's list out as combinations.
 *
 * @param law the list of one state (Cal. Civ. Code § 1798.82(h) and its like; each carries its citation)
 * @returns every combination that is, or may be, personal information; in no order of weight
 */
export function combinationsOf(law: StateElements): readonly Combination[] {
  const kept = written.get(law);
  if (kept) return kept;
  const made = writeOut(law);
  written.set(law, made);
  return made;
}
/** Kept by list, since every rule of a state asks. */
const written = new WeakMap<StateElements, readonly Combination[]>();

function writeOut(law: StateElements): readonly Combination[] {
  const name =
    law.nameRequired === NameRule.anyIdentifierExceptCredentials
      ? identifiers
      : (['name', ...law.nameAlternatives] as const);
  const bounded = new Set(law.limits.map(({ element }) => element));
  const plain = always(law.elements.filter((element) => !bounded.has(element)));
  const money = accounts(law);
  const logged = credentials(law);
  const unnamed = perhaps(
    Uncertainty.otherData,
    `${law.name} lists what is recorded as other personal data`,
    ['otherPersonalData'],
  );
  const named = [plain, ...law.limits.flatMap(limited), ...money, ...logged, unnamed].map((one) =>
    joined(name, one),
  );
  const open =
    law.unparsed === ''
      ? []
      : [perhaps(Uncertainty.listedBesides, law.unparsed, [...law.elements, ...accountNumbers])];
  return [...named, ...nameless(law, { plain, money, logged, unnamed }), ...open];
}

/** Whether the data of a breach are personal information under a law's list. */
export type Coverage =
  { covered: 'yes' } | { covered: 'perhaps'; conditions: readonly UncertainCondition[] } | { covered: 'no' };

/**
 * @param law the list of one state
 * @param data what the breach touched
 * @returns `perhaps` with what a person has to check, where only uncertain combinations are there
 */
export function coverageOf(law: StateElements, data: ReadonlySet<DataElement>): Coverage {
  const present = combinationsOf(law).filter(({ slots }) =>
    slots.every((slot) => slot.some((element) => data.has(element))),
  );
  if (present.some(({ condition }) => condition === null)) return { covered: 'yes' };
  const conditions = new Map(
    present.flatMap(({ condition }) => (condition ? [[condition.id, condition]] : [])),
  );
  return conditions.size === 0
    ? { covered: 'no' }
    : { covered: 'perhaps', conditions: [...conditions.values()] };
}
