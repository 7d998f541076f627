import { Temporal } from 'temporal-polyfill';

/** After so many days the age of the rules is said aloud. */
export const agedAfterDays = 90;

/**
 * @param packs the packs in force
 * @param today a calendar date, YYYY-MM-DD
 * @returns how many days ago the sources of the oldest of them were last looked at; 0 where that lies ahead
 */
export function ageInDays(packs: readonly { readonly date: string }[], today: string): number {
  const now = Temporal.PlainDate.from(today);
  const ages = packs.map(
    ({ date }) => Temporal.PlainDate.from(date).until(now, { largestUnit: 'days' }).days,
  );
  return Math.max(0, ...ages);
}
