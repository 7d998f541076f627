import { z } from 'zod';

/** On what ground a text is kept from others than counsel. */
export const PrivilegeBasis = {
  attorneyClient: 'attorneyClient',
  workProductFact: 'workProductFact',
  workProductOpinion: 'workProductOpinion',
  legalAdvice: 'legalAdvice',
  litigation: 'litigation',
  commonInterest: 'commonInterest',
} as const;

/** In what capacity the author wrote: the same person may be counsel in one note and DPO in the next. */
export const Capacity = { counsel: 'counsel', dpo: 'dpo', business: 'business' } as const;

export const privilege = z.object({
  basis: z.enum(PrivilegeBasis),
  /** Whose privilege it is, as a name. */
  holder: z.string().trim().min(1).max(200),
  capacity: z.enum(Capacity),
});
export type Privilege = z.infer<typeof privilege>;
