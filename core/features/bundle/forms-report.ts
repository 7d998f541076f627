import type { BreachCase } from '../../../shared/contract/cases.ts';
import { edpbField } from '../../../shared/domain/edpb/answers.ts';
import { edpbFormText } from '../../../shared/text/edpb-form.ts';
import { answerInWords, rowLabel } from '../../../shared/text/edpb-words.ts';
import { timeInWords } from '../../../shared/text/when.ts';
import type { ReportSection } from '../../report/case-report.ts';

type Filled = BreachCase['filingForms'][number];

function linesOf({ answers }: Filled): string[] {
  return Object.entries(answers ?? {}).flatMap(([key, answer]) => {
    const row = edpbField(key);
    const said = row === undefined ? null : answerInWords(row, answer);
    return row === undefined || said === null
      ? []
      : [`${edpbFormText.paper.row(row.row, rowLabel(row))}: ${said}`];
  });
}

/** Every form of an authority with what was filled in; nothing where there is none. */
export function formSections({ filingForms, filings }: BreachCase): ReportSection[] {
  if (filingForms.length === 0) return [];
  return [
    {
      title: edpbFormText.paper.kind,
      kind: 'entries',
      entries: filingForms.map((form, index) => {
        const filedAt = filings.find(({ id }) => id === form.filingId)?.filedAt ?? null;
        return {
          when: filedAt === null ? edpbFormText.draft : timeInWords(filedAt),
          title: `${edpbFormText.form(index + 1)}, ${form.template}`,
          body: linesOf(form).join('\n'),
        };
      }),
    },
  ];
}
