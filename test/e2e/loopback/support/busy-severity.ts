// What was found of the severity of the ordinary breach, and what its form of the authority says so far.
import type { CaseId } from '../../../../shared/ids.ts';
import type { Client } from './client.ts';

/** Fixed days before any test runs, so that visits know their words. */
export const assessedAt = {
  first: { at: '2026-01-12T09:00:00.000Z', zone: 'Europe/Berlin' },
  second: { at: '2026-01-14T15:30:00.000Z', zone: 'Europe/Berlin' },
};

/** Two assessments by the ENISA method, of which the later knows more. */
export async function assessTwice(client: Client, id: CaseId): Promise<void> {
  const first = {
    method: 'enisa' as const,
    steps: ['dpc_behavioural_2', 'dpc_simple_1'],
    factors: ['factor_volume'],
    identification: 'ei_level_significant',
    confidentiality: 'cb_confidentiality_50',
    integrity: null,
    availability: null,
    malicious_intent: null,
    over100: 'yes' as const,
    unintelligible: 'no' as const,
  };
  const reasons = {
    behavioural: 'One week of calls of each customer.',
    simple: 'Names and mail addresses.',
    identification: 'The customers’ names stand beside the calls.',
    confidentiality: 'Nobody knew yet who had the report.',
  };
  await client.severity.assess({ id, at: assessedAt.first, choices: first, reasons });
  await client.severity.assess({
    id,
    at: assessedAt.second,
    choices: { ...first, identification: 'ei_level_maximum', confidentiality: 'cb_confidentiality_25' },
    reasons: { ...reasons, confidentiality: 'One known customer had it, and deleted it.' },
  });
  await client.severity.assess({
    id,
    at: assessedAt.first,
    choices: { method: 'grid', likelihood: 'possible', impact: 'moderate' },
    reasons: { likelihood: 'The recipient is known.', impact: 'Whom somebody called may embarrass.' },
  });
}

/** Answers that don't fit together: more people in one country than there are. */
export const contradicting = {
  cross_border: 'yes',
  subject_count: 100,
  subject_categories: ['customers', 'subscribers'],
  begin_at: '2026-01-10T10:00[Europe/Berlin]',
  end_at: '2026-01-09T10:00[Europe/Berlin]',
  occurrence: 'begin_end',
};
