import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { ReadDb } from '../database.ts';
import { cases } from '../schema/cases.ts';
import { parties } from '../schema/parties.ts';
import { enquiries, enquiryDocuments } from '../schema/together.ts';

export type EnquiryTableRow = typeof enquiries.$inferSelect;
export type EnquiryDocumentTableRow = typeof enquiryDocuments.$inferSelect;
export type EnquiryRow = {
  enquiry: EnquiryTableRow;
  authority: string | null;
  caseReference: string | null;
  caseTitle: string | null;
};

const rows = (db: ReadDb) =>
  db.orm
    .select({
      enquiry: enquiries,
      authority: parties.name,
      caseReference: cases.reference,
      caseTitle: cases.title,
    })
    .from(enquiries)
    .innerJoin(parties, eq(parties.id, enquiries.authorityId))
    .leftJoin(cases, eq(cases.id, enquiries.caseId));

/** @returns enquiries, the closed ones last, those without an answer first and by their day */
export function allEnquiries(db: ReadDb): EnquiryRow[] {
  return rows(db)
    .where(isNull(enquiries.removedAt))
    .orderBy(
      sql`${enquiries.closedAt} IS NOT NULL`,
      sql`${enquiries.answeredAt} IS NOT NULL`,
      sql`${enquiries.dueAt} IS NULL`,
      asc(enquiries.dueAt),
      asc(enquiries.reference),
    )
    .all();
}

export function enquiryById(db: ReadDb, id: string): EnquiryRow | undefined {
  return rows(db)
    .where(and(eq(enquiries.id, id), isNull(enquiries.removedAt)))
    .get();
}

export function enquiryByReference(db: ReadDb, reference: string): EnquiryRow | undefined {
  return rows(db)
    .where(and(eq(enquiries.reference, reference), isNull(enquiries.removedAt)))
    .get();
}

/** @returns enquiries on a case, in the order in which they came */
export function enquiriesOfCase(db: ReadDb, caseId: string): EnquiryRow[] {
  return rows(db)
    .where(and(eq(enquiries.caseId, caseId), isNull(enquiries.removedAt)))
    .orderBy(asc(enquiries.id))
    .all();
}

/** @returns open enquiries that stand alone and have a day, the soonest first: on a case its deadline shows the day */
export function dueEnquiries(db: ReadDb): EnquiryRow[] {
  return rows(db)
    .where(
      and(
        isNull(enquiries.removedAt),
        // By the day, which has an index of its own: most enquiries are on no case.
        sql`+${enquiries.caseId} IS NULL`,
        isNull(enquiries.answeredAt),
        isNull(enquiries.closedAt),
        sql`${enquiries.dueAt} >= ''`,
      ),
    )
    .orderBy(asc(enquiries.dueAt))
    .all();
}

/** @returns the highest number in use, 0 where there is none */
export function lastEnquiryNumber(db: ReadDb, key: { office: string; year: number }): number {
  return (
    db.get<{ n: number | null }>(
      'SELECT max(number) AS n FROM enquiries WHERE office = ? AND year = ?',
      key.office,
      key.year,
    )?.n ?? 0
  );
}

export function documentsOfEnquiry(db: ReadDb, enquiryId: string): EnquiryDocumentTableRow[] {
  return db.orm
    .select()
    .from(enquiryDocuments)
    .where(and(eq(enquiryDocuments.enquiryId, enquiryId), isNull(enquiryDocuments.removedAt)))
    .orderBy(asc(enquiryDocuments.id))
    .all();
}

export function enquiryDocumentById(db: ReadDb, id: string): EnquiryDocumentTableRow | undefined {
  return db.orm
    .select()
    .from(enquiryDocuments)
    .where(and(eq(enquiryDocuments.id, id), isNull(enquiryDocuments.removedAt)))
    .get();
}
