import type { CaseDetail } from '../contract/cases.ts';
import type { ZonedTime } from '../dates.ts';
import { CaseKind } from './case-kinds.ts';
import { complaintTimes } from './complaint.ts';
import { requestTimes } from './request.ts';

const complaintOrder = [
  'framework',
  'channel',
  'ourEntity',
  'ourRole',
  'isHrData',
  'recourseMechanism',
  ...complaintTimes,
  'outcome',
  'outcomeReasons',
  'lessons',
  'summary',
] as const;

const requestOrder = [
  'rights',
  'laws',
  'residence',
  'actsFor',
  'agentCapacity',
  'channel',
  'ourEntity',
  'ourRole',
  ...requestTimes,
  'identityMethod',
  'identitySeen',
  'authoritySeen',
  'consentUntilAt',
  'outcome',
  'refusalGround',
  'outcomeReasons',
  'appealRoute',
  'appealOutcome',
  'summary',
] as const;

const breachOrder = [
  'ourEntityName',
  'nature',
  'cause',
  'consequences',
  'measures',
  'times',
  'awareReason',
  'fccVersion',
  'closedAt',
  'outcomeReasons',
  'undecidedReason',
  'summary',
] as const;

type Fact = readonly [field: string, value: unknown];

/** @returns what a case has by its kind, in the order in which a reader wants it. */
export function kindFacts(detail: CaseDetail): Fact[] {
  switch (detail.kind) {
    case CaseKind.complaint:
      return complaintOrder.map((field) => [field, detail.complaint[field]]);
    case CaseKind.request:
      return requestOrder.map((field) => [field, detail.request[field]]);
    case CaseKind.breach:
      return breachOrder.map((field) => [field, detail.breach[field]]);
  }
}

type KindTime = { field: string; time: ZonedTime | null; body: string | null };

const bodyOf = (field: string, reasons: string | null) => (field === 'closedAt' ? reasons : null);

/** @returns the times of a case by its kind, for its timeline. */
export function kindTimes(detail: CaseDetail): KindTime[] {
  switch (detail.kind) {
    case CaseKind.complaint:
      return complaintTimes.map((field) => ({
        field,
        time: detail.complaint[field],
        body: bodyOf(field, detail.complaint.outcomeReasons),
      }));
    case CaseKind.request:
      return requestTimes.map((field) => ({
        field,
        time: detail.request[field],
        body: bodyOf(field, detail.request.outcomeReasons),
      }));
    case CaseKind.breach:
      return [{ field: 'closedAt', time: detail.breach.closedAt, body: detail.breach.outcomeReasons }];
  }
}
