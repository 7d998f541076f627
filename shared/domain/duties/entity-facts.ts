import { z } from 'zod';
import { dutiesText } from '../../text/duties.ts';
import { nameText, place, yesNo } from './fact-fields.ts';
import { isGermanLand, isInEea } from './places.ts';
import { regimes } from './regimes.ts';

const say = dutiesText.facts;

type Places = { readonly mainEstablishment: string; readonly establishments: readonly string[] };

function checkEstablishment(
  { mainEstablishment: main, establishments }: Places,
  context: z.RefinementCtx,
): void {
  const add = (message: string) => context.addIssue({ code: 'custom', path: ['mainEstablishment'], message });
  if (main === 'none' || main === 'notKnown') return;
  if (!isInEea(main) || main === 'EU') add(say.mainOutside(main));
  else if (!establishments.includes(main)) add(say.mainNotListed(main));
}

/** Our entity as far as the duties of a breach need it. */
export const entityFacts = z
  .strictObject({
    name: nameText.describe('Legal name.'),
    country: place.describe('Where it is incorporated: ISO 3166 code.'),
    regimes: z
      .partialRecord(z.enum(regimes, { error: say.regime }), yesNo)
      .default({})
      .describe('What is not recorded counts as not known, and is asked about.'),
    establishments: z.array(place).default([]).describe('Countries and territories with an establishment.'),
    mainEstablishment: z
      .union([place, z.literal('none'), z.literal('notKnown')], { error: say.mainEstablishment })
      .default('notKnown')
      .describe('Country in the EEA where the decisions on this processing are taken (GDPR Art. 4(16)).'),
    germanLand: z
      .union([z.string().refine(isGermanLand, say.germanLand), z.literal('notKnown')], {
        error: say.germanLand,
      })
      .default('notKnown')
      .describe('The Land whose authority is competent, such as DE-BY (BDSG § 40).'),
  })
  .superRefine(checkEstablishment);
