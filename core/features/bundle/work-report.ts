import type { CaseDetail, ComplaintCase, RequestCase } from '../../../shared/contract/cases.ts';
import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import { valueInWords } from '../../../shared/text/history.ts';
import { fieldLabel, setLabel } from '../../../shared/text/labels.ts';
import { ladderText } from '../../../shared/text/ladder.ts';
import { requestWorkText } from '../../../shared/text/request-work.ts';
import { timeInWords } from '../../../shared/text/when.ts';
import type { ReportSection } from '../../report/case-report.ts';

type Row = Readonly<Record<string, unknown>>;

/** A list of records as a table of the named fields; none where the list is empty. */
function table(title: string, fields: readonly string[], rows: readonly Row[]): ReportSection[] {
  if (rows.length === 0) return [];
  return [
    {
      title,
      kind: 'table',
      columns: fields.map((field) => ({ title: fieldLabel(field), width: 3 })),
      rows: rows.map((row) =>
        fields.map((field) => (row[field] === null ? '' : valueInWords(field, row[field]))),
      ),
    },
  ];
}

const { sections } = requestWorkText;

function requestSections(detail: RequestCase): ReportSection[] {
  const names = new Map(detail.documents.map(({ id, name }) => [id, name ?? '']));
  const sent = detail.packages.flatMap(({ contents, ...one }) => [
    { ...one, contents: contents.map(({ documentId }) => names.get(documentId) ?? '').join(', ') },
  ]);
  const named = <R extends { documentId: RequestCase['documents'][number]['id'] | null }>(row: R) => ({
    ...row,
    documentId: row.documentId && (names.get(row.documentId) ?? ''),
  });
  return [
    ...table(sections.items, ['right', 'asked', 'outcome', 'law', 'ground', 'reasons'], detail.items),
    ...table(
      sections.searches,
      ['system', 'askedOf', 'askedAt', 'answeredAt', 'found', 'answer'],
      detail.searches,
    ),
    ...table(
      sections.found,
      ['what', 'documentId', 'pages', 'treatment', 'ground'],
      detail.foundItems.map(named),
    ),
    ...table(sections.forwardings, ['recipient', 'forwardedAt', 'answeredAt', 'answer'], detail.forwardings),
    ...table(sections.fees, ['amount', 'currency', 'ground', 'askedAt', 'paidAt'], detail.fees),
    ...table(sections.packages, ['recipient', 'sentAt', 'medium', 'contents', 'listSha256', 'remarks'], sent),
    ...table(
      sections.deletions,
      ['what', 'systems', 'method', 'deletedAt', 'byWhom', 'kept'],
      detail.deletions,
    ),
    ...table(sections.duplicates, ['reference'], detail.duplicates),
  ];
}

function complaintSections({ ladderEvents, documents }: ComplaintCase): ReportSection[] {
  if (ladderEvents.length === 0) return [];
  return [
    {
      title: ladderText.events.title,
      kind: 'entries',
      entries: ladderEvents.map(({ rung, event, at, documentId, remarks }) => ({
        when: at === null ? '' : timeInWords(at),
        title: `${setLabel('rung', rung)}: ${setLabel('event', event)}`,
        body: [documents.find(({ id }) => id === documentId)?.name, remarks]
          .filter((part) => part)
          .join('\n'),
      })),
    },
  ];
}

/** What was worked on a request, and what happened on the rungs of a complaint, for the case file. */
export function workSections(detail: CaseDetail): ReportSection[] {
  if (detail.kind === CaseKind.request) return requestSections(detail);
  return detail.kind === CaseKind.complaint ? complaintSections(detail) : [];
}
