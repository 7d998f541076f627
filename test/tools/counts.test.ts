import { describe, expect, test } from 'vitest';
import {
  countsFromPlaywright,
  judged,
  none,
  ranIn,
  summaryLine,
  total,
  withoutBrowser,
} from '../../tools/test/counts.mjs';

const counts = (passed: number, failed: number, skipped: number, reasons: string[] = []) => ({
  passed,
  failed,
  skipped,
  reasons,
});

describe('what the runners say together', () => {
  test('is added up', () => {
    const sum = total([counts(3, 0, 1, ['a']), counts(2, 1, 0, ['b'])]);
    expect(sum).toEqual(counts(5, 1, 1, ['a', 'b']));
    expect(summaryLine(sum)).toBe('5 passed, 1 failed, 1 skipped');
  });

  test('a runner without a report has failed', () => {
    expect(judged(undefined, 0).failed).toBe(1);
    expect(judged(undefined, 137).failed).toBe(1);
  });

  test('a runner that ends badly with a good report has failed', () => {
    expect(judged(counts(9, 0, 0), 1)).toEqual(counts(9, 1, 0));
    expect(judged(counts(9, 2, 0), 1)).toEqual(counts(9, 2, 0));
    expect(judged(counts(9, 0, 0), 0)).toEqual(counts(9, 0, 0));
  });
});

describe("Playwright's report", () => {
  const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 1 };

  test('gives counts and the reasons of skips, at any depth', () => {
    const skip = { annotations: [{ type: 'skip', description: 'no Electron binary' }] };
    const inner = { suites: [{ specs: [{ tests: [skip, {}] }] }] };
    expect(countsFromPlaywright({ stats, suites: [inner] })).toEqual(counts(4, 1, 1, ['no Electron binary']));
  });

  test('a test that passed only on its second try counts as failed', () => {
    expect(countsFromPlaywright({ stats: { ...stats, flaky: 2 } }).failed).toBe(3);
  });

  test('tells whether a project ran at all: skipped tests did not run', () => {
    const specs = [
      { tests: [{ projectName: 'loopback', status: 'skipped' }] },
      { tests: [{ projectName: 'electron', status: 'expected' }] },
    ];
    expect(ranIn({ stats, suites: [{ specs }] }, 'loopback')).toBe(0);
    expect(ranIn({ stats, suites: [{ suites: [{ specs }] }] }, 'electron')).toBe(1);
    expect(ranIn({ stats }, 'loopback')).toBe(0);
  });

  test('an error outside any test counts', () => {
    expect(countsFromPlaywright({ stats, errors: [{}] }).failed).toBe(2);
  });
});

describe('without a browser', () => {
  test('a build machine fails, even when no test could be counted', () => {
    expect(withoutBrowser(5, 'none here', true)).toEqual(counts(0, 5, 0, ['none here']));
    expect(withoutBrowser(0, 'none here', true).failed).toBe(1);
  });

  test('elsewhere the tests are skipped with the reason', () => {
    expect(withoutBrowser(5, 'none here', false)).toEqual(counts(0, 0, 5, ['none here']));
    expect(none.failed).toBe(0);
  });
});
