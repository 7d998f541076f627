import { afterEach, beforeEach, expect, test } from 'vitest';
import type { VaultDatabase } from '../../../db/database.ts';
import { type JournalBreak, headOf, verifyJournal } from '../../../db/journal-verify.ts';
import { entryHash } from '../../../db/journal-hash.ts';
import { RECORDS_PAGE_SIZE, openDatabase } from '../../../db/open.ts';
import { addOrigin, vaultRow } from '../../../db/queries/people.ts';
import { journalHead } from '../../../db/queries/history.ts';
import { join } from 'node:path';
import { type TestCore, createOpenTestCore } from '../../support/test-core.ts';
import { openVaultOf } from '../../support/vault-image.ts';

let fixture: TestCore;
let db: VaultDatabase;

/** A sound vault with two origins, a value erased twice, a removed note; opened raw, as one who has the key can. */
beforeEach(async () => {
  fixture = await createOpenTestCore();
  const { client, core } = fixture;
  const { id } = await client.complaint.log({
    title: 'A case',
    summary: 'first words',
    complainant: { name: 'Ana Duarte', email: 'ana@example.org' },
  });
  const erase = () =>
    client.journal.erase({ entity: 'complaint', entityId: id, field: 'summary', reason: 'asked for' });
  await client.complaint.describe({ id, summary: 'second words' });
  await erase();
  await client.complaint.describe({ id, summary: 'third words', ourEntity: 'The company' });
  await erase();
  await client.complaint.describe({ id, summary: 'fourth words' });
  const { id: noteId } = await client.notes.add({ caseId: id, text: 'a note' });
  await client.notes.remove({ id: noteId, reason: 'not of this case' });
  core.lock();
  const vault = await openVaultOf(fixture);
  vault.act((act) => {
    addOrigin(act.store, act.newId());
    act.record({
      entity: 'vault',
      id: vaultRow(act.db).id,
      caseId: null,
      action: 'vault.restored',
      fields: { restoredAt: act.now },
    });
  });
  vault.act((act) =>
    act.record({ entity: 'case', id, caseId: id, action: 'case.renamed', fields: { title: 'B' } }),
  );
  const key = Buffer.from(vault.keys.dataKey);
  vault.close();
  db = openDatabase(join(fixture.vaultFolder, 'vault.db'), { key, pageSize: RECORDS_PAGE_SIZE });
  db.raw.pragma('foreign_keys = OFF');
});
afterEach(() => {
  db.close();
  fixture.end();
});

const verdict = () => {
  const last = [...verifyJournal(db)].at(-1);
  if (!last?.isEnd) throw new Error('a walk ends with a verdict');
  return last;
};

class Undo extends Error {}

/** What the check says after a change, which is then taken back; undefined where the schema refuses the change. */
function after(change: () => void): JournalBreak | null | undefined {
  let found: JournalBreak | null | undefined;
  try {
    db.transaction(() => {
      change();
      found = verdict().firstBad;
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo || (error instanceof Error && /constraint|datatype/.test(error.message))))
      throw error;
  }
  return found;
}

type Column = { name: string; type: string; notnull: number };
type Cells = Record<string, string | number | Buffer | null> & { rowid: number };

const columnsOf = (table: string) => db.raw.pragma(`table_info(${table})`) as Column[];
const rowsOf = (table: string) => db.all<Cells>(`SELECT rowid AS rowid, * FROM ${table} ORDER BY rowid`);

/** Other contents for a cell: the nearest, a far one, one that lies elsewhere in the same column, nothing. */
function* others(table: string, { name, type }: Column, now: Cells[string]): Generator<Cells[string]> {
  if (type === 'INTEGER') {
    if (typeof now === 'number') yield* [now + 1, now - 1, now + 1_000_000, 0, -1];
    else yield* [1, 1_000];
  } else if (type === 'BLOB') {
    if (Buffer.isBuffer(now)) {
      const flipped = Buffer.from(now);
      flipped[0] = (flipped[0] ?? 0) ^ 1;
      yield* [flipped, now.subarray(1), Buffer.alloc(32)];
    } else yield Buffer.alloc(32, 7);
  } else yield* [`${String(now ?? '')}x`, '', 'null'];
  const elsewhere = db.get<{ other: Cells[string] }>(
    `SELECT ${name} AS other FROM ${table} WHERE ${name} IS NOT ? LIMIT 1`,
    now ?? null,
  );
  if (elsewhere) yield elsewhere.other;
  if (now !== null) yield null;
}

function isSame(one: Cells[string] | undefined, other: Cells[string] | undefined): boolean {
  return Buffer.isBuffer(one) && Buffer.isBuffer(other) ? one.equals(other) : one === other;
}

/** Where the check may stop when a cell of this row was changed: at the entry itself, for a moved one at its old or new place. */
function placesFor(table: string, row: Cells, column: string, next: Cells[string]): number[] {
  const entry = Number(row['position'] ?? 0);
  if (table === 'origins') {
    const first = db.get<{ n: number }>(
      'SELECT min(position) AS n FROM journal WHERE origin = ?',
      row['number'] ?? 0,
    );
    return [first?.n ?? -1];
  }
  // An erasure that no longer names its field is missed at the value that it erased.
  const erased = db
    .all<{ position: number }>('SELECT position FROM journal_values WHERE erased_by = ?', entry)
    .map(({ position }) => position);
  if (column === 'position') return [entry, entry + 1, Number(next), ...erased];
  return [entry, ...erased];
}

test('a sound journal holds', () => {
  expect(verdict()).toMatchObject({ firstBad: null, head: journalHead(db) });
  expect(rowsOf('origins')).toHaveLength(2);
  expect(db.all('SELECT 1 FROM journal_values WHERE erased_by IS NOT NULL').length).toBeGreaterThan(2);
});

test.each(['journal', 'journal_values', 'origins'])(
  'any column of any row of %s changed is found',
  (table) => {
    const rows = rowsOf(table);
    const tried = new Map<string, number>();
    for (const row of rows) {
      for (const column of columnsOf(table)) {
        const { name } = column;
        for (const next of others(table, column, row[name] ?? null)) {
          if (isSame(next, row[name])) continue;
          const found = after(() =>
            db.run(`UPDATE ${table} SET ${name} = ? WHERE rowid = ?`, next, row.rowid),
          );
          if (found === undefined) continue;
          tried.set(name, (tried.get(name) ?? 0) + 1);
          const where = { table, row: row.rowid, column: name, next };
          expect({ where, found: found !== null }).toEqual({ where, found: true });
          expect({ where, places: placesFor(table, row, name, next) }).toEqual({
            where,
            places: expect.arrayContaining([found?.position]) as number[],
          });
        }
      }
    }
    expect([...tried.keys()].sort()).toEqual(
      columnsOf(table)
        .map(({ name }) => name)
        .sort(),
    );
  },
);

test.each(['journal', 'journal_values', 'origins'])(
  'a row of %s taken out or put in twice is found',
  (table) => {
    const rows = rowsOf(table);
    const primary = { journal: 'position', journal_values: 'id', origins: 'number' }[table] ?? '';
    const others = columnsOf(table)
      .map(({ name }) => name)
      .filter((name) => name !== primary);
    for (const [index, row] of rows.entries()) {
      // The newest entry taken out with its values is the tail cut off: below.
      const gone = after(() => db.run(`DELETE FROM ${table} WHERE rowid = ?`, row.rowid));
      expect({ table, index, gone: gone !== null }).toEqual({ table, index, gone: true });
      for (const place of [-5, 0, rows.length + 1, rows.length + 50]) {
        const twice = after(() => {
          const cells = table === 'origins' ? ["'another'"] : others;
          db.run(
            `INSERT INTO ${table} (${[primary, ...others].join(', ')}) SELECT ?, ${cells.join(', ')} FROM ${table} WHERE rowid = ?`,
            place,
            row.rowid,
          );
        });
        expect({ table, index, place, twice: twice !== null }).toEqual({ table, index, place, twice: true });
      }
    }
  },
);

test('an entry taken out of the middle with its values is found where it is missing', () => {
  const middle = rowsOf('journal')[6]?.rowid ?? 0;
  const found = after(() => {
    db.run('DELETE FROM journal_values WHERE position = ?', middle);
    db.run('DELETE FROM journal WHERE position = ?', middle);
  });
  expect(found).toMatchObject({ position: middle + 1, why: `entry number ${String(middle)} is missing` });
});

test('a value without an entry is found, behind the last entry and before the first', () => {
  const copy = (position: number) =>
    after(() =>
      db.run(
        `INSERT INTO journal_values (position, entity_id, field, commitment, salt, value)
         SELECT ?, entity_id, field, commitment, salt, value FROM journal_values WHERE id = 1`,
        position,
      ),
    );
  expect(copy(1_000)).toMatchObject({ position: 1_000, why: 'a value is kept that belongs to no entry' });
  expect(copy(-1)).toMatchObject({ position: -1, why: 'a value is kept that belongs to no entry' });
});

test('two values that change places are found', () => {
  const values = rowsOf('journal_values').filter(({ field }) => field === 'restoredAt' || field === 'title');
  const [first, last] = [values[0]?.rowid ?? 0, values.at(-1)?.rowid ?? 0];
  expect(first).not.toBe(last);
  const found = after(() => {
    db.run('UPDATE journal_values SET id = -1 WHERE id = ?', first);
    db.run('UPDATE journal_values SET id = ? WHERE id = ?', first, last);
    db.run('UPDATE journal_values SET id = ? WHERE id = -1', last);
  });
  expect(found?.why).toBe('the value of title is not in its place');
});

test('an erased value put back by hand is found, though it fits its commitment', async () => {
  // The vault as somebody copied it before the erasure: here the value's salt and text, kept by the attacker.
  const [erased] = db.all<{ id: number; position: number }>(
    "SELECT id, position FROM journal_values WHERE field = 'summary' AND erased_by IS NOT NULL ORDER BY id LIMIT 1",
  );
  const other = await createOpenTestCore();
  try {
    const { id } = await other.client.complaint.log({
      title: 'A case',
      summary: 'first words',
      complainant: { name: 'Ana Duarte', email: 'ana@example.org' },
    });
    other.core.lock();
    const before = await openVaultOf(other);
    const copied = before.db.get<{ salt: Buffer; value: string; commitment: Buffer }>(
      "SELECT salt, value, commitment FROM journal_values WHERE field = 'summary' AND entity_id = ?",
      id,
    );
    before.close();
    if (!erased || !copied) throw new Error('the same seed makes the same first entries');
    const { commitment } = copied;
    expect(
      db.get('SELECT 1 AS x FROM journal_values WHERE id = ? AND commitment = ?', erased.id, commitment),
    ).toBeTruthy();
    const found = after(() =>
      db.run(
        'UPDATE journal_values SET salt = ?, value = ?, erased_by = NULL WHERE id = ?',
        copied.salt,
        copied.value,
        erased.id,
      ),
    );
    expect(found).toMatchObject({ position: erased.position });
    expect(found?.why).toMatch(/^the value of summary was erased by entry number \d+ and is there$/);
  } finally {
    other.end();
  }
});

test('an erasure named for a value that another one erased is found', () => {
  const [first, second] = db.all<{ position: number }>(
    "SELECT position FROM journal WHERE action = 'value.erased' ORDER BY position",
  );
  const value = db.get<{ id: number; position: number }>(
    'SELECT id, position FROM journal_values WHERE erased_by = ? LIMIT 1',
    first?.position ?? 0,
  );
  const found = after(() =>
    db.run('UPDATE journal_values SET erased_by = ? WHERE id = ?', second?.position ?? 0, value?.id ?? 0),
  );
  expect(found).toMatchObject({ position: value?.position });
});

/**
 * What the walk can't find, and why: who has the key can do all that the program does with it. Both show in the head,
 * which is anchored outside: each backup and bundle names the head it was made at.
 */
test('a tail cut off holds by itself; its head is not the anchored one', () => {
  const anchored = journalHead(db);
  db.transaction(() => {
    const last = rowsOf('journal').at(-1)?.rowid ?? 0;
    db.run('DELETE FROM journal_values WHERE position = ?', last);
    db.run('DELETE FROM journal WHERE position = ?', last);
  });
  expect(verdict().firstBad).toBeNull();
  expect(verdict().head).not.toBe(anchored);
});

test('a chain rewritten as a whole holds by itself; its head is not the anchored one', () => {
  const anchored = journalHead(db);
  db.transaction(() => {
    db.run("UPDATE journal SET recorded_at = '2026-11-01T00:00:00.000Z' WHERE position = 3");
    rewriteHashes();
  });
  expect(verdict().firstBad).toBeNull();
  expect(verdict().head).not.toBe(anchored);
});

/** Computes every hash and parent anew, as the program would have. */
function rewriteHashes(): void {
  const origins = new Map(rowsOf('origins').map((row) => [Number(row['number']), String(row['id'])]));
  const heads = new Map<number, Buffer>();
  const setBy = new Map<string, Buffer>();
  type Row = Parameters<typeof headOf>[0];
  for (const row of db.all<Row>('SELECT * FROM journal ORDER BY position')) {
    const previous = heads.get(row.origin) ?? Buffer.alloc(32);
    const fields = db
      .all<{ id: number; field: string; commitment: Buffer }>(
        'SELECT id, field, commitment FROM journal_values WHERE position = ? ORDER BY field',
        row.position,
      )
      .map((value) => ({
        ...value,
        parent: setBy.get(`${row.entity} ${row.entity_id} ${value.field}`) ?? null,
      }));
    const hash = entryHash(headOf(row, origins.get(row.origin) ?? ''), fields, previous);
    db.run('UPDATE journal SET previous_hash = ?, hash = ? WHERE position = ?', previous, hash, row.position);
    for (const { id, field, parent } of fields) {
      db.run('UPDATE journal_values SET parent = ? WHERE id = ?', parent, id);
      setBy.set(`${row.entity} ${row.entity_id} ${field}`, hash);
    }
    heads.set(row.origin, hash);
  }
}
