import { z } from 'zod';
import { zonedTime } from '../dates.ts';
import { breachNature } from '../domain/breach.ts';
import { caseStatus } from '../domain/case-status.ts';
import { breachTimes } from '../domain/duties/times.ts';
import { office } from '../domain/offices.ts';
import { caseId } from '../ids.ts';
import { procedure } from './base.ts';

/** Whether a supervisory authority was told; undecided while nobody recorded either. */
export const AuthorityTold = { told: 'told', notTold: 'notTold', undecided: 'undecided' } as const;
export const authorityTold = z.enum(AuthorityTold);
export type AuthorityTold = z.infer<typeof authorityTold>;

/** A breach in the register of GDPR Art. 33(5): the facts, its effects, what was done, and why nobody was told. */
export const registeredBreach = z.object({
  id: caseId,
  reference: z.string(),
  office,
  title: z.string().nullable(),
  status: caseStatus,
  entity: z.string().nullable(),
  times: breachTimes,
  nature: z.array(breachNature),
  /** How many people are affected in all; null while a count is missing. */
  people: z.number().int().nullable(),
  summary: z.string().nullable(),
  cause: z.string().nullable(),
  consequences: z.string().nullable(),
  measures: z.string().nullable(),
  told: authorityTold,
  /** Which authorities were told, and when. */
  notices: z.array(
    z.object({ rule: z.string(), recipient: z.string().nullable(), at: zonedTime.nullable() }),
  ),
  /** Why a duty to tell an authority does not apply, and the reasons with which the case was closed. */
  reasons: z.array(z.string()),
});
export type RegisteredBreach = z.infer<typeof registeredBreach>;

export const registerFilter = z.object({
  office: office.optional(),
  told: authorityTold.optional(),
  /** Words in reference, title or entity. */
  text: z.string().max(200).optional(),
});
export type RegisterFilter = z.infer<typeof registerFilter>;

/** The register that GDPR Art. 33(5) asks for: every breach, those that were told to nobody included. */
export const breachRegisterContract = {
  list: procedure
    .input(z.object({ filter: registerFilter.default({}) }))
    .output(z.object({ breaches: z.array(registeredBreach) })),
  /** The register as a table. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
  table: procedure
    .input(z.object({ filter: registerFilter.default({}), format: z.enum(['csv', 'xlsx']) }))
    .output(
      z.object({
        ticket: z.string(),
        fileName: z.string(),
        size: z.number().int(),
        breaches: z.number().int(),
      }),
    ),
};
