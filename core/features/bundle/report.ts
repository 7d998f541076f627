import type { ReadDb } from '../../../db/database.ts';
import type { JournalRow, JournalValueRow } from '../../../db/journal-verify.ts';
import type { BundleCase } from '../../../shared/contract/bundle-case.ts';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { kindFacts, kindTimes } from '../../../shared/domain/case-facts.ts';
import { actionInWords, changeInWords, valueInWords } from '../../../shared/text/history.ts';
import { fieldLabel, setLabel } from '../../../shared/text/labels.ts';
import { caseReportText } from '../../../shared/text/case-report.ts';
import { dateInWords, timeInWords } from '../../../shared/text/when.ts';
import type { Law } from '../../../shared/law/office-law.ts';
import { lawDatesText } from '../../../shared/text/law-dates.ts';
import { lawScreenText } from '../../../shared/text/law-screen.ts';
import { sourced } from '../../../shared/text/period-steps.ts';
import { historyFields } from '../../records/history-fields.ts';
import { lawDatesOf } from '../../records/law-dates.ts';
import { officeLaw } from '../../records/office-law.ts';
import { breachSections } from './breach-report.ts';
import { decisionSections } from './decision-report.ts';
import { workSections } from './work-report.ts';
import type { CaseReport, ReportSection } from '../../report/case-report.ts';

export type ReportSource = {
  db: ReadDb;
  bundle: BundleCase;
  entries: readonly { row: JournalRow; values: JournalValueRow[] }[];
  withheldIds: ReadonlySet<string>;
  names: Map<string, string>;
  zone: string;
  paper: 'A4' | 'Letter';
};

function factsSection(detail: CaseDetail): ReportSection {
  const { missing } = caseReportText;
  const shown = (field: string, value: unknown) => (value === null ? missing : valueInWords(field, value));
  return {
    title: caseReportText.facts,
    kind: 'facts',
    rows: [
      { label: fieldLabel('reference'), value: detail.reference },
      { label: fieldLabel('title'), value: detail.title ?? missing },
      { label: fieldLabel('status'), value: setLabel('status', detail.status) },
      { label: fieldLabel('office'), value: setLabel('office', detail.office) },
      { label: fieldLabel('ownerId'), value: detail.owner?.name ?? missing },
      { label: fieldLabel('reviewerId'), value: detail.reviewer?.name ?? missing },
      ...kindFacts(detail).map(([field, value]) => ({
        label: fieldLabel(field),
        value: shown(field, value),
      })),
    ],
  };
}

type TimelineEntry = { at: string; when: string; title: string; body: string };

/** A letter that was written here and of which nobody has said that it went out. */
const isUnsentLetter = ({
  messageId,
  happenedAt,
  sentAt,
  deliveredAt,
}: CaseDetail['communications'][number]): boolean =>
  messageId !== null && happenedAt === null && sentAt === null && deliveredAt === null;

/** Everything that has a date, in the order of the dates: what happened, not when it was typed. */
function timelineSection(detail: CaseDetail, zone: string): ReportSection {
  const entries: TimelineEntry[] = [];
  const add = (time: { at: string; zone: string } | null, title: string, body: string | null) => {
    if (time) entries.push({ at: time.at, when: timeInWords(time), title, body: body ?? '' });
  };
  for (const { field, time, body } of kindTimes(detail)) add(time, fieldLabel(field), body);
  for (const one of detail.communications) {
    const time = one.happenedAt ?? one.sentAt ?? one.deliveredAt ?? { at: one.recordedAt, zone };
    const sent = isUnsentLetter(one) ? caseReportText.unsent : setLabel('direction', one.direction);
    const title = `${sent}, ${setLabel('medium', one.medium)}: ${one.subject ?? caseReportText.noSubject}`;
    add(time, title, [one.correspondent, one.text].filter((part) => part).join('\n\n'));
  }
  for (const rung of detail.rungs) {
    add(rung.at, setLabel('rung', rung.rung), [rung.body, rung.outcome].filter((part) => part).join('\n'));
  }
  for (const deadline of detail.deadlines) {
    add(deadline.dueAt, `${deadline.label ?? ''} (${setLabel('state', deadline.state)})`, deadline.reason);
  }
  for (const note of detail.notes) {
    add({ at: note.recordedAt, zone }, caseReportText.noteBy(note.authorName), note.text);
  }
  entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return {
    title: caseReportText.timeline,
    kind: 'entries',
    entries: entries.map(({ when, title, body }) => ({ when, title, body })),
  };
}

/** Each date of law with every step to it, as the screen shows it: no date that counsel can't retrace. */
function lawDatesSection(detail: CaseDetail, law: Law): ReportSection[] {
  const dates = lawDatesOf(detail, law);
  if (dates.length === 0) return [];
  return [
    {
      title: lawDatesText.title,
      kind: 'entries',
      entries: dates.map(({ byWhen, citation, dueOn, metAt, why }) => ({
        when: dueOn === null ? lawDatesText.noDate : dateInWords(dueOn),
        title: `${byWhen} (${citation})${metAt === null ? '' : ` · ${lawDatesText.done(timeInWords(metAt))}`}`,
        body: [
          ...why.steps.map(({ text, source }, index) => `${String(index + 1)}. ${sourced(text, source)}`),
          ...why.readings.map(
            ({ when, text, source }) => `${lawScreenText.why.readings}: ${when}, ${sourced(text, source)}`,
          ),
          ...why.facts.map(([name, value]) => `${name}: ${value}`),
          ...(why.note === null ? [] : [why.note]),
        ].join('\n'),
      })),
    },
  ];
}

function peopleSection(detail: CaseDetail): ReportSection {
  return {
    title: caseReportText.people,
    kind: 'table',
    columns: [
      { title: fieldLabel('role'), width: 2 },
      { title: fieldLabel('name'), width: 4 },
      { title: fieldLabel('email'), width: 4 },
      { title: fieldLabel('country'), width: 2 },
    ],
    rows: detail.parties.map((party) => [
      setLabel('role', party.role),
      party.name ?? caseReportText.missing,
      party.email ?? '',
      party.country ?? '',
    ]),
  };
}

function documentsSection(bundle: BundleCase): ReportSection {
  return {
    title: caseReportText.documents,
    kind: 'table',
    columns: [
      { title: caseReportText.originalName, width: 4 },
      { title: caseReportText.file, width: 4 },
      { title: caseReportText.bytes, width: 2 },
      { title: fieldLabel('sha256'), width: 6, mono: true },
    ],
    rows: bundle.files.map((file) => [file.originalName, file.path, String(file.size), file.sha256]),
  };
}

function tasksSection(detail: CaseDetail): ReportSection {
  return {
    title: caseReportText.tasks,
    kind: 'table',
    columns: [
      { title: fieldLabel('title'), width: 6 },
      { title: fieldLabel('dueOn'), width: 3 },
      { title: fieldLabel('assigneeId'), width: 3 },
      { title: fieldLabel('doneAt'), width: 3 },
    ],
    rows: detail.tasks.map((task) => [
      task.title ?? caseReportText.missing,
      task.dueOn === null ? '' : valueInWords('dueOn', task.dueOn),
      task.assigneeName ?? '',
      task.doneAt === null ? '' : valueInWords('doneAt', task.doneAt),
    ]),
  };
}

function historySection(source: ReportSource): ReportSection {
  return {
    title: caseReportText.history,
    kind: 'entries',
    entries: source.entries.map(({ row }) => {
      const isWithheld = source.withheldIds.has(row.entity_id);
      const changes = isWithheld
        ? caseReportText.withheldEntry
        : historyFields(source.db, row, source.names).map(changeInWords).join('\n');
      return {
        when: timeInWords({ at: row.recorded_at, zone: row.zone }),
        title: `${source.names.get(row.actor_id) ?? ''} ${actionInWords(row.action)}`,
        body: changes,
      };
    }),
  };
}

function withheldSection(bundle: BundleCase): ReportSection[] {
  if (bundle.withheld.length === 0) return [];
  return [
    {
      title: caseReportText.withheld,
      kind: 'table',
      columns: [
        { title: caseReportText.what, width: 2 },
        { title: caseReportText.recorded, width: 4 },
        { title: fieldLabel('authorId'), width: 3 },
        { title: fieldLabel('privilege'), width: 6 },
      ],
      rows: bundle.withheld.map((one) => [
        caseReportText.entities[one.entity] ?? one.entity,
        valueInWords('recordedAt', one.recordedAt),
        one.author,
        valueInWords('privilege', one.privilege),
      ]),
    },
  ];
}

/** The case as a document to read: facts, timeline, people, documents with hashes, tasks, history. */
export function reportOf(source: ReportSource): CaseReport {
  const { bundle } = source;
  const detail = bundle.case;
  return {
    reference: detail.reference,
    title: detail.title ?? caseReportText.missing,
    subtitle: caseReportText.subtitle(setLabel('kind', detail.kind), setLabel('office', detail.office)),
    paper: source.paper,
    generated: bundle.exportedAt,
    footer: caseReportText.footer(setLabel('recipient', bundle.recipient)),
    sections: [
      factsSection(detail),
      timelineSection(detail, source.zone),
      ...lawDatesSection(detail, officeLaw(source.db)),
      ...breachSections(detail, officeLaw(source.db)),
      ...decisionSections(bundle),
      ...workSections(detail),
      peopleSection(detail),
      documentsSection(bundle),
      tasksSection(detail),
      ...withheldSection(bundle),
      historySection(source),
      {
        title: caseReportText.proof,
        kind: 'text',
        body: caseReportText.proofText(bundle.vault.fingerprint, bundle.journalHead ?? ''),
      },
    ],
    notice: bundle.withheld.length === 0 ? null : caseReportText.leftOut(bundle.withheld.length),
  };
}
