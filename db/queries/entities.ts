import type { ReadDb } from '../database.ts';
import { type EntityName, descriptorOf } from '../entities.ts';

/** What a case is and what its kind adds: the id is the case's own. */
const ofItsCase = new Set<EntityName>(['case', 'complaint', 'request', 'breach']);

/** @returns the case on which a record stands, null for one that stands on none; undefined when there is no such record. */
export function caseOfEntity(db: ReadDb, entity: EntityName, id: string): string | null | undefined {
  const { table, fields } = descriptorOf(entity);
  if (table === null || !db.get(`SELECT 1 AS x FROM ${table} WHERE id = ?`, id)) return undefined;
  if (ofItsCase.has(entity)) return id;
  if (!('caseId' in fields)) return null;
  return db.get<{ case_id: string }>(`SELECT case_id FROM ${table} WHERE id = ?`, id)?.case_id ?? null;
}
