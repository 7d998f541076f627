import { type JsonValue, canonicalJson } from '../../../db/canonical.ts';
import type { ReadDb } from '../../../db/database.ts';
import { entryObject } from '../../../db/journal-hash.ts';
import { type JournalRow, type JournalValueRow, headOf } from '../../../db/journal-verify.ts';
import { originIds } from '../../../db/queries/history.ts';

/**
 * One line of data/journal.jsonl: the entry as its hash covers it, the hash, and the values and salts of what is
 * included. A field without a value was withheld or erased; its commitment still binds it.
 */
export function journalLine(
  entry: { row: JournalRow; values: JournalValueRow[] },
  options: { origin: string; isWithheld: boolean },
): string {
  const { row, values } = entry;
  const commitments = values.map(({ field, parent, commitment }) => ({ field, parent, commitment }));
  const kept = values.filter(({ value, salt }) => value !== null && salt !== null && !options.isWithheld);
  return canonicalJson({
    entry: entryObject(headOf(row, options.origin), commitments, row.previous_hash),
    hash: row.hash.toString('hex'),
    withheld: options.isWithheld,
    erased: values.filter(({ erased_by: erasedBy }) => erasedBy !== null).map(({ field }) => field),
    values: Object.fromEntries(
      kept.map(({ field, value, salt }) => [
        field,
        { salt: salt?.toString('hex') ?? '', value: JSON.parse(value ?? 'null') as JsonValue },
      ]),
    ),
  });
}

/** The lines of a case's journal in the order of the entries. */
export function journalLines(
  db: ReadDb,
  entries: Iterable<{ row: JournalRow; values: JournalValueRow[] }>,
  withheldIds: ReadonlySet<string>,
): string {
  const origins = originIds(db);
  let text = '';
  for (const entry of entries) {
    const origin = origins.get(entry.row.origin) ?? '';
    text += `${journalLine(entry, { origin, isWithheld: withheldIds.has(entry.row.entity_id) })}\n`;
  }
  return text;
}
