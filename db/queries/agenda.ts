import type { ReadDb } from '../database.ts';
import { isFirstNotice, noticeCount } from './client-notices.ts';

export type AgendaQuery = {
  /** UTC text, inclusive. */
  from?: string | undefined;
  /** UTC text, exclusive. */
  to?: string | undefined;
  office?: string | undefined;
  ownerId?: string | null | undefined;
  kind?: string | undefined;
  offset: number;
  limit: number;
  /** The count stops here; without it all are counted. */
  mostCounted?: number;
};

type CaseColumns = {
  case_id: string;
  reference: string;
  title: string | null;
  kind: string;
  office: string;
  status: string;
};

export type AgendaDeadlineRow = CaseColumns & {
  id: string;
  owner_id: string | null;
  owner_name: string | null;
  label: string | null;
  due_at: string;
  due_zone: string;
  set_at: string;
  /** For how many clients it stands; null for any date that isn't a notice to clients. */
  clients: number | null;
};

export type AgendaTaskRow = CaseColumns & { id: string; task: string | null; due_on: string | null };
export type AgendaCaseRow = CaseColumns & { changed_at: string };

const caseColumns = 'c.id AS case_id, c.reference, c.title, c.kind, c.office, c.status';

/** A deadline is put on record by the first entry that gives it a date. */
const setAt = `(SELECT j.recorded_at FROM journal_values v JOIN journal j ON j.position = v.position
  WHERE v.entity_id = d.id AND v.field = 'dueAt' ORDER BY v.id LIMIT 1)`;

/**
 * `CROSS JOIN` keeps the order of the tables: the dates in the range are walked by their index, and of cases only those
 * are read that have one.
 *
 * @returns the SQL of a page of the open deadlines and of their count, with their values; after them come the page's
 *   limit and offset, and the most that are counted (-1: all)
 */
export function agendaSql(query: Omit<AgendaQuery, 'offset' | 'limit' | 'mostCounted'>): {
  page: string;
  count: string;
  values: string[];
} {
  const wheres = [
    "d.state = 'open'",
    'd.removed_at IS NULL',
    'd.due_zone IS NOT NULL',
    "c.status <> 'void'",
    isFirstNotice,
  ];
  const values: string[] = [];
  const add = (sql: string, ...given: string[]) => {
    wheres.push(sql);
    values.push(...given);
  };
  // Always a range, so that the index is walked and a deadline without a date is left out.
  add('d.due_at >= ?', query.from ?? '');
  if (query.to !== undefined) add('d.due_at < ?', query.to);
  if (query.office !== undefined) add('c.office = ?', query.office);
  if (query.kind !== undefined) add('c.kind = ?', query.kind);
  if (query.ownerId === null) add('c.owner_id IS NULL');
  else if (query.ownerId !== undefined) add('c.owner_id = ?', query.ownerId);
  const source = `deadlines d CROSS JOIN case_index c ON c.id = d.case_id WHERE ${wheres.join(' AND ')}`;
  return {
    page: `SELECT d.id, d.label, d.due_at, d.due_zone, c.owner_id, c.owner_name, ${caseColumns},
      coalesce(${setAt}, d.due_at) AS set_at, ${noticeCount} AS clients FROM ${source} ORDER BY d.due_at, d.id LIMIT ? OFFSET ?`,
    count: `SELECT count(*) AS n FROM (SELECT 1 FROM ${source} LIMIT ?)`,
    values,
  };
}

export function agendaPage(db: ReadDb, query: AgendaQuery): { rows: AgendaDeadlineRow[]; total: number } {
  const { page, count, values } = agendaSql(query);
  const rows = db.all<AgendaDeadlineRow>(page, ...values, query.limit, query.offset);
  return { rows, total: db.get<{ n: number }>(count, ...values, query.mostCounted ?? -1)?.n ?? 0 };
}

export type CalendarRow = {
  id: string;
  reference: string;
  due_at: string;
  due_zone: string;
  changes: number;
};

/** @returns an open deadline with the number of entries that changed it since it was set; undefined for any other */
export function calendarRow(db: ReadDb, id: string): CalendarRow | undefined {
  return db.get<CalendarRow>(
    `SELECT d.id, c.reference, d.due_at, d.due_zone,
      (SELECT max(count(DISTINCT v.position) - 1, 0) FROM journal_values v WHERE v.entity_id = d.id) AS changes
     FROM deadlines d CROSS JOIN case_index c ON c.id = d.case_id
     WHERE d.id = ? AND +d.state = 'open' AND d.removed_at IS NULL AND d.due_at IS NOT NULL
       AND d.due_zone IS NOT NULL AND c.status <> 'void'`,
    id,
  );
}

type Mine = { personId: string; limit: number };

const myTasks = `tasks t CROSS JOIN case_index c ON c.id = t.case_id
  WHERE t.assignee_id = ? AND t.done_at IS NULL AND t.removed_at IS NULL AND c.status <> 'void'`;

/** @returns the open tasks given to a person, those with a day first and by their day. */
export function openTasksOf(db: ReadDb, { personId, limit }: Mine): { rows: AgendaTaskRow[]; total: number } {
  const rows = db.all<AgendaTaskRow>(
    `SELECT t.id, t.title AS task, t.due_on, ${caseColumns} FROM ${myTasks}
     ORDER BY t.due_on IS NULL, t.due_on, t.id LIMIT ?`,
    personId,
    limit,
  );
  const total = db.get<{ n: number }>(`SELECT count(*) AS n FROM ${myTasks}`, personId)?.n ?? 0;
  return { rows, total };
}

const undated = `case_index c
  WHERE c.owner_id = ? AND c.status NOT IN ('closed', 'void') AND c.next_due_at IS NULL`;

/** @returns a person's cases that are not closed and have no open deadline, the one changed longest ago first. */
export function undatedCasesOf(
  db: ReadDb,
  { personId, limit }: Mine,
): { rows: AgendaCaseRow[]; total: number } {
  const rows = db.all<AgendaCaseRow>(
    `SELECT ${caseColumns}, c.changed_at FROM ${undated} ORDER BY c.changed_at, c.id LIMIT ?`,
    personId,
    limit,
  );
  const total = db.get<{ n: number }>(`SELECT count(*) AS n FROM ${undated}`, personId)?.n ?? 0;
  return { rows, total };
}

/** @returns the cases changed last. */
export function recentCases(db: ReadDb, limit: number): AgendaCaseRow[] {
  return db.all<AgendaCaseRow>(
    `SELECT ${caseColumns}, c.changed_at FROM case_index c WHERE c.status <> 'void'
     ORDER BY c.changed_at DESC, c.id DESC LIMIT ?`,
    limit,
  );
}

export function countDrafts(db: ReadDb, personId: string): number {
  return db.get<{ n: number }>('SELECT count(*) AS n FROM drafts WHERE person_id = ?', personId)?.n ?? 0;
}
