import { and, asc, eq, isNull } from 'drizzle-orm';
import type { ReadDb } from '../database.ts';
import { dispatches, offers, peopleLists } from '../schema/affected-people.ts';

export type PeopleListTableRow = typeof peopleLists.$inferSelect;

/** @returns a counted list that is still on its case */
export function peopleListRow(db: ReadDb, id: string): PeopleListTableRow | undefined {
  return db.orm
    .select()
    .from(peopleLists)
    .where(and(eq(peopleLists.id, id), isNull(peopleLists.removedAt)))
    .get();
}

/** @returns what stands on a breach about the people whom it affects, in the order in which it came */
export function affectedRecords(db: ReadDb, caseId: string) {
  const { orm } = db;
  return {
    peopleLists: orm
      .select()
      .from(peopleLists)
      .where(and(eq(peopleLists.caseId, caseId), isNull(peopleLists.removedAt)))
      .orderBy(asc(peopleLists.id))
      .all(),
    dispatches: orm
      .select()
      .from(dispatches)
      .where(and(eq(dispatches.caseId, caseId), isNull(dispatches.removedAt)))
      .orderBy(asc(dispatches.id))
      .all(),
    offers: orm
      .select()
      .from(offers)
      .where(and(eq(offers.caseId, caseId), isNull(offers.removedAt)))
      .orderBy(asc(offers.id))
      .all(),
  };
}
