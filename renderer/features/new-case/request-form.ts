import type { LogRequestInput } from '../../../shared/contract/request.ts';
import { newRequestText } from '../../../shared/text/new-request.ts';
import { emptyRequestFacts, type RequestFactsForm, typedRequestFacts } from '../../ui/request-facts-form.ts';
import { isReadable } from '../../ui/typed-times.ts';
import { type CaseForm, emptyCaseForm, isUnnamed, ownerOf, timesOf, writerOf } from './case-form.ts';

/** The form of a request as typed. */
export type RequestForm = CaseForm & RequestFactsForm;

export function emptyRequestForm(zone: string): RequestForm {
  return { ...emptyCaseForm(zone), ...emptyRequestFacts(zone) };
}

/** @returns why it can't be logged yet, or null. */
export function requestFormProblem(form: RequestForm): string | null {
  if (form.title.trim() === '') return newRequestText.titleMissing;
  if (isUnnamed(form)) return newRequestText.requesterUnnamed;
  if (!isReadable(form.received)) return newRequestText.timeUnreadable;
  return isReadable(form.sentAt) && isReadable(form.deliveredAt) ? null : newRequestText.claimUnreadable;
}

function requesterOf(form: RequestForm): Pick<LogRequestInput, 'requester' | 'requesterId'> {
  const writer = writerOf(form);
  if (writer === null) return {};
  return 'partyId' in writer ? { requesterId: writer.partyId } : { requester: writer.party };
}

/** @returns the facts to log; empty fields are left out. */
export function requestFactsOf(form: RequestForm): LogRequestInput {
  return { ...typedRequestFacts(form), ...timesOf(form), ...ownerOf(form), ...requesterOf(form) };
}
