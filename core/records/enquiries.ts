import type { ReadDb } from '../../db/database.ts';
import { documentsOfEnquiry, type EnquiryRow } from '../../db/queries/enquiries.ts';
import { type Enquiry, enquiry } from '../../shared/contract/enquiries.ts';
import { zonedFromRow } from './times.ts';

/** @returns an enquiry with its documents, as the contract shows it */
export function enquiryFromRow(db: ReadDb, row: EnquiryRow, names: Map<string, string>): Enquiry {
  const { enquiry: one, authority, caseReference, caseTitle } = row;
  return enquiry.parse({
    ...one,
    authority: { id: one.authorityId, name: authority },
    case:
      one.caseId === null || caseReference === null
        ? null
        : { id: one.caseId, reference: caseReference, title: caseTitle },
    owner: one.ownerId === null ? null : { id: one.ownerId, name: names.get(one.ownerId) ?? '' },
    receivedAt: zonedFromRow(one.receivedAt, one.receivedZone),
    dueAt: zonedFromRow(one.dueAt, one.dueZone),
    answeredAt: zonedFromRow(one.answeredAt, one.answeredZone),
    closedAt: zonedFromRow(one.closedAt, one.closedZone),
    documents: documentsOfEnquiry(db, one.id).map((document) => ({
      ...document,
      addedByName: names.get(document.addedBy) ?? '',
    })),
  });
}
