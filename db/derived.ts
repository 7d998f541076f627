import type { ReadDb, WriteDb } from './database.ts';

type SearchDocument = {
  entity: string;
  entityId: string;
  caseId: string | null;
  title: string;
  body: string;
};

const joined = (...parts: (string | null | undefined)[]) =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join('\n');

type Texts = Record<string, string | null>;

function caseDocument(db: ReadDb, id: string): SearchDocument | null {
  const row = db.get<Texts>(
    `SELECT c.reference, c.title, coalesce(k.summary, q.summary, b.summary) AS summary,
       coalesce(k.our_entity, q.our_entity) AS our_entity,
       coalesce(k.outcome_reasons, q.outcome_reasons, b.outcome_reasons) AS outcome_reasons,
       q.acts_for, q.refusal_ground, k.lessons, b.cause, b.consequences, b.measures, b.aware_reason
     FROM cases c LEFT JOIN complaints k ON k.id = c.id LEFT JOIN requests q ON q.id = c.id
       LEFT JOIN breaches b ON b.id = c.id WHERE c.id = ?`,
    id,
  );
  if (!row) return null;
  const parties = db.all<Texts>(
    `SELECT p.name, p.email, p.phone, p.address FROM case_parties m JOIN parties p ON p.id = m.party_id
     WHERE m.case_id = ? AND m.removed_at IS NULL`,
    id,
  );
  const rungs = db.all<Texts>('SELECT body, outcome FROM rungs WHERE case_id = ? AND removed_at IS NULL', id);
  return {
    entity: 'case',
    entityId: id,
    caseId: id,
    title: joined(row['reference'], row['title']),
    body: joined(
      row['summary'],
      row['our_entity'],
      row['outcome_reasons'],
      row['acts_for'],
      row['refusal_ground'],
      row['lessons'],
      row['cause'],
      row['consequences'],
      row['measures'],
      row['aware_reason'],
      ...parties.flatMap((party) => [party['name'], party['email'], party['phone'], party['address']]),
      ...rungs.flatMap((rung) => [rung['body'], rung['outcome']]),
    ),
  };
}

/** What is searched of each kind of record: a title and a body, from columns of its own table. */
const searched: Record<string, { table: string; title: string; body: string }> = {
  note: { table: 'notes', title: "''", body: 'text' },
  task: { table: 'tasks', title: 'title', body: "''" },
  deadline: { table: 'deadlines', title: 'label', body: 'reason' },
  document: { table: 'documents', title: 'name', body: "''" },
  extension: { table: 'extensions', title: "''", body: 'reason' },
  pause: { table: 'pauses', title: "''", body: 'reason' },
  requestItem: {
    table: 'request_items',
    title: 'asked',
    body: "coalesce(ground, '') || char(10) || coalesce(reasons, '')",
  },
  systemSearch: {
    table: 'system_searches',
    title: 'system',
    body: "coalesce(asked_of, '') || char(10) || coalesce(answer, '')",
  },
  foundItem: {
    table: 'found_items',
    title: 'what',
    body: "coalesce(pages, '') || char(10) || coalesce(ground, '')",
  },
  fee: { table: 'fees', title: "''", body: 'ground' },
  forwarding: { table: 'forwardings', title: 'recipient', body: 'answer' },
  responsePackage: { table: 'response_packages', title: 'recipient', body: 'remarks' },
  deletion: {
    table: 'deletions',
    title: 'what',
    body: "coalesce(systems, '') || char(10) || coalesce(method, '') || char(10) || coalesce(by_whom, '') || char(10) || coalesce(kept, '')",
  },
  ladderEvent: { table: 'ladder_events', title: "''", body: 'remarks' },
  part: { table: 'parts', title: 'label', body: 'clients' },
  decision: {
    table: 'decisions',
    title: 'subject',
    body: "coalesce(decided, '') || char(10) || coalesce(reasons, '') || char(10) || coalesce(remarks, '')",
  },
  filing: {
    table: 'filings',
    title: 'recipient',
    body: "coalesce(receipt_number, '') || char(10) || coalesce(text, '')",
  },
  assessment: {
    table: 'assessments',
    title: "''",
    body: "coalesce(reasons, '') || char(10) || coalesce(reason, '')",
  },
  communication: {
    table: 'communications',
    title: 'subject',
    body: "coalesce(correspondent, '') || char(10) || coalesce(text, '')",
  },
};

function recordDocument(db: ReadDb, entity: string, id: string): SearchDocument | null {
  const source = searched[entity];
  if (!source) return null;
  const row = db.get<{ case_id: string; title: string | null; body: string | null }>(
    `SELECT case_id, ${source.title} AS title, ${source.body} AS body FROM ${source.table} WHERE id = ? AND removed_at IS NULL`,
    id,
  );
  return row
    ? { entity, entityId: id, caseId: row.case_id, title: row.title ?? '', body: row.body ?? '' }
    : null;
}

function refreshDocument(
  db: WriteDb,
  key: { entity: string; entityId: string },
  document: SearchDocument | null,
): void {
  const known = db.get<{ row: number }>('SELECT row FROM search_rows WHERE entity_id = ?', key.entityId);
  if (known) db.run('DELETE FROM search WHERE rowid = ?', known.row);
  if (!document) {
    if (known) db.run('DELETE FROM search_rows WHERE row = ?', known.row);
    return;
  }
  const row =
    known?.row ??
    Number(
      db.run(
        'INSERT INTO search_rows (entity, entity_id, case_id) VALUES (?, ?, ?)',
        document.entity,
        document.entityId,
        document.caseId,
      ).lastInsertRowid,
    );
  db.run('INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)', row, document.title, document.body);
}

type CaseIndexRow = Record<string, string | null>;

/** `+state`: by the case, whose deadlines are few; the index by state would walk those of every other case. */
const caseIndexSql = `SELECT c.id, c.office, c.kind, c.status, c.reference, c.title, lower(coalesce(c.title, '')) AS title_key,
    c.owner_id, o.name AS owner_name,
    (SELECT p.name FROM case_parties m JOIN parties p ON p.id = m.party_id
      WHERE m.case_id = c.id AND m.role IN ('complainant', 'requester') AND m.removed_at IS NULL ORDER BY m.id LIMIT 1) AS complainant,
    coalesce(k.received_at, q.received_at) AS received_at, coalesce(k.received_zone, q.received_zone) AS received_zone,
    d.due_at AS next_due_at, d.due_zone AS next_due_zone, d.label AS next_due_label,
    coalesce((SELECT recorded_at FROM journal WHERE case_id = c.id ORDER BY position DESC LIMIT 1), c.opened_at) AS changed_at
  FROM cases c
  LEFT JOIN complaints k ON k.id = c.id
  LEFT JOIN requests q ON q.id = c.id
  LEFT JOIN people o ON o.id = c.owner_id
  LEFT JOIN deadlines d ON d.id =
    (SELECT id FROM deadlines WHERE case_id = c.id AND +state = 'open' AND removed_at IS NULL
      AND due_at IS NOT NULL ORDER BY due_at LIMIT 1)
  WHERE c.id = ?`;

/**
 * Brings the case list's row up to date with the records. Only columns that differ are written: each index that isn't
 * touched is pages that needn't be encrypted.
 *
 * @param id the case
 */
export function refreshCaseIndex(db: WriteDb, id: string): void {
  const next = db.get<CaseIndexRow>(caseIndexSql, id);
  if (!next) return;
  const known = db.get<CaseIndexRow>('SELECT * FROM case_index WHERE id = ?', id);
  const changed = Object.keys(next).filter((column) => known?.[column] !== next[column]);
  const values = changed.map((column) => next[column] ?? null);
  if (!known) {
    db.run(
      `INSERT INTO case_index (${changed.join(', ')}) VALUES (${changed.map(() => '?').join(', ')})`,
      ...values,
    );
  } else if (changed.length > 0) {
    db.run(
      `UPDATE case_index SET ${changed.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
      ...values,
      id,
    );
  }
}

/** A record that an act changed, with the fields that did. */
export type Touched = { entity: string; id: string; caseId: string | null; fields: readonly string[] };

/** Fields whose change alters what is found by search; a status or a date alone doesn't. */
const caseTextFields = new Set([
  'reference',
  'title',
  'summary',
  'ourEntity',
  'outcomeReasons',
  'actsFor',
  'refusalGround',
  'lessons',
  'cause',
  'consequences',
  'measures',
  'awareReason',
]);
const indirect = new Set(['rung', 'caseParty']);
const textless = new Set([
  'state',
  'dueAt',
  'dueOn',
  'doneAt',
  'metAt',
  'assigneeId',
  'privilege',
  'changedAt',
  'documentId',
  'packVersion',
  'mark',
  'submissionId',
  'settlementId',
]);

function documentOf(db: ReadDb, entity: string, id: string): SearchDocument | null {
  return entity === 'case' ? caseDocument(db, id) : recordDocument(db, entity, id);
}

function dueForSearch(db: WriteDb, entity: string, id: string): void {
  db.run('INSERT OR IGNORE INTO search_due (entity_id, entity) VALUES (?, ?)', id, entity);
}

/**
 * Brings the full-text table up to date for what is due, oldest first. Kept out of {@link refreshDerived}: indexing a
 * long text costs more than saving it, and nobody waits for it before they search.
 *
 * @param limit at most so many records
 * @returns whether nothing is due any more
 */
export function refreshSearch(db: WriteDb, limit = Number.MAX_SAFE_INTEGER): boolean {
  const due = db.all<{ entity: string; entity_id: string }>(
    'SELECT entity, entity_id FROM search_due ORDER BY rowid LIMIT ?',
    limit,
  );
  for (const { entity, entity_id: id } of due) {
    refreshDocument(db, { entity, entityId: id }, documentOf(db, entity, id));
    db.run('DELETE FROM search_due WHERE entity_id = ?', id);
  }
  return due.length < limit;
}

/** @returns whether some words are not in the full-text table yet. */
export function isSearchDue(db: ReadDb): boolean {
  return db.get('SELECT 1 AS x FROM search_due LIMIT 1') !== undefined;
}

/** Refreshes what is derived from the records an act touched, in the act's own transaction. */
export function refreshDerived(db: WriteDb, touched: readonly Touched[]): void {
  const cases = new Set<string>();
  const caseTexts = new Set<string>();
  for (const { entity, id, caseId, fields } of touched) {
    if (caseId !== null) cases.add(caseId);
    if (entity === 'person')
      for (const row of db.all<{ id: string }>('SELECT id FROM cases WHERE owner_id = ?', id))
        cases.add(row.id);
    if (entity === 'party') {
      for (const row of db.all<{ case_id: string }>(
        'SELECT DISTINCT case_id FROM case_parties WHERE party_id = ?',
        id,
      )) {
        cases.add(row.case_id);
        caseTexts.add(row.case_id);
      }
    }
    if (caseId !== null && (indirect.has(entity) || fields.some((field) => caseTextFields.has(field))))
      caseTexts.add(caseId);
    if (entity in searched && fields.some((field) => !textless.has(field))) {
      dueForSearch(db, entity, id);
    }
  }
  for (const id of caseTexts) dueForSearch(db, 'case', id);
  for (const id of cases) refreshCaseIndex(db, id);
}

/** Builds everything derived anew from the records: after a replay or a repair. */
export function rebuildDerived(db: WriteDb): void {
  db.run('DELETE FROM case_index');
  db.run('DELETE FROM search');
  db.run('DELETE FROM search_rows');
  db.run('DELETE FROM search_due');
  for (const { id } of db.all<{ id: string }>('SELECT id FROM cases')) {
    refreshCaseIndex(db, id);
    refreshDocument(db, { entity: 'case', entityId: id }, caseDocument(db, id));
  }
  for (const [entity, { table }] of Object.entries(searched)) {
    for (const { id } of db.all<{ id: string }>(`SELECT id FROM ${table}`)) {
      refreshDocument(db, { entity, entityId: id }, recordDocument(db, entity, id));
    }
  }
}
