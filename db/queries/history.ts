import type { ReadDb } from '../database.ts';

export type HistoryRow = {
  position: number;
  act_id: string;
  recorded_at: string;
  zone: string;
  actor_id: string;
  action: string;
  entity: string;
  entity_id: string;
  case_id: string | null;
  hash: Buffer;
};

export type HistoryValue = { field: string; before: string | null; after: string | null; isErased: boolean };

const columns = 'position, act_id, recorded_at, zone, actor_id, action, entity, entity_id, case_id, hash';

/** Entries of a case, newest first. */
export function caseHistory(
  db: ReadDb,
  query: { id: string; offset: number; limit: number },
): { rows: HistoryRow[]; total: number } {
  const rows = db.all<HistoryRow>(
    `SELECT ${columns} FROM journal WHERE case_id = ? ORDER BY position DESC LIMIT ? OFFSET ?`,
    query.id,
    query.limit,
    query.offset,
  );
  const total =
    db.get<{ n: number }>('SELECT count(*) AS n FROM journal WHERE case_id = ?', query.id)?.n ?? 0;
  return { rows, total };
}

/** The fields an entry changed: the value (JSON text) before and after. */
export function entryValues(
  db: ReadDb,
  entry: { position: number; entity: string; entity_id: string },
): HistoryValue[] {
  return db
    .all<{ id: number; field: string; value: string | null; erased_by: number | null }>(
      'SELECT id, field, value, erased_by FROM journal_values WHERE position = ? ORDER BY field',
      entry.position,
    )
    .map(({ id, field, value, erased_by: erasedBy }) => {
      const before = db.get<{ value: string | null }>(
        `SELECT v.value AS value FROM journal_values v JOIN journal j ON j.position = v.position
         WHERE v.entity_id = ? AND v.field = ? AND v.id < ? AND j.entity = ? ORDER BY v.id DESC LIMIT 1`,
        entry.entity_id,
        field,
        id,
        entry.entity,
      );
      return { field, before: before?.value ?? null, after: value, isErased: erasedBy !== null };
    });
}

export function entriesOfAct(db: ReadDb, actId: string): HistoryRow[] {
  return db.all<HistoryRow>(`SELECT ${columns} FROM journal WHERE act_id = ? ORDER BY position`, actId);
}

/** @returns the last act on a case, by anybody. */
export function lastActOf(db: ReadDb, caseId: string): string | undefined {
  return db.get<{ act_id: string }>(
    'SELECT act_id FROM journal WHERE case_id = ? ORDER BY position DESC LIMIT 1',
    caseId,
  )?.act_id;
}

/** @returns whether an entry created its record: no earlier entry names it. */
export function isFirstEntry(db: ReadDb, entry: HistoryRow): boolean {
  // Entries of one case are found by its index; a record without a case (a party) by its values.
  const earlier =
    entry.case_id === null
      ? db.get(
          `SELECT 1 AS x FROM journal j JOIN journal_values v ON v.position = j.position
           WHERE v.entity_id = ? AND j.entity = ? AND j.position < ? LIMIT 1`,
          entry.entity_id,
          entry.entity,
          entry.position,
        )
      : db.get(
          'SELECT 1 AS x FROM journal WHERE case_id = ? AND entity = ? AND entity_id = ? AND position < ? LIMIT 1',
          entry.case_id,
          entry.entity,
          entry.entity_id,
          entry.position,
        );
  return earlier === undefined;
}

/** @returns the identifiers of the origins whose chains this vault holds. */
export function originIds(db: ReadDb): Map<number, string> {
  return new Map(
    db
      .all<{ number: number; id: string }>('SELECT number, id FROM origins')
      .map(({ number, id }) => [number, id]),
  );
}

/** @returns the journal's head as hex, null in an empty journal: what backups and bundles anchor. */
export function journalHead(db: ReadDb): string | null {
  const row = db.get<{ hash: Buffer }>('SELECT hash FROM journal ORDER BY position DESC LIMIT 1');
  return row?.hash.toString('hex') ?? null;
}

/** @returns how many entries the journal has: they are numbered from 1 without a gap. */
export function entryCount(db: ReadDb): number {
  return db.get<{ n: number | null }>('SELECT max(position) AS n FROM journal')?.n ?? 0;
}
