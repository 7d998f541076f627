import type { Temporal } from 'temporal-polyfill';

/** Why a day is not a working day; `isOnWeekend` where it wouldn't be one anyway. */
export type DayOff = { kind: 'weekend' | 'holiday' | 'ownClosingDay'; name: string; isOnWeekend?: true };

/** A calendar as a step names it. */
export type CalendarName = { readonly id: string; readonly name: string };

/**
 * Which days are working days under a law: weekends and public holidays of a country, a subdivision or an institution.
 * What a calendar doesn't know it says: outside its years a day is never silently a working day.
 */
export type WorkingCalendar = {
  /** `EU` (Commission), `EP` (Parliament), a country (`DE`) or a subdivision (`DE-BY`, `US-VT`). */
  readonly id: string;
  readonly name: string;
  /** Where its holidays come from, with version and date. */
  readonly source: string;
  readonly firstYear: number;
  readonly lastYear: number;
  /**
   * @returns why the day is off, null for a working day, `unknown` for a weekday of a year whose holidays the calendar
   *   doesn't know (a weekend day is off in every year)
   */
  dayOff: (day: Temporal.PlainDate) => DayOff | null | 'unknown';
};
