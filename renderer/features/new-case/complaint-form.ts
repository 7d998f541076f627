import type { LogComplaintInput } from '../../../shared/contract/complaint.ts';
import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { areTimesReadable, emptyFacts, type FactsForm, typedFacts } from '../../ui/facts-form.ts';
import { isReadable } from '../../ui/typed-times.ts';
import { type CaseForm, emptyCaseForm, isUnnamed, ownerOf, timesOf, writerOf } from './case-form.ts';

/** The form of a complaint as typed. */
export type ComplaintForm = CaseForm & FactsForm;

export function emptyForm(zone: string): ComplaintForm {
  return { ...emptyCaseForm(zone), ...emptyFacts(zone) };
}

/** @returns why it can't be logged yet, or null. */
export function formProblem(form: ComplaintForm): string | null {
  if (form.title.trim() === '') return newComplaintText.titleMissing;
  if (isUnnamed(form)) return newComplaintText.complainantUnnamed;
  if (!isReadable(form.received)) return newComplaintText.timeUnreadable;
  return areTimesReadable(form) ? null : newComplaintText.claimUnreadable;
}

function complainantOf(form: ComplaintForm): Pick<LogComplaintInput, 'complainant' | 'complainantId'> {
  const writer = writerOf(form);
  if (writer === null) return {};
  return 'partyId' in writer ? { complainantId: writer.partyId } : { complainant: writer.party };
}

/** @returns the facts to log; empty fields are left out. */
export function factsOf(form: ComplaintForm): LogComplaintInput {
  return { ...typedFacts(form), ...timesOf(form), ...ownerOf(form), ...complainantOf(form) };
}
