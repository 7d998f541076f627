// Starting the two test runners and reading what they report.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say } from '../project.mjs';
import { ensureBrowser } from '../setup/browser.mjs';
import { countsFromPlaywright, judged, none, ranIn, withoutBrowser } from './counts.mjs';

const folder = join(root, 'artifacts', 'reports');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');

/** A runner that hangs must not hang a build machine for ever; a whole run takes a third of this. */
const longest = 60 * 60 * 1000;

/** @param {string} name @returns {string} path of a report file that is not there yet */
function freshFile(name) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  rmSync(path, { force: true });
  return path;
}

/** @param {string} path @returns {any} parsed, or undefined where there is no whole report */
function reportIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} path @returns {string[]} the reasons that test/support/skips.ts appended */
function recordedReasons(path) {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/**
 * @param {string} node @param {string[]} args filters and options for vitest
 * @param {NodeJS.ProcessEnv} [env] added to the environment
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runVitest(node, args, env = {}) {
  const report = freshFile('vitest.json');
  const skips = freshFile('skips.jsonl');
  const options = [
    'run',
    '--reporter=default',
    `--reporter=${join(root, 'tools', 'test', 'vitest-reporter.mjs')}`,
    ...args,
  ];
  const code = await run(node, [vitest, ...options], {
    env: { ...process.env, ...env, CUSTODIA_VITEST_REPORT: report, CUSTODIA_SKIP_REASONS: skips },
    stdio: 'inherit',
    timeoutMs: longest,
  });
  const counts = judged(reportIn(report), code);
  return { ...counts, reasons: [...counts.reasons, ...recordedReasons(skips)] };
}

/**
 * @param {string} node @param {string[]} args
 * @param {NodeJS.ProcessEnv} env added to the environment
 * @returns {Promise<{ counts: import('./counts.mjs').Counts, total: number, looped: number }>} `looped`: tests of
 *   the project `loopback` that ran
 */
async function playwrightReport(node, args, env) {
  const report = freshFile('playwright.json');
  const list = args.includes('--list');
  const code = await run(node, [playwright, 'test', `--reporter=${list ? '' : 'list,'}json`, ...args], {
    env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    stdio: 'inherit',
    timeoutMs: longest,
  });
  const parsed = reportIn(report);
  const counts = judged(parsed && countsFromPlaywright(parsed), code);
  const total = counts.passed + counts.failed + counts.skipped;
  return { counts, total, looped: parsed ? ranIn(parsed, 'loopback') : 0 };
}

/**
 * Only the desktop program's tests may all be skipped: they need a display and a binary.
 * @param {string[]} args for Playwright
 */
function asksForLoopback(args) {
  return !args.some((arg) => arg.startsWith('--project=') && arg !== '--project=loopback');
}

/**
 * @param {string} node @param {string[]} args for Playwright
 * @param {{ isCi: boolean, env?: NodeJS.ProcessEnv }} where `env` is added to the environment
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runPlaywright(node, args, { isCi, env = {} }) {
  const browser = await ensureBrowser();
  if ('reason' in browser) {
    say(browser.reason);
    const { total } = await playwrightReport(node, ['--list', '--project=loopback'], env);
    return withoutBrowser(total, browser.reason, isCi);
  }
  say(`End-to-end tests run in ${browser.source} browser, ${browser.path}.`);
  const { counts, total, looped } = await playwrightReport(node, args, env);
  if (total > 0 && (looped > 0 || !asksForLoopback(args))) return counts;
  const reason = 'Playwright ran no test of the project loopback.';
  return { ...counts, failed: Math.max(1, counts.failed), reasons: [...counts.reasons, reason] };
}
