import type { Assessment } from '../../../../shared/contract/severity.ts';
import {
  severityChoices,
  type SeverityChoices,
  type SeverityMethod,
} from '../../../../shared/domain/severity/assessment.ts';
import { enisaRow } from '../../../../shared/domain/severity/enisa.ts';
import { emptyTimeText, type ZonedTimeText } from '../../../ui/zoned-time-text.ts';

/** An assessment as it is typed; every method's fields stand side by side, so that changing the method loses nothing. */
export type AssessmentDraft = {
  method: string | null;
  partId: string | null;
  at: ZonedTimeText;
  /** The chosen row of each category of data. */
  steps: Record<string, string>;
  factors: string[];
  identification: string | null;
  circumstances: Record<string, string | null>;
  over100: string;
  unintelligible: string;
  answers: Record<string, string>;
  finding: string | null;
  likelihood: string | null;
  impact: string | null;
  /** The sentence for each step. */
  reasons: Record<string, string>;
  reason: string;
};

/** @returns an empty draft, or one that begins as the assessment that is corrected */
export function draftOf(before: Assessment | null, zone: string, over100: string): AssessmentDraft {
  const empty: AssessmentDraft = {
    method: before?.choices.method ?? null,
    partId: before?.partId ?? null,
    at: emptyTimeText(zone),
    steps: {},
    factors: [],
    identification: null,
    circumstances: {},
    over100,
    unintelligible: 'notKnown',
    answers: {},
    finding: null,
    likelihood: null,
    impact: null,
    reasons: before?.reasons ?? {},
    reason: '',
  };
  return before === null ? empty : { ...empty, ...chosenIn(before.choices) };
}

function chosenIn(choices: SeverityChoices): Partial<AssessmentDraft> {
  switch (choices.method) {
    case 'enisa': {
      const { steps, confidentiality, integrity, availability, malicious_intent, ...same } = choices;
      return {
        ...same,
        steps: Object.fromEntries(steps.map((id) => [enisaRow(id)?.category ?? id, id])),
        circumstances: { confidentiality, integrity, availability, malicious_intent },
      };
    }
    case 'hipaa':
    case 'grid':
      return { ...choices };
  }
}

/** @returns what was chosen so far, as the core takes it; null while a step of the method is not chosen */
export function choicesOf(draft: AssessmentDraft): SeverityChoices | null {
  const { method, steps, circumstances, factors, identification, over100, unintelligible } = draft;
  const { answers, finding, likelihood, impact } = draft;
  const given: Record<SeverityMethod, object> = {
    enisa: {
      steps: Object.values(steps),
      factors,
      identification,
      confidentiality: circumstances['confidentiality'] ?? null,
      integrity: circumstances['integrity'] ?? null,
      availability: circumstances['availability'] ?? null,
      malicious_intent: circumstances['malicious_intent'] ?? null,
      over100,
      unintelligible,
    },
    hipaa: { answers, finding },
    grid: { likelihood, impact },
  };
  const fields = Object.entries(given).find(([name]) => name === method)?.[1];
  const read = severityChoices.safeParse({ method, ...fields });
  return read.success ? read.data : null;
}
