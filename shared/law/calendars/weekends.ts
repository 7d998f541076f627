import type { Temporal } from 'temporal-polyfill';

/** Days of the week as ISO 8601 numbers them: 1 is Monday, 7 Sunday. */
type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A weekend that held until a day; undefined where it still holds. */
type Weekend = { days: readonly Weekday[]; until?: string; source: string };

const saturdaySunday: Weekend = { days: [6, 7], source: 'Saturday and Sunday' };

const emirates: readonly Weekend[] = [
  {
    days: [5, 6],
    until: '2021-12-31',
    source: 'Friday and Saturday, the federal government’s weekend from 2006 to 2021',
  },
  {
    days: [6, 7],
    source:
      'Saturday and Sunday since 1 January 2022, as the Cabinet announced on 7 December 2021; Friday is a working day to noon',
  },
];

/**
 * The countries whose weekend isn't Saturday and Sunday, or wasn't in the calendars' years. A subdivision has its
 * country's. Known from general knowledge, not read in the laws.
 */
const others: Readonly<Record<string, readonly Weekend[]>> = {
  AE: emirates,
  SA: [{ days: [5, 6], source: 'Friday and Saturday since 29 June 2013 (Royal Order of 23 June 2013)' }],
  IL: [
    {
      days: [5, 6],
      source:
        'Saturday is the day of rest (Hours of Work and Rest Law 5711-1951, s. 7); public offices are also closed on Friday',
    },
  ],
};

/** @returns the weekends of a calendar in the order in which they held, each with its source. */
export function weekendsOf(calendarId: string): readonly Weekend[] {
  return others[calendarId.slice(0, 2)] ?? [saturdaySunday];
}

/**
 * @returns a function that says whether a day lies in the weekend, for a calendar; prepared once since a period of
 *   working days asks for each of its days
 */
export function weekendTest(calendarId: string): (day: Temporal.PlainDate) => boolean {
  const weekends = weekendsOf(calendarId).map(({ days, until }) => ({
    days: new Set<number>(days),
    until: until ?? '9999-12-31',
  }));
  const [only] = weekends;
  if (weekends.length === 1 && only) return (day) => only.days.has(day.dayOfWeek);
  return (day) => {
    const text = day.toString();
    return weekends.find(({ until }) => text <= until)?.days.has(day.dayOfWeek) ?? false;
  };
}
