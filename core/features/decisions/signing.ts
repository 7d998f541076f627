import type { ReadDb } from '../../../db/database.ts';
import { DecisionPurpose, DecisionState } from '../../../shared/domain/decision.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import { decisionStepsText } from '../../../shared/text/decisions.ts';
import { type SignedStatement, recordSignature, signedStatement } from '../../records/decision.ts';
import type { Act, SessionPerson } from '../../session/open-vault.ts';
import type { OpenVault } from '../../session/open-vault.ts';
import {
  type Shown,
  type Standing,
  assertSeen,
  decisionText,
  refuse,
  requireIn,
  shownOf,
} from './standing.ts';

type Seen = { id: string; seenSha256: string };

/** Which case a snapshot is about; it names the decision by its own number. */
function caseOf({ detail: { id, reference, kind, office } }: Standing) {
  return { id, reference, kind, office };
}

/**
 * The person signs the text and the facts as they were seen.
 *
 * @throws CustodiaError CONFLICT when it is no draft, or the text or the facts are no longer those that were seen
 */
export function submitDecision(act: Act, { id, seenSha256 }: Seen): void {
  const standing = requireIn(act.db, id, DecisionState.draft);
  const shown = shownOf(act.db, standing);
  assertSeen(standing, shown, seenSha256);
  const { caseId } = standing.decision;
  const content = {
    case: caseOf(standing),
    decision: decisionText(standing.decision),
    facts: shown.facts,
  };
  const submissionId = recordSignature(
    act,
    caseId,
    signedStatement(act, { purpose: DecisionPurpose.submitted, content }),
  );
  act.record({
    entity: 'decision',
    id,
    caseId,
    action: 'decision.submitted',
    fields: {
      state: DecisionState.submitted,
      submittedBy: act.person.id,
      submittedAt: act.now,
      submissionId,
    },
  });
}

/** @throws CustodiaError CONFLICT when it isn't waiting, NOT_ALLOWED for somebody else's */
export function takeBack(act: Act, { id, reason }: { id: string; reason: string }): void {
  const { decision } = requireIn(act.db, id, DecisionState.submitted);
  if (decision.submittedBy !== act.person.id)
    throw new CustodiaError('NOT_ALLOWED', { why: decisionStepsText.notYours });
  act.record({
    entity: 'decision',
    id,
    caseId: decision.caseId,
    action: 'decision.takenBack',
    fields: {
      state: DecisionState.takenBack,
      settledBy: act.person.id,
      settledAt: act.now,
      remarks: reason,
    },
  });
}

/**
 * @returns a submitted version as another person may settle it, with what is shown of it
 * @throws CustodiaError CONFLICT when it isn't waiting or isn't what was seen, NOT_ALLOWED for who submitted it
 */
export function requireForSettling(
  db: ReadDb,
  person: SessionPerson,
  { id, seenSha256 }: Seen,
): { standing: Standing; shown: Shown } {
  const standing = requireIn(db, id, DecisionState.submitted);
  if (standing.decision.submittedBy === person.id)
    throw new CustodiaError('NOT_ALLOWED', { why: decisionStepsText.ownSubmission });
  const shown = shownOf(db, standing);
  assertSeen(standing, shown, seenSha256);
  return { standing, shown };
}

type Settling = { purpose: string; remarks: string | null };

/** The other person signs the submission by its hash, and what has changed since. */
export function settlementOf(
  vault: Pick<OpenVault, 'person' | 'keys'> & { now: string; random: (length: number) => Uint8Array },
  { standing, shown }: { standing: Standing; shown: Shown },
  { purpose, remarks }: Settling,
): SignedStatement {
  const { submission, changed } = shown;
  if (!submission) return refuse(standing.decision, decisionStepsText.notSubmitted);
  const { id, number, version } = standing.decision;
  const { snapshotSha256, signature, personId, publicKey, signedAt } = submission;
  return signedStatement(vault, {
    purpose,
    content: {
      case: caseOf(standing),
      decision: { id, number, version },
      submission: { id: submission.id, snapshotSha256, signature, personId, publicKey, signedAt },
      changed,
      remarks,
    },
  });
}

/** @throws CustodiaError as {@link requireForSettling} */
export function returnWithRemarks(act: Act, { remarks, ...seen }: Seen & { remarks: string }): void {
  const found = requireForSettling(act.db, act.person, seen);
  const statement = settlementOf(act, found, { purpose: DecisionPurpose.returned, remarks });
  const { id, caseId } = found.standing.decision;
  act.record({
    entity: 'decision',
    id,
    caseId,
    action: 'decision.returned',
    fields: {
      settlementId: recordSignature(act, caseId, statement),
      state: DecisionState.returned,
      settledBy: act.person.id,
      settledAt: act.now,
      remarks,
    },
  });
}
