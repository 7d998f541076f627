import type { RequestRule } from '../../law/rule.ts';

/** The event that starts a clock of a request, in the office's words (shared/text/law-dates.ts). */
export const RequestStart = {
  receipt: 'receipt',
  /** The law counts from the request; the program from the receipt that a person confirmed. */
  request: 'request',
  /** UK GDPR Art. 12A: the later of receipt and the proof of identity that was asked for. */
  relevantTime: 'relevantTime',
  answer: 'answer',
  appeal: 'appeal',
  /** Proof of a parent's or the school's consent was asked for: the office's own wait begins. */
  consentAsked: 'consentAsked',
  /** Events that no case records: the clock is named and doesn't start. */
  platformAccess: 'platformAccess',
  notice: 'notice',
  other: 'other',
} as const;
export type RequestStart = (typeof RequestStart)[keyof typeof RequestStart];

const starts: Partial<Record<RequestRule['startsAt'], RequestStart>> = {
  from_receipt: RequestStart.receipt,
  from_receipt_by_organisation: RequestStart.receipt,
  from_receipt_at_designated_address: RequestStart.receipt,
  from_day_after_receipt: RequestStart.receipt,
  from_request: RequestStart.request,
  from_relevant_time: RequestStart.relevantTime,
  from_communication_of_answer: RequestStart.answer,
  after_action: RequestStart.answer,
  from_receipt_of_appeal: RequestStart.appeal,
  last_platform_access: RequestStart.platformAccess,
  notice_given: RequestStart.notice,
};

/** @returns the event of a request from which the rule's clock runs */
export const startOfRule = ({ startsAt }: RequestRule): RequestStart =>
  starts[startsAt] ?? RequestStart.other;
