import type { BreachCase, CaseDetail } from '../../../shared/contract/cases.ts';
import type { Duty } from '../../../shared/contract/duties.ts';
import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import type { Law } from '../../../shared/law/office-law.ts';
import { breachText } from '../../../shared/text/breach.ts';
import { breachDutiesText } from '../../../shared/text/breach-duties.ts';
import { breachReportText } from '../../../shared/text/breach-report.ts';
import { valueInWords } from '../../../shared/text/history.ts';
import { fieldLabel, setLabel } from '../../../shared/text/labels.ts';
import { lawScreenText } from '../../../shared/text/law-screen.ts';
import { sourced } from '../../../shared/text/period-steps.ts';
import { timeInWords } from '../../../shared/text/when.ts';
import { breachDutiesOf } from '../../records/breach-duties.ts';
import { breachWhyOf } from '../../records/breach-why.ts';
import { dueText, markText, partFields, partName } from '../../records/breach-words.ts';
import type { ReportSection } from '../../report/case-report.ts';
import { formSections } from './forms-report.ts';
import { severitySections } from './severity-report.ts';

/** A breach and the law that the office works by. */
type Looked = { detail: BreachCase; law: Law };
type Entry = { when: string; title: string; body: string };

function partsSection(detail: BreachCase): ReportSection {
  return {
    title: breachText.parts.title,
    kind: 'entries',
    entries: detail.parts.map((part): Entry => ({
      when: '',
      title: partName(detail, part.id),
      body: partFields.map((field) => `${fieldLabel(field)}: ${valueInWords(field, part[field])}`).join('\n'),
    })),
  };
}

function whyLines({ detail, law }: Looked, duty: Duty): string[] {
  const { rule, partId, clients } = duty;
  const why = breachWhyOf(detail, { rule, partId, clientId: clients[0] ?? null }, law);
  return [
    ...why.steps.map(({ text, source }, index) => `${String(index + 1)}. ${sourced(text, source)}`),
    ...why.readings.map(
      ({ when, text, source }) => `${lawScreenText.why.readings}: ${when}, ${sourced(text, source)}`,
    ),
    ...why.facts.map(([name, value]) => `${name}: ${value}`),
    ...(why.note === null ? [] : [why.note]),
  ];
}

function dutyEntry(looked: Looked, duty: Duty): Entry {
  const { detail } = looked;
  const asked = [...duty.missing, ...duty.asks].map(({ text }) => text);
  return {
    when: dueText(duty),
    title: `${duty.whom} (${duty.citation}), ${duty.byWhen}`,
    body: [
      ...(detail.parts.length > 1 ? [`${fieldLabel('part')}: ${partName(detail, duty.partId)}`] : []),
      `${fieldLabel('mark')}: ${markText(duty, detail)}`,
      ...(duty.order === null ? [] : [duty.order]),
      ...asked.map((question) => breachReportText.open(question)),
      ...whyLines(looked, duty),
    ].join('\n'),
  };
}

/** Clients with one agreement and one date stand together: the steps to the date once, then what was said of each. */
function contractEntries(looked: Looked, duties: readonly Duty[]): Entry[] {
  const { detail } = looked;
  const groups = Map.groupBy(duties, ({ partId, citation, byWhen, dueAt }) =>
    JSON.stringify([partId, citation, byWhen, dueAt]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      {
        when: dueText(first),
        title: `${breachReportText.clients(group.length)} (${first.citation}), ${first.byWhen}`,
        body: [
          ...(detail.parts.length > 1 ? [`${fieldLabel('part')}: ${partName(detail, first.partId)}`] : []),
          ...whyLines(looked, first),
          ...group.map((duty) => `${duty.whom}: ${markText(duty, detail)}`),
        ].join('\n'),
      },
    ];
  });
}

function filingsSection({ filings }: BreachCase): ReportSection[] {
  if (filings.length === 0) return [];
  return [
    {
      title: breachDutiesText.filings.title,
      kind: 'entries',
      entries: filings.map(({ rule, version, stage, filedAt, recipient, receiptNumber, text }) => ({
        when: filedAt === null ? '' : timeInWords(filedAt),
        title: `${rule}, ${breachDutiesText.filings.version(version)}, ${setLabel('stage', stage)}`,
        body: [
          recipient,
          receiptNumber === null ? null : breachDutiesText.filings.receipt(receiptNumber),
          text,
        ]
          .filter((one) => one !== null)
          .join('\n'),
      })),
    },
  ];
}

function contractSection(looked: Looked, duties: readonly Duty[]): ReportSection[] {
  if (duties.length === 0) return [];
  return [{ title: breachReportText.contract, kind: 'entries', entries: contractEntries(looked, duties) }];
}

/** Parts, each duty with its date, mark and every step to the date, and what was filed; nothing for another kind. */
export function breachSections(detail: CaseDetail, law: Law): ReportSection[] {
  if (detail.kind !== CaseKind.breach) return [];
  const { first, met, mayBeMet, contract, notMetCount } = breachDutiesOf(detail, {
    withNotMet: false,
    law,
  });
  const section = (title: string, duties: readonly Duty[]): ReportSection[] =>
    duties.length === 0
      ? []
      : [{ title, kind: 'entries', entries: duties.map((duty) => dutyEntry({ detail, law }, duty)) }];
  const asked = first.map(({ text }) => text);
  return [
    partsSection(detail),
    ...section(breachReportText.met, met),
    ...section(breachReportText.mayBeMet, mayBeMet),
    ...contractSection({ detail, law }, contract),
    {
      title: breachReportText.notMet,
      kind: 'text',
      body: asked.length > 0 ? asked.join('\n') : breachReportText.notMetCount(notMetCount),
    },
    ...severitySections(detail, (id) => partName(detail, id)),
    ...filingsSection(detail),
    ...formSections(detail),
  ];
}
