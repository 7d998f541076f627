// Tests that need something this machine may not have: skipped there, with the reason printed and counted.
import { appendFileSync } from 'node:fs';
import { describe, test } from 'vitest';

export { isSoak } from './soak.ts';

/**
 * Records why something is not run here. `npm test` collects the reasons of all workers through the file named
 * in CUSTODIA_SKIP_REASONS and prints each once at the end; a single `vitest run` prints it at once.
 * @param reason a sentence for the person who reads the test's output
 */
export function recordSkip(reason: string): void {
  const file = process.env['CUSTODIA_SKIP_REASONS'];
  if (file === undefined) process.stderr.write(`skipped: ${reason}\n`);
  else appendFileSync(file, `${JSON.stringify(reason)}\n`);
}

/**
 * `describe` and `test` that run where `condition` holds and otherwise are skipped and counted.
 * @param condition whether what the tests need is here
 * @param reason what is missing, for the person who reads the output
 */
export function skipUnless(
  condition: boolean,
  reason: string,
): { describe: typeof describe; test: typeof test } {
  if (condition) return { describe, test };
  recordSkip(reason);
  return { describe: describe.skip as typeof describe, test: test.skip as typeof test };
}
