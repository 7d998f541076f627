import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './test/support/chromium.ts';

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'artifacts/e2e',
  // A window and a core each: as many at a time as the smallest machine that builds has cores.
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // A test that needs a second try is a defect, not weather.
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 30_000 },
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
