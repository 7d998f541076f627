import type { ReadDb } from '../database.ts';

/** @returns the state of a deadline, and what sets it: null for a date that a person typed. */
export function deadlineStanding(db: ReadDb, id: string): { state: string; basis: string | null } {
  return (
    db.get<{ state: string; basis: string | null }>(
      'SELECT state, basis FROM deadlines WHERE id = ?',
      id,
    ) ?? {
      state: '',
      basis: null,
    }
  );
}
