import type { ReadDb, WriteDb } from '../database.ts';

export type UploadRow = {
  id: string;
  person_id: string;
  name: string;
  media_type: string;
  sha256: string;
  size: number;
  finished_at: string;
};

export function uploadById(db: ReadDb, id: string): UploadRow | undefined {
  return db.get<UploadRow>('SELECT * FROM uploads WHERE id = ?', id);
}

export function addUpload(db: WriteDb, row: UploadRow): void {
  db.run(
    'INSERT INTO uploads (id, person_id, name, media_type, sha256, size, finished_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    row.id,
    row.person_id,
    row.name,
    row.media_type,
    row.sha256,
    row.size,
    row.finished_at,
  );
}

/** Takes an upload out of waiting, and its content where nothing else refers to it. */
export function dropUpload(db: WriteDb, id: string): void {
  const upload = uploadById(db, id);
  if (!upload) return;
  db.run('DELETE FROM uploads WHERE id = ?', id);
  dropContentIfUnused(db, upload.sha256);
}

/** Forgets a content that no document and no upload refers to; its chunks are swept at the next opening. */
export function dropContentIfUnused(db: WriteDb, sha256: string): void {
  const isUsed = db.get(
    `SELECT 1 AS x WHERE EXISTS (SELECT 1 FROM documents WHERE sha256 = ?) OR EXISTS (SELECT 1 FROM uploads WHERE sha256 = ?)
      OR EXISTS (SELECT 1 FROM enquiry_documents WHERE sha256 = ?)`,
    sha256,
    sha256,
    sha256,
  );
  if (!isUsed) dropContent(db, sha256);
}

/**
 * Forgets the content of a document that was just taken off its case, where nothing on record holds the same; for what an
 * erasure must not leave. Its chunks are swept at the next opening.
 */
export function forgetContent(db: WriteDb, sha256: string): void {
  const isUsed = db.get(
    `SELECT 1 AS x WHERE EXISTS (SELECT 1 FROM documents WHERE sha256 = ? AND removed_at IS NULL)
      OR EXISTS (SELECT 1 FROM uploads WHERE sha256 = ?)
      OR EXISTS (SELECT 1 FROM enquiry_documents WHERE sha256 = ? AND removed_at IS NULL)`,
    sha256,
    sha256,
    sha256,
  );
  if (!isUsed) dropContent(db, sha256);
}

function dropContent(db: WriteDb, sha256: string): void {
  const chunkIds = db.all<{ chunk_id: number }>(
    'SELECT chunk_id FROM content_chunks WHERE sha256 = ?',
    sha256,
  );
  db.run('DELETE FROM content_chunks WHERE sha256 = ?', sha256);
  db.run('DELETE FROM contents WHERE sha256 = ?', sha256);
  for (const { chunk_id: id } of chunkIds) {
    db.run(
      'DELETE FROM chunks WHERE id = ? AND NOT EXISTS (SELECT 1 FROM content_chunks WHERE chunk_id = ?)',
      id,
      id,
    );
  }
}

/** Drops uploads that have waited since before `before` (UTC text) and that no draft mentions. */
export function sweepUploads(db: WriteDb, before: string): void {
  const old = db.all<{ id: string }>(
    `SELECT id FROM uploads u WHERE finished_at < ? AND NOT EXISTS (SELECT 1 FROM drafts d WHERE instr(d.body, u.id) > 0)`,
    before,
  );
  for (const { id } of old) dropUpload(db, id);
}

export function contentBySha256(db: ReadDb, sha256: string): { size: number; crc32: number } | undefined {
  return db.get<{ size: number; crc32: number }>('SELECT size, crc32 FROM contents WHERE sha256 = ?', sha256);
}
