import { Temporal } from 'temporal-polyfill';
import type { BreachRule } from '../../law/rule.ts';
import { endOfDay } from '../periods/end-of-day.ts';
import type { PeriodStart } from '../periods/start.ts';
import type { Period, PeriodStep } from '../periods/steps.ts';

/** How a notice stands to the one to individuals where it is due no later than that, whatever its own period. */
export type Order = 'before' | 'with';

const orders: Readonly<Partial<Record<NonNullable<BreachRule['sequence']>, Order>>> = {
  before_individuals: 'before',
  before_or_with_individuals: 'with',
  before_or_with_customers: 'with',
  no_later_than_individuals: 'with',
  simultaneous_with_individuals: 'with',
  simultaneous_or_earlier: 'with',
  earlier_of_deadline_or_individuals: 'with',
};

/**
 * @returns the order that the law sets between this notice and the one to individuals; null where it sets none, and for
 *   a processor's notice: it is the client who tells the people
 */
export function orderOf({ sequence, recipient }: BreachRule): Order | null {
  if (sequence === null || recipient === 'controller') return null;
  return orders[sequence] ?? null;
}

type Told = {
  /** When individuals were told. */
  readonly told: PeriodStart;
  readonly order: Order;
  readonly start: PeriodStart | null;
  /** The rule's own period; null where it has no number or its start isn't recorded. */
  readonly period: Period | null;
  readonly zone: string;
  readonly source: string;
};

/** @returns the period, ended by the notice to individuals where that came before its end */
export function noLaterThan({ told, order, start, period, zone, source }: Told): Period {
  const due = told.kind === 'instant' ? told.at.withTimeZone(zone) : endOfDay(told.on, zone);
  if (period && Temporal.ZonedDateTime.compare(period.due, due) <= 0) return period;
  const begun: readonly PeriodStep[] = start ? [{ kind: 'start', start, source: '' }] : [];
  return {
    start: start ?? told,
    due,
    dueOn: due.toPlainDate(),
    zone,
    endsAtMinute: told.kind === 'instant',
    steps: [...(period?.steps ?? begun), { kind: 'individualsTold', told, order, source }],
  };
}
