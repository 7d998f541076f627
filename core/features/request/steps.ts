import type { EntityFields } from '../../../db/entities.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { CaseStatus } from '../../../shared/domain/case-status.ts';
import type { RequestOutcome } from '../../../shared/domain/request.ts';
import {
  isRefusal,
  obstacleToClosingRequest,
  obstacleToReopeningRequest,
  obstacleToStep,
  outOfOrder,
  type RequestStep,
  requestStatusWhenReopened,
  requestSteps,
  statusAfter,
} from '../../../shared/domain/request-steps.ts';
import { CustodiaError, invalid } from '../../../shared/errors.ts';
import { caseText } from '../../../shared/text/complaint-steps.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { requestText } from '../../../shared/text/request-steps.ts';
import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import { caseOfKind } from '../../records/case-detail.ts';
import { signDecision } from '../../records/decision.ts';
import { requireDocumentOf } from '../../records/find.ts';
import { assertCome, setStatus } from '../../records/steps.ts';
import type { Act } from '../../session/open-vault.ts';
import { refuse, refuseClosed, type Standing, standingOf } from './standing.ts';

type Given = {
  id: string;
  at: ZonedTime;
  documentId?: string | null | undefined;
  method?: string | undefined;
  /** What was seen of the person's papers, or of whoever asks for them. */
  seen?: string | null | undefined;
  /** Until when the office waits for proof of consent. */
  until?: ZonedTime | null | undefined;
  outcome?: string | null | undefined;
};

function assertInOrder({ standing }: Standing, step: RequestStep | 'receive' | 'close', at: ZonedTime): void {
  const other = outOfOrder(standing, step, at);
  if (other !== null) throw invalid('at', requestText.outOfOrder(fieldLabel(other)));
}

const actions = {
  askIdentity: 'request.identityAsked',
  confirmIdentity: 'request.identityConfirmed',
  confirmAuthority: 'request.authorityConfirmed',
  askConsent: 'request.consentAsked',
  confirmConsent: 'request.consentConfirmed',
  acknowledge: 'request.acknowledged',
  answer: 'request.answered',
  recordAppeal: 'request.appealReceived',
  answerAppeal: 'request.appealAnswered',
} as const satisfies Record<RequestStep, string>;

/** @returns what a step has besides its date and proof */
function besides(step: RequestStep, input: Given): EntityFields<'request'> {
  switch (step) {
    case 'confirmIdentity':
      return { identityMethod: input.method ?? null, identitySeen: input.seen ?? null };
    case 'confirmAuthority':
      return { authoritySeen: input.seen ?? null };
    case 'askConsent':
      return { consentUntilAt: input.until ?? null };
    case 'answerAppeal':
      return { appealOutcome: input.outcome ?? null };
    default:
      return {};
  }
}

/** The office waits until after it asked. */
function assertWait({ at, until }: Given): void {
  if (until && until.at <= at.at) throw invalid('until', requestText.waitTooShort);
}

/**
 * Puts a step of the request on record.
 *
 * @throws CustodiaError CONFLICT when what it needs isn't on record or it was done; INVALID for a date out of order or to
 *   come
 */
export function takeStep(act: Act, step: RequestStep, input: Given): void {
  const now = standingOf(act, input.id);
  const { at, by } = requestSteps[step];
  refuse(obstacleToStep(step, now.standing), now.detail);
  assertCome(act, input.at);
  assertInOrder(now, step, input.at);
  assertWait(input);
  requireDocumentOf(act.db, input.documentId, input.id);
  act.record({
    entity: 'request',
    id: input.id,
    caseId: input.id,
    action: actions[step],
    fields: {
      [at]: input.at,
      ...(by === null ? {} : { [by]: input.documentId ?? null }),
      ...besides(step, input),
    },
  });
  const status = statusAfter(step);
  if (status !== null) setStatus(act, input.id, status);
}

/**
 * Corrects a step that is on record, with the reason; what stood before stays in the history.
 *
 * @throws CustodiaError CONFLICT when the step isn't on record or the case is closed, INVALID for a date out of order or
 *   to come, or a method where none belongs
 */
export function correctStep(act: Act, input: Given & { step: RequestStep; reason: string }): void {
  const now = standingOf(act, input.id);
  refuseClosed(now);
  const { at, by } = requestSteps[input.step];
  if (now.standing[at] === null)
    throw new CustodiaError('CONFLICT', { what: now.detail.reference, why: caseText.noSuchStep });
  if (input.method !== undefined && input.step !== 'confirmIdentity')
    throw invalid('method', requestText.noMethod);
  assertCome(act, input.at);
  assertInOrder(now, input.step, input.at);
  requireDocumentOf(act.db, input.documentId, input.id);
  act.record({
    entity: 'request',
    id: input.id,
    caseId: input.id,
    action: 'request.stepCorrected',
    fields: {
      [at]: input.at,
      ...(by === null || input.documentId === undefined ? {} : { [by]: input.documentId }),
      ...(input.method === undefined ? {} : { identityMethod: input.method }),
      correctionReason: input.reason,
    },
  });
}

/**
 * A person says when the office received it.
 *
 * @throws CustodiaError INVALID when a receipt was confirmed before and no reason is given, or for a date to come or after
 *   a step on record
 */
export function confirmReceipt(
  act: Act,
  input: { id: string; at: ZonedTime; reason?: string | undefined },
): void {
  const now = standingOf(act, input.id);
  refuseClosed(now);
  if (now.standing.receivedAt !== null && input.reason === undefined)
    throw invalid('reason', caseText.receiptReason);
  assertCome(act, input.at);
  assertInOrder(now, 'receive', input.at);
  act.record({
    entity: 'request',
    id: input.id,
    caseId: input.id,
    action: 'request.receiptConfirmed',
    fields: { receivedAt: input.at, ...(input.reason === undefined ? {} : { receivedReason: input.reason }) },
  });
}

type Closing = {
  id: string;
  outcome: RequestOutcome;
  reasons: string;
  refusalGround?: string | null | undefined;
  appealRoute?: string | null | undefined;
  at: ZonedTime;
};

/** A refusal says on what ground, and where the person can go next (GDPR Art. 12(4) and its counterparts). */
function refusalFields({ outcome, refusalGround = null, appealRoute = null }: Closing) {
  if (!isRefusal(outcome)) return { refusalGround: null, appealRoute };
  if (refusalGround === null) throw invalid('refusalGround', requestText.refusalGround);
  if (appealRoute === null) throw invalid('appealRoute', requestText.appealRoute);
  return { refusalGround, appealRoute };
}

/**
 * Closes with outcome and reasons; the person signs the case as the screen showed it.
 *
 * @throws CustodiaError CONFLICT when nothing was answered and the outcome needs an answer, INVALID for a refusal without
 *   ground or route, or a date before a step on record or to come
 */
export function closeRequest(act: Act, input: Closing): void {
  const now = standingOf(act, input.id);
  refuse(obstacleToClosingRequest(now.standing, input.outcome), now.detail);
  const refusal = refusalFields(input);
  assertCome(act, input.at);
  assertInOrder(now, 'close', input.at);
  act.record({
    entity: 'request',
    id: input.id,
    caseId: input.id,
    action: 'request.closed',
    fields: { closedAt: input.at, outcome: input.outcome, outcomeReasons: input.reasons, ...refusal },
  });
  setStatus(act, input.id, CaseStatus.closed);
  signDecision(act, input.id, { purpose: 'request.closed', shown: decisionView(act, input.id) });
}

/** What the closing dialog shows. */
function decisionView(act: Act, caseId: string) {
  const found = caseOfKind(act.db, caseId, CaseKind.request);
  const { id, reference, title, office, owner, reviewer, request, extensions, pauses, parties, deadlines } =
    found;
  const { items, searches, foundItems, fees, forwardings, packages, deletions } = found;
  const work = { items, searches, foundItems, fees, forwardings, packages, deletions };
  const way = { request, extensions, pauses, parties, deadlines };
  return { id, reference, title, office, owner, reviewer, ...way, ...work };
}

/** @throws CustodiaError CONFLICT when the case isn't closed */
export function reopenRequest(act: Act, input: { id: string; reason: string }): void {
  const now = standingOf(act, input.id);
  refuse(obstacleToReopeningRequest(now.standing), now.detail);
  act.record({
    entity: 'request',
    id: input.id,
    caseId: input.id,
    action: 'request.reopened',
    fields: {
      reopenReason: input.reason,
      closedAt: null,
      outcome: null,
      outcomeReasons: null,
      refusalGround: null,
      appealRoute: null,
    },
  });
  setStatus(act, input.id, requestStatusWhenReopened(now.standing));
}
