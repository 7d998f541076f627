import { and, asc, eq, isNull, or, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ReadDb } from '../database.ts';
import {
  deletions,
  duplicates,
  fees,
  forwardings,
  foundItems,
  requestItems,
  responsePackages,
  systemSearches,
} from '../schema/request-work.ts';

type OnCase = SQLiteTable & { id: SQLiteColumn; caseId: SQLiteColumn; removedAt: SQLiteColumn };

const standing = ({ caseId, removedAt }: OnCase, id: string): SQL | undefined =>
  and(eq(caseId, id), isNull(removedAt));

/** @returns what was worked on a request, each list in the order in which it came. */
export function requestWorkRecords({ orm }: ReadDb, id: string) {
  return {
    items: orm
      .select()
      .from(requestItems)
      .where(standing(requestItems, id))
      .orderBy(asc(requestItems.id))
      .all(),
    searches: orm
      .select()
      .from(systemSearches)
      .where(standing(systemSearches, id))
      .orderBy(asc(systemSearches.id))
      .all(),
    foundItems: orm
      .select()
      .from(foundItems)
      .where(standing(foundItems, id))
      .orderBy(asc(foundItems.id))
      .all(),
    fees: orm.select().from(fees).where(standing(fees, id)).orderBy(asc(fees.id)).all(),
    forwardings: orm
      .select()
      .from(forwardings)
      .where(standing(forwardings, id))
      .orderBy(asc(forwardings.id))
      .all(),
    packages: orm
      .select()
      .from(responsePackages)
      .where(standing(responsePackages, id))
      .orderBy(asc(responsePackages.id))
      .all(),
    deletions: orm.select().from(deletions).where(standing(deletions, id)).orderBy(asc(deletions.id)).all(),
  };
}

/** @returns the links between a request and those that ask the same, whichever of the two was linked. */
export function duplicatesOf({ orm }: ReadDb, id: string) {
  return orm
    .select()
    .from(duplicates)
    .where(and(or(eq(duplicates.caseId, id), eq(duplicates.otherId, id)), isNull(duplicates.removedAt)))
    .orderBy(asc(duplicates.id))
    .all();
}
