// How the tests start a browser; the same for Playwright's own pages and for tests that launch one themselves.
import { findBrowser } from '../../tools/setup/browser.mjs';

/** The program starts its own browser alike: no name but this machine's is ever resolved. */
const quiet = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
];

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
