import { Temporal } from 'temporal-polyfill';
import { invalid } from '../../errors.ts';
import { periodsText } from '../../text/periods.ts';
import { type PeriodStart, startDay } from './start.ts';

/** A time in which a period doesn't run, such as between a needed question and its answer (UK GDPR Art. 12A). */
export type Pause = { readonly from: PeriodStart; readonly until: PeriodStart };

const order = (a: PeriodStart, b: PeriodStart, zone: string): number =>
  a.kind === 'instant' && b.kind === 'instant'
    ? Temporal.ZonedDateTime.compare(a.at, b.at)
    : Temporal.PlainDate.compare(startDay(a, zone), startDay(b, zone));

/**
 * @returns the pauses in their order, those that overlap joined, so that no day stands still twice
 * @throws CustodiaError INVALID for one that ends before it begins
 */
export function mergedPauses(pauses: readonly Pause[], zone: string): Pause[] {
  const joined: Pause[] = [];
  for (const pause of [...pauses].sort((a, b) => order(a.from, b.from, zone))) {
    if (order(pause.until, pause.from, zone) < 0) throw invalid('pause', periodsText.refused.pause);
    const last = joined.at(-1);
    if (!last || order(pause.from, last.until, zone) > 0) joined.push(pause);
    else if (order(pause.until, last.until, zone) > 0)
      joined[joined.length - 1] = { from: last.from, until: pause.until };
  }
  return joined;
}
