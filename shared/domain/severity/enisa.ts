import { z } from 'zod';
import { type EnisaRow, type EnisaRowId, enisaRows } from '../../law/severity/enisa-table.ts';
import { yesNo } from '../duties/fact-fields.ts';

/** The four categories of data, each with its own scale of context. */
export const DataCategory = {
  simple: 'simple',
  behavioural: 'behavioural',
  financial: 'financial',
  sensitive: 'sensitive',
} as const;
export type DataCategory = (typeof DataCategory)[keyof typeof DataCategory];

/** What the circumstances of a breach may have hurt, and whether somebody meant harm: each adds its points. */
export const circumstances = ['confidentiality', 'integrity', 'availability', 'malicious_intent'] as const;
export type Circumstance = (typeof circumstances)[number];

export const SeverityBand = { low: 'low', medium: 'medium', high: 'high', veryHigh: 'very_high' } as const;
export type SeverityBand = (typeof SeverityBand)[keyof typeof SeverityBand];

const byId = new Map<string, EnisaRow>(enisaRows.map((row) => [row.id, row]));

/** @returns a row of the method by its id, undefined where it has none */
export function enisaRow(id: string): EnisaRow | undefined {
  return byId.get(id);
}

const rowOf = (element: EnisaRow['element'], category?: string) =>
  z.string().refine((id) => {
    const row = byId.get(id);
    return row?.element === element && (category === undefined || row.category === category);
  });

/** @returns the rows of an element, of one category where it is named, in the order of the method */
export function enisaRowsOf(
  element: EnisaRow['element'],
  category?: string,
): readonly (EnisaRow & { id: EnisaRowId })[] {
  return enisaRows.filter(
    (row) => row.element === element && (category === undefined || row.category === category),
  );
}

const circumstance = (category: Circumstance) => rowOf('cb', category).nullable();

/** What a person chose at each step: rows of the method by their ids. Null is a circumstance that isn't there. */
export const enisaChoices = z.object({
  method: z.literal('enisa'),
  /** Each category of data that was touched, at its step of context; the highest counts. */
  steps: z
    .array(rowOf('dpc_step'))
    .min(1)
    .refine((ids) => new Set(ids.map((id) => byId.get(id)?.category)).size === ids.length),
  /** The circumstances of context that moved a category up or down. */
  factors: z.array(rowOf('dpc_factor')),
  identification: rowOf('ei_level'),
  confidentiality: circumstance('confidentiality'),
  integrity: circumstance('integrity'),
  availability: circumstance('availability'),
  malicious_intent: circumstance('malicious_intent'),
  /** Stated beside the level, without changing the score. */
  over100: yesNo,
  unintelligible: yesNo,
});
export type EnisaChoices = z.infer<typeof enisaChoices>;

/** The score in quarter points and what it is made of. */
export type EnisaResult = {
  method: 'enisa';
  /** The category that counts: the highest, the first of several. */
  category: string;
  /** Whole points, 1 to 4. */
  dpc: number;
  /** Quarter points: 1 to 4 is 0.25 to 1. */
  identification: number;
  /** Quarter points, 0 to 8. */
  circumstances: number;
  /** SE in quarter points: 15 is 3.75. */
  quarters: number;
  band: SeverityBand;
  flags: ('over100' | 'unintelligible')[];
};

const quartersOf = (id: string | null): number => (id === null ? 0 : (byId.get(id)?.quarters ?? 0));

/**
 * @param quarters SE in quarter points
 * @returns its band: the lower edge belongs to a band, the upper to the next (below 2, from 2, from 3, from 4)
 */
export function bandOf(quarters: number): SeverityBand {
  if (quarters < 8) return SeverityBand.low;
  if (quarters < 12) return SeverityBand.medium;
  return quarters < 16 ? SeverityBand.high : SeverityBand.veryHigh;
}

/** @returns a whole number of quarter points as it is written: 15 is `3.75`, 8 is `2` */
export function inPoints(quarters: number): string {
  return String(quarters / 4);
}

/**
 * SE = DPC × EI + CB, in whole quarter points so that no edge of a band is missed by rounding. Says how severe, never
 * whether to notify: the method sets no threshold of the GDPR.
 */
export function enisaResult(choices: EnisaChoices): EnisaResult {
  const scored = choices.steps.map((id) => ({
    category: byId.get(id)?.category ?? '',
    dpc: quartersOf(id) / 4,
  }));
  const highest = scored.reduce(
    (best, one) => (one.dpc > best.dpc ? one : best),
    scored[0] ?? { category: '', dpc: 0 },
  );
  const identification = quartersOf(choices.identification);
  const added = circumstances.reduce((sum, name) => sum + quartersOf(choices[name]), 0);
  const quarters = highest.dpc * identification + added;
  return {
    method: 'enisa',
    ...highest,
    identification,
    circumstances: added,
    quarters,
    band: bandOf(quarters),
    flags: (['over100', 'unintelligible'] as const).filter((flag) => choices[flag] === 'yes'),
  };
}

/** @returns the ids of chosen rows that rest on one source or on none: the screen marks them */
export function weakRows(ids: readonly (string | null)[]): string[] {
  return ids.filter((id): id is string => id !== null && byId.get(id)?.confidence !== 'twoSources');
}
