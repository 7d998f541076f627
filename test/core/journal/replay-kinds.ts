import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { breachUses } from './replay-breach-uses.ts';
import { requestWorkUses } from './replay-request-uses.ts';
import { colleagueUses, enquiryUses, letterUses } from './replay-together-uses.ts';
import { complaintUses, lawUses, requestUses, type Use, workUses } from './replay-uses.ts';

/** Every use case that changes a case, by its kind. What is not there to be worked on makes the step a no-op. */
export const usesOf: Readonly<Record<CaseDetail['kind'], readonly Use[]>> = {
  complaint: [...complaintUses, ...workUses, ...lawUses, ...letterUses, ...colleagueUses, ...enquiryUses],
  request: [...requestUses, ...requestWorkUses, ...workUses, ...letterUses, ...colleagueUses, ...enquiryUses],
  breach: [...breachUses, ...workUses, ...letterUses, ...colleagueUses, ...enquiryUses],
};
