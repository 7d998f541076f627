import { expect, test } from 'vitest';
import type { ZonedTime } from '../../../shared/dates.ts';
import {
  isRefusal,
  obstacleToClosingRequest,
  obstacleToPausing,
  obstacleToReopeningRequest,
  obstacleToStep,
  outOfOrder,
  requestStatusWhenReopened,
  type RequestStanding,
  type RequestStep,
  requestSteps,
} from '../../../shared/domain/request-steps.ts';
import { RequestOutcome } from '../../../shared/domain/request.ts';

const on = (day: number): ZonedTime => ({
  at: `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`,
  zone: 'Europe/London',
});
const nothing: RequestStanding = {
  status: 'open',
  receivedAt: null,
  identityAskedAt: null,
  identityConfirmedAt: null,
  authorityConfirmedAt: null,
  consentAskedAt: null,
  consentConfirmedAt: null,
  acknowledgedAt: null,
  answeredAt: null,
  appealReceivedAt: null,
  appealAnsweredAt: null,
  closedAt: null,
};
const received = { ...nothing, receivedAt: on(2) };
const answered: RequestStanding = { ...received, status: 'answered', answeredAt: on(9) };
const steps = Object.keys(requestSteps) as RequestStep[];

test('before a confirmed receipt nothing is on record as done', () => {
  const obstacles = Object.fromEntries(steps.map((step) => [step, obstacleToStep(step, nothing)]));
  expect(obstacles).toEqual({
    askIdentity: 'notReceived',
    confirmIdentity: 'notReceived',
    confirmAuthority: 'notReceived',
    askConsent: 'notReceived',
    confirmConsent: 'consentNotAsked',
    acknowledge: 'notReceived',
    answer: 'notReceived',
    recordAppeal: 'notAnswered',
    answerAppeal: 'noAppeal',
  });
});

test('each step once, an appeal after the answer, its answer after the appeal', () => {
  for (const step of ['askIdentity', 'confirmIdentity', 'acknowledge', 'answer'] as const) {
    expect(obstacleToStep(step, received)).toBeNull();
    expect(obstacleToStep(step, { ...received, [requestSteps[step].at]: on(3) })).toBe('alreadyDone');
  }
  expect(obstacleToStep('acknowledge', answered)).toBe('alreadyDone');
  expect(obstacleToStep('confirmIdentity', answered)).toBeNull();
  expect(obstacleToStep('recordAppeal', answered)).toBeNull();
  expect(obstacleToStep('answerAppeal', answered)).toBe('noAppeal');
  expect(obstacleToStep('answerAppeal', { ...answered, appealReceivedAt: on(12) })).toBeNull();
});

test('a case that has ended takes no step', () => {
  for (const status of ['closed', 'void'] as const)
    for (const step of steps) expect(obstacleToStep(step, { ...answered, status })).toBe('closed');
});

test('only outcomes without anything to answer close without an answer', () => {
  const unanswered = Object.values(RequestOutcome).filter(
    (outcome) => obstacleToClosingRequest(received, outcome) === null,
  );
  expect(unanswered).toEqual(['withdrawn', 'notIdentified', 'forwarded', 'notARequest']);
  for (const outcome of Object.values(RequestOutcome)) {
    expect(obstacleToClosingRequest(answered, outcome)).toBeNull();
    expect(obstacleToClosingRequest({ ...answered, status: 'closed' }, outcome)).toBe('closed');
  }
  expect(Object.values(RequestOutcome).filter(isRefusal)).toEqual(['partlyGranted', 'refused']);
});

test('only a closed case is reopened, to the last step that stands on record', () => {
  expect(obstacleToReopeningRequest(answered)).toBe('notClosed');
  expect(obstacleToReopeningRequest({ ...answered, status: 'closed' })).toBeNull();
  expect(requestStatusWhenReopened(answered)).toBe('answered');
  expect(requestStatusWhenReopened({ acknowledgedAt: on(3), answeredAt: null })).toBe('acknowledged');
  expect(requestStatusWhenReopened(received)).toBe('open');
});

test('the office waits once at a time, after the receipt and before the answer', () => {
  expect(obstacleToPausing(nothing, [])).toBe('notReceived');
  expect(obstacleToPausing(received, [{ untilAt: on(4) }])).toBeNull();
  expect(obstacleToPausing(received, [{ untilAt: null }])).toBe('isPaused');
  expect(obstacleToPausing(answered, [])).toBe('alreadyDone');
  expect(obstacleToPausing({ ...received, status: 'closed' }, [])).toBe('closed');
});

test('a date stands after what it follows and before what follows it', () => {
  const all = { ...answered, identityAskedAt: on(3), identityConfirmedAt: on(5), appealReceivedAt: on(12) };
  expect(outOfOrder(all, 'confirmIdentity', on(2))).toBe('identityAskedAt');
  expect(outOfOrder(all, 'askIdentity', on(6))).toBe('identityConfirmedAt');
  expect(outOfOrder(all, 'askIdentity', on(1))).toBe('receivedAt');
  expect(outOfOrder(all, 'answer', on(13))).toBe('appealReceivedAt');
  expect(outOfOrder(all, 'receive', on(4))).toBe('identityAskedAt');
  expect(outOfOrder(all, 'close', on(11))).toBe('appealReceivedAt');
  expect(outOfOrder(all, 'close', on(12))).toBeNull();
  expect(outOfOrder(all, 'answer', on(12))).toBeNull();
});
