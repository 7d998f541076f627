import { createHash, sign } from 'node:crypto';
import { type JsonValue, canonicalJson } from '../../../db/canonical.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { CaseStatus, caseStatus } from '../../../shared/domain/case-status.ts';
import {
  type Outcome,
  type StepObstacle,
  obstacleToAcknowledging,
  obstacleToAnswering,
  obstacleToClosing,
  obstacleToReopening,
  statusWhenReopened,
} from '../../../shared/domain/complaint.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import { caseText, stepObstacleText } from '../../../shared/text/complaint-steps.ts';
import { requireComplaint, requireDocumentOf } from '../../records/find.ts';
import type { Act } from '../../session/open-vault.ts';
import { publicKeyText } from '../../vault/key-file.ts';
import { complaintCaseFrom } from '../../records/case-detail.ts';

type Step = { id: string; at: ZonedTime; documentId?: string | null | undefined };

function standing(act: Act, id: string) {
  const { row, complaint } = requireComplaint(act.db, id);
  return { row, complaint, standing: { ...complaint, status: caseStatus.parse(row.status) } };
}

function refuse(obstacle: StepObstacle | null, reference: string): void {
  if (obstacle !== null)
    throw new CustodiaError('CONFLICT', { what: reference, why: stepObstacleText[obstacle] });
}

function setStatus(act: Act, id: string, status: CaseStatus): void {
  act.record({ entity: 'case', id, caseId: id, action: 'case.statusChanged', fields: { status } });
}

type StepKind = 'acknowledge' | 'answer';

/** What the two steps of a reply differ in; everything else they do alike. */
const steps = {
  acknowledge: {
    obstacle: obstacleToAcknowledging,
    early: caseText.acknowledgedBeforeReceived,
    action: 'complaint.acknowledged',
    at: 'acknowledgedAt',
    by: 'acknowledgedBy',
    status: CaseStatus.acknowledged,
  },
  answer: {
    obstacle: obstacleToAnswering,
    early: caseText.answeredBeforeReceived,
    action: 'complaint.answered',
    at: 'answeredAt',
    by: 'answeredBy',
    status: CaseStatus.answered,
  },
} as const;

/**
 * Records that the complainant was told the complaint is looked at, or was answered.
 *
 * @throws CustodiaError CONFLICT when the receipt isn't confirmed or it was done; INVALID for a date before receipt or to
 *   come
 */
export function takeStep(act: Act, kind: StepKind, input: Step): void {
  const step = steps[kind];
  const { row, complaint, standing: now } = standing(act, input.id);
  refuse(step.obstacle(now), row.reference);
  assertCome(act, input.at);
  assertNotBefore(input.at, complaint.receivedAt, step.early);
  requireDocumentOf(act.db, input.documentId, input.id);
  act.record({
    entity: 'complaint',
    id: input.id,
    caseId: input.id,
    action: step.action,
    fields: { [step.at]: input.at, [step.by]: input.documentId ?? null },
  });
  setStatus(act, input.id, step.status);
}

/** The first step on record; the end of time where none is. */
function earliest(complaint: { acknowledgedAt: string | null; answeredAt: string | null }): string {
  return [complaint.acknowledgedAt, complaint.answeredAt].filter((at) => at !== null).sort()[0] ?? '9999';
}

/**
 * Corrects the date or proof of a step that is on record, with the reason; both dates stay in the history.
 *
 * @throws CustodiaError CONFLICT when the step isn't on record or the case is closed, INVALID for a date before receipt or
 *   to come
 */
export function correctStep(act: Act, input: Step & { step: StepKind; reason: string }): void {
  const { row, complaint, standing: now } = standing(act, input.id);
  if (now.status === CaseStatus.closed) refuse('closed', row.reference);
  const { at, by } = steps[input.step];
  if (complaint[at] === null)
    throw new CustodiaError('CONFLICT', { what: row.reference, why: caseText.noSuchStep });
  assertCome(act, input.at);
  assertNotBefore(input.at, complaint.receivedAt, caseText.stepBeforeReceived);
  requireDocumentOf(act.db, input.documentId, input.id);
  act.record({
    entity: 'complaint',
    id: input.id,
    caseId: input.id,
    action: 'complaint.stepCorrected',
    fields: {
      [at]: input.at,
      ...(input.documentId === undefined ? {} : { [by]: input.documentId }),
      correctionReason: input.reason,
    },
  });
}

function assertNotBefore(at: ZonedTime, earliest: string | null, why: string): void {
  if (earliest !== null && at.at < earliest) throw new CustodiaError('INVALID', { field: 'at', why });
}

/** What is put on record as done has been done. */
function assertCome(act: Act, at: ZonedTime): void {
  if (at.at > act.now) throw new CustodiaError('INVALID', { field: 'at', why: caseText.inFuture });
}

/**
 * A person says when the office received it.
 *
 * @throws CustodiaError INVALID when a receipt was confirmed before and no reason is given, or for a date to come
 */
export function confirmReceipt(
  act: Act,
  input: { id: string; at: ZonedTime; reason?: string | undefined },
): void {
  const { row, complaint, standing: now } = standing(act, input.id);
  if (now.status === CaseStatus.closed) refuse('closed', row.reference);
  if (complaint.receivedAt !== null && input.reason === undefined) {
    throw new CustodiaError('INVALID', { field: 'reason', why: caseText.receiptReason });
  }
  assertCome(act, input.at);
  assertNotBefore({ at: earliest(complaint), zone: input.at.zone }, input.at.at, caseText.receivedAfterStep);
  act.record({
    entity: 'complaint',
    id: input.id,
    caseId: input.id,
    action: 'complaint.receiptConfirmed',
    fields: { receivedAt: input.at, ...(input.reason === undefined ? {} : { receivedReason: input.reason }) },
  });
}

/**
 * Closes with outcome and reasons; the person signs the case as the screen showed it (a canonical snapshot with
 * salt, so that its hash says nothing once it is erased).
 *
 * @throws CustodiaError CONFLICT when nothing was answered and the outcome needs an answer, INVALID for a date before a
 *   step on record or to come
 */
export function closeComplaint(
  act: Act,
  input: { id: string; outcome: Outcome; reasons: string; at: ZonedTime },
): void {
  const { row, complaint, standing: now } = standing(act, input.id);
  refuse(obstacleToClosing(now, input.outcome), row.reference);
  assertCome(act, input.at);
  for (const step of [complaint.receivedAt, complaint.acknowledgedAt, complaint.answeredAt])
    assertNotBefore(input.at, step, caseText.closedBeforeStep);
  act.record({
    entity: 'complaint',
    id: input.id,
    caseId: input.id,
    action: 'complaint.closed',
    fields: { closedAt: input.at, outcome: input.outcome, outcomeReasons: input.reasons },
  });
  setStatus(act, input.id, CaseStatus.closed);
  signDecision(act, input.id);
}

/** What the closing dialog shows: the facts and the way the case took; no notes or letters, so nothing privileged. */
function decisionView(act: Act, caseId: string): JsonValue {
  const { id, reference, title, office, owner, reviewer, complaint, rungs, parties, deadlines } =
    complaintCaseFrom(act.db, caseId);
  const shown = { id, reference, title, office, owner, reviewer, complaint, rungs, parties, deadlines };
  return JSON.parse(JSON.stringify(shown)) as JsonValue;
}

const SIGNATURE_TAG = 'custodia/decision/v1\n';

function signDecision(act: Act, caseId: string): void {
  const snapshot = canonicalJson({
    purpose: 'complaint.closed',
    salt: Buffer.from(act.random(32)).toString('base64'),
    signedAt: act.now,
    person: { id: act.person.id, name: act.person.name, office: act.person.office, role: act.person.role },
    case: decisionView(act, caseId),
  });
  const digest = createHash('sha256').update(snapshot).digest();
  act.record({
    entity: 'signature',
    id: act.newId(),
    caseId,
    action: 'decision.signed',
    fields: {
      caseId,
      purpose: 'complaint.closed',
      snapshot,
      snapshotSha256: digest.toString('hex'),
      personId: act.person.id,
      publicKey: publicKeyText(act.keys.signing),
      signature: sign(null, Buffer.concat([Buffer.from(SIGNATURE_TAG), digest]), act.keys.signing).toString(
        'base64',
      ),
      signedAt: act.now,
    },
  });
}

/** @throws CustodiaError CONFLICT when the case isn't closed */
export function reopenComplaint(act: Act, input: { id: string; reason: string }): void {
  const { row, complaint, standing: now } = standing(act, input.id);
  refuse(obstacleToReopening(now), row.reference);
  act.record({
    entity: 'complaint',
    id: input.id,
    caseId: input.id,
    action: 'complaint.reopened',
    fields: { reopenReason: input.reason, closedAt: null, outcome: null, outcomeReasons: null },
  });
  setStatus(act, input.id, statusWhenReopened(complaint));
}
