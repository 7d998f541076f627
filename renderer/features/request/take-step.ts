import type { RequestCase } from '../../../shared/contract/cases.ts';
import { obstacleToStep, type RequestStep } from '../../../shared/domain/request-steps.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import type { CaseId, DocumentId } from '../../../shared/ids.ts';
import type { CustodiaClient } from '../../api/client.ts';

/** A step that a person takes by its date; the receipt is confirmed, the others follow it. */
export type StepName = 'receipt' | RequestStep;

export type GivenStep = {
  at: ZonedTime;
  documentId: DocumentId | null;
  /** By what the person was identified, how an authority was shown, or what came of an appeal; empty for the others. */
  words: string;
  /** What was seen of the person's papers; empty for the others. */
  seen: string;
  /** Until when the office waits for consent; null for the others. */
  until: ZonedTime | null;
};

/** The steps that have a document as their proof. */
export const proven: readonly StepName[] = [
  'askIdentity',
  'confirmIdentity',
  'confirmAuthority',
  'askConsent',
  'confirmConsent',
  'acknowledge',
  'answer',
  'answerAppeal',
];

const orNull = (words: string) => (words === '' ? null : words);

/** Puts a step on record. */
export function takeStep(
  { request }: CustodiaClient,
  { id, step, given }: { id: CaseId; step: StepName; given: GivenStep },
): Promise<object> {
  const { at, documentId, words, seen, until } = given;
  switch (step) {
    case 'receipt':
      return request.confirmReceipt({ id, at });
    case 'confirmIdentity':
      return request.confirmIdentity({ id, at, method: words, seen: orNull(seen), documentId });
    case 'confirmAuthority':
      return request.confirmAuthority({ id, at, documentId, seen: orNull(words) });
    case 'askConsent':
      return request.askConsent({ id, at, documentId, until });
    case 'recordAppeal':
      return request.recordAppeal({ id, at });
    case 'answerAppeal':
      return request.answerAppeal({ id, at, documentId, outcome: orNull(words) });
    case 'askIdentity':
    case 'confirmConsent':
    case 'acknowledge':
    case 'answer':
      return request[step]({ id, at, documentId });
  }
}

const further: readonly RequestStep[] = [
  'askIdentity',
  'confirmIdentity',
  'confirmAuthority',
  'askConsent',
  'confirmConsent',
  'acknowledge',
  'answer',
  'recordAppeal',
  'answerAppeal',
];

/** @returns the step that comes next: what the office waits for, otherwise the way from receipt to closing */
export function nextStep({ status, request }: RequestCase): StepName | 'close' | null {
  if (status === 'closed' || status === 'void') return null;
  if (request.receivedAt === null) return 'receipt';
  const isAsked = request.identityAskedAt !== null && request.identityConfirmedAt === null;
  if (isAsked && request.answeredAt === null) return 'confirmIdentity';
  if (status === 'open') return 'acknowledge';
  if (status === 'acknowledged') return 'answer';
  return request.appealReceivedAt !== null && request.appealAnsweredAt === null ? 'answerAppeal' : 'close';
}

/** @returns the other steps that can be taken now, besides the one that comes next */
export function furtherSteps(detail: RequestCase): RequestStep[] {
  const standing = { ...detail.request, status: detail.status };
  const next = nextStep(detail);
  const isOwn = detail.request.actsFor === null;
  return further.filter(
    (step) =>
      step !== next &&
      obstacleToStep(step, standing) === null &&
      // Whoever asks for themselves shows no authority.
      !(step === 'confirmAuthority' && isOwn),
  );
}
