import { z } from 'zod';
import { enisaVersion } from '../../law/severity/enisa-table.ts';
import { hipaaVersion } from '../../law/severity/hipaa-table.ts';
import { circumstances, type EnisaResult, enisaChoices, enisaResult, enisaRow } from './enisa.ts';
import { type GridResult, gridChoices, gridResult, gridVersion } from './grid.ts';
import { hipaaChoices, hipaaFactors, type HipaaResult, hipaaResult } from './hipaa.ts';

/** The methods by which the office assesses how severe a breach is. */
export const SeverityMethod = { enisa: 'enisa', hipaa: 'hipaa', grid: 'grid' } as const;
export type SeverityMethod = (typeof SeverityMethod)[keyof typeof SeverityMethod];

export const severityChoices = z.discriminatedUnion('method', [enisaChoices, hipaaChoices, gridChoices]);
export type SeverityChoices = z.infer<typeof severityChoices>;

export type SeverityResult = EnisaResult | HipaaResult | GridResult;

export const methodVersions: Readonly<Record<SeverityMethod, string>> = {
  enisa: enisaVersion,
  hipaa: hipaaVersion,
  grid: gridVersion,
};

/** @returns what follows by the method from what was chosen: a level, never a verdict */
export function severityResult(choices: SeverityChoices): SeverityResult {
  switch (choices.method) {
    case 'enisa':
      return enisaResult(choices);
    case 'hipaa':
      return hipaaResult(choices);
    case 'grid':
      return gridResult(choices);
  }
}

/** @returns the steps for which a sentence is needed, by the names under which `reasons` holds them */
export function reasonsNeeded(choices: SeverityChoices): string[] {
  switch (choices.method) {
    case 'enisa':
      return [
        ...choices.steps.map((id) => enisaRow(id)?.category ?? id),
        'identification',
        ...circumstances.filter((name) => choices[name] !== null),
      ];
    case 'hipaa':
      return [...hipaaFactors.map(({ id }) => id), 'finding'];
    case 'grid':
      return ['likelihood', 'impact'];
  }
}

export type Reasons = Readonly<Record<string, string>>;

/** @returns the steps without their sentence, in the order of the method */
export function reasonsMissing(choices: SeverityChoices, reasons: Reasons): string[] {
  return reasonsNeeded(choices).filter((name) => (reasons[name] ?? '').trim() === '');
}
