import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { builtOnce, type ReadDb } from '../database.ts';
import { communications, deadlines, documents, notes, signatures, tasks } from '../schema/case-work.ts';
import { cases, complaints, ladderEvents, rungs } from '../schema/cases.ts';
import { decisions } from '../schema/decisions.ts';
import { caseParties, parties } from '../schema/parties.ts';

export type CaseTableRow = typeof cases.$inferSelect;
export type ComplaintTableRow = typeof complaints.$inferSelect;
export type RungTableRow = typeof rungs.$inferSelect;

const caseQuery = builtOnce((orm) =>
  orm
    .select()
    .from(cases)
    .where(eq(cases.id, sql.placeholder('id')))
    .prepare(),
);
const complaintQuery = builtOnce((orm) =>
  orm
    .select()
    .from(complaints)
    .where(eq(complaints.id, sql.placeholder('id')))
    .prepare(),
);

export function caseById(db: ReadDb, id: string): CaseTableRow | undefined {
  return caseQuery(db).get({ id });
}

export function caseByReference(db: ReadDb, reference: string): CaseTableRow | undefined {
  return db.orm.select().from(cases).where(eq(cases.reference, reference)).get();
}

export function complaintById(db: ReadDb, id: string): ComplaintTableRow | undefined {
  return complaintQuery(db).get({ id });
}

/** @returns the highest number in use or known to be used outside, 0 where there is none. */
export function lastNumber(db: ReadDb, key: { office: string; year: number; kind: string }): number {
  const used = db.get<{ n: number | null }>(
    'SELECT max(number) AS n FROM cases WHERE office = ? AND year = ? AND kind = ?',
    key.office,
    key.year,
    key.kind,
  );
  return Math.max(used?.n ?? 0, numberFloor(db, numberFloorId(key)));
}

/** @returns the highest number known to be used outside, 0 where none is known. */
export function numberFloor(db: ReadDb, id: string): number {
  return db.get<{ number: number }>('SELECT number FROM number_floors WHERE id = ?', id)?.number ?? 0;
}

/** Under which id the floor of an office's numbers of a year and kind is kept. */
export function numberFloorId(key: { office: string; year: number; kind: string }): string {
  return `${key.office}-${String(key.year)}-${key.kind}`;
}

/** @returns what happened on the rungs of a complaint's ladder, earliest first. */
export function ladderEventsOf(db: ReadDb, id: string) {
  return db.orm
    .select()
    .from(ladderEvents)
    .where(and(eq(ladderEvents.caseId, id), isNull(ladderEvents.removedAt)))
    .orderBy(asc(ladderEvents.at), asc(ladderEvents.id))
    .all();
}

const rungsQuery = builtOnce((orm) =>
  orm
    .select()
    .from(rungs)
    .where(and(eq(rungs.caseId, sql.placeholder('id')), isNull(rungs.removedAt)))
    .orderBy(asc(rungs.at), asc(rungs.id))
    .prepare(),
);

/** @returns the rungs that a complaint has gone up, in the order of their times. */
export function rungsOf(db: ReadDb, caseId: string): RungTableRow[] {
  return rungsQuery(db).all({ id: caseId });
}

/** Everything that stands on a case, each list in the order in which it came. */
export function caseRecords(db: ReadDb, id: string) {
  const { orm } = db;
  return {
    rungs: rungsOf(db, id),
    parties: orm
      .select({ link: caseParties, party: parties })
      .from(caseParties)
      .innerJoin(parties, eq(parties.id, caseParties.partyId))
      .where(and(eq(caseParties.caseId, id), isNull(caseParties.removedAt)))
      .orderBy(asc(caseParties.id))
      .all(),
    notes: orm
      .select()
      .from(notes)
      .where(and(eq(notes.caseId, id), isNull(notes.removedAt)))
      .orderBy(asc(notes.id))
      .all(),
    tasks: orm
      .select()
      .from(tasks)
      .where(and(eq(tasks.caseId, id), isNull(tasks.removedAt)))
      .orderBy(asc(tasks.id))
      .all(),
    deadlines: orm
      .select()
      .from(deadlines)
      .where(and(eq(deadlines.caseId, id), isNull(deadlines.removedAt)))
      .orderBy(asc(deadlines.dueAt), asc(deadlines.id))
      .all(),
    documents: orm
      .select()
      .from(documents)
      .where(and(eq(documents.caseId, id), isNull(documents.removedAt)))
      .orderBy(asc(documents.id))
      .all(),
    communications: orm
      .select()
      .from(communications)
      .where(and(eq(communications.caseId, id), isNull(communications.removedAt)))
      .orderBy(asc(communications.id))
      .all(),
    decisions: orm
      .select()
      .from(decisions)
      .where(and(eq(decisions.caseId, id), isNull(decisions.removedAt)))
      .orderBy(asc(decisions.number), asc(decisions.version))
      .all(),
    signatures: orm
      .select()
      .from(signatures)
      .where(and(eq(signatures.caseId, id), isNull(signatures.removedAt)))
      .orderBy(asc(signatures.id))
      .all(),
  };
}
export type CaseRecords = ReturnType<typeof caseRecords>;

/** The records of a request's own work. */
export type RequestWorkTable =
  | 'request_items'
  | 'system_searches'
  | 'found_items'
  | 'fees'
  | 'forwardings'
  | 'response_packages'
  | 'deletions'
  | 'duplicates';

type WorkTable =
  | 'rungs'
  | 'notes'
  | 'tasks'
  | 'deadlines'
  | 'documents'
  | 'communications'
  | 'case_parties'
  | 'parts'
  | 'filings'
  | 'people_lists'
  | 'dispatches'
  | 'offers'
  | 'assessments'
  | 'filing_forms'
  | 'extensions'
  | 'pauses'
  | 'ladder_events'
  | 'decisions'
  | RequestWorkTable;

/** @returns the case of a record that is still on it; undefined when there is no such record. */
export function caseOfRecord(db: ReadDb, table: WorkTable, id: string): string | undefined {
  return db.get<{ case_id: string }>(`SELECT case_id FROM ${table} WHERE id = ? AND removed_at IS NULL`, id)
    ?.case_id;
}

export function changedAtOf(db: ReadDb, caseId: string): string | undefined {
  return db.get<{ changed_at: string }>('SELECT changed_at FROM case_index WHERE id = ?', caseId)?.changed_at;
}
