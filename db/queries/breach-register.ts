import type { ReadDb } from '../database.ts';

/** What the register of breaches is put together from, as rows hold it. */
export type RegisterRow = {
  id: string;
  reference: string;
  office: string;
  title: string | null;
  status: string;
  opened_at: string;
  entity: string | null;
  nature: string | null;
  times: string | null;
  summary: string | null;
  cause: string | null;
  consequences: string | null;
  measures: string | null;
  outcome_reasons: string | null;
};

/** What was said or filed of one duty. */
export type RegisterDuty = {
  case_id: string;
  rule: string;
  at: string | null;
  zone: string | null;
  reason: string | null;
};

/** @returns every breach whose number isn't void, the newest first */
export function registerRows(db: ReadDb): RegisterRow[] {
  return db.all<RegisterRow>(
    `SELECT c.id, c.reference, c.office, c.title, c.status, c.opened_at, e.name AS entity, b.nature, b.times, b.summary,
       b.cause, b.consequences, b.measures, b.outcome_reasons
     FROM breaches b JOIN cases c ON c.id = b.id LEFT JOIN our_entities e ON e.id = b.our_entity_id
     WHERE c.status <> 'void' ORDER BY c.opened_at DESC, c.id DESC`,
  );
}

/** @returns the people of every part that stands on a breach, by its case, as JSON holds them */
export function registerParts(
  db: ReadDb,
): { case_id: string; people: string | null; clients: string | null }[] {
  return db.all('SELECT case_id, people, clients FROM parts WHERE removed_at IS NULL ORDER BY id');
}

/** @returns what was filed, and which duties were recorded as met, by case and rule */
export function registerNotices(db: ReadDb): RegisterDuty[] {
  return db.all<RegisterDuty>(
    `SELECT case_id, rule, filed_at AS at, filed_zone AS zone, recipient AS reason FROM filings
       WHERE removed_at IS NULL AND stage <> 'withdrawn'
     UNION ALL
     SELECT case_id, rule, met_at, met_zone, NULL FROM deadlines
       WHERE removed_at IS NULL AND mark = 'met' AND part_id IS NOT NULL
     ORDER BY at`,
  );
}

/** @returns the duties of which a person said that they don't apply, with the reason */
export function registerRefusals(db: ReadDb): RegisterDuty[] {
  return db.all<RegisterDuty>(
    `SELECT case_id, rule, NULL AS at, NULL AS zone, reason FROM deadlines
     WHERE removed_at IS NULL AND mark = 'doesNotApply' AND part_id IS NOT NULL`,
  );
}
