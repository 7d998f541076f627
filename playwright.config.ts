import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './test/support/chromium.ts';

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
    launchOptions: chromiumOptions(),
  },
  projects: [
    { name: 'loopback', testMatch: '**/e2e/**/*.spec.ts', testIgnore: '**/e2e/electron/**' },
    { name: 'electron', testMatch: '**/e2e/electron/**/*.spec.ts' },
  ],
});
