import { Temporal } from 'temporal-polyfill';
import type { ZonedTime } from '../../dates.ts';
import type { InForce } from '../../law/in-force.ts';
import type { RequestRule } from '../../law/rule.ts';
import type { RulePeriod } from '../../law/rule-period.ts';
import type { PeriodStart } from '../periods/start.ts';
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
