// Adding up what the two runners say. A runner that crashed, or left no report, counts as a failure: silence is
// never a pass.

/** @typedef {import('./vitest-reporter.mjs').Counts} Counts */

/** @type {Counts} */
export const none = { passed: 0, failed: 0, skipped: 0, reasons: [] };

/** @param {Counts[]} all @returns {Counts} */
export function total(all) {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
      reasons: [...sum.reasons, ...one.reasons],
    }),
    none,
  );
}

/** The last line of `npm test` and `.ci/run`. @param {Counts} counts */
export function summaryLine(counts) {
  return `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
}

/**
 * What a runner's report says, together with how it ended.
 * @param {Counts | undefined} report undefined where there is none
 * @param {number} exitCode
 * @returns {Counts}
 */
export function judged(report, exitCode) {
  if (report === undefined) return { ...none, failed: 1 };
  return exitCode !== 0 && report.failed === 0 ? { ...report, failed: 1 } : report;
}

/**
 * @typedef {{ annotations?: { type: string, description?: string }[], projectName?: string, status?: string }} PlaywrightTest
 * @typedef {{ specs?: { tests: PlaywrightTest[] }[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[], suites?: PlaywrightSuite[] }} PlaywrightReport
 */

/** @param {PlaywrightSuite} suite @returns {PlaywrightTest[]} */
function testsIn(suite) {
  const own = (suite.specs ?? []).flatMap((spec) => spec.tests);
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsIn(inner))];
}

/** @param {PlaywrightReport} report @returns {PlaywrightTest[]} */
function testsOf(report) {
  return (report.suites ?? []).flatMap((suite) => testsIn(suite));
}

/**
 * How many tests of one project ran to an end; skipped ones did not.
 * @param {PlaywrightReport} report
 * @param {string} project
 */
export function ranIn(report, project) {
  return testsOf(report).filter((test) => test.projectName === project && test.status !== 'skipped').length;
}

/**
 * Playwright's JSON report in our terms.
 * @param {PlaywrightReport} report
 * @returns {Counts}
 */
export function countsFromPlaywright(report) {
  const tests = testsOf(report);
  const notes = tests
    .flatMap((test) => test.annotations ?? [])
    .filter((note) => note.type === 'skip' || note.type === 'fixme');
  return {
    // A test that passed only on its second try has shown a defect.
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky + (report.errors?.length ?? 0),
    skipped: report.stats.skipped,
    reasons: notes.flatMap((note) => (note.description ? [note.description] : [])),
  };
}

/**
 * What it means that there is no browser: on a machine that is there to test (CI) a failure, elsewhere skips.
 * @param {number} tests how many end-to-end tests could not run
 * @param {string} reason
 * @param {boolean} isCi
 * @returns {Counts}
 */
export function withoutBrowser(tests, reason, isCi) {
  return isCi
    ? { ...none, failed: Math.max(1, tests), reasons: [reason] }
    : { ...none, skipped: tests, reasons: [reason] };
}
