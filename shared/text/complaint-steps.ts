import type { StepObstacle } from '../domain/complaint.ts';

/** Why a step of a complaint can't be taken now, and what to do first. */
export const stepObstacleText: Record<StepObstacle, string> = {
  notReceived: 'When the office received it is not confirmed yet. Confirm the receipt first.',
  alreadyDone: 'This step is already on record. If it was your last change, undo it under History.',
  notAnswered:
    'No answer is on record. Record the answer first, or close it as withdrawn, referred or not a complaint.',
  closed: 'The case is closed. Reopen it first, with a reason.',
  notClosed: 'The case is not closed.',
};

export const caseText = {
  void: 'Its number is void: the case takes nothing more.',
  receiptReason: 'A receipt was confirmed before. Say why it is changed.',
  acknowledgedBeforeReceived: 'It would be acknowledged before it was received. Check both dates.',
  answeredBeforeReceived: 'It would be answered before it was received. Check both dates.',
  receivedAfterStep: 'It would be received after it was acknowledged or answered. Check the dates.',
  stepBeforeReceived: 'The step would lie before the receipt. Check both dates.',
  closedBeforeStep: 'It would be closed before it was received, acknowledged or answered. Check the dates.',
  inFuture: 'This time has not come yet by this machine’s clock. Check the date and the zone.',
  noSuchStep: 'This step is not on record yet. Record it first.',
  privilegeReason: 'Say why it is no longer privileged.',
  foreignDocument: 'The document belongs to another case.',
  onlyLast: 'Only your own last change of this case can be undone, and only while nothing came after it.',
  cannotUndo: 'This cannot be undone.',
  otherPerson: 'It was changed by somebody else.',
} as const;
