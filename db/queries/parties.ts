import type { ReadDb } from '../database.ts';
import type { PartyId } from '../../shared/ids.ts';

/** @returns a party with this very name and mail address (case apart), when both are known. */
export function matchingParty(db: ReadDb, key: { name: string; email: string | null }): PartyId | undefined {
  if (key.email === null) return undefined;
  return db.get<{ id: PartyId }>(
    `SELECT id FROM parties WHERE lower(email) = lower(?) AND lower(name) = lower(?) AND removed_at IS NULL ORDER BY id LIMIT 1`,
    key.email,
    key.name,
  )?.id;
}

const columns = `p.id, p.kind, p.sort, p.language, p.name, p.email, p.phone, p.address, p.country, p.remarks, p.removed_at AS removedAt,
  (SELECT count(DISTINCT case_id) FROM case_parties m WHERE m.party_id = p.id AND m.removed_at IS NULL) AS cases`;

export type PartyWithCases = {
  id: string;
  kind: string;
  sort: string | null;
  language: string | null;
  name: string | null;
  email: string | null;
  phone: string | null;
  address: string | null;
  country: string | null;
  remarks: string | null;
  removedAt: string | null;
  cases: number;
};

export function partyById(db: ReadDb, id: string): PartyWithCases | undefined {
  return db.get<PartyWithCases>(`SELECT ${columns} FROM parties p WHERE p.id = ?`, id);
}

/** A page of the parties still kept, by name; `text` may stand anywhere in name, mail address or country. */
export function listParties(
  db: ReadDb,
  query: { text: string; sort?: string | undefined; offset: number; limit: number },
): { rows: PartyWithCases[]; total: number } {
  const like = `%${query.text.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const where = `p.removed_at IS NULL AND (? = '%%' OR p.name LIKE ? ESCAPE '\\' OR p.email LIKE ? ESCAPE '\\' OR p.country LIKE ? ESCAPE '\\')${query.sort === undefined ? '' : ' AND p.sort = ?'}`;
  const values = [like, like, like, like, ...(query.sort === undefined ? [] : [query.sort])];
  const rows = db.all<PartyWithCases>(
    `SELECT ${columns} FROM parties p WHERE ${where} ORDER BY p.name COLLATE NOCASE, p.id LIMIT ? OFFSET ?`,
    ...values,
    query.limit,
    query.offset,
  );
  const total =
    db.get<{ n: number }>(`SELECT count(*) AS n FROM parties p WHERE ${where}`, ...values)?.n ?? 0;
  return { rows, total };
}

export function casesOfParty(
  db: ReadDb,
  id: string,
): { id: string; reference: string; title: string | null; role: string }[] {
  return db.all(
    `SELECT c.id, c.reference, c.title, m.role FROM case_parties m JOIN cases c ON c.id = m.case_id
     WHERE m.party_id = ? AND m.removed_at IS NULL ORDER BY c.id DESC`,
    id,
  );
}
