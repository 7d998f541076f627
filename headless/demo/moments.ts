import { Temporal } from 'temporal-polyfill';
import { type ZonedTime, instantTextFromEpoch, zonedTimeFromParts } from '../../shared/dates.ts';

/**
 * A time of the demonstration, counted from the day on which it is made. `day` counts working days (Monday to Friday):
 * -1 is the last one before today, 1 the next one after it. `after` counts calendar days from another moment.
 */
export type Moment =
  | { zone: string; day: number; clock: string }
  | { zone: string; minutes: number }
  | { after: Moment; days: number }
  | { zone: string; date: string; clock: string };

export const omahaZone = 'America/Chicago';
export const londonZone = 'Europe/London';

export const omaha = (day: number, clock: string): Moment => ({ zone: omahaZone, day, clock });
export const london = (day: number, clock: string): Moment => ({ zone: londonZone, day, clock });
export const elsewhere = (zone: string, day: number, clock: string): Moment => ({ zone, day, clock });
/** So many calendar days after another moment, at the same time of day. */
export const daysAfter = (days: number, after: Moment): Moment => ({ after, days });
/** So many minutes from now; negative: ago. */
export const fromNow = (minutes: number, zone: string): Moment => ({ zone, minutes });
export const on = (date: string, clock: string, zone: string): Moment => ({ zone, date, clock });

const minute = 60_000;

const isWorkingDay = (date: Temporal.PlainDate) => date.dayOfWeek <= 5;

/** @returns the date that lies `day` working days from `today`; `today` itself for 0, a weekend included. */
function workingDate(today: Temporal.PlainDate, day: number): Temporal.PlainDate {
  let date = today;
  for (let left = Math.abs(day); left > 0;) {
    date = date.add({ days: Math.sign(day) });
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
}

/** Turns moments into times. `now`: milliseconds since 1970; today is the date in Omaha, the later of the two to begin. */
export function calendarFrom(now: number) {
  const instant = Temporal.Instant.fromEpochMilliseconds(now);
  const today = instant.toZonedDateTimeISO(omahaZone).toPlainDate();

  function time(moment: Moment): ZonedTime {
    if ('minutes' in moment) {
      // People set appointments to the quarter of an hour; what they did has its own minute.
      const step = moment.minutes > 0 ? 15 * minute : minute;
      const at = Math.ceil((now + moment.minutes * minute) / step) * step;
      return { at: instantTextFromEpoch(at), zone: moment.zone };
    }
    if ('after' in moment) {
      const { at, zone } = time(moment.after);
      const later = Temporal.Instant.from(at).toZonedDateTimeISO(zone).add({ days: moment.days });
      return { at: instantTextFromEpoch(later.epochMilliseconds), zone };
    }
    const date = 'date' in moment ? moment.date : workingDate(today, moment.day).toString();
    const read = zonedTimeFromParts({ date, clock: moment.clock, zone: moment.zone });
    if ('problem' in read) throw new Error(`${date} ${moment.clock} ${moment.zone}: ${read.problem}`);
    return read.time;
  }

  return {
    time,
    instant: (moment: Moment) => Date.parse(time(moment).at),
    /** A date without a time, for tasks: YYYY-MM-DD. */
    date: (day: number) => workingDate(today, day).toString(),
  };
}
export type DemoCalendar = ReturnType<typeof calendarFrom>;
