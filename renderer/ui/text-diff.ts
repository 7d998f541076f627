import { diffArrays } from 'diff';

export type DiffLine = { change: 'same' | 'out' | 'in'; text: string };

/** @returns the lines of both texts in order: those that stayed, went out and came in */
export function textDiff(before: string, after: string): DiffLine[] {
  return diffArrays(before.split('\n'), after.split('\n')).flatMap(({ added, removed, value }) => {
    const change = removed ? 'out' : added ? 'in' : 'same';
    return value.map((text) => ({ change, text }));
  });
}
