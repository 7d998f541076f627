import type { EntityFields } from '../../../db/entities.ts';
import type { DispatchInput, OfferInput } from '../../../shared/contract/affected-people.ts';
import { readPlaceCode } from '../../../shared/domain/duties/places.ts';
import { invalid } from '../../../shared/errors.ts';
import type { DispatchId, OfferId } from '../../../shared/ids.ts';
import { affectedStepsText as say } from '../../../shared/text/affected-steps.ts';
import {
  refuseClosedCase,
  requireDocumentOf,
  requireRecord,
  requireWorkableCase,
} from '../../records/find.ts';
import { removeRecord } from '../../records/remove.ts';
import { assertCome } from '../../records/steps.ts';
import type { Act } from '../../session/open-vault.ts';

/** The case of a record of a breach that takes changes. @throws CustodiaError CONFLICT when it is closed */
function openCaseOf(act: Act, table: 'parts' | 'dispatches' | 'offers', id: string): string {
  const caseId = requireRecord(act.db, table, id);
  refuseClosedCase(requireWorkableCase(act.db, caseId));
  return caseId;
}

/** @throws CustodiaError INVALID for numbers that contradict, a day to come, a place or proof that isn't there */
function dispatchFields(act: Act, caseId: string, given: DispatchInput): EntityFields<'dispatch'> {
  const { batch, jurisdiction, method, sentAt, letters, returned, resent, substituteAt, substitute } = given;
  assertCome(act, sentAt, 'sentAt');
  if (substituteAt !== null) assertCome(act, substituteAt, 'substituteAt');
  if (jurisdiction !== null && !('code' in readPlaceCode(jurisdiction)))
    throw invalid('jurisdiction', say.unknownCountry);
  if (returned > letters) throw invalid('returned', say.moreReturned);
  if (resent > returned) throw invalid('resent', say.moreResent);
  requireDocumentOf(act.db, given.documentId, caseId);
  return {
    batch,
    jurisdiction,
    method,
    sentAt,
    letters,
    returned,
    resent,
    substituteAt,
    substitute: substitute === '' ? null : substitute,
    documentId: given.documentId,
  };
}

/** Records a batch of notices that went out. @throws CustodiaError CONFLICT when the breach is closed, INVALID */
export function recordDispatch(
  act: Act,
  { partId, ...given }: DispatchInput & { partId: string },
): { id: DispatchId } {
  const caseId = openCaseOf(act, 'parts', partId);
  const id = act.newId<DispatchId>();
  const fields = { caseId, partId, ...dispatchFields(act, caseId, given) };
  act.record({ entity: 'dispatch', id, caseId, action: 'dispatch.recorded', fields });
  return { id };
}

/** Records what became of a batch. @throws CustodiaError CONFLICT when the breach is closed, INVALID */
export function changeDispatch(act: Act, { id, ...given }: DispatchInput & { id: string }): void {
  const caseId = openCaseOf(act, 'dispatches', id);
  const fields = dispatchFields(act, caseId, given);
  act.record({ entity: 'dispatch', id, caseId, action: 'dispatch.changed', fields });
}

/** Takes off a batch that was recorded by mistake. @throws CustodiaError CONFLICT when the breach is closed */
export function removeDispatch(act: Act, input: { id: string; reason: string }): void {
  openCaseOf(act, 'dispatches', input.id);
  removeRecord(act, 'dispatch', input);
}

function offerFields({
  offer,
  provider,
  fromOn,
  untilOn,
  months,
  details,
}: OfferInput): EntityFields<'offer'> {
  if (fromOn !== null && untilOn !== null && untilOn < fromOn) throw invalid('untilOn', say.untilBeforeFrom);
  return { offer, provider, fromOn, untilOn, months, details: details === '' ? null : details };
}

/** Records what is offered to the people affected. @throws CustodiaError CONFLICT when the breach is closed */
export function recordOffer(
  act: Act,
  { partId, ...given }: OfferInput & { partId: string },
): { id: OfferId } {
  const caseId = openCaseOf(act, 'parts', partId);
  const id = act.newId<OfferId>();
  const fields = { caseId, partId, ...offerFields(given) };
  act.record({ entity: 'offer', id, caseId, action: 'offer.recorded', fields });
  return { id };
}

export function changeOffer(act: Act, { id, ...given }: OfferInput & { id: string }): void {
  const caseId = openCaseOf(act, 'offers', id);
  act.record({ entity: 'offer', id, caseId, action: 'offer.changed', fields: offerFields(given) });
}

export function removeOffer(act: Act, input: { id: string; reason: string }): void {
  openCaseOf(act, 'offers', input.id);
  removeRecord(act, 'offer', input);
}
