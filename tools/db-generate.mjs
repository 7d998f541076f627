// Writes the next migration: drizzle-kit compares db/schema with the last snapshot, then this script makes each
// new table STRICT (drizzle-kit can't) and drops drizzle's own separators. Our runner (db/migrate.ts) applies it.
//   npm run db:generate -- --name what_it_does
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'db', 'migrations');
const sqlFiles = () => readdirSync(folder).filter((name) => name.endsWith('.sql'));

const before = new Set(sqlFiles());
const run = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'drizzle-kit', 'bin.cjs'),
    'generate',
    '--config',
    'drizzle.config.ts',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
if (run.status !== 0) process.exit(run.status ?? 1);

for (const name of sqlFiles().filter((file) => !before.has(file))) {
  const path = join(folder, name);
  const sql = readFileSync(path, 'utf8')
    .replaceAll('--> statement-breakpoint', '')
    .replaceAll(/(CREATE TABLE `[^`]+` \([\s\S]*?\n\));/g, '$1 STRICT;');
  writeFileSync(path, sql);
  console.log(`${name}: read it, add what drizzle can't say, and write its test in test/db/migrations`);
}
