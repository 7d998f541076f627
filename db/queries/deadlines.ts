import type { ReadDb } from '../database.ts';

export function deadlineStateOf(db: ReadDb, id: string): string {
  return db.get<{ state: string }>('SELECT state FROM deadlines WHERE id = ?', id)?.state ?? '';
}
