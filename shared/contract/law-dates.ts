import { z } from 'zod';
import { dateText, zonedTime } from '../dates.ts';
import { dateBasis } from '../domain/breach.ts';
import { LawStart } from '../domain/duties/case-law-date.ts';
import { caseId, partId } from '../ids.ts';
import { requestTypes } from '../law/vocabulary.ts';
import { procedure } from './base.ts';

/** The office's own wait for proof of consent, where a rule's id stands. */
export const PROOF_OF_CONSENT = 'proof_of_consent';

const sourced = { text: z.string(), source: z.string() };

/** Why a date is that date, in sentences: the event, each step with its source, other readings, what is known. */
export const why = z.object({
  title: z.string(),
  subtitle: z.string(),
  steps: z.array(z.object(sourced)),
  readings: z.array(z.object({ when: z.string(), ...sourced })),
  facts: z.array(z.tuple([z.string(), z.string()])),
  note: z.string().nullable(),
});

export const lawDate = z.object({
  /** What sets it: the law, an agreement with a client, or our own target. */
  basis: dateBasis,
  /** The rule's id in the packs, with the part and client it is about; null where the case has none. */
  rule: z.string(),
  partId: partId.nullable(),
  clientId: z.string().nullable(),
  /** What it is for, in a few words: `Answer to the complaint`. */
  label: z.string(),
  citation: z.string(),
  /** What is due, as the rule names it: `access`, `acknowledgement`; the office's own wait for consent has no rule. */
  what: z.enum([...requestTypes, PROOF_OF_CONSENT]),
  /** `45 days`, `without undue delay`. */
  byWhen: z.string(),
  /** The event that starts the clock, and when it was; null: not recorded, the clock hasn't started. */
  from: z.enum(LawStart),
  startedAt: zonedTime.nullable(),
  /** The pack that the rule stands in, as a date keeps it (`packVersionOf`). */
  packVersion: z.string(),
  /** The last moment in time; null before the start, and where the law has no number and the office no target. */
  dueAt: zonedTime.nullable(),
  /** The last day on which the act is in time, in the zone of the law. */
  dueOn: dateText.nullable(),
  /** Whether the law bound on the day of the event. */
  isInForce: z.boolean(),
  /** Whether the office's own act is measured, or somebody else's that it watches. */
  isOurs: z.boolean(),
  metAt: zonedTime.nullable(),
  /** Whether it was met in time; null while it isn't met or has no date. */
  isInTime: z.boolean().nullable(),
  why,
});
export type LawDate = z.infer<typeof lawDate>;

export const lawDatesContract = {
  /**
   * The dates that the law sets a case, computed from its recorded facts by the packs of this program, with why.
   * Those that are ours stand among the case's deadlines too (`basis`), recorded by the act that changed the facts:
   * the date before stays in the history. Nothing is decided: a person says whether a duty applies and was met.
   */
  ofCase: procedure.input(z.object({ id: caseId })).output(z.object({ dates: z.array(lawDate) })),
};
