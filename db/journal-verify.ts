import { type JsonValue, canonicalJson } from './canonical.ts';
import type { ReadDb } from './database.ts';
import { entryCount } from './queries/history.ts';
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
  id: number;
  position: number;
  entity_id: string;
  field: string;
  parent: Buffer | null;
  commitment: Buffer;
  salt: Buffer | null;
  value: string | null;
  erased_by: number | null;
};

/** `entryId` is empty where what is wrong belongs to no entry. */
export type JournalBreak = { position: number; entryId: string; why: string };

export type JournalWalk = {
  done: number;
  /** Entries there were when the walk began: it goes so far and no further. */
  total: number;
  /** Hash of the last entry that was found sound, as hex. */
  head: string | null;
  firstBad: JournalBreak | null;
  /** The verdict: the first bad entry, or all held up to the head as it was at the start. */
  isEnd: boolean;
};

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
 * Walks every chain from its first entry to the head as it is at the start and stops at the first entry that doesn't
 * hold: position and sequence without a gap, binding to the entry before, hash, each kept value against its
 * commitment, each parent, each erasure against the entry that names it, values that belong to no entry. What it can't
 * find is a chain that was rewritten as a whole or cut at its end: that shows in a head anchored outside.
 *
 * @param every yields progress after so many entries
 */
export function* verifyJournal(db: ReadDb, every = 2_000): Generator<JournalWalk> {
  const total = entryCount(db);
  const strays = { before: strayBefore(db), after: strayAfter(db, total) };
  const origins = new Map(
    db
      .all<{ number: number; id: string }>('SELECT number, id FROM origins')
      .map((row) => [row.number, row.id]),
  );
  const walk: Walk = { db, origins, heads: new Map(), heldBy: new Map(), position: 0, lastValue: 0 };
  let head: string | null = null;
  const state = (firstBad: JournalBreak | null, isEnd: boolean): JournalWalk => ({
    done: walk.position,
    total,
    head,
    firstBad,
    isEnd: isEnd || firstBad !== null,
  });
  if (strays.before !== null) {
    yield state(strays.before, true);
    return;
  }
  for (const { row, values } of journalEntries(db)) {
    if (row.position > total) break;
    const found = breakOf(walk, row, values);
    if (found !== null) {
      yield state(found, true);
      return;
    }
    walk.position = row.position;
    head = row.hash.toString('hex');
    if (row.position % every === 0) yield state(null, false);
  }
  yield state(strays.after ?? emptyOrigin(walk), true);
}

type Walk = {
  db: ReadDb;
  origins: ReadonlyMap<number, string>;
  /** Per origin, its last entry so far. */
  heads: Map<number, { sequence: number; hash: Buffer }>;
  /** Per entity and field, the hash of the entry that set it last. */
  heldBy: Map<string, Buffer>;
  position: number;
  lastValue: number;
};

const noEntry = 'a value is kept that belongs to no entry';

/** Positions begin at 1: an entry or value below it would never be walked. */
function strayBefore(db: ReadDb): JournalBreak | null {
  const row =
    db.get<{ position: number; id: string }>(
      'SELECT position, id FROM journal WHERE position < 1 ORDER BY position LIMIT 1',
    ) ?? strayValue(db, 'position < 1');
  return row
    ? {
        position: row.position,
        entryId: row.id,
        why: row.id === '' ? noEntry : 'it stands before the first entry',
      }
    : null;
}

/** Values behind the last entry; one between two entries is found as a gap. */
function strayAfter(db: ReadDb, last: number): JournalBreak | null {
  const row = strayValue(db, 'position > ?', last);
  return row ? { position: row.position, entryId: '', why: noEntry } : null;
}

function strayValue(db: ReadDb, where: string, ...values: number[]) {
  return db.get<{ position: number; id: string }>(
    `SELECT position, '' AS id FROM journal_values WHERE ${where} ORDER BY position LIMIT 1`,
    ...values,
  );
}

/** An origin comes into a vault together with its first entry. */
function emptyOrigin(walk: Walk): JournalBreak | null {
  const empty = [...walk.origins.keys()].some((number) => !walk.heads.has(number));
  return empty ? { position: walk.position, entryId: '', why: 'an origin is named that has no entry' } : null;
}

/** @returns what is wrong with this entry, in words for the person who checks; null when it holds. */
function breakOf(walk: Walk, row: JournalRow, values: readonly JournalValueRow[]): JournalBreak | null {
  const bad = (why: string): JournalBreak => ({ position: row.position, entryId: row.id, why });
  const origin = walk.origins.get(row.origin);
  const previous = walk.heads.get(row.origin) ?? { sequence: 0, hash: CHAIN_START };
  if (row.position !== walk.position + 1) return bad(`entry number ${String(walk.position + 1)} is missing`);
  if (origin === undefined) return bad('its origin is unknown');
  if (row.sequence !== previous.sequence + 1)
    return bad(`number ${String(previous.sequence + 1)} of its chain is missing`);
  if (!row.previous_hash.equals(previous.hash)) return bad('it is not bound to the entry before it');
  const fields: FieldCommitment[] = values.map(({ field, parent, commitment }) => ({
    field,
    parent,
    commitment,
  }));
  if (!entryHash(headOf(row, origin), fields, row.previous_hash).equals(row.hash))
    return bad('its content does not match its hash');
  for (const value of values) {
    const why = valueBreak(walk, row, value);
    if (why !== null) return bad(why);
    walk.heldBy.set(keyOf(row, value.field), row.hash);
    walk.lastValue = value.id;
  }
  walk.heads.set(row.origin, { sequence: row.sequence, hash: row.hash });
  return row.action === 'value.erased' ? keptThoughErased(walk.db, row, values) : null;
}

function keyOf(row: JournalRow, field: string): string {
  return `${row.entity} ${row.entity_id} ${field}`;
}

function valueBreak(walk: Walk, row: JournalRow, value: JournalValueRow): string | null {
  const { field } = value;
  // The order of values says which one a record holds now: it is the order of their entries, without a gap.
  if (value.id !== walk.lastValue + 1) return `the value of ${field} is not in its place`;
  if (value.entity_id !== row.entity_id) return `the value of ${field} is filed under another record`;
  const parent = walk.heldBy.get(keyOf(row, field)) ?? null;
  const isParentRight =
    parent === null ? value.parent === null : value.parent !== null && parent.equals(value.parent);
  if (!isParentRight) return `${field} names another entry as the one it replaces`;
  if (value.value === null && value.salt === null) return erasureBreak(walk.db, row, value);
  if (value.value === null || value.salt === null) return `the value of ${field} is half gone`;
  if (value.erased_by !== null) return `the value of ${field} is said to be erased and is there`;
  return isAsRecorded(value.value, value.salt, value.commitment)
    ? null
    : `the value of ${field} is not the one that was recorded`;
}

function isAsRecorded(text: string, salt: Buffer, commitment: Buffer): boolean {
  try {
    const parsed = JSON.parse(text) as JsonValue;
    return canonicalJson(parsed) === text && commitmentOf(salt, parsed).equals(commitment);
  } catch {
    return false;
  }
}

/** A value that is gone was erased by the first erasure of its field that came after it. */
function erasureBreak(db: ReadDb, row: JournalRow, value: JournalValueRow): string | null {
  const erasure = db.get<{ position: number | null }>(
    `SELECT min(j.position) AS position FROM journal_values v JOIN journal j ON j.position = v.position
     WHERE v.entity_id = ? AND v.field = ? AND j.entity = ? AND j.action = 'value.erased' AND j.position > ?`,
    row.entity_id,
    value.field,
    row.entity,
    row.position,
  );
  return erasure?.position === value.erased_by && value.erased_by !== null
    ? null
    : `the value of ${value.field} is gone and no entry says it was erased`;
}

/** After an erasure nothing is left of what the field held before: a value that is back was put there by hand. */
function keptThoughErased(
  db: ReadDb,
  erasure: JournalRow,
  values: readonly JournalValueRow[],
): JournalBreak | null {
  for (const { field } of values) {
    // The reason stands in the same entry and is not what was erased.
    if (field === 'erasureReason') continue;
    const kept = db.get<{ position: number; id: string }>(
      `SELECT j.position, j.id FROM journal_values v JOIN journal j ON j.position = v.position
       WHERE v.entity_id = ? AND v.field = ? AND j.entity = ? AND j.position < ? AND v.erased_by IS NULL
       ORDER BY j.position LIMIT 1`,
      erasure.entity_id,
      field,
      erasure.entity,
      erasure.position,
    );
    if (kept)
      return {
        position: kept.position,
        entryId: kept.id,
        why: `the value of ${field} was erased by entry number ${String(erasure.position)} and is there`,
      };
  }
  return null;
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
