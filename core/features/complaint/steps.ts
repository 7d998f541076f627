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
import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import { caseOfKind } from '../../records/case-detail.ts';
import { signDecision } from '../../records/decision.ts';
import { givenFields } from '../../records/given-fields.ts';
import { requireComplaint, requireDocumentOf } from '../../records/find.ts';
import { assertCome, assertNotBefore, setStatus } from '../../records/steps.ts';
import type { Act } from '../../session/open-vault.ts';

type Step = { id: string; at: ZonedTime; documentId?: string | null | undefined };

function standing(act: Act, id: string) {
  const { row, complaint } = requireComplaint(act.db, id);
  return { row, complaint, standing: { ...complaint, status: caseStatus.parse(row.status) } };
}

function refuse(obstacle: StepObstacle | null, reference: string): void {
  if (obstacle !== null)
    throw new CustodiaError('CONFLICT', { what: reference, why: stepObstacleText[obstacle] });
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
 * Closes with outcome and reasons; the person signs the case as the screen showed it.
 *
 * @throws CustodiaError CONFLICT when nothing was answered and the outcome needs an answer, INVALID for a date before a
 *   step on record or to come
 */
export function closeComplaint(
  act: Act,
  input: {
    id: string;
    outcome: Outcome;
    reasons: string;
    lessons?: string | null | undefined;
    at: ZonedTime;
  },
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
    fields: {
      closedAt: input.at,
      outcome: input.outcome,
      outcomeReasons: input.reasons,
      ...givenFields(['lessons'], input),
    },
  });
  setStatus(act, input.id, CaseStatus.closed);
  signDecision(act, input.id, { purpose: 'complaint.closed', shown: decisionView(act, input.id) });
}

/** What the closing dialog shows. */
function decisionView(act: Act, caseId: string) {
  const {
    id,
    reference,
    title,
    office,
    owner,
    reviewer,
    complaint,
    rungs,
    ladderEvents,
    parties,
    deadlines,
  } = caseOfKind(act.db, caseId, CaseKind.complaint);
  return {
    id,
    reference,
    title,
    office,
    owner,
    reviewer,
    complaint,
    rungs,
    ladderEvents,
    parties,
    deadlines,
  };
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
