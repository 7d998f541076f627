import type { ReadDb } from '../database.ts';

export type PrivilegeMark = {
  entity: string;
  id: string;
  recorded_at: string;
  author_id: string;
  privilege: string;
};

/** Everything on a case that is marked privileged or came with a privileged communication, removed records included. */
export function privilegeMarks(db: ReadDb, caseId: string): PrivilegeMark[] {
  return db.all<PrivilegeMark>(
    `SELECT 'note' AS entity, id, recorded_at, author_id, privilege FROM notes WHERE case_id = ? AND privilege IS NOT NULL
     UNION ALL
     SELECT 'communication', m.id, m.recorded_at,
       (SELECT actor_id FROM journal WHERE entity_id = m.id ORDER BY position LIMIT 1), m.privilege
       FROM communications m WHERE m.case_id = ? AND m.privilege IS NOT NULL
     UNION ALL
     SELECT 'document', d.id, d.added_at, d.added_by, coalesce(d.privilege, m.privilege)
       FROM documents d LEFT JOIN communications m ON m.id = d.communication_id OR m.document_id = d.id
       WHERE d.case_id = ? AND (d.privilege IS NOT NULL OR m.privilege IS NOT NULL)
     ORDER BY recorded_at`,
    caseId,
    caseId,
    caseId,
  );
}

/** @returns whether a communication is marked privileged. */
export function isPrivileged(db: ReadDb, communicationId: string): boolean {
  return (
    db.get('SELECT 1 AS x FROM communications WHERE id = ? AND privilege IS NOT NULL', communicationId) !==
    undefined
  );
}
