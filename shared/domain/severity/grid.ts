import { z } from 'zod';

/** The version of the office's own grid that an assessment is made with. */
export const gridVersion = 'Grid of 4 by 4, version 1';

/** How likely harm is, the least first. */
export const likelihoods = ['unlikely', 'possible', 'likely', 'nearlyCertain'] as const;
/** How hard it would hit, the least first. */
export const impacts = ['minor', 'moderate', 'serious', 'grave'] as const;

export const gridChoices = z.object({
  method: z.literal('grid'),
  likelihood: z.enum(likelihoods),
  impact: z.enum(impacts),
});
export type GridChoices = z.infer<typeof gridChoices>;

/** The place in the grid; the product only orders places, no law knows it. */
export type GridResult = { method: 'grid'; likelihood: number; impact: number; product: number };

/** A plain grid without a source in law: likelihood times impact, each 1 to 4. */
export function gridResult({ likelihood, impact }: GridChoices): GridResult {
  const [across, up] = [likelihoods.indexOf(likelihood) + 1, impacts.indexOf(impact) + 1];
  return { method: 'grid', likelihood: across, impact: up, product: across * up };
}
