import type { ReadDb } from '../../db/database.ts';
import type { Touched } from '../../db/derived.ts';
import type { EntityFields } from '../../db/entities.ts';
import { type DeadlineTableRow, lawDeadlines, openBreachesOf } from '../../db/queries/law-deadlines.ts';
import { DeadlineState } from '../../shared/contract/case-work.ts';
import type { ZonedTime } from '../../shared/dates.ts';
import { CaseStatus } from '../../shared/domain/case-status.ts';
import type { DeadlineId } from '../../shared/ids.ts';
import { lawDatesText } from '../../shared/text/law-dates.ts';
import type { Act } from '../session/open-vault.ts';
import { caseDetailFrom } from './case-detail.ts';
import { officeLaw } from './office-law.ts';
import { type OwnDate, ownDatesOf } from './own-dates.ts';
import { zonedFromRow } from './times.ts';

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
const factRecords = new Set(['rung', 'request', 'extension', 'pause', 'breach', 'part', 'filing']);

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

const isSame = (one: ZonedTime | null, other: ZonedTime | null) =>
  one?.at === other?.at && one?.zone === other?.zone;

/** The state that the facts give, where no person has said otherwise; empty where it stands as it is. */
function stateFields(row: DeadlineTableRow, metAt: ZonedTime | null): EntityFields<'deadline'> {
  const { open, met, missed } = DeadlineState;
  const isMetByFacts = row.state === met && row.mark === null;
  if (metAt !== null) {
    const isNew = row.state === open || row.state === missed;
    const isMoved = isMetByFacts && !isSame(metAt, zonedFromRow(row.metAt, row.metZone));
    return isNew || isMoved ? { state: met, metAt } : {};
  }
  return isMetByFacts ? { state: open, metAt: null } : {};
}

type Step = { act: Act; caseId: string };

function compute({ act, caseId }: Step, date: OwnDate): void {
  const { basis, rule, partId, clientId, label, dueAt, metAt, packVersion } = date;
  const state = metAt === null ? DeadlineState.open : DeadlineState.met;
  act.record({
    entity: 'deadline',
    id: act.newId<DeadlineId>(),
    caseId,
    action: 'deadline.computed',
    fields: { caseId, basis, rule, partId, clientId, label, dueAt, state, metAt, packVersion },
  });
}

function recompute({ act, caseId }: Step, row: DeadlineTableRow, date: OwnDate): void {
  const { dueAt, label, metAt, packVersion } = date;
  const isBack = row.removedAt !== null;
  const isMoved = isBack || !isSame(dueAt, zonedFromRow(row.dueAt, row.dueZone));
  const fields = {
    ...(isMoved ? { dueAt, label, packVersion } : {}),
    ...(isBack ? { removedAt: null, removedReason: null } : {}),
    ...stateFields(row, metAt),
  };
  if (Object.keys(fields).length === 0) return;
  act.record({ entity: 'deadline', id: row.id, caseId, action: 'deadline.recomputed', fields });
}

/** A date that the facts no longer give is taken off; what a person said of its duty stays, without a date. */
function lapse({ act, caseId }: Step, row: DeadlineTableRow): void {
  if (row.removedAt !== null) return;
  const fields =
    row.mark === null ? { removedAt: act.now, removedReason: lawDatesText.lapsed } : { dueAt: null };
  act.record({ entity: 'deadline', id: row.id, caseId, action: 'deadline.lapsed', fields });
}

function settleCase(act: Act, caseId: string): void {
  const detail = caseDetailFrom(act.db, caseId);
  if (detail.status === CaseStatus.void) return;
  const step = { act, caseId };
  const known = new Map(lawDeadlines(act.db, caseId).map((row) => [keyOf(row), row]));
  for (const date of ownDatesOf(detail, officeLaw(act.db))) {
    const row = known.get(keyOf(date));
    known.delete(keyOf(date));
    if (row === undefined) compute(step, date);
    else recompute(step, row, date);
  }
  for (const row of known.values()) lapse(step, row);
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
