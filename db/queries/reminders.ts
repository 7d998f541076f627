import type { ReadDb, WriteDb } from '../database.ts';
import { isFirstNotice } from './client-notices.ts';

/** An open deadline as reminders need it: instants, a zone and the number of its case; none of its words. */
export type ReminderRow = {
  id: string;
  case_id: string;
  due_at: string;
  due_zone: string;
  reference: string;
  /** When it was last set, moved or reopened (UTC text of the entry); null where no entry tells. */
  recorded_at: string | null;
  /** When it was first put on record with a date, UTC text: what the agenda counts shares from. */
  set_at: string | null;
  /** Up to when its reminders have rung; null where none has since it was last moved. */
  rung_through: string | null;
};

const columns = `SELECT d.id, d.case_id, d.due_at, d.due_zone, c.reference, r.rung_through,
    (SELECT j.recorded_at FROM journal_values v JOIN journal j ON j.position = v.position
      WHERE v.entity_id = d.id AND v.field IN ('dueAt', 'state') ORDER BY v.position DESC LIMIT 1) AS recorded_at,
    (SELECT j.recorded_at FROM journal_values v JOIN journal j ON j.position = v.position
      WHERE v.entity_id = d.id AND v.field = 'dueAt' ORDER BY v.id LIMIT 1) AS set_at
  FROM deadlines d JOIN cases c ON c.id = d.case_id
  LEFT JOIN reminders_rung r ON r.deadline_id = d.id AND r.due_at = d.due_at`;

/**
 * Notices to clients due at one moment ring once. What is over rings no more; before its end it may still be named among what runs out.
 */
const conditions = `d.removed_at IS NULL AND d.due_zone IS NOT NULL AND c.status NOT IN ('closed', 'void')
  AND d.due_at >= ? AND d.due_at <= ? AND (coalesce(r.is_last, 0) = 0 OR d.due_at > ?) AND ${isFirstNotice}`;

/** Instants as UTC text: deadlines due from `from` to `to`, seen at `now`. */
type Span = { from: string; to: string; now: string };

/** @returns open deadlines of all cases that are worked on, soonest first */
export function openDeadlines(db: ReadDb, { from, to, now }: Span): ReminderRow[] {
  return db.all<ReminderRow>(
    `${columns} WHERE d.state = 'open' AND ${conditions} ORDER BY d.due_at`,
    from,
    to,
    now,
  );
}

/** The same for one case. `+state`: by the case, whose deadlines are few; the index by state would walk all others. */
export function openDeadlinesOf(db: ReadDb, caseId: string, { from, to, now }: Span): ReminderRow[] {
  return db.all<ReminderRow>(
    `${columns} WHERE d.case_id = ? AND +d.state = 'open' AND ${conditions}`,
    caseId,
    from,
    to,
    now,
  );
}

export type RungRow = { deadlineId: string; dueAt: string; rungThrough: string; isLast: boolean };

/** Remembers up to when the reminders of a deadline have rung: never less than is known of the same due date. */
export function rememberRung(db: WriteDb, rung: RungRow): void {
  db.run(
    `INSERT INTO reminders_rung (deadline_id, due_at, rung_through, is_last) VALUES (?, ?, ?, ?)
     ON CONFLICT (deadline_id) DO UPDATE SET due_at = excluded.due_at, rung_through = excluded.rung_through,
       is_last = excluded.is_last
     WHERE due_at <> excluded.due_at OR rung_through < excluded.rung_through`,
    rung.deadlineId,
    rung.dueAt,
    rung.rungThrough,
    rung.isLast ? 1 : 0,
  );
}
