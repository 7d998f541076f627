import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import { breachesText } from '../../../shared/text/breaches.ts';
import { casesText } from '../../../shared/text/cases.ts';
import { requestsText } from '../../../shared/text/requests.ts';

const complaints = { ...casesText, newPath: '/complaints/new', newCase: casesText.newComplaint };
const requests = { ...requestsText, newPath: '/requests/new', newCase: requestsText.newRequest };
const breaches = { ...breachesText, newPath: '/breaches/new', newCase: breachesText.newBreach };

/** @returns what a list of cases of one kind is called, and what it says while it holds none. */
export function listWords(kind: CaseKind) {
  if (kind === CaseKind.request) return requests;
  return kind === CaseKind.breach ? breaches : complaints;
}
