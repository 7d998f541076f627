import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { ReadDb } from '../database.ts';
import { communications } from '../schema/case-work.ts';
import { letterTemplates } from '../schema/together.ts';

export type LetterTemplateTableRow = typeof letterTemplates.$inferSelect;
export type LetterRow = typeof communications.$inferSelect;

/** @returns the office's templates that are offered, by name */
export function officeTemplates(db: ReadDb): LetterTemplateTableRow[] {
  return db.orm
    .select()
    .from(letterTemplates)
    .where(isNull(letterTemplates.removedAt))
    .orderBy(asc(letterTemplates.name), asc(letterTemplates.id))
    .all();
}

export function officeTemplateById(db: ReadDb, id: string): LetterTemplateTableRow | undefined {
  return db.orm
    .select()
    .from(letterTemplates)
    .where(and(eq(letterTemplates.id, id), isNull(letterTemplates.removedAt)))
    .get();
}

/** @returns a communication as it stands; undefined when it was taken off */
export function communicationById(db: ReadDb, id: string): LetterRow | undefined {
  return db.orm
    .select()
    .from(communications)
    .where(and(eq(communications.id, id), isNull(communications.removedAt)))
    .get();
}

/** @returns the letters of a case that nobody has said were sent */
export function unsentLetters(db: ReadDb, caseId: string): LetterRow[] {
  return db.orm
    .select()
    .from(communications)
    .where(
      and(
        eq(communications.caseId, caseId),
        isNull(communications.removedAt),
        isNotNull(communications.messageId),
        isNull(communications.sentAt),
        isNull(communications.happenedAt),
      ),
    )
    .orderBy(asc(communications.id))
    .all();
}
