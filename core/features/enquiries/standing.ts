import {
  enquiryById,
  enquiryDocumentById,
  type EnquiryRow,
  type EnquiryTableRow,
  lastEnquiryNumber,
} from '../../../db/queries/enquiries.ts';
import { partyById } from '../../../db/queries/parties.ts';
import type { EntityFields } from '../../../db/entities.ts';
import type { EnquiryFacts } from '../../../shared/contract/enquiries.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { enquiryReferenceFor } from '../../../shared/domain/reference.ts';
import { CustodiaError, invalid } from '../../../shared/errors.ts';
import type { EnquiryId } from '../../../shared/ids.ts';
import { enquiryCoreText } from '../../../shared/text/enquiries.ts';
import { notFound, requireWorkableCase } from '../../records/find.ts';
import { assertCome, assertNotBefore } from '../../records/steps.ts';
import { yearOf, zonedFromRow } from '../../records/times.ts';
import type { Act } from '../../session/open-vault.ts';
import { closeDeadline, meetDeadline, showDeadline } from './deadline.ts';

export function requireEnquiry(act: Act, id: string): EnquiryRow {
  const row = enquiryById(act.db, id);
  if (!row) throw notFound('enquiry', id);
  return row;
}

const conflict = ({ reference }: EnquiryTableRow, why: string): CustodiaError =>
  new CustodiaError('CONFLICT', { what: reference, why });

/** @throws CustodiaError NOT_FOUND, or CONFLICT once it is closed */
function requireOpen(act: Act, id: string): EnquiryRow {
  const row = requireEnquiry(act, id);
  if (row.enquiry.closedAt !== null) throw conflict(row.enquiry, enquiryCoreText.closed);
  return row;
}

/** @throws CustodiaError NOT_FOUND for a party who isn't in the address book */
function requireAuthority(act: Act, id: string): void {
  const party = partyById(act.db, id);
  if (!party || party.removedAt !== null) throw notFound('party', id);
}

function change(
  act: Act,
  { id, caseId }: Pick<EnquiryTableRow, 'id' | 'caseId'>,
  action: string,
  fields: EntityFields<'enquiry'>,
): void {
  act.record({ entity: 'enquiry', id, caseId, action, fields });
}

type NewEnquiry = EnquiryFacts & { caseId: string | null; dueAt: ZonedTime | null };

/** Gives an enquiry the next number of its list, in the office of whoever records it. */
export function recordEnquiry(
  act: Act,
  { caseId, dueAt, ...facts }: NewEnquiry,
): { id: EnquiryId; reference: string } {
  requireAuthority(act, facts.authorityId);
  if (caseId !== null) requireWorkableCase(act.db, caseId);
  if (facts.receivedAt !== null) assertCome(act, facts.receivedAt, 'receivedAt');
  const { office } = act.person;
  const year = yearOf(act.now, act.zone);
  const number = lastEnquiryNumber(act.db, { office, year }) + 1;
  const reference = enquiryReferenceFor({ office, year, number });
  const id = act.newId<EnquiryId>();
  change(act, { id, caseId }, 'enquiry.recorded', {
    ...facts,
    office,
    year,
    number,
    reference,
    caseId,
    dueAt,
    ownerId: act.person.id,
    isHeld: false,
    openedAt: act.now,
  });
  showDeadline(act, requireEnquiry(act, id));
  return { id, reference };
}

export function describeEnquiry(act: Act, { id, ...facts }: EnquiryFacts & { id: string }): void {
  const { enquiry } = requireOpen(act, id);
  requireAuthority(act, facts.authorityId);
  if (facts.receivedAt !== null) assertCome(act, facts.receivedAt, 'receivedAt');
  change(act, enquiry, 'enquiry.described', { ...facts });
}

export function setDue(act: Act, input: { id: string; dueAt: ZonedTime; reason: string }): void {
  const { enquiry } = requireOpen(act, input.id);
  if (enquiry.answeredAt !== null) throw conflict(enquiry, enquiryCoreText.answered);
  change(act, enquiry, 'enquiry.dueSet', { dueAt: input.dueAt, dueReason: input.reason });
  showDeadline(act, requireEnquiry(act, input.id), input.reason);
}

export function placeOnCase(act: Act, { id, caseId }: { id: string; caseId: string }): void {
  const { enquiry } = requireOpen(act, id);
  if (enquiry.caseId !== null) throw conflict(enquiry, enquiryCoreText.onCase);
  requireWorkableCase(act.db, caseId);
  change(act, { id, caseId }, 'enquiry.placedOnCase', { caseId });
  const placed = requireEnquiry(act, id);
  showDeadline(act, placed);
  const { answeredAt, answeredZone } = placed.enquiry;
  const at = zonedFromRow(answeredAt, answeredZone);
  if (at !== null) meetDeadline(act, requireEnquiry(act, id), at);
}

export function holdEnquiry(act: Act, input: { id: string; isHeld: boolean; reason: string }): void {
  const { enquiry } = requireEnquiry(act, input.id);
  const action = input.isHeld ? 'enquiry.putOnHold' : 'enquiry.holdLifted';
  change(act, enquiry, action, { isHeld: input.isHeld, holdReason: input.reason });
}

type Answer = { id: string; at: ZonedTime; answer: string | null; answeredBy: string | null };

export function answerEnquiry(act: Act, { id, at, answer, answeredBy }: Answer): void {
  const row = requireOpen(act, id);
  const { enquiry } = row;
  if (enquiry.answeredAt !== null) throw conflict(enquiry, enquiryCoreText.answered);
  assertCome(act, at);
  assertNotBefore(at, enquiry.receivedAt, enquiryCoreText.answeredBeforeReceived);
  if (answeredBy !== null && enquiryDocumentById(act.db, answeredBy)?.enquiryId !== id)
    throw invalid('answeredBy', enquiryCoreText.foreignDocument);
  change(act, enquiry, 'enquiry.answered', { answeredAt: at, answer, answeredBy });
  meetDeadline(act, row, at);
}

export function closeEnquiry(act: Act, input: { id: string; at: ZonedTime; reason: string }): void {
  const row = requireOpen(act, input.id);
  assertCome(act, input.at);
  assertNotBefore(input.at, row.enquiry.receivedAt, enquiryCoreText.answeredBeforeReceived);
  change(act, row.enquiry, 'enquiry.closed', { closedAt: input.at, closeReason: input.reason });
  if (row.enquiry.answeredAt === null) closeDeadline(act, row, input.reason);
}
