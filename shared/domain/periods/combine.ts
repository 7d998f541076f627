import { Temporal } from 'temporal-polyfill';
import { invalid } from '../../errors.ts';
import { periodsText } from '../../text/periods.ts';
import { dayText } from '../../text/when.ts';
import { computePeriod } from './compute.ts';
import type { PeriodQuestion } from './question.ts';
import type { PeriodLength } from './length.ts';
import { type PeriodStart, startDay } from './start.ts';
import type { Period } from './steps.ts';

const inOrder = (a: Period, b: Period) => Temporal.ZonedDateTime.compare(a.due, b.due);

/** @returns the period that ends first ("14 working days or the consumer notice, whichever is earlier"). */
export function earliestOf(first: Period, ...others: readonly Period[]): Period {
  return others.reduce((earliest, period) => (inOrder(period, earliest) < 0 ? period : earliest), first);
}

/** @returns the period that ends last ("30 days, or 10 days after the other notice, whichever is later"). */
export function latestOf(first: Period, ...others: readonly Period[]): Period {
  return others.reduce((latest, period) => (inOrder(period, latest) > 0 ? period : latest), first);
}

/**
 * The next occurrence of a date that a law fixes, such as 1 February after the year of the event.
 *
 * @param date month 1 to 12 and day; 29 February outside leap years is 28 February
 * @returns the first such day after `start`
 */
export function nextFixedDate(
  start: Temporal.PlainDate,
  date: { month: number; day: number },
): Temporal.PlainDate {
  const inYear = (year: number) => Temporal.PlainDate.from({ year, ...date }, { overflow: 'constrain' });
  const thisYear = inYear(start.year);
  return Temporal.PlainDate.compare(thisYear, start) > 0 ? thisYear : inYear(start.year + 1);
}

function isAfter(moment: PeriodStart, period: Period): boolean {
  if (moment.kind === 'instant') return Temporal.ZonedDateTime.compare(moment.at, period.due) > 0;
  return Temporal.PlainDate.compare(startDay(moment, period.zone), period.dueOn) > 0;
}

/**
 * An extension counts only where the person was told of it within the first period (GDPR Art. 12(3) and its like).
 *
 * @param standing the period without the extension
 * @throws CustodiaError INVALID where notice came after it had ended
 */
export function checkToldInTime(standing: Period, toldAt: PeriodStart): void {
  if (isAfter(toldAt, standing))
    throw invalid('extension', periodsText.refused.extensionLate(dayText(standing.dueOn)));
}

/**
 * Extends a period from its original start: one month and two more are three months from receipt (GDPR Art. 12(3)).
 *
 * @param question the first period, with what extends it already and its pauses
 * @param extension how much longer, and when the person was told: in time only within the period that stands
 * @throws CustodiaError INVALID where notice came after that period had ended
 */
export function extendPeriod(
  question: PeriodQuestion,
  extension: { by: PeriodLength; toldAt: PeriodStart },
): Period {
  checkToldInTime(computePeriod(question), extension.toldAt);
  return computePeriod({ ...question, extensions: [...(question.extensions ?? []), extension.by] });
}
