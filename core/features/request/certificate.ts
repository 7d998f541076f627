import { settingsOf } from '../../../db/queries/settings.ts';
import { DocumentSource } from '../../../shared/contract/case-work.ts';
import type { RequestCase } from '../../../shared/contract/cases.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import { Office } from '../../../shared/domain/offices.ts';
import type { DeletionId, DocumentId } from '../../../shared/ids.ts';
import { fieldLabel, setLabel } from '../../../shared/text/labels.ts';
import { requestWorkText } from '../../../shared/text/request-work.ts';
import { timeInWords } from '../../../shared/text/when.ts';
import { caseOfKind } from '../../records/case-detail.ts';
import { requireRequest } from '../../records/find.ts';
import { givenFields } from '../../records/given-fields.ts';
import { addDocument, type StoredBytes } from '../../records/keep-mail.ts';
import { assertCome } from '../../records/steps.ts';
import type { CaseReport } from '../../report/case-report.ts';
import type { Act, OpenVault } from '../../session/open-vault.ts';
import { refuseClosed, standingOf } from './standing.ts';

type Deletion = {
  id: string;
  what: string;
  systems: string;
  method: string;
  deletedAt: ZonedTime;
  byWhom: string;
  kept?: string | null | undefined;
};

const text = requestWorkText.certificate;

/** What the certificate says: the deletion alone, and of the case its number; no name that nobody typed into it. */
function certificateOf(vault: OpenVault, detail: RequestCase, deletion: Deletion): CaseReport {
  const { what, systems, method, deletedAt, byWhom, kept } = deletion;
  const rows = [
    [fieldLabel('reference'), detail.reference],
    [fieldLabel('office'), setLabel('office', detail.office)],
    [fieldLabel('ourEntity'), detail.request.ourEntity ?? text.notRecorded],
    [fieldLabel('what'), what],
    [fieldLabel('systems'), systems],
    [fieldLabel('method'), method],
    [fieldLabel('deletedAt'), timeInWords(deletedAt)],
    [fieldLabel('byWhom'), byWhom],
    [fieldLabel('kept'), kept ?? text.nothingKept],
    [text.issuedBy, vault.person.name],
  ] as const;
  const paper = vault.person.office === Office.US ? ('Letter' as const) : ('A4' as const);
  return {
    reference: detail.reference,
    title: text.title,
    subtitle: text.subtitle,
    paper: settingsOf(vault.db, { paper }).paper,
    generated: vault.now(),
    footer: text.footer(detail.reference),
    sections: [
      { title: text.facts, kind: 'facts', rows: rows.map(([label, value]) => ({ label, value })) },
      { title: text.meaningTitle, kind: 'text', body: text.meaning },
    ],
    notice: null,
  };
}

function record(act: Act, input: Deletion, stored: StoredBytes): { id: DeletionId; documentId: DocumentId } {
  const now = standingOf(act, input.id);
  refuseClosed(now);
  assertCome(act, input.deletedAt, 'deletedAt');
  stored.record(act);
  const { id: caseId } = input;
  const documentId = addDocument(act, caseId, {
    name: text.fileName(now.detail.reference, now.detail.deletions.length + 1),
    mediaType: 'application/pdf',
    size: stored.size,
    sha256: stored.sha256,
    source: DocumentSource.certificate,
  });
  const id = act.newId<DeletionId>();
  act.record({
    entity: 'deletion',
    id,
    caseId,
    action: 'deletion.certified',
    fields: {
      caseId,
      documentId,
      ...givenFields(['what', 'systems', 'method', 'deletedAt', 'byWhom', 'kept'], input),
    },
  });
  return { id, documentId };
}

/**
 * Records a deletion and makes its certificate: a PDF that is kept as a document of the case. It says what a person
 * recorded; the program deletes nothing in other systems.
 *
 * @param storeBytes stores content that the act then records
 * @throws CustodiaError NOT_FOUND, CONFLICT when the request is closed, INVALID for a time to come
 */
export async function certifyDeletion(
  vault: OpenVault,
  input: Deletion,
  storeBytes: (vault: OpenVault, bytes: Uint8Array) => StoredBytes,
): Promise<{ id: DeletionId; documentId: DocumentId }> {
  requireRequest(vault.db, input.id);
  const detail = caseOfKind(vault.db, input.id, CaseKind.request);
  // Loaded only here: the fonts and the PDF writer would double the time to start.
  const { renderCaseReport } = await import('../../report/case-report.ts');
  const stored = storeBytes(vault, await renderCaseReport(certificateOf(vault, detail, input)));
  return vault.act((act) => record(act, input, stored));
}
