import type { ReadDb } from '../database.ts';

export type CaseListQuery = {
  filter: {
    kind?: string | undefined;
    office?: string | undefined;
    status?: string[] | undefined;
    ownerId?: string | null | undefined;
    text?: string | undefined;
  };
  sort: 'changed' | 'reference' | 'title' | 'due' | 'received';
  descending: boolean;
  offset: number;
  limit: number;
};

export type CaseListRow = {
  id: string;
  reference: string;
  kind: string;
  office: string;
  title: string | null;
  status: string;
  complainant: string | null;
  owner_name: string | null;
  received_at: string | null;
  received_zone: string | null;
  next_due_at: string | null;
  next_due_zone: string | null;
  next_due_label: string | null;
  changed_at: string;
};

const sortColumns = {
  changed: 'changed_at',
  reference: 'reference',
  title: 'title_key',
  due: 'next_due_at',
  received: 'received_at',
} as const;

/** @returns the SQL of a page of the case list and of its count, with their values: bench runs the same. */
export function caseListSql(query: CaseListQuery): {
  page: string;
  count: string;
  values: (string | number)[];
} {
  const { filter } = query;
  const wheres: string[] = [];
  const values: string[] = [];
  const add = (sql: string, ...given: string[]) => {
    wheres.push(sql);
    values.push(...given);
  };
  if (filter.kind !== undefined) add('kind = ?', filter.kind);
  if (filter.office !== undefined) add('office = ?', filter.office);
  if (filter.status && filter.status.length > 0)
    add(`status IN (${filter.status.map(() => '?').join(', ')})`, ...filter.status);
  if (filter.ownerId === null) add('owner_id IS NULL');
  else if (filter.ownerId !== undefined) add('owner_id = ?', filter.ownerId);
  const text = filter.text?.trim() ?? '';
  if (text !== '') {
    const like = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
    add(
      "(title LIKE ? ESCAPE '\\' OR reference LIKE ? ESCAPE '\\' OR complainant LIKE ? ESCAPE '\\')",
      like,
      like,
      like,
    );
  }
  const column = sortColumns[query.sort];
  const direction = query.descending ? 'DESC' : 'ASC';
  // What has no date comes last in either direction: an index walk from one end, then the rest.
  const order =
    query.sort === 'due' || query.sort === 'received'
      ? `${column} ${direction} NULLS LAST`
      : `${column} ${direction}`;
  const where = wheres.length === 0 ? '' : `WHERE ${wheres.join(' AND ')}`;
  return {
    page: `SELECT * FROM case_index ${where} ORDER BY ${order}, id ${direction} LIMIT ? OFFSET ?`,
    count: `SELECT count(*) AS n FROM case_index ${where}`,
    values,
  };
}

export function listCases(db: ReadDb, query: CaseListQuery): { rows: CaseListRow[]; total: number } {
  const { page, count, values } = caseListSql(query);
  const rows = db.all<CaseListRow>(page, ...values, query.limit, query.offset);
  return { rows, total: db.get<{ n: number }>(count, ...values)?.n ?? 0 };
}

/** @returns numbers for the sidebar; `now` (UTC text) decides what is overdue */
export function countCases(db: ReadDb, query: { personId: string; now: string }) {
  const byStatus = Object.fromEntries(
    db
      .all<{ status: string; n: number }>(
        "SELECT status, count(*) AS n FROM case_index WHERE kind = 'complaint' GROUP BY status",
      )
      .map(({ status, n }) => [status, n]),
  );
  const byKind = Object.fromEntries(
    db
      .all<{ kind: string; n: number }>(
        "SELECT kind, count(*) AS n FROM case_index WHERE status <> 'void' GROUP BY kind",
      )
      .map(({ kind, n }) => [kind, n]),
  );
  const mine = db.get<{ n: number }>(
    "SELECT count(*) AS n FROM case_index WHERE owner_id = ? AND status NOT IN ('closed', 'void')",
    query.personId,
  );
  const overdue = db.get<{ n: number }>(
    "SELECT count(*) AS n FROM case_index WHERE next_due_at < ? AND status NOT IN ('closed', 'void')",
    query.now,
  );
  return { byStatus, byKind, mine: mine?.n ?? 0, overdue: overdue?.n ?? 0 };
}

export type SearchRow = {
  case_id: string;
  reference: string;
  case_title: string | null;
  entity: string;
  entity_id: string;
  excerpt: string;
};

export const searchSql = `SELECT r.case_id, c.reference, c.title AS case_title, r.entity, r.entity_id,
    snippet(search, -1, char(2), char(3), '…', 16) AS excerpt
  FROM search JOIN search_rows r ON r.row = search.rowid JOIN cases c ON c.id = r.case_id
  WHERE search MATCH ? ORDER BY search.rowid DESC LIMIT ? OFFSET ?`;

/**
 * @returns FTS5's query for what a person typed: each word or the beginning of one, all must occur; null when there is
 *   no word in it
 */
export function matchQuery(text: string): string | null {
  const words =
    text
      .normalize('NFKC')
      .replaceAll('\0', ' ')
      .match(/[\p{L}\p{N}]+(?:[^\s\p{L}\p{N}"]+[\p{L}\p{N}]+)*/gu) ?? [];
  if (words.length === 0) return null;
  return words.map((word) => `"${word}"*`).join(' ');
}

export function searchCases(db: ReadDb, query: { text: string; offset: number; limit: number }): SearchRow[] {
  const match = matchQuery(query.text);
  return match === null ? [] : db.all<SearchRow>(searchSql, match, query.limit, query.offset);
}
