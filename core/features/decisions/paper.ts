import type { FactSection } from '../../../shared/contract/decision.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { caseReportText } from '../../../shared/text/case-report.ts';
import { decisionPaperText, decisionsText } from '../../../shared/text/decisions.ts';
import { type SignedStatement, personFingerprint } from '../../records/decision.ts';
import type { ReportSection } from '../../report/case-report.ts';
import type { SessionPerson } from '../../session/open-vault.ts';
import type { Shown, Standing } from './standing.ts';

type Signature = Pick<SignedStatement, 'purpose' | 'signedAt' | 'publicKey' | 'snapshotSha256' | 'signature'>;

const text = decisionPaperText;

function signatureSection({ purpose, ...signed }: Signature, name: string): ReportSection {
  const { purpose: purposes } = decisionsText.signatures;
  return {
    title: text.signed(purposes[purpose] ?? purpose, name),
    kind: 'facts',
    rows: [
      { label: text.signedAt, value: signed.signedAt },
      { label: text.key, value: personFingerprint(signed.publicKey) },
      { label: text.hash, value: signed.snapshotSha256 },
      { label: text.signature, value: signed.signature },
    ],
  };
}

function factsSections(sections: readonly FactSection[]): ReportSection[] {
  return sections.map(({ title, facts }) => ({
    title,
    kind: 'facts',
    rows: facts.map(({ label, value }) => ({ label, value: value ?? decisionsText.notRecorded })),
  }));
}

function changedSection({ changed }: Shown): ReportSection {
  if (changed.length === 0) return { title: text.changed, kind: 'text', body: text.unchanged };
  const { before, after } = decisionsText.changed;
  return {
    title: text.changed,
    kind: 'table',
    columns: [
      { title: text.fact, width: 4 },
      { title: before, width: 5 },
      { title: after, width: 5 },
    ],
    rows: changed.map((one) => [
      `${one.section}: ${one.label}`,
      one.before ?? decisionsText.notRecorded,
      one.after ?? decisionsText.notRecorded,
    ]),
  };
}

/** @returns the decision as a PDF: its text, the facts that were signed with it, what changed, and both signatures. */
export async function decisionPaper(
  { standing, shown }: { standing: Standing; shown: Shown },
  by: { statement: SignedStatement; signer: SessionPerson; paper: 'A4' | 'Letter' },
): Promise<Uint8Array> {
  const { detail, decision } = standing;
  const { number, version, subject, decided, reasons } = decision;
  const named = decisionsText.named(number, version);
  const { submission } = shown;
  // Loaded only here: the fonts and the PDF writer would double the time to start.
  const { renderCaseReport } = await import('../../report/case-report.ts');
  return renderCaseReport({
    reference: detail.reference,
    title: subject ?? named,
    subtitle: `${named} · ${caseReportText.subtitle(setLabel('kind', detail.kind), setLabel('office', detail.office))}`,
    paper: by.paper,
    generated: by.statement.signedAt,
    footer: text.footer(detail.reference, named),
    notice: null,
    sections: [
      {
        title: text.decision,
        kind: 'facts',
        rows: [
          { label: decisionsText.subject, value: subject ?? '' },
          { label: decisionsText.decided, value: decided ?? '' },
          { label: decisionsText.reasons, value: reasons ?? '' },
        ],
      },
      ...factsSections(shown.facts ?? []),
      changedSection(shown),
      ...(submission ? [signatureSection(submission, decision.submittedByName ?? '')] : []),
      signatureSection(by.statement, by.signer.name),
      { title: text.check, kind: 'text', body: text.howTo },
    ],
  });
}
