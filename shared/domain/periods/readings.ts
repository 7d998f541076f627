import { Temporal } from 'temporal-polyfill';
import { computePeriod } from './compute.ts';
import type { PeriodQuestion } from './question.ts';
import { DaysOff } from './days-off.ts';
import { endOfDay } from './end-of-day.ts';
import type { Method } from './method.ts';
import type { HolidaysNotKnown, Period } from './steps.ts';

/**
 * Another way to read the same rule. The date that counts is the earliest that can be defended; what others hold stands
 * beside it and never replaces it.
 */
export const ReadingKind = {
  /** Regulation 1182/71 Art. 3(1): the hour of the event isn't counted. */
  hourNotCounted: 'hourNotCounted',
  /** Regulation 1182/71 Art. 3(5), disputed for periods in hours: two working days at least. */
  workingDayFloor: 'workingDayFloor',
  /** A law on computing time moves an end on a day off. */
  rolled: 'rolled',
  /** Delegated Regulation (EU) 2025/301 Art. 5: noon of the next working day. */
  noonOfNextWorkingDay: 'noonOfNextWorkingDay',
  /** The clock stood still, though the law names no pause. */
  paused: 'paused',
  /** As if the clock had not stood still. */
  notPaused: 'notPaused',
  /** With an extension of which the person was told after the first period. */
  extensionLate: 'extensionLate',
} as const;
export type ReadingKind = (typeof ReadingKind)[keyof typeof ReadingKind];

export type Alternative = {
  readonly kind: ReadingKind;
  /** The method that computes it; null where it builds on the first date. */
  readonly method: Method | null;
  readonly source: string;
  readonly isDisputed: boolean;
};

export type Reading = {
  readonly kind: ReadingKind;
  readonly due: Temporal.ZonedDateTime;
  readonly dueOn: Temporal.PlainDate;
  readonly endsAtMinute: boolean;
  readonly source: string;
  readonly isDisputed: boolean;
  /** What of its holidays wasn't looked at or isn't known. */
  readonly notKnown: readonly HolidaysNotKnown[];
};

type End = { readonly due: Temporal.ZonedDateTime; readonly notKnown: readonly HolidaysNotKnown[] };

/**
 * The floor of Regulation 1182/71 Art. 3(5) as those read it who apply it to hours: two whole working days after the
 * event. BayLfD (guide of 1 June 2019) and LDI NRW (2024) say that it doesn't apply to hours.
 */
function floorOf(question: PeriodQuestion, period: Period): End | null {
  if (!period.endsAtMinute || question.length.value < 48) return null;
  const daysOff = new DaysOff(question.calendar);
  let day =
    period.start.kind === 'instant' ? period.start.at.withTimeZone(period.zone).toPlainDate() : period.dueOn;
  for (let whole = 0; whole < 2;) {
    day = day.add({ days: 1 });
    if (!daysOff.of(day)) whole += 1;
  }
  const end = endOfDay(day, period.zone);
  return Temporal.ZonedDateTime.compare(end, period.due) > 0
    ? { due: end, notKnown: daysOff.notKnown() }
    : null;
}

/** Noon of the next working day where the end falls on a day off; null where it doesn't. */
function noonAfter(question: PeriodQuestion, period: Period): End | null {
  const daysOff = new DaysOff(question.calendar);
  if (!daysOff.of(period.dueOn)) return null;
  let day = period.dueOn;
  while (daysOff.of(day)) day = day.add({ days: 1 });
  const due = day.toZonedDateTime({ timeZone: period.zone, plainTime: '12:00' });
  return { due, notKnown: daysOff.notKnown() };
}

function readingOf(question: PeriodQuestion, period: Period, alternative: Alternative): Reading | null {
  const { kind, method, source, isDisputed } = alternative;
  const given = { kind, source, isDisputed };
  if (method) {
    const { due, dueOn, endsAtMinute, steps } = computePeriod({ ...question, method });
    const notKnown = steps.filter((step) => step.kind === 'holidaysNotKnown');
    return { ...given, due, dueOn, endsAtMinute, notKnown };
  }
  const end = kind === ReadingKind.workingDayFloor ? floorOf(question, period) : noonAfter(question, period);
  if (!end) return null;
  const endsAtMinute = kind !== ReadingKind.workingDayFloor;
  return { ...given, ...end, dueOn: end.due.toPlainDate(), endsAtMinute };
}

/** @returns the other readings whose date differs from the period's own, in the order given. */
export function otherReadings(
  question: PeriodQuestion,
  period: Period,
  alternatives: readonly Alternative[],
): Reading[] {
  return alternatives
    .filter(({ method }) => method === null || method.units.includes(question.length.unit))
    .map((alternative) => readingOf(question, period, alternative))
    .filter((reading) => reading !== null)
    .filter(({ due }) => !due.equals(period.due));
}
