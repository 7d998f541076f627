import { and, eq, isNull } from 'drizzle-orm';
import type { ReadDb } from '../database.ts';
import { documents } from '../schema/case-work.ts';

/** @returns a document that is still on its case. */
export function documentRow(db: ReadDb, id: string): typeof documents.$inferSelect | undefined {
  return db.orm
    .select()
    .from(documents)
    .where(and(eq(documents.id, id), isNull(documents.removedAt)))
    .get();
}
