import type { BreachCase } from '../../../shared/contract/cases.ts';
import { breachTimes, type TimeName } from '../../../shared/domain/duties/times.ts';
import { usualTimes } from '../../../shared/text/breach-times.ts';

const usual: ReadonlySet<string> = new Set(usualTimes);

/** The times of a breach that are recorded or that nearly every breach has, in their order. */
export function shownTimes({ breach }: BreachCase): TimeName[] {
  return breachTimes.keyof().options.filter((name) => usual.has(name) || breach.times[name] !== undefined);
}
