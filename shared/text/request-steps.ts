import type { RequestObstacle } from '../domain/request-steps.ts';

/** Why a step of a request can't be taken now, and what to do first. */
export const requestObstacleText: Record<RequestObstacle, string> = {
  notReceived: 'When the office received it is not confirmed yet. Confirm the receipt first.',
  alreadyDone: 'This step is already on record. If it was your last change, undo it under History.',
  notAnswered:
    'No answer is on record. Record the answer first, or close it as withdrawn, not identified, forwarded or not a request.',
  noAppeal: 'No appeal is on record. Record when it was received first.',
  closed: 'The case is closed. Reopen it first, with a reason.',
  notClosed: 'The case is not closed.',
  isPaused: 'The office waits already. Record until when it waited before it waits again.',
  notPaused: 'This pause has ended already.',
  consentNotAsked: 'Nobody has been asked for proof of consent yet. Record that first.',
};

export const requestText = {
  outOfOrder: (other: string) => `It would stand on the wrong side of “${other}”. Check both dates.`,
  lawUnknown: (key: string) => `The rules of this program know no law “${key}” for requests.`,
  refusalGround: 'Say on what ground of law it was refused.',
  appealRoute: 'Say where the person was told they can go next.',
  noSuchExtension:
    'The laws chosen for this request allow no longer period under this rule, or its clock has not started.',
  extensionTaken: 'This longer period is already on record. Take it back first if it was wrong.',
  extensionLate: (day: string, citation: string) =>
    `The person has to be told by ${day}, within the first period (${citation}).`,
  untilMissing: 'The law gives this longer period no number. Say until when it was extended.',
  untilNotAsked: 'The law says how long this longer period is. Leave the day empty.',
  untilEarly: (day: string) => `The longer period would not be longer: the first one ends on ${day}.`,
  waitTooShort: 'The office would wait until before it asked. Check both dates.',
  pauseOrder: 'It would end before it began. Check both dates.',
  pauseBeforeReceipt: 'It would begin before the request was received. Check both dates.',
  extensionBeforeReceipt:
    'The person would have been told before the request was received. Check both dates.',
  noMethod: 'Only the confirmation of identity has a method.',
} as const;
