import { defineConfig } from '@playwright/test';
import { findBrowser } from './tools/setup/browser.mjs';

// The program's own browser start asks for the same: no name but this machine's is ever resolved.
const quiet = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
  '--no-first-run',
  '--no-pings',
];
const isRoot = process.getuid?.() === 0;
const browser = findBrowser();

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'artifacts/e2e',
  // The journeys share the machine's two cores and each starts a core process of its own.
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  // A test that needs a second try is a defect, not weather.
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'on',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser.path }),
      // Chromium's sandbox refuses root; nobody but the tests starts it that way.
      args: isRoot ? [...quiet, '--no-sandbox'] : quiet,
      chromiumSandbox: !isRoot,
    },
  },
  projects: [
    { name: 'loopback', testMatch: '**/e2e/**/*.spec.ts', testIgnore: '**/e2e/electron/**' },
    { name: 'electron', testMatch: '**/e2e/electron/**/*.spec.ts' },
  ],
});
