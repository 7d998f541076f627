import { DateOrder } from './setup.ts';

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const parted = /^(\d{1,4})[./\- ](\d{1,2})[./\- ](\d{1,4})$/;
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** By figures, since a list has tens of thousands. @returns `2026-11-24`, or null where the calendar has no such day */
function dayOf(year: string, month: string, day: string): string | null {
  // Two digits of a year name two centuries: nothing is guessed.
  if (year.length !== 4) return null;
  const length = lengths[Number(month) - 1];
  if (length === undefined || Number(day) < 1 || Number(day) > length) return null;
  if (Number(month) === 2 && Number(day) === 29 && !isLeap(Number(year))) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/**
 * Reads a date as it stands in a list. One that begins with its year and has hyphens (ISO 8601) can be read in one way
 * only; any other is read in the order given.
 *
 * @returns the day as `2026-11-24`, or null where it is none
 */
export function readDay(text: string, order: DateOrder): string | null {
  const typed = text.trim();
  const [, isoYear, isoMonth, isoDay] = iso.exec(typed) ?? [];
  if (isoYear !== undefined && isoMonth !== undefined && isoDay !== undefined)
    return dayOf(isoYear, isoMonth, isoDay);
  const [, first, second, third] = parted.exec(typed) ?? [];
  if (first === undefined || second === undefined || third === undefined) return null;
  switch (order) {
    case DateOrder.dayFirst:
      return dayOf(third, second, first);
    case DateOrder.monthFirst:
      return dayOf(third, first, second);
    case DateOrder.yearFirst:
      return dayOf(first, second, third);
  }
}

/** @returns both days that a date may be, where day and month can be taken for one another; null where they can't */
export function twoReadings(text: string): { dayFirst: string; monthFirst: string } | null {
  if (iso.test(text.trim())) return null;
  const dayFirst = readDay(text, DateOrder.dayFirst);
  const monthFirst = readDay(text, DateOrder.monthFirst);
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return null;
  return { dayFirst, monthFirst };
}
