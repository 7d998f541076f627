import type { CaseDetail } from '../../../shared/contract/cases.ts';
import {
  type CaseDecision,
  type ChangedFact,
  type FactSection,
  factSection,
} from '../../../shared/contract/decision.ts';
import { DecisionState } from '../../../shared/domain/decision.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import { decisionStepsText, decisionsText } from '../../../shared/text/decisions.ts';
import { type SignatureTableRow, signatureById } from '../../../db/queries/decisions.ts';
import type { ReadDb } from '../../../db/database.ts';
import { caseDetailFrom } from '../../records/case-detail.ts';
import { changedFacts, decisionFacts, shownSha256 } from '../../records/decision-facts.ts';
import { notFound, requireRecord } from '../../records/find.ts';
import { officeLaw } from '../../records/office-law.ts';

/** A version of a decision with its case. */
export type Standing = { detail: CaseDetail; decision: CaseDecision };

/** What is signed: the text of the version, with what it is a version of. */
export function decisionText({ id, number, version, subject, decided, reasons }: CaseDecision) {
  return { id, number, version, subject, decided, reasons };
}

export function refuse({ number, version }: CaseDecision, why: string): never {
  throw new CustodiaError('CONFLICT', { what: decisionsText.named(number, version), why });
}

/** @throws CustodiaError NOT_FOUND, or CONFLICT when the case is void */
export function requireDecision(db: ReadDb, id: string): Standing {
  const detail = caseDetailFrom(db, requireRecord(db, 'decisions', id));
  const decision = detail.decisions.find((one) => one.id === id);
  if (!decision) throw notFound('decision', id);
  return { detail, decision };
}

/** @throws CustodiaError as {@link requireDecision}, CONFLICT in another state */
export function requireIn(db: ReadDb, id: string, state: 'draft' | 'submitted'): Standing {
  const standing = requireDecision(db, id);
  const why = state === 'draft' ? decisionStepsText.notDraft : decisionStepsText.notSubmitted;
  if (standing.decision.state !== state) refuse(standing.decision, why);
  return standing;
}

/** What the screen shows of a version, and what a signature on it would cover. */
export type Shown = {
  /** Null where the snapshot that held them was erased. */
  facts: FactSection[] | null;
  changed: ChangedFact[];
  seenSha256: string;
  submission: SignatureTableRow | undefined;
};

/** @returns what is shown of a version: a draft with the facts of now, any other with those it was submitted with. */
export function shownOf(db: ReadDb, { detail, decision }: Standing): Shown {
  const now = decisionFacts(detail, officeLaw(db));
  if (decision.state === DecisionState.draft) {
    const seenSha256 = shownSha256({ decision: decisionText(decision), facts: now });
    return { facts: now, changed: [], seenSha256, submission: undefined };
  }
  const submission = signatureById(db, decision.submissionId ?? '');
  const facts = submittedFacts(submission);
  const changed = facts === null ? [] : changedFacts(facts, now);
  const seenSha256 = shownSha256({ submission: submission?.snapshotSha256 ?? null, changed });
  return { facts, changed, seenSha256, submission };
}

function submittedFacts(submission: SignatureTableRow | undefined): FactSection[] | null {
  if (!submission?.snapshot) return null;
  const { facts } = JSON.parse(submission.snapshot) as { facts: unknown };
  return factSection.array().parse(facts);
}

/** @throws CustodiaError CONFLICT where it is no longer what the person saw */
export function assertSeen({ decision }: Standing, shown: Shown, seenSha256: string): void {
  if (shown.seenSha256 !== seenSha256) refuse(decision, decisionStepsText.changedSinceSeen);
}
