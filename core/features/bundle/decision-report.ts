import type { BundleCase } from '../../../shared/contract/bundle-case.ts';
import { DecisionState } from '../../../shared/domain/decision.ts';
import { decisionsText } from '../../../shared/text/decisions.ts';
import { fieldLabel, setLabel } from '../../../shared/text/labels.ts';
import { timeInWords } from '../../../shared/text/when.ts';
import type { ReportSection } from '../../report/case-report.ts';

const utc = (at: string) => timeInWords({ at, zone: 'UTC' });

/** @returns each version of the case's decisions with who signed; a draft is none of them yet. */
export function decisionSections({ case: { decisions } }: BundleCase): ReportSection[] {
  const shown = decisions.filter(({ state }) => state !== DecisionState.draft);
  if (shown.length === 0) return [];
  return [
    {
      title: decisionsText.title,
      kind: 'entries',
      entries: shown.map((one) => ({
        when: one.submittedAt === null ? '' : utc(one.submittedAt),
        title: `${decisionsText.named(one.number, one.version)}: ${one.subject ?? ''} (${setLabel('state', one.state)})`,
        body: [
          `${decisionsText.decided}: ${one.decided ?? ''}`,
          `${decisionsText.reasons}: ${one.reasons ?? ''}`,
          `${fieldLabel('submittedBy')}: ${one.submittedByName ?? ''}`,
          ...(one.settledAt === null
            ? []
            : [`${setLabel('state', one.state)}: ${one.settledByName ?? ''}, ${utc(one.settledAt)}`]),
          ...(one.remarks === null ? [] : [`${fieldLabel('remarks')}: ${one.remarks}`]),
        ].join('\n'),
      })),
    },
  ];
}
