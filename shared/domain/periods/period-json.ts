import type { Temporal } from 'temporal-polyfill';
import { periodStepText, readingText } from '../../text/period-steps.ts';
import type { Reading } from './readings.ts';
import type { PeriodStart } from './start.ts';
import type { PeriodStep } from './steps.ts';

const exact = (at: Temporal.ZonedDateTime) =>
  at.toString({ smallestUnit: at.second === 0 && at.millisecond === 0 ? 'minute' : 'second' });

/** An exact instant with its offset, or a day's end without (RFC 9557). */
export function dueText({
  due,
  endsAtMinute,
}: {
  due: Temporal.ZonedDateTime;
  endsAtMinute: boolean;
}): string {
  return endsAtMinute ? exact(due) : due.toString({ offset: 'never', smallestUnit: 'second' });
}

/** `2026-03-27T17:10+01:00[Europe/Berlin]`, or the day alone with its zone. */
export const startJson = (start: PeriodStart): string =>
  start.kind === 'instant' ? exact(start.at) : `${start.on.toString()}[${start.zone}]`;

export const stepJson = (step: PeriodStep) => ({ text: periodStepText(step), source: step.source });

export const readingJson = (reading: Reading) => ({
  due: dueText(reading),
  text: readingText(reading),
  source: reading.source,
});
