import { Temporal } from 'temporal-polyfill';
import { invalid } from '../../errors.ts';
import { periodsText } from '../../text/periods.ts';
import { DaysOff } from './days-off.ts';
import { endOfDay } from './end-of-day.ts';
import { lastDay } from './last-day.ts';
import type { Method } from './method.ts';
import { mergedPauses } from './pause.ts';
import type { PeriodQuestion } from './question.ts';
import type { Period, PeriodStep } from './steps.ts';

/** Beyond this a period is a slip of the pen; the longest in the tables has three figures. */
const LONGEST = 100_000;
/** The last one that is written with four digits (RFC 3339). */
const LAST_YEAR = 9999;

function check({ length, extensions = [], method, start, pauses = [], direction }: PeriodQuestion): void {
  if (direction === 'backward' && pauses.length > 0)
    throw invalid('pause', periodsText.refused.pauseBackward);
  for (const { value, unit } of [length, ...extensions]) {
    if (!Number.isInteger(value) || value <= 0 || value > LONGEST)
      throw invalid('length', periodsText.refused.length(LONGEST));
    if (!method.units.includes(unit))
      throw invalid('unit', periodsText.refused.unit(method.id, unit, method.units));
    if (unit === 'hours' && start.kind === 'day') throw invalid('start', periodsText.refused.hoursNeedATime);
    if ((unit === 'hours') !== (length.unit === 'hours'))
      throw invalid('extension', periodsText.refused.extensionUnit);
  }
}

function hourPeriod(question: PeriodQuestion, at: Temporal.ZonedDateTime): Period {
  const { method, length, extensions = [], zone, start } = question;
  const isBackward = question.direction === 'backward';
  const sign = isBackward ? -1 : 1;
  const { source } = method;
  const steps: PeriodStep[] = [{ kind: 'start', start, source: '' }];
  let from = at.withTimeZone(zone);
  if (method.hoursFrom === 'nextHour') {
    from = from.round({ smallestUnit: 'hour', roundingMode: 'floor' });
    if (!isBackward) from = from.add({ hours: 1 });
    steps.push({ kind: 'hourNotCounted', from, source });
  }
  const hours = extensions.reduce((sum, { value }) => sum + value, length.value);
  let due = from.add({ hours: sign * hours });
  steps.push({ kind: 'hoursAdded', length: { value: hours, unit: 'hours' }, to: due, source });
  for (const pause of mergedPauses(question.pauses ?? [], zone)) {
    if (pause.from.kind === 'day' || pause.until.kind === 'day')
      throw invalid('pause', periodsText.refused.hoursNeedATime);
    if (Temporal.ZonedDateTime.compare(pause.from.at, due) > 0)
      throw invalid('pause', periodsText.refused.pauseAfterEnd);
    const stood = pause.from.at.until(pause.until.at, { largestUnit: 'hours' });
    due = due.add(stood);
    const { hours: whole, minutes } = stood;
    steps.push({ kind: 'paused', ...pause, stood: { hours: whole, minutes }, source: '' });
  }
  const daysOff = new DaysOff(question.calendar);
  if (method.rollsHours) due = rollHours(due, { method, daysOff, sign, steps });
  steps.push(...daysOff.notKnown());
  return { start, due, dueOn: due.toPlainDate(), zone, endsAtMinute: true, steps };
}

/** To the same clock time of the next working day (Fed. R. Civ. P. 6(a)(2)(C)); backwards of the one before. */
function rollHours(
  due: Temporal.ZonedDateTime,
  run: { method: Method; daysOff: DaysOff; sign: 1 | -1; steps: PeriodStep[] },
): Temporal.ZonedDateTime {
  const first = due.toPlainDate();
  const off = run.daysOff.movedBy(first, run.method.roll);
  if (!off) return due;
  let moved = due;
  while (run.daysOff.movedBy(moved.toPlainDate(), run.method.roll)) moved = moved.add({ days: run.sign });
  run.steps.push({
    kind: 'rolled',
    from: first,
    off,
    to: moved.toPlainDate(),
    calendar: run.daysOff.name,
    source: run.method.rollSource,
  });
  return moved;
}

function dayPeriod(question: PeriodQuestion): Period {
  const { zone, start } = question;
  const { day, steps } = lastDay(question);
  const due = endOfDay(day, zone);
  return {
    start,
    due,
    dueOn: day,
    zone,
    endsAtMinute: false,
    steps: [...steps, { kind: 'endOfDay', day, zone, source: '' }],
  };
}

/**
 * Computes the end of a period with every step that leads there. No unit is converted into another.
 *
 * @throws CustodiaError INVALID for a length that isn't a whole number from 1 to 100,000, a unit that the method doesn't
 *   count, an hour period from a day without a time, an extension in hours of a period in days (or the reverse), working
 *   days without a calendar, a pause that ends before it begins, or an end beyond the years that can be written
 */
export function computePeriod(question: PeriodQuestion): Period {
  check(question);
  let period: Period;
  try {
    if (question.length.unit !== 'hours') period = dayPeriod(question);
    else if (question.start.kind === 'instant') period = hourPeriod(question, question.start.at);
    else throw invalid('start', periodsText.refused.hoursNeedATime);
  } catch (error) {
    // Temporal refuses dates beyond the year 275760.
    if (error instanceof RangeError) throw invalid('length', periodsText.refused.tooFar);
    throw error;
  }
  if (period.dueOn.year > LAST_YEAR || period.dueOn.year < 1)
    throw invalid('length', periodsText.refused.tooFar);
  return period;
}
