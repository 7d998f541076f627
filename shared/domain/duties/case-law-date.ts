import { Temporal } from 'temporal-polyfill';
import type { ZonedTime } from '../../dates.ts';
import { type InForce, inForceOn } from '../../law/in-force.ts';
import type { HouseTarget } from '../../law/kept-law.ts';
import type { Law } from '../../law/office-law.ts';
import type { RequestRule } from '../../law/rule.ts';
import { type RulePeriod, zoneOf } from '../../law/rule-period.ts';
import { periodOfTarget } from '../../law/target-period.ts';
import { type PeriodStart, startDay } from '../periods/start.ts';
import type { Period } from '../periods/steps.ts';
import { ComplaintStart } from './complaint-start.ts';
import { RequestStart } from './request-start.ts';

/** Every event from which a date of law of a case may run. */
export const LawStart = { ...ComplaintStart, ...RequestStart } as const;
export type LawStart = (typeof LawStart)[keyof typeof LawStart];

/** A date that the law sets a case, whatever its kind. */
export type CaseLawDate = {
  readonly rule: RequestRule;
  readonly from: LawStart;
  /** When that event was; null: nobody has recorded it, and the clock hasn't started. */
  readonly startedAt: ZonedTime | null;
  /** The date with its steps; null before the start, where the law has no number, and where it didn't bind then. */
  readonly dated: RulePeriod | null;
  /** The date of the office's own target where the law has no number; never the law's. */
  readonly ours: { readonly target: HouseTarget; readonly period: Period } | null;
  /** Whether the law bound on the day of the event; null before the start, and where it has no number. */
  readonly inForce: InForce | null;
  /** When the act was done, where the case records it. */
  readonly metAt: ZonedTime | null;
};

/** @returns a recorded time as the start of a period, to the minute */
export const periodStart = ({ at, zone }: ZonedTime): PeriodStart => ({
  kind: 'instant',
  at: Temporal.Instant.from(at).toZonedDateTimeISO(zone),
});

/** What of the law in force these dates are taken from. */
export type ClockLaw = Pick<Law, 'ruleById' | 'rulesOf' | 'targetFor'>;

/** @returns the date of the office's target for a rule without a number; null where none is set, or the law didn't bind then */
export function oursOf(law: ClockLaw, rule: RequestRule, start: PeriodStart | null): CaseLawDate['ours'] {
  const target = law.targetFor(rule.id);
  if (!target || !start) return null;
  if (inForceOn(rule, startDay(start, zoneOf(rule, start)).toString()) === 'no') return null;
  return { target, period: periodOfTarget({ rule, start, target }) };
}
