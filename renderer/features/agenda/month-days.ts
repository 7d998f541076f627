import { Temporal } from 'temporal-polyfill';
import type { AgendaDeadline } from '../../../shared/contract/agenda.ts';
import { instantTextFrom } from '../../../shared/dates.ts';
import { dueDate } from '../../../shared/domain/due.ts';

export type MonthDay = { date: string; day: number; isOther: boolean; deadlines: AgendaDeadline[] };

/** The first day of the weeks that a month touches, Monday first, and the day after their last. */
function edgesOf(month: string): { first: Temporal.PlainDate; end: Temporal.PlainDate } {
  const opening = Temporal.PlainDate.from(`${month}-01`);
  const before = opening.dayOfWeek - 1;
  const first = opening.subtract({ days: before });
  return { first, end: first.add({ weeks: Math.ceil((before + opening.daysInMonth) / 7) }) };
}

/**
 * The instants between which every date of a month's weeks lies, whatever its zone (UTC−12 to UTC+14): a day more on
 * either side than the days in UTC.
 */
export function rangeOfMonth(month: string): { from: string; to: string } {
  const { first, end } = edgesOf(month);
  const atMidnight = (date: Temporal.PlainDate) => instantTextFrom(date.toZonedDateTime('UTC').toInstant());
  return { from: atMidnight(first.subtract({ days: 1 })), to: atMidnight(end.add({ days: 1 })) };
}

/** @returns the weeks of a month, Monday first, each day with the deadlines that fall on it in their own zones */
export function weeksOfMonth(month: string, deadlines: readonly AgendaDeadline[]): MonthDay[][] {
  const { first, end } = edgesOf(month);
  const byDate = new Map<string, AgendaDeadline[]>();
  for (const deadline of deadlines) {
    const date = dueDate(deadline.dueAt);
    byDate.set(date, [...(byDate.get(date) ?? []), deadline]);
  }
  const weeks = first.until(end).days / 7;
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_unused, weekday) => {
      const day = first.add({ days: week * 7 + weekday });
      const date = day.toString();
      return {
        date,
        day: day.day,
        isOther: !date.startsWith(month),
        deadlines: byDate.get(date) ?? [],
      };
    }),
  );
}

/** @returns the month so many months after another, `2026-11` */
export function monthAfter(month: string, months: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}
