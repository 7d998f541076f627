import type { ReadDb, WriteDb } from '../database.ts';

export type DraftRow = { person_id: string; form: string; body: string; saved_at: string };

export function saveDraft(db: WriteDb, row: DraftRow): void {
  db.run(
    `INSERT INTO drafts (person_id, form, body, saved_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (person_id, form) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at`,
    row.person_id,
    row.form,
    row.body,
    row.saved_at,
  );
}

export function draftsOf(db: ReadDb, personId: string): DraftRow[] {
  return db.all<DraftRow>('SELECT * FROM drafts WHERE person_id = ? ORDER BY saved_at DESC', personId);
}

export function draftOf(db: ReadDb, personId: string, form: string): DraftRow | undefined {
  return db.get<DraftRow>('SELECT * FROM drafts WHERE person_id = ? AND form = ?', personId, form);
}

/** Drops everything a person was typing: nobody else could open it. */
export function discardDraftsOf(db: WriteDb, personId: string): void {
  db.run('DELETE FROM drafts WHERE person_id = ?', personId);
}

export function discardDraft(db: WriteDb, personId: string, form: string): void {
  db.run('DELETE FROM drafts WHERE person_id = ? AND form = ?', personId, form);
}
