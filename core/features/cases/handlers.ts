import { isSearchDue, refreshSearch } from '../../../db/derived.ts';
import { countCases, listCases, searchCases } from '../../../db/queries/case-list.ts';
import { caseByReference } from '../../../db/queries/cases.ts';
import { caseHistory } from '../../../db/queries/history.ts';
import { personNames } from '../../../db/queries/people.ts';
import { caseRow, historyEntry, searchHit } from '../../../shared/contract/cases.ts';
import { isUuid } from '../../../shared/ids.ts';
import { os } from '../../procedures.ts';
import { caseDetailFrom } from '../../records/case-detail.ts';
import { notFound, requireCase } from '../../records/find.ts';
import { historyFields } from '../../records/history-fields.ts';
import { zonedFromRow } from '../../records/times.ts';
import { undoableAct } from '../../records/undoable.ts';
import type { OpenVault } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';
import { assignCase, makeVoid, renameCase } from './standing.ts';

function caseRowFrom(row: ReturnType<typeof listCases>['rows'][number]) {
  const dueAt = zonedFromRow(row.next_due_at, row.next_due_zone);
  return caseRow.parse({
    id: row.id,
    reference: row.reference,
    kind: row.kind,
    office: row.office,
    title: row.title,
    status: row.status,
    complainant: row.complainant,
    ownerName: row.owner_name,
    receivedAt: zonedFromRow(row.received_at, row.received_zone),
    nextDeadline: dueAt === null ? null : { label: row.next_due_label, dueAt },
    changedAt: row.changed_at,
  });
}

function historyOf(vault: OpenVault, query: { id: string; offset: number; limit: number }) {
  requireCase(vault.db, query.id);
  const { rows, total } = caseHistory(vault.db, query);
  const names = personNames(vault.db);
  const undoable = undoableAct(vault.db, { caseId: query.id, personId: vault.person.id });
  const entries = rows.map((row) =>
    historyEntry.parse({
      position: row.position,
      actId: row.act_id,
      recordedAt: row.recorded_at,
      zone: row.zone,
      actorName: names.get(row.actor_id) ?? '',
      action: row.action,
      entity: row.entity,
      entityId: row.entity_id,
      fields: historyFields(vault.db, row, names),
      hash: row.hash.toString('hex'),
      canUndo: row.act_id === undoable,
    }),
  );
  return { entries, total };
}

function search(vault: OpenVault, query: { text: string; offset: number; limit: number }) {
  if (isSearchDue(vault.db)) vault.put((write) => refreshSearch(write));
  // One more than asked for tells whether there is more, without counting all hits.
  const found = searchCases(vault.db, { ...query, limit: query.limit + 1 });
  const hits = found.slice(0, query.limit).map((row) =>
    searchHit.parse({
      caseId: row.case_id,
      reference: row.reference,
      title: row.case_title,
      entity: row.entity,
      entityId: row.entity_id,
      excerpt: row.excerpt,
    }),
  );
  return { hits, isComplete: found.length <= query.limit };
}

export function caseHandlers(session: Session) {
  const procedures = os.cases;
  return {
    list: procedures.list.handler(({ input }) => {
      const { rows, total } = listCases(session.vault.db, input);
      return { rows: rows.map(caseRowFrom), total };
    }),
    counts: procedures.counts.handler(() => {
      const { vault } = session;
      return countCases(vault.db, { personId: vault.person.id, now: vault.now() });
    }),
    get: procedures.get.handler(({ input }) => {
      const { db } = session.vault;
      if (isUuid(input.which)) return caseDetailFrom(db, input.which);
      const row = caseByReference(db, input.which);
      if (!row) throw notFound('case', input.which);
      return caseDetailFrom(db, row.id);
    }),
    retitle: procedures.retitle.handler(({ input }) => {
      session.vault.act((act) => renameCase(act, input));
      return {};
    }),
    assign: procedures.assign.handler(({ input }) => {
      session.vault.act((act) => assignCase(act, input));
      return {};
    }),
    makeVoid: procedures.makeVoid.handler(({ input }) => {
      session.vault.act((act) => makeVoid(act, input));
      return {};
    }),
    history: procedures.history.handler(({ input }) => historyOf(session.vault, input)),
    search: procedures.search.handler(({ input }) => search(session.vault, input)),
  };
}
