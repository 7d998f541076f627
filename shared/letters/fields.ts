import { letterFieldText } from '../text/letter-fields.ts';

const { common, ...byKind } = letterFieldText;

/** The kinds of case that letters are written on. */
export type LetterKind = keyof typeof byKind;
export const letterKinds: readonly LetterKind[] = ['complaint', 'request', 'breach'];

export type LetterField =
  | keyof typeof common
  | keyof (typeof byKind)['complaint']
  | keyof (typeof byKind)['request']
  | keyof (typeof byKind)['breach'];

/** What each field says in one letter; null where it isn't recorded. A field that isn't there isn't recorded either. */
export type LetterValues = Readonly<Partial<Record<LetterField, string | null>>>;

const labels: Readonly<Record<string, string>> = {
  ...common,
  ...byKind.complaint,
  ...byKind.request,
  ...byKind.breach,
};

/** @returns whether letters are written on cases of this kind */
export function isLetterKind(kind: string): kind is LetterKind {
  return kind in byKind;
}

/** @returns what the field is called in words */
export const letterFieldLabel = (field: LetterField): string => labels[field] ?? field;

/** @returns the fields that a template for all of these kinds may name: those of every case, and of a single kind its own */
export function fieldsOfKinds(kinds: readonly LetterKind[]): ReadonlyMap<string, LetterField> {
  const [only, ...others] = kinds;
  const own = only !== undefined && others.length === 0 ? Object.keys(byKind[only]) : [];
  const names = [...Object.keys(common), ...own] as LetterField[];
  return new Map(names.map((name) => [name, name]));
}
