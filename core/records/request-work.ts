import type { ReadDb } from '../../db/database.ts';
import { caseById } from '../../db/queries/cases.ts';
import { requestById } from '../../db/queries/requests.ts';
import { duplicatesOf, requestWorkRecords } from '../../db/queries/request-work.ts';
import { zonedFromRow } from './times.ts';

/** A duplicate as both of its requests see it: the other one, by its number. */
function duplicatesFrom(db: ReadDb, id: string) {
  return duplicatesOf(db, id).map((link) => {
    const otherId = link.caseId === id ? link.otherId : link.caseId;
    return {
      id: link.id,
      otherId,
      reference: caseById(db, otherId)?.reference ?? '',
      isIdentified: (requestById(db, otherId)?.identityConfirmedAt ?? null) !== null,
    };
  });
}

/** @returns what was worked on a request, as rows hold it */
export function requestWorkFrom(db: ReadDb, id: string) {
  const rows = requestWorkRecords(db, id);
  return {
    items: rows.items,
    searches: rows.searches.map((one) => ({
      ...one,
      askedAt: zonedFromRow(one.askedAt, one.askedZone),
      answeredAt: zonedFromRow(one.answeredAt, one.answeredZone),
    })),
    foundItems: rows.foundItems,
    fees: rows.fees.map((one) => ({
      ...one,
      askedAt: zonedFromRow(one.askedAt, one.askedZone),
      paidAt: zonedFromRow(one.paidAt, one.paidZone),
    })),
    forwardings: rows.forwardings.map((one) => ({
      ...one,
      forwardedAt: zonedFromRow(one.forwardedAt, one.forwardedZone),
      answeredAt: zonedFromRow(one.answeredAt, one.answeredZone),
    })),
    packages: rows.packages.map((one) => ({
      ...one,
      sentAt: zonedFromRow(one.sentAt, one.sentZone),
      contents: one.contents === null ? [] : (JSON.parse(one.contents) as unknown),
    })),
    deletions: rows.deletions.map((one) => ({
      ...one,
      deletedAt: zonedFromRow(one.deletedAt, one.deletedZone),
    })),
    duplicates: duplicatesFrom(db, id),
  };
}
