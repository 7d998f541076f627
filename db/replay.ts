import type { JsonValue } from './canonical.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { descriptorOf, isEntityName } from './entities.ts';
import { applyToTable } from './journal.ts';
import { journalEntries } from './journal-verify.ts';

/**
 * Rebuilds every record in `target` (an empty vault database) from the journal of `source`. Erased values come out
 * as null: the replay of a disposed case is the disposed case.
 */
export function replayJournal(source: ReadDb, target: WriteDb): void {
  const known = new Set<string>();
  for (const { row, values } of journalEntries(source)) {
    if (!isEntityName(row.entity))
      throw new Error(`the journal names an unknown kind of record: ${row.entity}`);
    if (descriptorOf(row.entity).table === null) continue;
    const key = `${row.entity} ${row.entity_id}`;
    const fields = Object.fromEntries(
      values.map((value) => [
        value.field,
        value.value === null ? null : (JSON.parse(value.value) as JsonValue),
      ]),
    );
    applyToTable(target, { entity: row.entity, id: row.entity_id }, fields, !known.has(key));
    known.add(key);
  }
}

/** @returns all rows of every record's table, ordered by id: what a replay is compared by. */
export function recordTables(db: ReadDb, tables: readonly string[]): Record<string, unknown[]> {
  return Object.fromEntries(tables.map((table) => [table, db.all(`SELECT * FROM ${table} ORDER BY id`)]));
}
