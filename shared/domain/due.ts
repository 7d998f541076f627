import { dateOf, type ZonedTime } from '../dates.ts';

/**
 * Today counts no further: each save asks for it anew, and beyond a thousand a number tells nobody anything. The agenda
 * itself counts them all.
 */
export const mostCounted = 1_000;

/** @returns the calendar date on which a deadline falls, in its own zone, as `2026-11-26` */
export function dueDate(dueAt: ZonedTime): string {
  return dateOf(dueAt);
}

/**
 * How much of a period is left.
 *
 * @param period when it began and when it is due, UTC text
 * @param nowAt the present, UTC text
 * @returns from 1 (nothing has passed) to 0 (over); null where it is due before it began, so that no share can be told
 */
export function remainingShare(period: { fromAt: string; dueAt: string }, nowAt: string): number | null {
  const [from, due, now] = [period.fromAt, period.dueAt, nowAt].map((text) => Date.parse(text));
  if (from === undefined || due === undefined || now === undefined || due <= from) return null;
  return Math.min(1, Math.max(0, (due - now) / (due - from)));
}
