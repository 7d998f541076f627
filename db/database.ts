import type Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';

export type Row = Record<string, unknown>;
type Value = string | number | bigint | Uint8Array | null;

/** What a query that only reads is handed. */
export type ReadDb = {
  /** Typed selects over db/schema. */
  readonly orm: Pick<BetterSQLite3Database, 'select' | 'selectDistinct'>;
  get: <T extends Row>(sql: string, ...values: Value[]) => T | undefined;
  all: <T extends Row>(sql: string, ...values: Value[]) => T[];
  iterate: <T extends Row>(sql: string, ...values: Value[]) => IterableIterator<T>;
};

/** What a query that writes is handed: only inside {@link VaultDatabase.transaction} or by the runner. */
export type WriteDb = ReadDb & {
  readonly canWrite: true;
  run: (sql: string, ...values: Value[]) => { changes: number; lastInsertRowid: number | bigint };
};

/** An open database: one connection, its prepared statements kept. */
export class VaultDatabase implements WriteDb {
  readonly canWrite = true;
  readonly orm: BetterSQLite3Database;
  readonly #raw: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(raw: Database.Database) {
    this.#raw = raw;
    this.orm = drizzle(raw);
  }

  /** The connection itself, for db/ alone: opening, migrating, backing up. */
  get raw(): Database.Database {
    return this.#raw;
  }

  #prepare(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#raw.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  get<T extends Row>(sql: string, ...values: Value[]): T | undefined {
    return this.#prepare(sql).get(...values) as T | undefined;
  }

  all<T extends Row>(sql: string, ...values: Value[]): T[] {
    return this.#prepare(sql).all(...values) as T[];
  }

  iterate<T extends Row>(sql: string, ...values: Value[]): IterableIterator<T> {
    // A statement of its own: an iterator keeps its statement busy until it ends.
    return this.#raw.prepare(sql).iterate(...values) as IterableIterator<T>;
  }

  run(sql: string, ...values: Value[]): { changes: number; lastInsertRowid: number | bigint } {
    return this.#prepare(sql).run(...values);
  }

  /** Runs `work` in one write transaction: all of it is kept, or (when it throws) nothing. Never asynchronous. */
  transaction<T>(work: (db: WriteDb) => T): T {
    return this.#raw.transaction(() => work(this)).immediate();
  }

  close(): void {
    this.#statements.clear();
    this.#raw.close();
  }
}
