import { CaseKind, kindLetters } from '../../shared/domain/case-kinds.ts';

const folders: Partial<Record<CaseKind, string>> = {
  [CaseKind.complaint]: '/complaints',
  [CaseKind.request]: '/requests',
  [CaseKind.breach]: '/breaches',
};

/** @returns the address of a case inside the program, by the letters that end its reference number. */
export function casePath(reference: string): string {
  const letters = reference.slice(-2);
  const kind = Object.values(CaseKind).find((one) => kindLetters[one] === letters) ?? CaseKind.complaint;
  return `${folders[kind] ?? '/complaints'}/${reference}`;
}
