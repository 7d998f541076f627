import type { BreachCase } from '../../../../shared/contract/cases.ts';
import type { Assessment } from '../../../../shared/contract/severity.ts';

/** What a person asked to do with the assessments. */
export type AssessmentAsked = { what: 'new' } | { what: 'correct' | 'compare'; assessment: Assessment };

/** @returns the other assessments by the same method of the same part, in their order */
export function comparable({ assessments }: BreachCase, { id, partId, choices }: Assessment): Assessment[] {
  return assessments.filter(
    (one) => one.id !== id && one.partId === partId && one.choices.method === choices.method,
  );
}

/** @returns whether an assessment stands, was superseded by a later one, or was corrected */
export function standing(
  detail: BreachCase,
  { id, partId, choices }: Assessment,
): 'corrected' | 'superseded' | 'current' {
  if (detail.assessments.some(({ correctsId }) => correctsId === id)) return 'corrected';
  const last = detail.assessments.findLast(
    (one) => one.partId === partId && one.choices.method === choices.method,
  );
  return last?.id === id ? 'current' : 'superseded';
}
