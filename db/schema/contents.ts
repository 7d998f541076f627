import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Attachment segments (attachments-0001.db …), each under a key of its own. */
export const segments = sqliteTable('segments', {
  number: integer('number').primaryKey(),
  key: blob('key', { mode: 'buffer' }).notNull(),
  isClosed: integer('is_closed', { mode: 'boolean' }).notNull(),
});

/** Where a chunk lies, by the SHA-256 of its bytes: the same bytes are stored once. */
export const chunks = sqliteTable(
  'chunks',
  {
    id: integer('id').primaryKey(),
    sha256: blob('sha256', { mode: 'buffer' }).notNull().unique(),
    segment: integer('segment')
      .notNull()
      .references(() => segments.number, { onDelete: 'restrict' }),
    row: integer('row').notNull(),
    size: integer('size').notNull(),
  },
  (table) => [index('chunks_segment').on(table.segment, table.row)],
);

/** A file's content by its SHA-256 (hex), with the CRC-32 that zip asks for. */
export const contents = sqliteTable('contents', {
  sha256: text('sha256').primaryKey(),
  size: integer('size').notNull(),
  crc32: integer('crc32').notNull(),
});

export const contentChunks = sqliteTable(
  'content_chunks',
  {
    sha256: text('sha256')
      .notNull()
      .references(() => contents.sha256, { onDelete: 'restrict' }),
    ordinal: integer('ordinal').notNull(),
    chunkId: integer('chunk_id')
      .notNull()
      .references(() => chunks.id, { onDelete: 'restrict' }),
  },
  (table) => [
    primaryKey({ columns: [table.sha256, table.ordinal] }),
    index('content_chunks_chunk').on(table.chunkId),
  ],
);

/** Files that came in and wait for the form that will use them. */
export const uploads = sqliteTable('uploads', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull(),
  name: text('name').notNull(),
  mediaType: text('media_type').notNull(),
  sha256: text('sha256')
    .notNull()
    .references(() => contents.sha256, { onDelete: 'restrict' }),
  size: integer('size').notNull(),
  finishedAt: text('finished_at').notNull(),
});
