// How the tests start a browser; the same for Playwright's own pages and for tests that launch one themselves.
import { browserFlags } from '../../headless/loopback/browser-flags.ts';
import { findBrowser } from '../../tools/setup/browser.mjs';

/**
 * The switches of the program's own window. Playwright brings its own profile and its own list of features, and a
 * page of its own where the program wants a private window.
 */
const quiet = browserFlags('').filter(
  (flag) => !/^--(?:user-data-dir|disable-features|window-size)=|^--(?:incognito|inprivate)$/.test(flag),
);

/**
 * Launch options for Playwright's Chromium.
 * @returns without `executablePath` where no browser was found: `npm test` says so before it comes to that
 */
export function chromiumOptions(): { executablePath?: string; args: string[]; chromiumSandbox: boolean } {
  const browser = findBrowser();
  return {
    ...(browser === undefined ? {} : { executablePath: browser.path }),
    args: quiet,
    // Chromium's sandbox refuses root; only the tests ever go without it, and only then.
    chromiumSandbox: process.getuid?.() !== 0,
  };
}

/** The window the tests look at, wherever the machine stands. */
export const usualWindow = {
  viewport: { width: 1280, height: 800 },
  locale: 'en-GB',
  timezoneId: 'Europe/London',
} as const;
