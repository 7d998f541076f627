import { type BundleFile, bundleFileFromBytes, planBundle } from '../../bundle/write-bundle.ts';
import { keyFingerprint } from '../../bundle/signature.ts';
import { safeNames } from '../../bundle/safe-names.ts';
import { enquiriesOfCase } from '../../../db/queries/enquiries.ts';
import { caseRecords } from '../../../db/queries/cases.ts';
import { journalHead } from '../../../db/queries/history.ts';
import { personNames } from '../../../db/queries/people.ts';
import { settingsOf } from '../../../db/queries/settings.ts';
import type { BundleCase } from '../../../shared/contract/bundle-case.ts';
import { bundleCase } from '../../../shared/contract/bundle-case.ts';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { Office } from '../../../shared/domain/offices.ts';
import { contentStream, requireContent } from '../../records/contents.ts';
import { enquiryFromRow } from '../../records/enquiries.ts';
import { caseDetailFrom } from '../../records/case-detail.ts';
import type { StreamOffer } from '../../ports.ts';
import type { OpenVault } from '../../session/open-vault.ts';
import { vaultSigner } from '../../vault/vault-key.ts';
import { decisionFiles } from './decision-files.ts';
import { journalLines } from './journal-lines.ts';
import { reportOf } from './report.ts';
import { type Selection, entriesOfCase, selectFor } from './select.ts';

export type Prepared = {
  offer: StreamOffer;
  fileName: string;
  size: number;
  tagManifestSha256: string;
  fingerprint: string;
  documents: number;
  leftOut: Record<string, number>;
};

/** The case without what is withheld. */
function visibleCase(detail: CaseDetail, { withheldIds }: Selection): CaseDetail {
  const isVisible = ({ id }: { id: string }) => !withheldIds.has(id);
  return {
    ...detail,
    notes: detail.notes.filter(isVisible),
    documents: detail.documents.filter(isVisible),
    communications: detail.communications.filter(isVisible),
  };
}

/** A document as it lies in the bundle: of the case, or of an enquiry on it. */
type Held = { id: string; name: string | null; sha256: string };

function documentFiles(
  vault: OpenVault,
  held: readonly Held[],
): { files: BundleCase['files']; payload: BundleFile[] } {
  const names = safeNames(held.map(({ name, sha256 }) => name ?? sha256));
  const paired = held.map((document, index) => {
    const path = `data/documents/${names[index] ?? document.sha256}`;
    const originalName = document.name ?? '';
    const { size, crc32 } = requireContent(vault, { sha256: document.sha256, name: originalName });
    const { sha256 } = document;
    const read = () => contentStream(vault, { sha256, name: originalName });
    return {
      file: { documentId: document.id, path, originalName, sha256, size },
      payload: { path, size, sha256, crc32, read },
    };
  });
  return { files: paired.map(({ file }) => file), payload: paired.map(({ payload }) => payload) };
}

function describe(vault: OpenVault, options: { caseId: string; recipient: 'ordinary' | 'counsel' }) {
  const names = personNames(vault.db);
  const selection = selectFor(vault.db, { ...options, names });
  const detail = visibleCase(caseDetailFrom(vault.db, options.caseId), selection);
  const enquiries = enquiriesOfCase(vault.db, options.caseId).map((row) =>
    enquiryFromRow(vault.db, row, names),
  );
  const ofEnquiries = enquiries.flatMap((enquiry) => enquiry.documents);
  const documents = documentFiles(vault, [...detail.documents, ...ofEnquiries]);
  const fingerprint = keyFingerprint(vaultSigner(vault).publicKey);
  const described: BundleCase = bundleCase.parse({
    format: 'custodia-case/1',
    exportedAt: vault.now(),
    exportedBy: vault.person.name,
    recipient: options.recipient,
    vault: { id: vault.vaultId, fingerprint },
    journalHead: journalHead(vault.db),
    case: detail,
    enquiries,
    files: documents.files,
    signatures: caseRecords(vault.db, options.caseId).signatures,
    withheld: selection.withheld,
  });
  return { names, selection, described, payload: documents.payload, fingerprint };
}

/**
 * Makes a case's bundle ready: what is small is made now, documents are read while the bundle is read. The export is
 * an entry of the journal.
 *
 * @throws CustodiaError NOT_FOUND, CONTENT_DAMAGED
 */
export async function prepareBundle(
  vault: OpenVault,
  options: { caseId: string; recipient: 'ordinary' | 'counsel' },
): Promise<Prepared> {
  const { names, selection, described, payload, fingerprint } = describe(vault, options);
  const entries = [...entriesOfCase(vault.db, { caseId: options.caseId, partyIds: selection.partyIds })];
  const paperOfOffice = vault.person.office === Office.US ? ('Letter' as const) : ('A4' as const);
  // Loaded only here: the fonts and the PDF writer would double the time to start.
  const { renderCaseReport } = await import('../../report/case-report.ts');
  const report = await renderCaseReport(
    reportOf({
      db: vault.db,
      bundle: described,
      entries,
      withheldIds: selection.withheldIds,
      names,
      zone: vault.ports.clock.zone(),
      paper: settingsOf(vault.db, { paper: paperOfOffice }).paper,
    }),
  );
  const { reference } = described.case;
  const plan = await planBundle({
    reference,
    baggingDate: described.exportedAt.slice(0, 10),
    payload: [
      bundleFileFromBytes('data/report.pdf', report),
      bundleFileFromBytes('data/case.json', Buffer.from(`${JSON.stringify(described, null, 2)}\n`)),
      bundleFileFromBytes(
        'data/journal.jsonl',
        Buffer.from(journalLines(vault.db, entries, selection.withheldIds)),
      ),
      ...decisionFiles(described),
      ...payload,
    ],
    info: { 'Source-Organization': `Privacy office ${described.case.office}` },
    signer: vaultSigner(vault),
  });
  const fileName = `${reference}-${described.exportedAt.slice(0, 10)}.zip`;
  const leftOut = countByEntity(selection);
  recordExport(vault, {
    ...options,
    fileName,
    tagManifestSha256: plan.tagManifestSha256,
    fingerprint,
    leftOut,
    journalHead: described.journalHead ?? '',
  });
  return {
    offer: { name: fileName, mediaType: 'application/zip', size: plan.size, read: (how) => plan.stream(how) },
    fileName,
    size: plan.size,
    tagManifestSha256: plan.tagManifestSha256,
    fingerprint,
    documents: described.files.length,
    leftOut,
  };
}

function countByEntity({ withheld }: Selection): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { entity } of withheld) counts[entity] = (counts[entity] ?? 0) + 1;
  return counts;
}

type Exported = {
  caseId: string;
  recipient: string;
  fileName: string;
  tagManifestSha256: string;
  fingerprint: string;
  leftOut: Record<string, number>;
  journalHead: string;
};

function recordExport(vault: OpenVault, exported: Exported): void {
  vault.act((act) => {
    act.record({
      entity: 'export',
      id: act.newId(),
      caseId: exported.caseId,
      action: 'bundle.exported',
      fields: { ...exported, leftOut: exported.leftOut, exportedAt: act.now },
    });
  });
}
