import { and, eq, isNotNull, ne, sql } from 'drizzle-orm';
import { builtOnce, type ReadDb } from '../database.ts';
import { deadlines } from '../schema/case-work.ts';

export type DeadlineTableRow = typeof deadlines.$inferSelect;

const ofCase = builtOnce((orm) =>
  orm
    .select()
    .from(deadlines)
    .where(
      and(
        eq(deadlines.caseId, sql.placeholder('id')),
        isNotNull(deadlines.basis),
        ne(deadlines.basis, 'authority'),
      ),
    )
    .prepare(),
);

/** @returns the dates of law, contract and target on record for a case, those taken off it among them. */
export function lawDeadlines(db: ReadDb, caseId: string): DeadlineTableRow[] {
  return ofCase(db).all({ id: caseId });
}

/** @returns the open breaches of an entity of ours: their duties follow from its regimes and establishments. */
export function openBreachesOf(db: ReadDb, ourEntityId: string): string[] {
  return db
    .all<{ id: string }>(
      "SELECT b.id FROM breaches b JOIN cases c ON c.id = b.id WHERE b.our_entity_id = ? AND c.status NOT IN ('closed', 'void')",
      ourEntityId,
    )
    .map(({ id }) => id);
}
