import { eq } from 'drizzle-orm';
import type { ReadDb } from '../database.ts';
import { signatures } from '../schema/case-work.ts';

export type SignatureTableRow = typeof signatures.$inferSelect;

export function signatureById(db: ReadDb, id: string): SignatureTableRow | undefined {
  return db.orm.select().from(signatures).where(eq(signatures.id, id)).get();
}

/** @returns every public signing key that stood on record for a person, newest first. */
export function signingKeysOf(db: ReadDb, personId: string): string[] {
  return db
    .all<{ value: string }>(
      `SELECT v.value AS value FROM journal_values v JOIN journal j ON j.position = v.position
       WHERE v.entity_id = ? AND v.field = 'signingKey' AND j.entity = 'person' AND v.value IS NOT NULL ORDER BY v.id DESC`,
      personId,
    )
    .map(({ value }) => String(JSON.parse(value)));
}

/** @returns the next free number of a case's decisions; discarded drafts keep theirs. */
export function nextDecisionNumber(db: ReadDb, caseId: string): number {
  const last = db.get<{ n: number | null }>(
    'SELECT max(number) AS n FROM decisions WHERE case_id = ?',
    caseId,
  );
  return (last?.n ?? 0) + 1;
}

/** @returns the next free version of a decision; discarded drafts keep theirs. */
export function nextDecisionVersion(db: ReadDb, decision: { caseId: string; number: number }): number {
  const last = db.get<{ n: number | null }>(
    'SELECT max(version) AS n FROM decisions WHERE case_id = ? AND number = ?',
    decision.caseId,
    decision.number,
  );
  return (last?.n ?? 0) + 1;
}

export type WaitingDecisionRow = {
  id: string;
  state: string;
  subject: string | null;
  submitted_by_name: string | null;
  case_id: string;
  reference: string;
  title: string | null;
  kind: string;
  office: string;
  status: string;
};

/**
 * Whoever reviews a case signs off its decisions; where nobody does, or the reviewer submitted it, anybody else. What was
 * returned waits for who submitted it until a later version is begun.
 */
const waiting = `decisions d CROSS JOIN cases k ON k.id = d.case_id CROSS JOIN case_index c ON c.id = d.case_id
  LEFT JOIN people p ON p.id = d.submitted_by
  WHERE d.state IN ('submitted', 'returned') AND d.removed_at IS NULL AND k.status <> 'void' AND (
    (d.state = 'submitted' AND d.submitted_by <> ?
      AND (k.reviewer_id IS NULL OR k.reviewer_id = ? OR k.reviewer_id = d.submitted_by)) OR
    (d.state = 'returned' AND d.submitted_by = ? AND k.status <> 'closed' AND NOT EXISTS (SELECT 1 FROM decisions n
      WHERE n.case_id = d.case_id AND n.number = d.number AND n.version > d.version AND n.removed_at IS NULL)))`;

/** @returns decisions that wait for a person's sign-off or for their new version, the longest waiting first. */
export function waitingDecisions(
  db: ReadDb,
  mine: { personId: string; limit: number },
): { rows: WaitingDecisionRow[]; total: number } {
  const me = [mine.personId, mine.personId, mine.personId];
  const rows = db.all<WaitingDecisionRow>(
    `SELECT d.id, d.state, d.subject, p.name AS submitted_by_name, c.id AS case_id, c.reference, c.title, c.kind,
       c.office, c.status FROM ${waiting} ORDER BY coalesce(d.settled_at, d.submitted_at), d.id LIMIT ?`,
    ...me,
    mine.limit,
  );
  const total = db.get<{ n: number }>(`SELECT count(*) AS n FROM ${waiting}`, ...me)?.n ?? 0;
  return { rows, total };
}
