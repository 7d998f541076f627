import type { ReadDb } from '../../db/database.ts';
import { type CaseRecords, caseRecords, changedAtOf } from '../../db/queries/cases.ts';
import { personNames } from '../../db/queries/people.ts';
import { type CaseDetail, caseDetail } from '../../shared/contract/cases.ts';
import { notFound, requireCase } from './find.ts';
import { kindFromRows, rungFromRow } from './kind-detail.ts';
import { zonedFromRow } from './times.ts';

type Names = Map<string, string>;

const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json));

function workFromRows(rows: CaseRecords, names: Names) {
  const name = (id: string) => names.get(id) ?? '';
  return {
    rungs: rows.rungs.map(rungFromRow),
    parties: rows.parties.map(({ link, party }) => ({
      id: link.id,
      partyId: party.id,
      role: link.role,
      kind: party.kind,
      name: party.name,
      email: party.email,
      phone: party.phone,
      country: party.country,
    })),
    notes: rows.notes.map((note) => ({
      ...note,
      privilege: parsed(note.privilege),
      authorName: name(note.authorId),
    })),
    tasks: rows.tasks.map((task) => ({
      ...task,
      assigneeName: task.assigneeId === null ? null : name(task.assigneeId),
    })),
    deadlines: rows.deadlines.map((deadline) => ({
      ...deadline,
      dueAt: zonedFromRow(deadline.dueAt, deadline.dueZone),
      metAt: zonedFromRow(deadline.metAt, deadline.metZone),
    })),
    documents: rows.documents.map((document) => ({
      ...document,
      privilege: parsed(document.privilege),
      addedByName: name(document.addedBy),
    })),
    decisions: rows.decisions.map((one) => ({
      ...one,
      authorName: name(one.authorId),
      submittedByName: one.submittedBy === null ? null : name(one.submittedBy),
      settledByName: one.settledBy === null ? null : name(one.settledBy),
    })),
    communications: rows.communications.map((one) => ({
      ...one,
      happenedAt: zonedFromRow(one.happenedAt, one.happenedZone),
      sentAt: zonedFromRow(one.sentAt, one.sentZone),
      deliveredAt: zonedFromRow(one.deliveredAt, one.deliveredZone),
      privilege: parsed(one.privilege),
    })),
  };
}

/**
 * @returns a case with all that stands on it
 * @throws CustodiaError NOT_FOUND
 */
export function caseDetailFrom(db: ReadDb, id: string): CaseDetail {
  const row = requireCase(db, id);
  const names = personNames(db);
  const personName = (person: string | null) =>
    person === null ? null : { id: person, name: names.get(person) ?? '' };
  // The contract's schema drops what isn't in it: no column reaches a screen by accident.
  return caseDetail.parse({
    id: row.id,
    reference: row.reference,
    kind: row.kind,
    office: row.office,
    title: row.title,
    status: row.status,
    owner: personName(row.ownerId),
    reviewer: personName(row.reviewerId),
    openedAt: row.openedAt,
    changedAt: changedAtOf(db, id) ?? row.openedAt,
    voidReason: row.voidReason,
    ...workFromRows(caseRecords(db, id), names),
    ...kindFromRows(db, row, names),
  });
}

/**
 * @returns a case of one kind with all that stands on it
 * @throws CustodiaError NOT_FOUND when it is of another kind
 */
export function caseOfKind<K extends CaseDetail['kind']>(
  db: ReadDb,
  id: string,
  kind: K,
): Extract<CaseDetail, { kind: K }> {
  const detail = caseDetailFrom(db, id);
  if (!isOfKind(detail, kind)) throw notFound(kind, detail.reference);
  return detail;
}

function isOfKind<K extends CaseDetail['kind']>(
  detail: CaseDetail,
  kind: K,
): detail is Extract<CaseDetail, { kind: K }> {
  return detail.kind === kind;
}
