import type { Temporal } from 'temporal-polyfill';
import type { CalendarName, DayOff, WorkingCalendar } from './calendar.ts';
import { Roll } from './method.ts';
import type { HolidaysNotKnown } from './steps.ts';

const weekend = (name: string): DayOff => ({ kind: 'weekend', name });

/**
 * Asks a calendar about days and remembers what it didn't know: each such year becomes a step of the answer, so that a
 * day of an unknown year never passes silently for a working day.
 */
export class DaysOff {
  readonly #calendar: WorkingCalendar | null;
  readonly #unknownYears = new Set<number>();
  #wasAsked = false;

  constructor(calendar: WorkingCalendar | null) {
    this.#calendar = calendar;
  }

  /** @returns why a day is off, null for a working day or one that isn't known to be off */
  of(day: Temporal.PlainDate): DayOff | null {
    this.#wasAsked = true;
    if (!this.#calendar) {
      if (day.dayOfWeek === 6) return weekend('Saturday');
      return day.dayOfWeek === 7 ? weekend('Sunday') : null;
    }
    const off = this.#calendar.dayOff(day);
    if (off !== 'unknown') return off;
    this.#unknownYears.add(day.year);
    return null;
  }

  /** @returns why a last day moves under this kind of roll, null where it stands */
  movedBy(day: Temporal.PlainDate, roll: Roll): DayOff | null {
    if (roll === Roll.none) return null;
    if (roll !== Roll.workingDay && day.dayOfWeek === 7) return weekend('Sunday');
    if (roll === Roll.sunday) return null;
    const off = this.of(day);
    return roll === Roll.sundayOrHoliday && off?.kind === 'weekend' ? null : off;
  }

  /** How the calendar is named in a step; null where there is none. */
  get name(): CalendarName | null {
    return this.#calendar && { id: this.#calendar.id, name: this.#calendar.name };
  }

  /** What the answer has to say about what wasn't known. */
  notKnown(): HolidaysNotKnown[] {
    if (!this.#wasAsked) return [];
    if (!this.#calendar) return [{ kind: 'holidaysNotKnown', calendar: null, year: null, source: '' }];
    const { id, source } = this.#calendar;
    return [...this.#unknownYears]
      .sort((a, b) => a - b)
      .map((year) => ({ kind: 'holidaysNotKnown', calendar: id, year, source }));
  }
}
