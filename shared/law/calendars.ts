import type { Temporal } from 'temporal-polyfill';
import type { DayOff, WorkingCalendar } from '../domain/periods/calendar.ts';
import { calendarsText } from '../text/calendars.ts';
import africaAndMiddleEast from './calendars/africa-and-middle-east.json' with { type: 'json' };
import asiaAndPacific from './calendars/asia-and-pacific.json' with { type: 'json' };
import canada from './calendars/canada.json' with { type: 'json' };
import europe from './calendars/europe.json' with { type: 'json' };
import institutions from './calendars/institutions.json' with { type: 'json' };
import latinAmerica from './calendars/latin-america.json' with { type: 'json' };
import unitedStates from './calendars/united-states.json' with { type: 'json' };
import {
  type DayNumber,
  daysOf,
  type FrozenCalendar,
  type FrozenCalendars,
} from './calendars/frozen-calendar.ts';
import { weekendTest } from './calendars/weekends.ts';

const files: readonly FrozenCalendars[] = [
  institutions,
  europe,
  unitedStates,
  canada,
  latinAmerica,
  asiaAndPacific,
  africaAndMiddleEast,
];

type Entry = { calendar: FrozenCalendar; file: FrozenCalendars };

/** Which file a calendar lies in: the only thing made for all of them at the start. */
const entries = new Map<string, Entry>(
  files.flatMap((file) => file.calendars.map((calendar) => [calendar.id, { calendar, file }])),
);
const daysById = new Map<string, ReadonlyMap<DayNumber, string>>();
const calendarsById = new Map<string, WorkingCalendar>();

/** @returns the identifiers of all calendars: institutions first, then each country before its subdivisions. */
export function calendarIds(): string[] {
  return [...entries.keys()];
}

/**
 * A calendar of the frozen ones. Its days are put together at the first call and kept.
 *
 * @param id `EU`, `EP`, a country (`DE`) or a subdivision (`DE-BY`), as {@link calendarIds} lists them
 * @returns undefined for an id that isn't among them: the caller says so, there is no calendar to fall back on
 */
export function calendarById(id: string): WorkingCalendar | undefined {
  const made = calendarsById.get(id);
  if (made) return made;
  const entry = entries.get(id);
  if (!entry) return undefined;
  const calendar = workingCalendar(entry);
  calendarsById.set(id, calendar);
  return calendar;
}

/**
 * The same calendar with days on which the office itself is closed. Weekends and holidays keep their own reason; an own
 * closing day is off in a year whose holidays aren't known, too.
 *
 * @param calendar the one the office works by
 * @param days calendar dates (YYYY-MM-DD), each with what the office calls it
 */
export function withClosingDays(
  calendar: WorkingCalendar,
  days: readonly { day: string; name: string }[],
): WorkingCalendar {
  const own = new Map<DayNumber, DayOff>(
    days.map(({ day, name }) => [Number(day.replaceAll('-', '')), { kind: 'ownClosingDay', name }]),
  );
  return {
    ...calendar,
    dayOff: (day) => {
      const off = calendar.dayOff(day);
      return off === null || off === 'unknown' ? (own.get(numberOf(day)) ?? off) : off;
    },
  };
}

function numberOf(day: Temporal.PlainDate): DayNumber {
  return day.year * 10_000 + day.month * 100 + day.day;
}

function holidaysOf({ calendar }: Entry): ReadonlyMap<DayNumber, string> {
  const known = daysById.get(calendar.id);
  if (known) return known;
  const base = entries.get(calendar.base);
  const days = daysOf(calendar, base ? holidaysOf(base) : undefined);
  daysById.set(calendar.id, days);
  return days;
}

function workingCalendar(entry: Entry): WorkingCalendar {
  const { id, name, firstYear, lastYear, note } = entry.calendar;
  const holidays = new Map<DayNumber, DayOff>(
    [...holidaysOf(entry)].map(([day, holiday]) => [day, { kind: 'holiday', name: holiday }]),
  );
  const isWeekend = weekendTest(id);
  const weekend = calendarsText.weekdays.map((weekday): DayOff => ({ kind: 'weekend', name: weekday }));
  return {
    id,
    name,
    source: calendarsText.source({ source: entry.file.source, frozenOn: entry.file.frozenOn, note }),
    firstYear,
    lastYear,
    // A holiday that falls on a weekend keeps its name: some laws move an end for the one and not for the other.
    dayOff: (day) => {
      const { year } = day;
      const isKnown = year >= firstYear && year <= lastYear;
      const holiday = isKnown ? holidays.get(numberOf(day)) : undefined;
      if (holiday) return isWeekend(day) ? { ...holiday, isOnWeekend: true } : holiday;
      if (isWeekend(day)) return weekend[day.dayOfWeek - 1] ?? null;
      return isKnown ? null : 'unknown';
    },
  };
}
