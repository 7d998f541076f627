import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the migrations lie: beside the sources, or beside the bundles (tools/build copies them). */
export function migrationsFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const candidates = [join(here, '../../db/migrations'), join(here, 'migrations')];
  const found = candidates.find((folder) => existsSync(folder));
  if (found === undefined) throw new Error('the migrations are missing from this installation');
  return found;
}
