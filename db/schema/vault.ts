import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** People who can or could open this vault. Keys: public halves only, base64. */
export const people = sqliteTable('people', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  office: text('office').notNull(),
  role: text('role').notNull(),
  signingKey: text('signing_key').notNull(),
  sealingKey: text('sealing_key').notNull(),
  addedAt: text('added_at').notNull(),
  removedAt: text('removed_at'),
  removedReason: text('removed_reason'),
});

/** One row: the vault itself, its public signing key (base64) and when it was made or put back. */
export const vaults = sqliteTable('vaults', {
  id: text('id').primaryKey(),
  signingKey: text('signing_key').notNull(),
  previousSignature: text('previous_signature'),
  createdAt: text('created_at').notNull(),
  restoredAt: text('restored_at'),
  numbersAskedAt: text('numbers_asked_at'),
});

export const settings = sqliteTable('settings', {
  id: text('id').primaryKey(),
  value: text('value').notNull(),
});

/** The highest number known to be in use outside this vault (after a restore), per office, year and kind. */
export const numberFloors = sqliteTable('number_floors', {
  id: text('id').primaryKey(),
  number: integer('number').notNull(),
});

/** Backups made, newest last; the journal's head is anchored in each. */
export const backups = sqliteTable('backups', {
  id: text('id').primaryKey(),
  folder: text('folder').notNull(),
  bytes: integer('bytes').notNull(),
  journalHead: text('journal_head').notNull(),
  madeAt: text('made_at').notNull(),
});

/** Private halves and other secrets of this vault; outside the journal, never exported. */
export const vaultSecrets = sqliteTable('vault_secrets', {
  name: text('name').primaryKey(),
  value: blob('value', { mode: 'buffer' }).notNull(),
});

/** What somebody was typing; outside the journal until it is saved. */
export const drafts = sqliteTable(
  'drafts',
  {
    personId: text('person_id').notNull(),
    form: text('form').notNull(),
    body: text('body').notNull(),
    savedAt: text('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.form] })],
);
