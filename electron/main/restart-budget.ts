/**
 * A bound on starting something again.
 *
 * @param now a clock that never goes back, in milliseconds
 * @returns a function that says whether one more start is within `most` per `milliseconds`, and counts it
 */
export function restartBudget(
  bound: { most: number; milliseconds: number },
  now: () => number = () => performance.now(),
): () => boolean {
  let starts: number[] = [];
  return () => {
    starts = starts.filter((at) => now() - at < bound.milliseconds);
    if (starts.length >= bound.most) return false;
    starts.push(now());
    return true;
  };
}

export const perMinute = { most: 3, milliseconds: 60_000 } as const;
