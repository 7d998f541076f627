// The frozen holidays: how the files of this folder are written and read. They are made by tools/freeze-calendars.mjs.
import { z } from 'zod';

/** One calendar in a file. */
const frozenCalendar = z.strictObject({
  id: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,7})?$/),
  name: z.string().min(1),
  /** The calendar whose days it also has, less `without`; empty for a country of its own. */
  base: z.string(),
  firstYear: z.int(),
  lastYear: z.int(),
  /** What was looked at beside the package, for the person who asks why a day is off; empty where nothing was. */
  note: z.string(),
  /** Each line is dates and a name, see {@link datesOf}; a later line's name wins. */
  holidays: z.array(z.string().includes(' | ')),
  /** Days of the base that are not off here, as dates. */
  without: z.array(z.string()),
});

/** A file of this folder. */
export const frozenCalendars = z.strictObject({
  /** 1: the form described here. A number of its own type, since that is what an import of JSON gives. */
  format: z.int(),
  frozenOn: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  source: z.string().min(1),
  licence: z.string().min(1),
  calendars: z.array(frozenCalendar),
});
export type FrozenCalendars = z.infer<typeof frozenCalendars>;
export type FrozenCalendar = z.infer<typeof frozenCalendar>;

/** A day as a number, 20261111 for 11 November 2026: what the look-ups use. */
export type DayNumber = number;

/**
 * The days a line of dates stands for. Three forms, separated by spaces: `2026-04-06` is one day, `12-25` the same day
 * in each year of the calendar, `2021..2035/06-19` the same day in each of these years.
 *
 * @param text the dates
 * @param years the calendar's first and last year
 * @throws RangeError where a form is none of the three
 */
export function datesOf(text: string, years: { firstYear: number; lastYear: number }): DayNumber[] {
  return text.split(' ').flatMap((form) => {
    const match = /^(?:(\d{4})-|(\d{4})\.\.(\d{4})\/)?(\d\d)-(\d\d)$/.exec(form);
    if (!match) throw new RangeError(`not a date of a frozen calendar: ${form}`);
    const [, year, from, to] = match;
    const first = Number(year ?? from ?? years.firstYear);
    const last = Number(year ?? to ?? years.lastYear);
    const inYear = Number(match[4]) * 100 + Number(match[5]);
    return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * 10_000 + inYear);
  });
}

/**
 * The days off of a frozen calendar with their names.
 *
 * @param calendar as it stands in a file
 * @param base the days of the calendar it is based on, or undefined for one of its own
 */
export function daysOf(
  calendar: FrozenCalendar,
  base?: ReadonlyMap<DayNumber, string>,
): Map<DayNumber, string> {
  const first = calendar.firstYear * 10_000;
  const last = (calendar.lastYear + 1) * 10_000;
  const days = new Map([...(base ?? [])].filter(([day]) => day > first && day < last));
  for (const dates of calendar.without) for (const day of datesOf(dates, calendar)) days.delete(day);
  for (const line of calendar.holidays) {
    const at = line.indexOf(' | ');
    const name = line.slice(at + 3);
    for (const day of datesOf(line.slice(0, at), calendar)) days.set(day, name);
  }
  return days;
}
