import type Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';

/** SQLite can't read a page of this file: it was changed or cut outside the program. */
export class DamagedDatabaseError extends Error {
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super('the database is damaged', { cause });
    this.name = 'DamagedDatabaseError';
    this.file = file;
  }
}

const damaged = /^SQLITE_(NOTADB|CORRUPT|IOERR(_READ|_SHORT_READ|_DATA|_CORRUPTFS)?$)/;

export type Row = Record<string, unknown>;
type Value = string | number | bigint | Uint8Array | null;

/** What a query that only reads is handed. */
export type ReadDb = {
  /** Typed selects over db/schema. */
  readonly orm: Pick<BetterSQLite3Database, 'select' | 'selectDistinct'>;
  get: <T extends Row>(sql: string, ...values: Value[]) => T | undefined;
  all: <T extends Row>(sql: string, ...values: Value[]) => T[];
};

/** What a query that writes is handed: only inside {@link VaultDatabase.transaction} or by the runner. */
export type WriteDb = ReadDb & {
  readonly canWrite: true;
  run: (sql: string, ...values: Value[]) => { changes: number; lastInsertRowid: number | bigint };
};

/** A page that can't be authenticated is told as damage of its file wherever it is read. */
function told<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && damaged.test(String(error.code)))
      throw new DamagedDatabaseError(file, error);
    throw error;
  }
}

/** The connection as drizzle is handed it: its statements tell of damage too, and each is prepared once. */
function telling(raw: Database.Database): Database.Database {
  const guard = <T extends object>(target: T, wrap: (made: unknown) => unknown): T =>
    new Proxy(target, {
      get: (_, name): unknown => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...values: unknown[]) =>
          wrap(told(raw.name, () => Reflect.apply(member, target, values) as unknown));
      },
    });
  const statement = (made: Database.Statement): Database.Statement =>
    guard(made, (inner) => (inner === made ? statement(made) : inner));
  const prepared = new Map<string, Database.Statement>();
  const prepare = (sql: string) => {
    const made = prepared.get(sql) ?? statement(told(raw.name, () => raw.prepare(sql)));
    prepared.set(sql, made);
    return made;
  };
  return new Proxy(raw, {
    get: (_, name): unknown => {
      if (name === 'prepare') return prepare;
      const member: unknown = Reflect.get(raw, name);
      return typeof member === 'function' ? member.bind(raw) : member;
    },
  });
}

/**
 * A typed query that is put together once for each database, with its values as placeholders: for what every save asks.
 *
 * @param build makes the query, `prepare()` included
 */
export function builtOnce<T>(build: (orm: ReadDb['orm']) => T): (db: ReadDb) => T {
  const built = new WeakMap<ReadDb['orm'], T>();
  return ({ orm }) => {
    const query = built.get(orm) ?? build(orm);
    built.set(orm, query);
    return query;
  };
}

/** An open database: one connection, its prepared statements kept. */
export class VaultDatabase implements WriteDb {
  readonly canWrite = true;
  readonly orm: BetterSQLite3Database;
  readonly #raw: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(raw: Database.Database) {
    this.#raw = raw;
    this.orm = drizzle(telling(raw));
  }

  /** The connection itself, for db/ alone: opening, migrating, backing up. */
  get raw(): Database.Database {
    return this.#raw;
  }

  #told<T>(work: () => T): T {
    return told(this.#raw.name, work);
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
    return this.#told(() => this.#prepare(sql).get(...values) as T | undefined);
  }

  all<T extends Row>(sql: string, ...values: Value[]): T[] {
    return this.#told(() => this.#prepare(sql).all(...values) as T[]);
  }

  run(sql: string, ...values: Value[]): { changes: number; lastInsertRowid: number | bigint } {
    return this.#told(() => this.#prepare(sql).run(...values));
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
