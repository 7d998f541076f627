import type { ZonedTime } from '../dates.ts';
import { CaseStatus, isEnded } from './case-status.ts';
import { RequestOutcome } from './request.ts';

type Times =
  | 'receivedAt'
  | 'identityAskedAt'
  | 'identityConfirmedAt'
  | 'authorityConfirmedAt'
  | 'consentAskedAt'
  | 'consentConfirmedAt'
  | 'acknowledgedAt'
  | 'answeredAt';
type StepTime = Times | 'appealReceivedAt' | 'appealAnsweredAt' | 'closedAt';

/** What stands on record when a step of a request is asked for. */
export type RequestStanding = { readonly status: CaseStatus } & Readonly<Record<StepTime, ZonedTime | null>>;

/** The steps of a request that are put on record with their date: where it stands, where its proof, and what it follows. */
export const requestSteps = {
  askIdentity: { at: 'identityAskedAt', by: 'identityAskedBy', follows: ['receivedAt'] },
  confirmIdentity: {
    at: 'identityConfirmedAt',
    by: 'identityCopy',
    follows: ['receivedAt', 'identityAskedAt'],
  },
  confirmAuthority: { at: 'authorityConfirmedAt', by: 'authorityConfirmedBy', follows: ['receivedAt'] },
  askConsent: { at: 'consentAskedAt', by: 'consentAskedBy', follows: ['receivedAt'] },
  confirmConsent: {
    at: 'consentConfirmedAt',
    by: 'consentConfirmedBy',
    follows: ['receivedAt', 'consentAskedAt'],
  },
  acknowledge: { at: 'acknowledgedAt', by: 'acknowledgedBy', follows: ['receivedAt'] },
  answer: { at: 'answeredAt', by: 'answeredBy', follows: ['receivedAt'] },
  recordAppeal: { at: 'appealReceivedAt', by: null, follows: ['receivedAt', 'answeredAt'] },
  answerAppeal: { at: 'appealAnsweredAt', by: 'appealAnsweredBy', follows: ['appealReceivedAt'] },
} as const satisfies Record<string, { at: StepTime; by: string | null; follows: readonly StepTime[] }>;
export type RequestStep = keyof typeof requestSteps;

/** What keeps a step from being taken. The words are in shared/text/request-steps.ts. */
export type RequestObstacle =
  | 'notReceived'
  | 'alreadyDone'
  | 'notAnswered'
  | 'noAppeal'
  | 'closed'
  | 'notClosed'
  | 'isPaused'
  | 'notPaused'
  | 'consentNotAsked';

/** What has to be on record before each step; the words say what to do first. */
const needs: Readonly<Record<RequestStep, readonly [StepTime, RequestObstacle]>> = {
  askIdentity: ['receivedAt', 'notReceived'],
  confirmIdentity: ['receivedAt', 'notReceived'],
  confirmAuthority: ['receivedAt', 'notReceived'],
  askConsent: ['receivedAt', 'notReceived'],
  confirmConsent: ['consentAskedAt', 'consentNotAsked'],
  acknowledge: ['receivedAt', 'notReceived'],
  answer: ['receivedAt', 'notReceived'],
  recordAppeal: ['answeredAt', 'notAnswered'],
  answerAppeal: ['appealReceivedAt', 'noAppeal'],
};

/**
 * Each step once, after what it follows: an answer needs a confirmed receipt, an appeal an answer. An acknowledgement
 * after the answer would say nothing more.
 */
export function obstacleToStep(step: RequestStep, standing: RequestStanding): RequestObstacle | null {
  if (isEnded(standing.status)) return 'closed';
  if (standing[requestSteps[step].at] !== null) return 'alreadyDone';
  if (step === 'acknowledge' && standing.answeredAt !== null) return 'alreadyDone';
  const [needed, obstacle] = needs[step];
  return standing[needed] === null ? obstacle : null;
}

/** Outcomes that need no answer on record: there was nothing left to answer, or nobody whom one could. */
const closableUnanswered: readonly RequestOutcome[] = [
  RequestOutcome.withdrawn,
  RequestOutcome.notIdentified,
  RequestOutcome.forwarded,
  RequestOutcome.notARequest,
];

/** Closing needs an answer on record, except for outcomes in which there was none to give. */
export function obstacleToClosingRequest(
  standing: RequestStanding,
  asked: RequestOutcome,
): RequestObstacle | null {
  if (isEnded(standing.status)) return 'closed';
  return standing.answeredAt !== null || closableUnanswered.includes(asked) ? null : 'notAnswered';
}

export function obstacleToReopeningRequest({ status }: RequestStanding): RequestObstacle | null {
  return status === CaseStatus.closed ? null : 'notClosed';
}

/** The status a reopened request goes back to: the last step that stands on record. */
export function requestStatusWhenReopened(
  standing: Pick<RequestStanding, 'acknowledgedAt' | 'answeredAt'>,
): CaseStatus {
  if (standing.answeredAt !== null) return CaseStatus.answered;
  return standing.acknowledgedAt !== null ? CaseStatus.acknowledged : CaseStatus.open;
}

/** @returns the status that a step moves the case to, null where it stays */
export function statusAfter(step: RequestStep): CaseStatus | null {
  if (step === 'acknowledge') return CaseStatus.acknowledged;
  return step === 'answer' ? CaseStatus.answered : null;
}

/** Pausing needs a confirmed receipt and a clock that runs; it ends with the answer. */
export function obstacleToPausing(
  standing: RequestStanding,
  pauses: readonly { readonly untilAt: ZonedTime | null }[],
): RequestObstacle | null {
  if (isEnded(standing.status)) return 'closed';
  if (standing.receivedAt === null) return 'notReceived';
  if (standing.answeredAt !== null) return 'alreadyDone';
  return pauses.some(({ untilAt }) => untilAt === null) ? 'isPaused' : null;
}

/** @returns whether the outcome has to say on what ground, and where the person can go next */
export const isRefusal = (asked: RequestOutcome): boolean =>
  asked === RequestOutcome.refused || asked === RequestOutcome.partlyGranted;

/**
 * What lies on the wrong side of a step's date: a step follows what it answers, and is followed by what answers it.
 *
 * @returns the time that it would precede or follow wrongly; null where the order holds
 */
export function outOfOrder(
  standing: RequestStanding,
  step: RequestStep | 'receive' | 'close',
  at: ZonedTime,
): StepTime | null {
  const follows: readonly StepTime[] =
    step === 'receive'
      ? []
      : step === 'close'
        ? ['receivedAt', ...Object.values(requestSteps).map((one) => one.at)]
        : requestSteps[step].follows;
  const before = follows.find((field) => isAfter(standing[field], at));
  if (before !== undefined) return before;
  if (step === 'close') return null;
  const own: StepTime = step === 'receive' ? 'receivedAt' : requestSteps[step].at;
  const followers = Object.values(requestSteps)
    .filter((one) => one.follows.some((field) => field === own))
    .map((one) => one.at);
  return followers.find((field) => isBefore(standing[field], at)) ?? null;
}

const isAfter = (time: ZonedTime | null, at: ZonedTime) => time !== null && time.at > at.at;
const isBefore = (time: ZonedTime | null, at: ZonedTime) => time !== null && time.at < at.at;
