import type { BreachCase } from '../../../shared/contract/cases.ts';
import type { Assessment } from '../../../shared/contract/severity.ts';
import { severityText } from '../../../shared/text/severity.ts';
import { levelInWords, type SeverityStep, severitySteps } from '../../../shared/text/severity-steps.ts';
import { timeInWords } from '../../../shared/text/when.ts';
import type { ReportSection } from '../../report/case-report.ts';

function stepLine({ label, value, mark, reason }: SeverityStep): string {
  const said = mark === null ? value : `${value} (${mark})`;
  return reason === null ? `${label}: ${said}` : `${label}: ${said}. ${severityText.why}: ${reason}`;
}

function bodyOf(assessment: Assessment, { assessments }: BreachCase, partName: string | null): string {
  const { choices, reasons, assessedBy, methodVersion, reason, id } = assessment;
  const corrects = assessments.some(({ correctsId }) => correctsId === id);
  return [
    `${severityText.method}: ${methodVersion}`,
    `${severityText.about}: ${partName ?? severityText.whole}`,
    severityText.by(assessedBy.name),
    ...severitySteps(assessment).map(stepLine),
    `${severityText.level}: ${levelInWords(choices)}`,
    ...(reason === null ? [] : [`${severityText.reason}: ${reason}`]),
    ...(corrects ? [severityText.corrected] : []),
    ...(reasons === null ? [severityText.erased] : []),
  ].join('\n');
}

/**
 * Every assessment of severity with its steps, sentences and level; nothing where there is none.
 *
 * @param partName what a part is called in this report
 */
export function severitySections(detail: BreachCase, partName: (id: string) => string): ReportSection[] {
  if (detail.assessments.length === 0) return [];
  return [
    {
      title: severityText.tab,
      kind: 'entries',
      entries: detail.assessments.map((one) => ({
        when: one.assessedAt === null ? '' : timeInWords(one.assessedAt),
        title: severityText.methods[one.choices.method].name,
        body: bodyOf(one, detail, one.partId === null ? null : partName(one.partId)),
      })),
    },
  ];
}
