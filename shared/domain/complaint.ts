import { z } from 'zod';
import { CaseStatus, isEnded } from './case-status.ts';

/** How a complaint reached the office. */
export const Channel = {
  mail: 'mail',
  post: 'post',
  phone: 'phone',
  portal: 'portal',
  inPerson: 'inPerson',
  other: 'other',
} as const;
export const channel = z.enum(Channel);
export type Channel = z.infer<typeof channel>;

/**
 * Under which regime the complaint is made: GDPR (Regulation (EU) 2016/679), UK (Data Protection Act 2018
 * s.164A), the Data Privacy Framework per territory, Privacy Shield for old cases, and the US sectors.
 */
export const Framework = {
  gdpr: 'gdpr',
  uk164A: 'uk164A',
  dpfEu: 'dpfEu',
  dpfUk: 'dpfUk',
  dpfSwiss: 'dpfSwiss',
  privacyShield: 'privacyShield',
  hipaa: 'hipaa',
  school: 'school',
  cpni: 'cpni',
  stateLaw: 'stateLaw',
  /** Privacy Act 1988 (Cth), s 40(1A). */
  australia: 'australia',
  /** SPDI Rules 2011 rule 5(9), and from 13 May 2027 DPDP Rules 2025 rule 14(3). */
  india: 'india',
  other: 'other',
} as const;
export const framework = z.enum(Framework);
export type Framework = z.infer<typeof framework>;

/** Our part in the processing complained of: set by a person before any clock is computed. */
export const OurRole = { controller: 'controller', processor: 'processor', joint: 'joint' } as const;
export const ourRole = z.enum(OurRole);
export type OurRole = z.infer<typeof ourRole>;

/** The independent recourse the statement names for the framework chosen. */
export const RecourseMechanism = {
  none: 'none',
  disputeResolutionBody: 'disputeResolutionBody',
  dataProtectionAuthority: 'dataProtectionAuthority',
  other: 'other',
} as const;
export const recourseMechanism = z.enum(RecourseMechanism);
export type RecourseMechanism = z.infer<typeof recourseMechanism>;

/** The rungs above the company itself, in the order in which a complainant may climb them. */
export const RungKind = {
  company: 'company',
  independentRecourse: 'independentRecourse',
  panel: 'panel',
  authority: 'authority',
  commerce: 'commerce',
  enforcement: 'enforcement',
  arbitration: 'arbitration',
  court: 'court',
} as const;
export const rungKind = z.enum(RungKind);
export type RungKind = z.infer<typeof rungKind>;

/** How a complaint ended, as the person who closes it states. */
export const Outcome = {
  upheld: 'upheld',
  partlyUpheld: 'partlyUpheld',
  notUpheld: 'notUpheld',
  settled: 'settled',
  withdrawn: 'withdrawn',
  referred: 'referred',
  notAComplaint: 'notAComplaint',
} as const;
export const outcome = z.enum(Outcome);
export type Outcome = z.infer<typeof outcome>;

/** Outcomes that need no answer on record: there was nothing left to answer, or it was not ours to answer. */
const closableUnanswered: readonly Outcome[] = [Outcome.withdrawn, Outcome.referred, Outcome.notAComplaint];

/** What stands on record when a step is asked for. */
export type ComplaintStanding = {
  status: CaseStatus;
  receivedAt: unknown;
  acknowledgedAt: unknown;
};

/** What keeps a step from being taken; null where nothing does. The words are in shared/text/complaint.ts. */
export type StepObstacle = 'notReceived' | 'alreadyDone' | 'notAnswered' | 'closed' | 'notClosed';

/** Acknowledging needs a confirmed receipt: a reply can't precede what it replies to. */
export function obstacleToAcknowledging(standing: ComplaintStanding): StepObstacle | null {
  if (isEnded(standing.status)) return 'closed';
  if (standing.status !== CaseStatus.open) return 'alreadyDone';
  return standing.receivedAt === null ? 'notReceived' : null;
}

/** An answer may come without a separate acknowledgement, never without a confirmed receipt. */
export function obstacleToAnswering(standing: ComplaintStanding): StepObstacle | null {
  if (isEnded(standing.status)) return 'closed';
  if (standing.status === CaseStatus.answered) return 'alreadyDone';
  return standing.receivedAt === null ? 'notReceived' : null;
}

/** Closing needs an answer on record, except for outcomes in which there was nothing to answer. */
export function obstacleToClosing(standing: ComplaintStanding, asked: Outcome): StepObstacle | null {
  if (isEnded(standing.status)) return 'closed';
  if (standing.status === CaseStatus.answered || closableUnanswered.includes(asked)) return null;
  return 'notAnswered';
}

export function obstacleToReopening(standing: ComplaintStanding): StepObstacle | null {
  return standing.status === CaseStatus.closed ? null : 'notClosed';
}

/** The status a reopened complaint goes back to: the last step that stands on record. */
export function statusWhenReopened(standing: { acknowledgedAt: unknown; answeredAt: unknown }): CaseStatus {
  if (standing.answeredAt !== null) return CaseStatus.answered;
  return standing.acknowledgedAt !== null ? CaseStatus.acknowledged : CaseStatus.open;
}

/** The times of a complaint, in the order in which they should lie; each is kept apart from the others. */
export const complaintTimes = [
  'happenedAt',
  'sentAt',
  'deliveredAt',
  'receivedAt',
  'acknowledgedAt',
  'answeredAt',
  'closedAt',
] as const;
