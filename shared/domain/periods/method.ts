import type { PeriodUnit } from './length.ts';

/** Which last days move a period's end: none, any day that isn't a working day, or only those named. */
export const Roll = {
  none: 'none',
  /** Saturdays, Sundays and public holidays. */
  workingDay: 'workingDay',
  /** Sundays and public holidays; a Saturday stands. */
  sundayOrHoliday: 'sundayOrHoliday',
  /** Sundays alone. */
  sunday: 'sunday',
} as const;
export type Roll = (typeof Roll)[keyof typeof Roll];

/** A way of counting that a law, a court rule or an authority prescribes, as data. */
export type Method = {
  readonly id: string;
  readonly title: string;
  /** Which units it counts; another is an error, never a conversion. */
  readonly units: readonly PeriodUnit[];
  readonly source: string;
  readonly address: string;
  /** Whether hours run from the minute itself or from the next full hour. */
  readonly hoursFrom: 'minute' | 'nextHour';
  /** Whether the day of the event is the first day that counts, or the day after it is. */
  readonly firstDay: 'dayOfEvent' | 'dayAfter';
  readonly roll: Roll;
  readonly rollSource: string;
  /** Whether hours roll too: to the same clock time. */
  readonly rollsHours: boolean;
  /** Whether a period counted backwards rolls, to an earlier day. */
  readonly rollsBackward: boolean;
  /** A period of two days or more has at least so many working days in it. */
  readonly minimumWorkingDays: { readonly days: number; readonly source: string } | null;
};
