import { and, asc, eq, isNull } from 'drizzle-orm';
import type { ReadDb } from '../database.ts';
import { extensions, pauses, requests } from '../schema/requests.ts';

export type RequestTableRow = typeof requests.$inferSelect;

export function requestById(db: ReadDb, id: string): RequestTableRow | undefined {
  return db.orm.select().from(requests).where(eq(requests.id, id)).get();
}

/** @returns the extensions and pauses that stand on a request, in the order in which they came. */
export function requestRecords(db: ReadDb, id: string) {
  return {
    extensions: db.orm
      .select()
      .from(extensions)
      .where(and(eq(extensions.caseId, id), isNull(extensions.removedAt)))
      .orderBy(asc(extensions.id))
      .all(),
    pauses: db.orm
      .select()
      .from(pauses)
      .where(and(eq(pauses.caseId, id), isNull(pauses.removedAt)))
      .orderBy(asc(pauses.id))
      .all(),
  };
}
