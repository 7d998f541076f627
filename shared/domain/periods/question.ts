import type { WorkingCalendar } from './calendar.ts';
import type { PeriodLength } from './length.ts';
import type { Method } from './method.ts';
import type { Pause } from './pause.ts';
import type { PeriodStart } from './start.ts';

/** What is asked of the engine: a period by a method. */
export type PeriodQuestion = {
  readonly start: PeriodStart;
  readonly length: PeriodLength;
  readonly method: Method;
  /** In which the law's days end: not the workstation's. */
  readonly zone: string;
  /** Null: only Saturdays and Sundays are looked at, and the answer says so. */
  readonly calendar: WorkingCalendar | null;
  /** Backward: so long before the start, an event still to come. */
  readonly direction?: 'forward' | 'backward';
  /** Added to the first period from the original start, never from its end. */
  readonly extensions?: readonly PeriodLength[];
  /** While the clock stood still. */
  readonly pauses?: readonly Pause[];
};
