import { and, asc, eq, gte, isNull, lte } from 'drizzle-orm';
import type { ReadDb } from '../database.ts';
import { deputies, taskTemplates } from '../schema/together.ts';

export type DeputyTableRow = typeof deputies.$inferSelect;
export type TaskTemplateTableRow = typeof taskTemplates.$inferSelect;

/** @returns deputies whose last day isn't before `today` (YYYY-MM-DD), the soonest first */
export function comingDeputies(db: ReadDb, today: string): DeputyTableRow[] {
  return db.orm
    .select()
    .from(deputies)
    .where(and(isNull(deputies.removedAt), gte(deputies.untilOn, today)))
    .orderBy(asc(deputies.fromOn), asc(deputies.id))
    .all();
}

/** @returns for whom a person stands in today (YYYY-MM-DD) */
export function standsInFor(db: ReadDb, deputyId: string, today: string): DeputyTableRow[] {
  return db.orm
    .select()
    .from(deputies)
    .where(
      and(
        eq(deputies.deputyId, deputyId),
        isNull(deputies.removedAt),
        lte(deputies.fromOn, today),
        gte(deputies.untilOn, today),
      ),
    )
    .orderBy(asc(deputies.fromOn), asc(deputies.id))
    .all();
}

export function deputyById(db: ReadDb, id: string): DeputyTableRow | undefined {
  return db.orm
    .select()
    .from(deputies)
    .where(and(eq(deputies.id, id), isNull(deputies.removedAt)))
    .get();
}

/** @returns the templates of tasks that are offered, by kind and name */
export function taskTemplatesByKind(db: ReadDb): TaskTemplateTableRow[] {
  return db.orm
    .select()
    .from(taskTemplates)
    .where(isNull(taskTemplates.removedAt))
    .orderBy(asc(taskTemplates.kind), asc(taskTemplates.name), asc(taskTemplates.id))
    .all();
}

export function taskTemplateById(db: ReadDb, id: string): TaskTemplateTableRow | undefined {
  return db.orm
    .select()
    .from(taskTemplates)
    .where(and(eq(taskTemplates.id, id), isNull(taskTemplates.removedAt)))
    .get();
}

export type HandoverRow = {
  case_id: string;
  reference: string;
  title: string | null;
  kind: string;
  status: string;
  owner_id: string | null;
  reviewer_id: string | null;
  open_tasks: number;
};

/** @returns open cases on which a person has something to do, by reference */
export function casesOfPerson(db: ReadDb, personId: string): HandoverRow[] {
  return db.all<HandoverRow>(
    `SELECT c.id AS case_id, c.reference, c.title, c.kind, c.status, c.owner_id, c.reviewer_id,
       (SELECT count(*) FROM tasks t WHERE t.case_id = c.id AND t.assignee_id = ? AND t.done_at IS NULL
         AND t.removed_at IS NULL) AS open_tasks
     FROM cases c WHERE c.status NOT IN ('closed', 'void') AND (c.owner_id = ? OR c.reviewer_id = ? OR c.id IN
       (SELECT case_id FROM tasks WHERE assignee_id = ? AND done_at IS NULL AND removed_at IS NULL))
     ORDER BY c.reference`,
    personId,
    personId,
    personId,
    personId,
  );
}

/** @returns the open tasks of a case that are given to a person */
export function openTaskIds(db: ReadDb, of: { caseId: string; personId: string }): string[] {
  return db
    .all<{ id: string }>(
      'SELECT id FROM tasks WHERE case_id = ? AND assignee_id = ? AND done_at IS NULL AND removed_at IS NULL ORDER BY id',
      of.caseId,
      of.personId,
    )
    .map(({ id }) => id);
}
