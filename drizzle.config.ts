import { defineConfig } from 'drizzle-kit';

// Writes SQL only: tools/db-generate.mjs makes the tables STRICT and names the file; our own runner applies it.
export default defineConfig({
  dialect: 'sqlite',
  schema: './db/schema/*.ts',
  out: './db/migrations',
  migrations: { prefix: 'timestamp' },
});
