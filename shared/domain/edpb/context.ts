import { z } from 'zod';
import { edpbOptions } from '../../law/edpb/options.ts';
import { isInEea } from '../duties/places.ts';

const authorities = edpbOptions.eea_authority.map(([key]) => key);

/** Fields that an authority may switch on. */
export const localFields = ['identifier', 'national_id', 'responsibility_tick'] as const;

/** What the conditions look at besides answers; kept with the form, so that a filed one stays as it was shown. */
export const edpbContext = z.object({
  /** Which authority it goes to: a key of the template's list; null where nobody said. */
  authority: z.enum(authorities).nullable(),
  local: z.array(z.enum(localFields)),
  controllerInEea: z.enum(['yes', 'no', 'notKnown']),
});
export type EdpbContext = z.infer<typeof edpbContext>;

type Entity = { readonly country: string; readonly establishments: readonly string[] };

/** @returns whether the controller is established in the EEA, by the register of our entities */
export function controllerInEea(entity: Entity | null): EdpbContext['controllerInEea'] {
  if (entity === null) return 'notKnown';
  return [entity.country, ...entity.establishments].some(isInEea) ? 'yes' : 'no';
}
