import type { ReadDb } from '../../db/database.ts';
import type { Touched } from '../../db/derived.ts';
import type { EntityFields } from '../../db/entities.ts';
import { type DeadlineTableRow, lawDeadlines, openBreachesOf } from '../../db/queries/law-deadlines.ts';
import { DeadlineState } from '../../shared/contract/case-work.ts';
import type { ZonedTime } from '../../shared/dates.ts';
import { CaseStatus } from '../../shared/domain/case-status.ts';
import type { CaseId, DeadlineId } from '../../shared/ids.ts';
import type { Law } from '../../shared/law/office-law.ts';
import { lawDatesText } from '../../shared/text/law-dates.ts';
import type { Act } from '../session/open-vault.ts';
import { datedCaseFrom } from './dated-case.ts';
import { officeLaw } from './office-law.ts';
import { type OwnDate, ownDatesOf } from './own-dates.ts';
import { isSameTime, zonedFromRow } from './times.ts';

/** Fields of a complaint on which its dates of law rest; another's change leaves them as they are. */
const complaintFacts = new Set([
  'framework',
  'isHrData',
  'recourseMechanism',
  'happenedAt',
  'receivedAt',
  'acknowledgedAt',
  'answeredAt',
]);
const factRecords = new Set([
  'rung',
  'ladderEvent',
  'request',
  'extension',
  'pause',
  'fee',
  'breach',
  'part',
  'filing',
]);

/** @returns whether dates of law may follow from what was changed */
function bearsOnDates({ entity, fields }: Touched): boolean {
  if (entity === 'complaint') return fields.some((field) => complaintFacts.has(field));
  // One duty met may start the clock of another.
  if (entity === 'deadline') return fields.includes('mark');
  return factRecords.has(entity);
}

function casesToSettle(db: ReadDb, touched: readonly Touched[]): Set<string> {
  const found = new Set<string>();
  for (const one of touched) {
    if (one.entity === 'ourEntity') for (const id of openBreachesOf(db, one.id)) found.add(id);
    if (one.caseId !== null && bearsOnDates(one)) found.add(one.caseId);
  }
  return found;
}

type Key = Pick<OwnDate, 'basis' | 'rule' | 'partId' | 'clientId'>;
const keyOf = ({ basis, rule, partId, clientId }: { [K in keyof Key]: string | null }) =>
  JSON.stringify([basis, rule, partId, clientId]);

/** The state that the facts give, where no person has said otherwise; empty where it stands as it is. */
function stateFields(row: DeadlineTableRow, metAt: ZonedTime | null): EntityFields<'deadline'> {
  const { open, met, missed } = DeadlineState;
  const isMetByFacts = row.state === met && row.mark === null;
  if (metAt !== null) {
    const isNew = row.state === open || row.state === missed;
    const isMoved = isMetByFacts && !isSameTime(metAt, zonedFromRow(row.metAt, row.metZone));
    return isNew || isMoved ? { state: met, metAt } : {};
  }
  return isMetByFacts ? { state: open, metAt: null } : {};
}

/** A date that stands on record otherwise than the facts and the law give it now, and what brings it up to them. */
export type Settling = {
  /** As it stands; null: it isn't on record yet. */
  readonly row: DeadlineTableRow | null;
  /** As it follows now; null: nothing gives it any more. */
  readonly date: OwnDate | null;
  readonly action: 'deadline.computed' | 'deadline.recomputed' | 'deadline.lapsed';
  readonly fields: EntityFields<'deadline'>;
};

function computed(caseId: CaseId, date: OwnDate): Settling {
  const { basis, rule, partId, clientId, label, dueAt, metAt, packVersion } = date;
  const state = metAt === null ? DeadlineState.open : DeadlineState.met;
  const fields = { caseId, basis, rule, partId, clientId, label, dueAt, state, metAt, packVersion };
  return { row: null, date, action: 'deadline.computed', fields };
}

function recomputed(row: DeadlineTableRow, date: OwnDate): Settling {
  const { dueAt, label, metAt, packVersion } = date;
  const isBack = row.removedAt !== null;
  const isMoved = isBack || !isSameTime(dueAt, zonedFromRow(row.dueAt, row.dueZone));
  const fields = {
    ...(isMoved ? { dueAt, label, packVersion } : {}),
    ...(isBack ? { removedAt: null, removedReason: null } : {}),
    ...stateFields(row, metAt),
  };
  return { row, date, action: 'deadline.recomputed', fields };
}

/** A date that nothing gives any more is taken off; what a person said of its duty stays, without a date. */
function lapsed(row: DeadlineTableRow, now: string): Settling {
  const removed = { removedAt: now, removedReason: lawDatesText.lapsed };
  const isGone = row.removedAt !== null || (row.mark !== null && row.dueAt === null);
  const fields = isGone ? {} : row.mark === null ? removed : { dueAt: null };
  return { row, date: null, action: 'deadline.lapsed', fields };
}

/**
 * @param law in force for the vault
 * @param now as records keep it
 * @returns what of a case's dates of law stands otherwise than it follows now; of a case whose number is void nothing
 */
export function settlingsOf(
  db: ReadDb,
  id: string,
  { law, now }: { law: Law; now: string },
): readonly Settling[] {
  const detail = datedCaseFrom(db, id);
  if (detail.status === CaseStatus.void) return [];
  const known = new Map(lawDeadlines(db, id).map((row) => [keyOf(row), row]));
  const given = ownDatesOf(detail, law).map((date) => {
    const row = known.get(keyOf(date));
    known.delete(keyOf(date));
    return row === undefined ? computed(detail.id, date) : recomputed(row, date);
  });
  const others = [...known.values()].map((row) => lapsed(row, now));
  return [...given, ...others].filter(({ fields }) => Object.keys(fields).length > 0);
}

/** Brings the dates of law of one case up to its facts and the law in force. @returns how many dates that changed */
export function settleCase(act: Act, caseId: string): number {
  const settlings = settlingsOf(act.db, caseId, { law: officeLaw(act.db), now: act.now });
  for (const { row, action, fields } of settlings)
    act.record({ entity: 'deadline', id: row?.id ?? act.newId<DeadlineId>(), caseId, action, fields });
  return settlings.length;
}

/**
 * Brings the dates of law on record up to what the facts give after an act, in the act's own transaction: a new date, a
 * moved one with the date before in the history, one that the facts no longer give. Only our own acts are dated; what a
 * person said of a duty is never changed.
 *
 * @param touched what the act has changed
 */
export function settleLawDates(act: Act, touched: readonly Touched[]): void {
  for (const id of casesToSettle(act.db, touched)) settleCase(act, id);
}
