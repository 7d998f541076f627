import type { BreachCase, RequestCase } from '../../shared/contract/cases.ts';
import type { Duty } from '../../shared/contract/duties.ts';
import type { LawDate } from '../../shared/contract/law-dates.ts';
import type { ZonedTime } from '../../shared/dates.ts';
import { DateBasis, DutyMark } from '../../shared/domain/breach.ts';
import { CaseKind } from '../../shared/domain/case-kinds.ts';
import type { Law } from '../../shared/law/office-law.ts';
import { breachDutiesOf, CONTRACT, dutyLabel } from './breach-duties.ts';
import { consentDates } from './consent-date.ts';
import type { DatedCase } from './dated-case.ts';
import { clockDatesOf, dueOfLaw } from './law-dates.ts';

/** A date by which an act of ours is due, as the recorded facts give it now. */
export type OwnDate = Pick<LawDate, 'basis' | 'rule' | 'partId' | 'clientId' | 'label' | 'packVersion'> & {
  readonly dueAt: ZonedTime;
  /** When the facts have it as done; null where they don't say. */
  readonly metAt: ZonedTime | null;
};

/** A wait has no date to act by. */
function dutyDates(duty: Duty, law: Law): OwnDate[] {
  const { dueAt, isEmbargo, rule, partId, clients } = duty;
  if (dueAt === null || isEmbargo) return [];
  const named = { label: dutyLabel(duty), packVersion: law.packVersionOf(rule) };
  const shared = { rule, partId, dueAt, metAt: null, ...named };
  // Each client has its own notice: its date and mark stand under that client.
  if (rule === CONTRACT) return [{ ...shared, basis: DateBasis.contract, clientId: clients[0] ?? null }];
  return [{ ...shared, basis: DateBasis.law, clientId: null }];
}

/** A duty that may be met is dated only where a person said that it applies. */
function breachDates(detail: BreachCase, law: Law): OwnDate[] {
  const { met, mayBeMet, contract } = breachDutiesOf(detail, { withNotMet: false, law });
  const applying = mayBeMet.filter(({ mark }) => mark?.mark === DutyMark.applies);
  return [...met, ...applying, ...contract].flatMap((duty) => dutyDates(duty, law));
}

/** The office's own wait for consent, as any other date of its own. */
const consentOwn = (detail: Pick<RequestCase, 'request'>): OwnDate[] =>
  consentDates(detail).flatMap(({ dueAt, ...date }) => (dueAt === null ? [] : [{ ...date, dueAt }]));

/**
 * @param law in force for the vault
 * @returns the dates by which an act of ours is due; those of others, and duties without a number or a target, have none here
 */
export function ownDatesOf(detail: DatedCase, law: Law): OwnDate[] {
  if (detail.kind === CaseKind.breach) return breachDates(detail, law);
  const own = clockDatesOf(detail, law).flatMap((date) => {
    const { isOurs, isInForce, dueAt, ...rest } = dueOfLaw(date, law);
    return isOurs && isInForce && dueAt !== null ? [{ ...rest, dueAt }] : [];
  });
  return detail.kind === CaseKind.request ? [...own, ...consentOwn(detail)] : own;
}
