import { z } from 'zod';

/** What a breach hurt (GDPR Art. 4(12); EDPB Guidelines 9/2022, 15). */
export const BreachNature = {
  confidentiality: 'confidentiality',
  integrity: 'integrity',
  availability: 'availability',
} as const;
export const breachNature = z.enum(BreachNature);
export type BreachNature = z.infer<typeof breachNature>;

/** Where a filing stands in the row of filings with one recipient. */
export const FilingStage = {
  initial: 'initial',
  followUp: 'followUp',
  complete: 'complete',
  withdrawn: 'withdrawn',
} as const;
export const filingStage = z.enum(FilingStage);
export type FilingStage = z.infer<typeof filingStage>;

/** What a person says of a duty. The program never says it for them. */
export const DutyMark = {
  applies: 'applies',
  doesNotApply: 'doesNotApply',
  met: 'met',
  withdrawn: 'withdrawn',
} as const;
export const dutyMark = z.enum(DutyMark);
export type DutyMark = z.infer<typeof dutyMark>;

/** What sets a date: the law, an agreement with a client, or the office's own target where the law has no number. */
export const DateBasis = { law: 'law', contract: 'contract', target: 'target' } as const;
export const dateBasis = z.enum(DateBasis);
export type DateBasis = z.infer<typeof dateBasis>;

/** A date that an authority set: it follows from an enquiry, never from the facts of the case. */
export const AUTHORITY = 'authority';
/** What may set a deadline of a case. */
export const deadlineBasis = z.enum({ ...DateBasis, authority: AUTHORITY });
