import { z } from 'zod';

/** Where a case stands. A breach is open until it is closed; complaints and requests have steps between. */
export const CaseStatus = {
  open: 'open',
  acknowledged: 'acknowledged',
  answered: 'answered',
  closed: 'closed',
  void: 'void',
} as const;
export const caseStatus = z.enum(CaseStatus);
export type CaseStatus = z.infer<typeof caseStatus>;

/** @returns whether the case takes no more facts until it is reopened. */
export function isEnded(status: CaseStatus): boolean {
  return status === CaseStatus.closed || status === CaseStatus.void;
}
