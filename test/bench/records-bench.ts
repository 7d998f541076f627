import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { CoreClient } from '../../core/create-core.ts';
import type { OpenVault } from '../../core/session/open-vault.ts';
import { keyPragma, openDatabase, RECORDS_PAGE_SIZE } from '../../db/open.ts';
import { type CaseListQuery, caseListSql, matchQuery, searchSql } from '../../db/queries/case-list.ts';
import { type Measured, milliseconds, percentile, timed } from './measure.ts';
import { Words } from './generate.ts';

/** An unencrypted copy of the vault's records: the bare baseline. Lies in the bench's own folder and goes with it. */
export function plainCopy(vault: OpenVault, folder: string): Database.Database {
  const encrypted = join(folder, 'copy.db');
  rmSync(encrypted, { force: true });
  vault.records.raw.prepare('VACUUM INTO ?').run(encrypted);
  const plain = new Database(encrypted);
  plain.pragma("cipher = 'sqlcipher'");
  plain.pragma('legacy = 4');
  plain.pragma(`legacy_page_size = ${String(RECORDS_PAGE_SIZE)}`);
  plain.pragma(`key = ${keyPragma(vault.keys.dataKey)}`);
  plain.pragma('journal_mode = DELETE');
  plain.pragma("rekey = ''");
  plain.pragma('journal_mode = WAL');
  plain.pragma('cache_size = -65536');
  return plain;
}

const filters: readonly Pick<CaseListQuery, 'filter' | 'sort' | 'descending'>[] = [
  { filter: {}, sort: 'changed', descending: true },
  { filter: { status: ['open'] }, sort: 'changed', descending: true },
  { filter: { status: ['acknowledged', 'answered'] }, sort: 'due', descending: false },
  { filter: { office: 'US' }, sort: 'title', descending: false },
  { filter: { text: 'bagu' }, sort: 'reference', descending: true },
];

function within(ours: number, limit: number): string {
  if (ours <= limit) return 'within';
  return ours <= limit * 1.5
    ? `missed by ${(ours / limit).toFixed(2)}x`
    : `MISSED by ${(ours / limit).toFixed(2)}x`;
}

export async function benchList(client: CoreClient, plain: Database.Database): Promise<Measured[]> {
  const rows: Measured[] = [];
  for (const query of filters) {
    const asked = query as Parameters<CoreClient['cases']['list']>[0];
    const offsets = [0, 100, 300];
    const sql = caseListSql({ ...query, offset: 0, limit: 100 });
    const page = plain.prepare(sql.page);
    const count = plain.prepare(sql.count);
    const ours = await timed(60, (index) =>
      client.cases.list({ ...asked, offset: offsets[index % 3] ?? 0, limit: 100 }),
    );
    const bare = await timed(60, (index) => {
      page.all(...sql.values, 100, offsets[index % 3] ?? 0);
      count.get(...sql.values);
    });
    const [a, b] = [percentile(ours, 0.95), percentile(bare, 0.95)];
    rows.push({
      what: `list, ${JSON.stringify(query.filter)} by ${query.sort} (p95)`,
      budget: '<= 2x + 5 ms',
      ours: milliseconds(a),
      baseline: milliseconds(b),
      ratio: (a / b).toFixed(2),
      verdict: within(a, 2 * b + 5),
    });
  }
  return rows;
}

export async function benchSearch(client: CoreClient, plain: Database.Database): Promise<Measured> {
  const words = new Words(42);
  const queries = Array.from({ length: 60 }, (_, index) => words.text(1 + (index % 2)));
  const bareStatement = plain.prepare(searchSql);
  const ours = await timed(60, (index) => client.cases.search({ text: queries[index] ?? '', limit: 50 }));
  const bare = await timed(60, (index) => bareStatement.all(matchQuery(queries[index] ?? '') ?? '', 51, 0));
  const [a, b] = [percentile(ours, 0.95), percentile(bare, 0.95)];
  return {
    what: 'full-text search, first page (p95)',
    budget: '<= 2x + 5 ms',
    ours: milliseconds(a),
    baseline: milliseconds(b),
    ratio: (a / b).toFixed(2),
    verdict: within(a, 2 * b + 5),
  };
}

export async function benchSave(client: CoreClient, folder: string): Promise<Measured> {
  const { rows } = await client.cases.list({ filter: { status: ['open'] }, limit: 200 });
  const file = join(folder, 'bare.db');
  const bare = openDatabase(
    file,
    { key: Buffer.alloc(32, 7), pageSize: RECORDS_PAGE_SIZE },
    { create: true },
  );
  bare.raw.exec('CREATE TABLE rows (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT) STRICT');
  bare.transaction((write) => {
    for (let index = 0; index < 10_000; index += 1)
      write.run('INSERT INTO rows (a, b, c) VALUES (?, ?, ?)', 'a'.repeat(40), 'b', 'c');
  });
  const oursTimes: number[] = [];
  const bareTimes: number[] = [];
  // Alternating, so that both meet the same disk.
  for (let index = 0; index < 220; index += 1) {
    const id = rows[index % rows.length]?.id;
    if (id === undefined) throw new Error('there is no case to save');
    let start = performance.now();
    await client.complaint.describe({
      id,
      ourEntity: `Entity ${String(index)}`,
      ourRole: index % 2 === 0 ? 'processor' : 'controller',
      isHrData: index % 2 === 0,
    });
    if (index >= 20) oursTimes.push(performance.now() - start);
    start = performance.now();
    bare.transaction((write) =>
      write.run(
        'UPDATE rows SET a = ?, b = ?, c = ? WHERE id = ?',
        `Entity ${String(index)}`,
        'x',
        'y',
        (index % 10_000) + 1,
      ),
    );
    if (index >= 20) bareTimes.push(performance.now() - start);
  }
  bare.close();
  const [a, b] = [percentile(oursTimes, 0.5), percentile(bareTimes, 0.5)];
  return {
    what: 'save three facts with their entry, durable (median)',
    budget: '<= 3x',
    ours: milliseconds(a),
    baseline: milliseconds(b),
    ratio: (a / b).toFixed(2),
    verdict: within(a, 3 * b),
  };
}
