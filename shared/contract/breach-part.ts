import { z } from 'zod';
import { Accuracy, Harm, OurRole, Risk } from '../domain/duties/fact-words.ts';
import { yesNo } from '../domain/duties/fact-fields.ts';
import { breachTimes } from '../domain/duties/times.ts';
import { partId } from '../ids.ts';
import { dataElement } from '../law/data-elements.ts';

// Shapes only: what may stand in them is checked by the facts that duties are found from (docs/schema/breach.json),
// which need the rules of law, a megabyte that the window fetches when somebody asks.

export const partPeople = z.object({
  /** Where they live: a country or a subdivision. */
  jurisdiction: z.string(),
  /** Null where nobody knows how many. */
  count: z.number().int().nullable(),
  accuracy: z.enum(Accuracy),
});
export type PartPeople = z.infer<typeof partPeople>;

/** A notice period agreed with a client; null where none is recorded. */
export const partClientNotice = z
  .object({
    value: z.number().int(),
    unit: z.string(),
    from: breachTimes.keyof(),
    to: z.string(),
    agreement: z.string().optional(),
    calendar: z.string().optional(),
  })
  .nullable();
export type PartClientNotice = z.infer<typeof partClientNotice>;

export const partClient = z.object({
  id: z.string(),
  name: z.string().optional(),
  people: z.array(partPeople),
  /** The notice period agreed with this client. */
  notice: partClientNotice.default(null),
});
export type PartClient = z.infer<typeof partClient>;

export const partSafeguards = z.object({
  encrypted: z.enum(['yes', 'no', 'partly', 'notKnown']).default('notKnown'),
  keyTaken: yesNo.default('notKnown'),
  form: z.enum(['electronic', 'paper', 'both', 'notKnown']).default('notKnown'),
});

/**
 * A part of a breach: one role of ours, its clients, people, data and safeguards. What nobody recorded is `notKnown` or
 * empty, never assumed.
 */
export const breachPart = z.object({
  id: partId,
  label: z.string().nullable(),
  /** Null until somebody sets it: no clock of this part is computed before. */
  ourRole: z.enum(OurRole).nullable(),
  clients: z.array(partClient),
  people: z.array(partPeople),
  elements: z.array(dataElement),
  safeguards: partSafeguards,
  /** What a person looked at that no other field says: by rule, then by condition. */
  confirmed: z.record(z.string(), z.record(z.string(), z.enum(['yes', 'no']))),
  names: yesNo,
  risk: z.enum(Risk),
  harm: z.enum(Harm),
  intentional: yesNo,
});
export type BreachPart = z.infer<typeof breachPart>;
