import { createHash } from 'node:crypto';
import type { Migration } from '../../db/migrate.ts';

function migration(name: string, sql: string): Migration {
  return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
}

/** Migrations that no release has: one adds a table, one rebuilds a table that others refer to. */
export const testMigrations: readonly Migration[] = [
  migration(
    '29991231000000_filled.sql',
    `CREATE TABLE filled (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
     INSERT INTO filled (text) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
       SELECT 'row ' || i FROM n;
     CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER NOT NULL REFERENCES filled(id) ON DELETE CASCADE) STRICT;
     INSERT INTO child (parent) SELECT id FROM filled;`,
  ),
  migration(
    '29991231000001_rebuilt.sql',
    `CREATE TABLE rebuilt (id INTEGER PRIMARY KEY, text TEXT NOT NULL, size INTEGER NOT NULL) STRICT;
     INSERT INTO rebuilt SELECT id, text, length(text) FROM filled;
     DROP TABLE filled;
     ALTER TABLE rebuilt RENAME TO filled;`,
  ),
];
