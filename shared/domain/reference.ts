import { z } from 'zod';
import { type CaseKind, kindLetters } from './case-kinds.ts';
import type { Office } from './offices.ts';

/** A reference number, `US-2026-0042-CO`: office, year, number (four digits or more), kind. */
export const reference = z
  .string()
  .regex(/^(US|INT)-\d{4}-\d{4,}-(CO|RQ|BR|AG|DP|DS)$/, 'not a reference number');

/** @returns the reference of the `number`th enquiry of its office and year, in a list of its own: `US-2026-0001-EN` */
export function enquiryReferenceFor(parts: { office: Office; year: number; number: number }): string {
  return `${parts.office}-${String(parts.year)}-${String(parts.number).padStart(4, '0')}-EN`;
}

/** @returns the reference of the `number`th case of its kind in this office and year. */
export function referenceFor(parts: {
  office: Office;
  year: number;
  number: number;
  kind: CaseKind;
}): string {
  return `${parts.office}-${String(parts.year)}-${String(parts.number).padStart(4, '0')}-${kindLetters[parts.kind]}`;
}
