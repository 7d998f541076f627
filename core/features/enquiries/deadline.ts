import { deadlineStanding } from '../../../db/queries/deadlines.ts';
import type { EnquiryRow } from '../../../db/queries/enquiries.ts';
import { DeadlineState } from '../../../shared/contract/case-work.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { AUTHORITY } from '../../../shared/domain/breach.ts';
import type { DeadlineId } from '../../../shared/ids.ts';
import { enquiryCoreText } from '../../../shared/text/enquiries.ts';
import { zonedFromRow } from '../../records/times.ts';
import type { Act } from '../../session/open-vault.ts';

/** Shows the day that an authority set as a deadline of the case, where the enquiry is on one and has a day. */
export function showDeadline(act: Act, { enquiry, authority }: EnquiryRow, reason?: string): void {
  const { id, caseId, dueAt: at, dueZone, deadlineId, reference } = enquiry;
  const dueAt = zonedFromRow(at, dueZone);
  if (caseId === null || dueAt === null) return;
  if (deadlineId !== null) {
    const fields = { dueAt, ...(reason === undefined ? {} : { reason }) };
    act.record({ entity: 'deadline', id: deadlineId, caseId, action: 'deadline.changed', fields });
    return;
  }
  const made = act.newId<DeadlineId>();
  const label = enquiryCoreText.deadline(authority ?? enquiryCoreText.nobody, reference);
  act.record({
    entity: 'deadline',
    id: made,
    caseId,
    action: 'deadline.set',
    fields: { caseId, label, dueAt, basis: AUTHORITY, state: DeadlineState.open },
  });
  act.record({
    entity: 'enquiry',
    id,
    caseId,
    action: 'enquiry.deadlineSet',
    fields: { deadlineId: made },
  });
}

function endDeadline(
  act: Act,
  { enquiry }: EnquiryRow,
  action: string,
  fields: { state: string; metAt?: ZonedTime; reason?: string },
): void {
  const { caseId, deadlineId } = enquiry;
  if (caseId === null || deadlineId === null) return;
  if (deadlineStanding(act.db, deadlineId).state !== DeadlineState.open) return;
  act.record({ entity: 'deadline', id: deadlineId, caseId, action, fields });
}

/** The answer meets the deadline on the case, where it is still open. */
export function meetDeadline(act: Act, row: EnquiryRow, at: ZonedTime): void {
  endDeadline(act, row, 'deadline.met', { state: DeadlineState.met, metAt: at });
}

/** Nothing is to be answered any more. */
export function closeDeadline(act: Act, row: EnquiryRow, reason: string): void {
  const why = enquiryCoreText.closeWithoutAnswer(reason);
  endDeadline(act, row, 'deadline.withdrawn', { state: DeadlineState.withdrawn, reason: why });
}
