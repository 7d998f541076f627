import { z } from 'zod';

/** The six kinds of case. Complaints, requests and breaches can be opened; numbers know all of them. */
export const CaseKind = {
  complaint: 'complaint',
  request: 'request',
  breach: 'breach',
  agreement: 'agreement',
  dpa: 'dpa',
  disclosure: 'disclosure',
} as const;
export type CaseKind = (typeof CaseKind)[keyof typeof CaseKind];
export const caseKind = z.enum(CaseKind);

/** The two letters that end a reference number. */
export const kindLetters: Record<CaseKind, string> = {
  complaint: 'CO',
  request: 'RQ',
  breach: 'BR',
  agreement: 'AG',
  dpa: 'DP',
  disclosure: 'DS',
};
