import type { MovedDate } from '../../../shared/contract/law.ts';

const mostMoved = 500;

const soonest = ({ before, after }: MovedDate) => after?.at ?? before?.at ?? '';

/** @returns dates that would be others as an answer has them: soonest first, the rest of many only counted */
export function movedAnswer(found: readonly MovedDate[]): { moved: MovedDate[]; movedCount: number } {
  const moved = [...found].sort((one, other) => (soonest(one) < soonest(other) ? -1 : 1)).slice(0, mostMoved);
  return { moved, movedCount: found.length };
}
