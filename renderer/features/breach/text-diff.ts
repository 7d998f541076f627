export type DiffLine = { change: 'same' | 'out' | 'in'; text: string };

/** The longest common run of lines, by dynamic programming: filings are pages long, not books. */
function commonLengths(before: readonly string[], after: readonly string[]) {
  const rows = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const lengthAt = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = rows[i] ?? [];
    for (let j = after.length - 1; j >= 0; j -= 1)
      row[j] =
        before[i] === after[j]
          ? lengthAt(i + 1, j + 1) + 1
          : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
  }
  return lengthAt;
}

/** @returns the lines of both texts in order: those that stayed, went out and came in */
export function textDiff(before: string, after: string): DiffLine[] {
  const old = before.split('\n');
  const next = after.split('\n');
  const lengthAt = commonLengths(old, next);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < next.length) {
    if (i < old.length && j < next.length && old[i] === next[j]) {
      lines.push({ change: 'same', text: old[i] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= next.length || (i < old.length && lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      lines.push({ change: 'out', text: old[i] ?? '' });
      i += 1;
    } else {
      lines.push({ change: 'in', text: next[j] ?? '' });
      j += 1;
    }
  }
  return lines;
}
