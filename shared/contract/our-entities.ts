import { z } from 'zod';
import { yesNo } from '../domain/duties/fact-fields.ts';
import { regimes } from '../domain/duties/regimes.ts';
import { ourEntityId } from '../ids.ts';
import { done, line, longText, nothing, procedure, reason } from './base.ts';

/** One of our entities as duties are found from it; what nobody recorded is not known, never assumed. */
const facts = {
  /** Legal name. */
  name: line,
  /** Where it is incorporated: ISO 3166 code. */
  country: z.string(),
  /** Yes or no by regime; a regime that isn't there is not known. */
  regimes: z.partialRecord(z.enum(regimes), yesNo),
  /** Countries and territories with an establishment. */
  establishments: z.array(z.string()),
  /** Country in the EEA where the decisions on the processing are taken (GDPR Art. 4(16)), `none`, or `notKnown`. */
  mainEstablishment: z.string(),
  /** The Land whose authority is competent (BDSG § 40), or `notKnown`. */
  germanLand: z.string(),
};

export const ourEntityInput = z.object({
  ...facts,
  regimes: facts.regimes.default({}),
  establishments: facts.establishments.default([]),
  mainEstablishment: facts.mainEstablishment.default('notKnown'),
  germanLand: facts.germanLand.default('notKnown'),
  remarks: longText.nullable().default(null),
});
export type OurEntityInput = z.infer<typeof ourEntityInput>;

export const ourEntityFacts = z.object(facts);

export const ourEntity = ourEntityFacts.extend({ id: ourEntityId, remarks: z.string().nullable() });
export type OurEntity = z.infer<typeof ourEntity>;

/** The register of our own entities: who of us is bound, by what, and where decisions are taken. */
export const ourEntitiesContract = {
  /** The entities of the register, by name; removed ones are left out. */
  list: procedure.input(nothing).output(z.object({ entities: z.array(ourEntity) })),
  /**
   * Adds an entity. INVALID names the field: a place that isn't known, a main establishment outside the EEA or not among
   * the establishments, a Land that is none.
   */
  add: procedure.input(ourEntityInput).output(z.object({ id: ourEntityId })),
  /** Records the entity as it is now, whole; the history keeps what it was. */
  change: procedure.input(ourEntityInput.extend({ id: ourEntityId })).output(done),
  /** Takes an entity off the register, with the reason. Breaches that name it keep it. */
  remove: procedure.input(z.object({ id: ourEntityId, reason })).output(done),
};
