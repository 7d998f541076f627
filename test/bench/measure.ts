/** One line of the table that `npm run bench` prints. */
export type Measured = {
  what: string;
  budget: string;
  ours: string;
  baseline: string;
  ratio: string;
  verdict: string;
};

export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/**
 * Runs `work` `times` times, after half as often as a warm-up (code is compiled and pages are read), and returns each
 * duration in milliseconds.
 */
export async function timed(times: number, work: (index: number) => unknown): Promise<number[]> {
  for (let index = 0; index < times / 2; index += 1) await work(index);
  const durations: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const start = performance.now();
    await work(index);
    durations.push(performance.now() - start);
  }
  return durations;
}

/** Watches this process's memory while `work` runs. @returns its result and the highest resident size in MB. */
export async function withPeakMemory<T>(
  work: () => Promise<T>,
): Promise<{ result: T; peakMegabytes: number }> {
  let peak = process.memoryUsage.rss();
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  try {
    const result = await work();
    peak = Math.max(peak, process.memoryUsage.rss());
    return { result, peakMegabytes: Math.round(peak / 1e6) };
  } finally {
    clearInterval(timer);
  }
}

export function printTable(rows: readonly Measured[]): void {
  const columns = ['what', 'budget', 'ours', 'baseline', 'ratio', 'verdict'] as const;
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => row[column].length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  console.log(line(columns));
  console.log(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  for (const row of rows) console.log(line(columns.map((column) => row[column])));
}
