import { and, asc, eq, isNull } from 'drizzle-orm';
import type { ReadDb } from '../database.ts';
import { assessments, breaches, filingForms, filings, ourEntities, parts } from '../schema/breaches.ts';

export type BreachTableRow = typeof breaches.$inferSelect;
export type OurEntityTableRow = typeof ourEntities.$inferSelect;

export function breachById(db: ReadDb, id: string): BreachTableRow | undefined {
  return db.orm.select().from(breaches).where(eq(breaches.id, id)).get();
}

export function ourEntityById(db: ReadDb, id: string): OurEntityTableRow | undefined {
  return db.orm.select().from(ourEntities).where(eq(ourEntities.id, id)).get();
}

/** @returns the entities of the register, by name. */
export function ourEntitiesByName(db: ReadDb): OurEntityTableRow[] {
  return db.orm
    .select()
    .from(ourEntities)
    .where(isNull(ourEntities.removedAt))
    .orderBy(asc(ourEntities.name), asc(ourEntities.id))
    .all();
}

/** @returns the number that the next filing of a duty gets: no version is given twice, removed ones stay used. */
export function nextFilingVersion(
  db: ReadDb,
  duty: { caseId: string; rule: string; partId: string },
): number {
  const { caseId, rule, partId } = duty;
  return (
    db.orm
      .select()
      .from(filings)
      .where(and(eq(filings.caseId, caseId), eq(filings.rule, rule), eq(filings.partId, partId)))
      .all().length + 1
  );
}

/** @returns the parts, filings, forms and assessments that stand on a breach, in the order in which they came. */
export function breachRecords(db: ReadDb, id: string) {
  return {
    parts: db.orm
      .select()
      .from(parts)
      .where(and(eq(parts.caseId, id), isNull(parts.removedAt)))
      .orderBy(asc(parts.id))
      .all(),
    filings: db.orm
      .select()
      .from(filings)
      .where(and(eq(filings.caseId, id), isNull(filings.removedAt)))
      .orderBy(asc(filings.rule), asc(filings.version), asc(filings.id))
      .all(),
    assessments: db.orm
      .select()
      .from(assessments)
      .where(and(eq(assessments.caseId, id), isNull(assessments.removedAt)))
      .orderBy(asc(assessments.id))
      .all(),
    filingForms: db.orm
      .select()
      .from(filingForms)
      .where(and(eq(filingForms.caseId, id), isNull(filingForms.removedAt)))
      .orderBy(asc(filingForms.id))
      .all(),
  };
}
