import type { ReadDb } from '../../../db/database.ts';
import { type JournalRow, type JournalValueRow, journalEntries } from '../../../db/journal-verify.ts';
import { caseRecords } from '../../../db/queries/cases.ts';
import { privilegeMarks } from '../../../db/queries/privilege.ts';
import { privilege as privilegeSchema, type Privilege } from '../../../shared/domain/privilege.ts';

/** A line of the privilege log: that something is there, by whom, when and on what ground, never what it says. */
export type Withheld = {
  entity: string;
  id: string;
  recordedAt: string;
  author: string;
  privilege: Privilege;
};

export type Selection = {
  /** Ids of records whose values stay in the vault. */
  withheldIds: ReadonlySet<string>;
  withheld: Withheld[];
  partyIds: ReadonlySet<string>;
};

/**
 * What leaves for a recipient: everything for counsel; for others without what is marked privileged, nor the documents
 * that came with a privileged communication. Removed records count too: their values stand in the journal.
 */
export function selectFor(
  db: ReadDb,
  options: { caseId: string; recipient: 'ordinary' | 'counsel'; names: Map<string, string> },
): Selection {
  const partyIds = new Set(caseRecords(db, options.caseId).parties.map(({ party }) => party.id));
  if (options.recipient === 'counsel') return { withheldIds: new Set(), withheld: [], partyIds };
  const withheld = privilegeMarks(db, options.caseId).map((mark) => ({
    entity: mark.entity,
    id: mark.id,
    recordedAt: mark.recorded_at,
    author: options.names.get(mark.author_id) ?? '',
    privilege: privilegeSchema.parse(JSON.parse(mark.privilege)),
  }));
  return { withheldIds: new Set(withheld.map(({ id }) => id)), withheld, partyIds };
}

/** The journal's entries that belong to the case: its own and those of its parties. */
export function* entriesOfCase(
  db: ReadDb,
  scope: { caseId: string; partyIds: ReadonlySet<string> },
): Generator<{ row: JournalRow; values: JournalValueRow[] }> {
  const own = [...journalEntries(db, { caseId: scope.caseId })];
  const parties = [...scope.partyIds].flatMap((id) => [...journalEntries(db, { entityId: id })]);
  yield* [...own, ...parties.filter(({ row }) => row.case_id === null)].sort(
    (a, b) => a.row.position - b.row.position,
  );
}
