// Writes what `npm test` adds up: counts, failures and reasons of skips, as JSON. Vitest's own JSON report leaves
// out the note of `ctx.skip(note)` and counts no file that failed before its first test.
import { writeFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number, reasons: string[] }} Counts */

export default class CountingReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    /** @type {Counts} */
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0, reasons: [] };
    for (const module of modules) {
      let failedHere = 0;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') counts.passed += 1;
        else if (result.state === 'skipped') {
          counts.skipped += 1;
          if (result.note) counts.reasons.push(result.note);
        } else failedHere += 1;
      }
      // A file that could not be loaded, or whose hooks failed, has no failed test of its own.
      if (failedHere === 0 && !module.ok()) failedHere = 1;
      counts.failed += failedHere;
    }
    const file = process.env['CUSTODIA_VITEST_REPORT'];
    if (file) writeFileSync(file, JSON.stringify(counts));
  }
}
