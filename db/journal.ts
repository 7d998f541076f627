import { type JsonValue, canonicalJson } from './canonical.ts';
import type { ReadDb, VaultDatabase, WriteDb } from './database.ts';
import { cellsFor } from './cells.ts';
import { type EntityFields, type EntityName, descriptorOf, entities } from './entities.ts';
import {
  CHAIN_START,
  type EntryHead,
  type FieldCommitment,
  commitmentOf,
  entryHash,
} from './journal-hash.ts';

/** Who, when and where an act happens; the same for all its entries. */
export type ActContext = {
  actorId: string;
  office: string;
  /** UTC text. */
  recordedAt: string;
  zone: string;
  /** Milliseconds of the session's monotonic clock. */
  monotonic: number;
  actId: string;
  newId: () => string;
  random: (length: number) => Uint8Array;
};

export type Change<E extends EntityName = EntityName> = {
  entity: E;
  id: string;
  caseId: string | null;
  /** The office's word for what was done, `complaint.acknowledged`: never case data. */
  action: string;
  fields: EntityFields<E>;
};

export type Recorded = { position: number; hash: Buffer; fields: string[] };

let recording = 0;

/**
 * Makes the journal the only way in: a write to a record's table outside {@link record} fails. The triggers are
 * temporary, so that other tools can still open the file.
 */
export function guardRecords(db: VaultDatabase): void {
  db.raw.function('journal_is_recording', () => (recording > 0 ? 1 : 0));
  for (const { table } of Object.values(entities)) {
    if (table === null) continue;
    for (const event of ['INSERT', 'UPDATE', 'DELETE']) {
      db.raw.exec(
        `CREATE TEMP TRIGGER guard_${table}_${event} BEFORE ${event} ON main.${table} WHEN journal_is_recording() = 0 ` +
          `BEGIN SELECT RAISE(ABORT, 'records change through the journal only'); END`,
      );
    }
  }
}

/** @returns the number by which `journal` names this installation, made at the vault's creation. */
export function ownOrigin(db: ReadDb): { number: number; id: string } {
  const row = db.get<{ number: number; id: string }>(
    'SELECT number, id FROM origins ORDER BY number DESC LIMIT 1',
  );
  if (!row) throw new Error('this vault has no origin');
  return row;
}

/** @returns the last entry's hash and sequence of an origin; the chain's start where it has none. */
export function chainHead(db: ReadDb, origin: number): { sequence: number; hash: Buffer } {
  const row = db.get<{ sequence: number; hash: Buffer }>(
    'SELECT sequence, hash FROM journal WHERE origin = ? ORDER BY position DESC LIMIT 1',
    origin,
  );
  return row ?? { sequence: 0, hash: CHAIN_START };
}

type Current = { hash: Buffer; value: string | null };

function currentValue(
  db: ReadDb,
  change: { entity: string; id: string },
  field: string,
): Current | undefined {
  return db.get<Current>(
    `SELECT j.hash AS hash, v.value AS value FROM journal_values v JOIN journal j ON j.position = v.position
     WHERE v.entity_id = ? AND v.field = ? AND j.entity = ? ORDER BY v.id DESC LIMIT 1`,
    change.id,
    field,
    change.entity,
  );
}

/**
 * The one path for every change: appends an entry with the commitments of what really changed, stores the values
 * once, and applies them to the record's table, all in the caller's transaction.
 *
 * @param options.keepUnchanged records fields even where the value stays the same (erasure does)
 * @returns the entry, or null when nothing would change (then nothing is recorded)
 */
export function record<E extends EntityName>(
  db: WriteDb,
  act: ActContext,
  change: Change<E>,
  options: { keepUnchanged?: boolean } = {},
): Recorded | null {
  const isNew = !exists(db, change);
  const changed: { field: string; value: JsonValue; canonical: string; parent: Buffer | null }[] = [];
  for (const field of Object.keys(change.fields).sort()) {
    const value = (change.fields as Record<string, JsonValue | undefined>)[field];
    if (value === undefined) continue;
    const canonical = canonicalJson(value);
    const current = isNew ? undefined : currentValue(db, change, field);
    const isSame = current === undefined ? value === null : current.value === canonical;
    if (isSame && options.keepUnchanged !== true) continue;
    changed.push({ field, value, canonical, parent: current?.hash ?? null });
  }
  if (changed.length === 0 && !isNew) return null;

  const salted = changed.map((item) => ({ ...item, salt: Buffer.from(act.random(32)) }));
  const commitments = salted.map(({ field, parent, salt, value }) => ({
    field,
    parent,
    commitment: commitmentOf(salt, value),
  }));
  const entry = appendEntry(db, act, change, commitments);
  for (const [index, item] of salted.entries()) {
    db.run(
      'INSERT INTO journal_values (position, entity_id, field, parent, commitment, salt, value) VALUES (?, ?, ?, ?, ?, ?, ?)',
      entry.position,
      change.id,
      item.field,
      item.parent,
      commitments[index]?.commitment ?? null,
      item.salt,
      item.canonical,
    );
  }
  applyToTable(db, change, Object.fromEntries(changed.map(({ field, value }) => [field, value])), isNew);
  return { ...entry, fields: changed.map(({ field }) => field) };
}

function appendEntry(
  db: WriteDb,
  act: ActContext,
  change: Change,
  commitments: readonly FieldCommitment[],
): { position: number; hash: Buffer } {
  const origin = ownOrigin(db);
  const previous = chainHead(db, origin.number);
  const head: EntryHead = {
    id: act.newId(),
    origin: origin.id,
    sequence: previous.sequence + 1,
    recordedAt: act.recordedAt,
    zone: act.zone,
    monotonic: Math.trunc(act.monotonic),
    actorId: act.actorId,
    office: act.office,
    actId: act.actId,
    caseId: change.caseId,
    entity: change.entity,
    entityId: change.id,
    action: change.action,
  };
  const hash = entryHash(head, commitments, previous.hash);
  const { lastInsertRowid } = db.run(
    `INSERT INTO journal (id, origin, sequence, recorded_at, zone, monotonic, actor_id, office, act_id, case_id, entity, entity_id, action, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    head.id,
    origin.number,
    head.sequence,
    head.recordedAt,
    head.zone,
    head.monotonic,
    head.actorId,
    head.office,
    head.actId,
    head.caseId,
    head.entity,
    head.entityId,
    head.action,
    previous.hash,
    hash,
  );
  return { position: Number(lastInsertRowid), hash };
}

function exists(db: ReadDb, change: { entity: EntityName; id: string }): boolean {
  const { table } = descriptorOf(change.entity);
  return table !== null && db.get(`SELECT 1 AS x FROM ${table} WHERE id = ?`, change.id) !== undefined;
}

/** Writes field values into a record's row; used by {@link record} and by replay, so that both mean the same. */
export function applyToTable(
  db: WriteDb,
  change: { entity: EntityName; id: string },
  fields: Record<string, JsonValue>,
  isNew: boolean,
): void {
  const { table } = descriptorOf(change.entity);
  if (table === null) return;
  const cells = Object.entries(fields).flatMap(([field, value]) => cellsFor(change.entity, field, value));
  const columns = cells.map(([column]) => column);
  const values = cells.map(([, cell]) => cell);
  recording += 1;
  try {
    if (isNew) {
      const places = ['?', ...columns.map(() => '?')].join(', ');
      db.run(
        `INSERT INTO ${table} (${['id', ...columns].join(', ')}) VALUES (${places})`,
        change.id,
        ...values,
      );
    } else if (columns.length > 0) {
      const { changes } = db.run(
        `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
        ...values,
        change.id,
      );
      if (changes !== 1) throw new Error(`${change.entity} to be changed is not there`);
    }
  } finally {
    recording -= 1;
  }
}
