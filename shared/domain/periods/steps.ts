import type { Temporal } from 'temporal-polyfill';
import type { CalendarName, DayOff } from './calendar.ts';
import type { PeriodLength } from './length.ts';
import type { PeriodStart } from './start.ts';

/** One step from a period's start to its end, with the source that asks for it; shared/text/periods.ts puts it in words. */
export type PeriodStep = { readonly source: string } & (
  | { readonly kind: 'start'; readonly start: PeriodStart }
  /** The length was agreed with somebody, and from which event it runs (in words: "we became aware"). */
  | {
      readonly kind: 'agreed';
      readonly with: readonly string[];
      readonly length: PeriodLength;
      readonly event: string;
    }
  /** The hour of the event doesn't count: the period starts (or, backwards, ends) here. */
  | { readonly kind: 'hourNotCounted'; readonly from: Temporal.ZonedDateTime }
  | { readonly kind: 'dayNotCounted'; readonly day: Temporal.PlainDate }
  | { readonly kind: 'dayCounted'; readonly day: Temporal.PlainDate }
  /** Where the territory has several zones: the earlier of the two days on which the event lay. */
  | { readonly kind: 'earlierDay'; readonly day: Temporal.PlainDate }
  /** The law counts from the end of the event's year. */
  | { readonly kind: 'yearEnd'; readonly day: Temporal.PlainDate }
  /** A day of the calendar that comes every year. */
  | { readonly kind: 'fixedDate'; readonly day: Temporal.PlainDate }
  | { readonly kind: 'hoursAdded'; readonly length: PeriodLength; readonly to: Temporal.ZonedDateTime }
  | {
      readonly kind: 'daysAdded';
      readonly length: PeriodLength;
      readonly isBackward: boolean;
      readonly isExtension: boolean;
      readonly to: Temporal.PlainDate;
      /** Whose working days were counted; null for another unit. */
      readonly calendar: CalendarName | null;
    }
  /** The month has no such day: its last one. */
  | { readonly kind: 'monthEnd'; readonly wanted: number; readonly to: Temporal.PlainDate }
  /** Weekdays left out of a count of working days. */
  | { readonly kind: 'daysLeftOut'; readonly days: readonly { on: Temporal.PlainDate; off: DayOff }[] }
  | {
      readonly kind: 'rolled';
      readonly from: Temporal.PlainDate;
      readonly off: DayOff;
      readonly to: Temporal.PlainDate;
      /** By which calendar; null where only Saturdays and Sundays were looked at. */
      readonly calendar: CalendarName | null;
    }
  | { readonly kind: 'notRolled'; readonly day: Temporal.PlainDate; readonly off: DayOff }
  | {
      readonly kind: 'minimumWorkingDays';
      readonly days: number;
      readonly to: Temporal.PlainDate;
      readonly calendar: CalendarName | null;
    }
  | {
      readonly kind: 'paused';
      readonly from: PeriodStart;
      readonly until: PeriodStart;
      /** How long it stood still: of a period in hours to the minute. */
      readonly stood: PeriodLength | { readonly hours: number; readonly minutes: number };
    }
  /** The longer period has no number in law: the day that the person was told of. */
  | { readonly kind: 'extendedTo'; readonly day: Temporal.PlainDate }
  /** A pause that still lasts: the end isn't moved by it yet. */
  | { readonly kind: 'standsStill'; readonly from: PeriodStart }
  /** The people affected were told before the period ended: due with that notice, or before it. */
  | { readonly kind: 'individualsTold'; readonly told: PeriodStart; readonly order: 'before' | 'with' }
  | { readonly kind: 'endOfDay'; readonly day: Temporal.PlainDate; readonly zone: string }
  /** On the last day only up to an hour: what comes later counts as made on the next working day. */
  | { readonly kind: 'closesAt'; readonly at: Temporal.ZonedDateTime }
  /** The calendar says nothing of this year's holidays; without a calendar only weekends were looked at. */
  | { readonly kind: 'holidaysNotKnown'; readonly calendar: string | null; readonly year: number | null }
);

/** What of its calendar an answer has to say that it doesn't know. */
export type HolidaysNotKnown = Extract<PeriodStep, { kind: 'holidaysNotKnown' }>;

/** What a period comes to. */
export type Period = {
  readonly start: PeriodStart;
  /** The last moment in time: the exact instant of an hour period, 23:59:59 of the last day otherwise. */
  readonly due: Temporal.ZonedDateTime;
  /** The last calendar day, in `zone`, on which the act is in time. */
  readonly dueOn: Temporal.PlainDate;
  readonly zone: string;
  /** Whether it ends at a minute and not with a day. */
  readonly endsAtMinute: boolean;
  readonly steps: readonly PeriodStep[];
};
