import { type JsonValue, canonicalJson } from './canonical.ts';
import type { ReadDb } from './database.ts';
import { CHAIN_START, type FieldCommitment, commitmentOf, entryHash } from './journal-hash.ts';

export type JournalRow = {
  position: number;
  id: string;
  origin: number;
  sequence: number;
  recorded_at: string;
  zone: string;
  monotonic: number;
  actor_id: string;
  office: string;
  act_id: string;
  case_id: string | null;
  entity: string;
  entity_id: string;
  action: string;
  previous_hash: Buffer;
  hash: Buffer;
};

export type JournalValueRow = {
  position: number;
  field: string;
  parent: Buffer | null;
  commitment: Buffer;
  salt: Buffer | null;
  value: string | null;
  erased_by: number | null;
};

export type JournalBreak = { position: number; entryId: string; why: string };

export type JournalWalk = { done: number; total: number; head: string | null; firstBad: JournalBreak | null };

/** Entries and their values in order, for verification, replay and export; all, or those of one case or record. */
export function* journalEntries(
  db: ReadDb,
  scope: { caseId?: string; entityId?: string } = {},
): Generator<{ row: JournalRow; values: JournalValueRow[] }> {
  let after = 0;
  for (;;) {
    const rows = journalPage(db, scope, after);
    for (const row of rows) {
      const values = db.all<JournalValueRow>(
        'SELECT * FROM journal_values WHERE position = ? ORDER BY field',
        row.position,
      );
      yield { row, values };
      after = row.position;
    }
    if (rows.length === 0) return;
  }
}

function journalPage(db: ReadDb, scope: { caseId?: string; entityId?: string }, after: number): JournalRow[] {
  if (scope.caseId !== undefined) {
    return db.all<JournalRow>(
      'SELECT * FROM journal WHERE case_id = ? AND position > ? ORDER BY position LIMIT 500',
      scope.caseId,
      after,
    );
  }
  if (scope.entityId !== undefined) {
    return db.all<JournalRow>(
      `SELECT * FROM journal WHERE position > ? AND position IN
         (SELECT position FROM journal_values WHERE entity_id = ?) ORDER BY position LIMIT 500`,
      after,
      scope.entityId,
    );
  }
  return db.all<JournalRow>('SELECT * FROM journal WHERE position > ? ORDER BY position LIMIT 500', after);
}

/**
 * Walks every chain from its first entry and stops at the first that doesn't hold: sequence, binding to the entry
 * before, hash, each kept value against its commitment, each parent, each erasure against the entry that names it.
 *
 * @param every yields progress after so many entries
 */
export function* verifyJournal(db: ReadDb, every = 2_000): Generator<JournalWalk> {
  const total = db.get<{ n: number }>('SELECT count(*) AS n FROM journal')?.n ?? 0;
  const origins = new Map(
    db
      .all<{ number: number; id: string }>('SELECT number, id FROM origins')
      .map((row) => [row.number, row.id]),
  );
  const heads = new Map<number, { sequence: number; hash: Buffer }>();
  const heldBy = new Map<string, Buffer>();
  let done = 0;
  let head: string | null = null;
  for (const { row, values } of journalEntries(db)) {
    const why = breakOf(db, {
      row,
      values,
      origin: origins.get(row.origin),
      previous: heads.get(row.origin),
      heldBy,
    });
    if (why !== null) {
      yield { done, total, head, firstBad: { position: row.position, entryId: row.id, why } };
      return;
    }
    heads.set(row.origin, { sequence: row.sequence, hash: row.hash });
    head = row.hash.toString('hex');
    done += 1;
    if (done % every === 0) yield { done, total, head, firstBad: null };
  }
  yield { done, total, head, firstBad: null };
}

type Step = {
  row: JournalRow;
  values: JournalValueRow[];
  origin: string | undefined;
  previous: { sequence: number; hash: Buffer } | undefined;
  /** Per entity and field, the hash of the entry that set it last. */
  heldBy: Map<string, Buffer>;
};

/** @returns what is wrong with this entry, in words for the person who checks; null when it holds. */
function breakOf(db: ReadDb, step: Step): string | null {
  const { row, values } = step;
  const previous = step.previous ?? { sequence: 0, hash: CHAIN_START };
  if (step.origin === undefined) return 'its origin is unknown';
  if (row.sequence !== previous.sequence + 1)
    return `number ${String(previous.sequence + 1)} of its chain is missing`;
  if (!row.previous_hash.equals(previous.hash)) return 'it is not bound to the entry before it';
  const fields: FieldCommitment[] = values.map(({ field, parent, commitment }) => ({
    field,
    parent,
    commitment,
  }));
  const head = headOf(row, step.origin);
  if (!entryHash(head, fields, row.previous_hash).equals(row.hash))
    return 'its content does not match its hash';
  for (const value of values) {
    const why = valueBreak(db, step, value);
    if (why !== null) return why;
    step.heldBy.set(`${row.entity} ${row.entity_id} ${value.field}`, row.hash);
  }
  return null;
}

function valueBreak(db: ReadDb, step: Step, value: JournalValueRow): string | null {
  const key = `${step.row.entity} ${step.row.entity_id} ${value.field}`;
  const parent = step.heldBy.get(key) ?? null;
  const isParentRight =
    parent === null ? value.parent === null : value.parent !== null && parent.equals(value.parent);
  if (!isParentRight) return `${value.field} names another entry as the one it replaces`;
  if (value.value === null || value.salt === null) {
    const erasing = db.get<{ n: number }>(
      `SELECT count(*) AS n FROM journal j JOIN journal_values v ON v.position = j.position
       WHERE j.position = ? AND j.action = 'value.erased' AND j.entity = ? AND j.entity_id = ? AND v.field = ? AND j.position > ?`,
      value.erased_by,
      step.row.entity,
      step.row.entity_id,
      value.field,
      step.row.position,
    );
    return (erasing?.n ?? 0) === 1
      ? null
      : `the value of ${value.field} is gone and no entry says it was erased`;
  }
  let parsed: JsonValue;
  try {
    parsed = JSON.parse(value.value) as JsonValue;
  } catch {
    return `the value of ${value.field} is not the one that was recorded`;
  }
  const isKept =
    canonicalJson(parsed) === value.value && commitmentOf(value.salt, parsed).equals(value.commitment);
  return isKept ? null : `the value of ${value.field} is not the one that was recorded`;
}

/** @returns an entry's head as its hash covers it. */
export function headOf(row: JournalRow, origin: string) {
  return {
    id: row.id,
    origin,
    sequence: row.sequence,
    recordedAt: row.recorded_at,
    zone: row.zone,
    monotonic: row.monotonic,
    actorId: row.actor_id,
    office: row.office,
    actId: row.act_id,
    caseId: row.case_id,
    entity: row.entity,
    entityId: row.entity_id,
    action: row.action,
  };
}
