import type { ReadDb } from '../database.ts';

/** @returns the numbers of segments that are no longer written, in order. */
export function closedSegments(db: ReadDb): number[] {
  return db
    .all<{ number: number }>('SELECT number FROM segments WHERE is_closed = 1 ORDER BY number')
    .map(({ number }) => number);
}

/** @returns for each segment that something refers to, its number: what a whole vault must have. */
export function neededSegments(db: ReadDb): number[] {
  return db
    .all<{ segment: number }>('SELECT DISTINCT segment FROM chunks ORDER BY segment')
    .map(({ segment }) => segment);
}

/** @returns the size and journal head by which a restore is checked. */
export function countAllCases(db: ReadDb): number {
  return db.get<{ n: number }>('SELECT count(*) AS n FROM cases')?.n ?? 0;
}
