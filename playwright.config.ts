import { defineConfig } from '@playwright/test';
import { chromiumOptions, usualWindow } from './test/support/chromium.ts';
import { chosenSeed } from './test/support/markers.ts';

// One seed for all workers, which inherit it; each of them reads this file again.
if (process.env['CUSTODIA_SEED'] === undefined) {
  process.env['CUSTODIA_SEED'] = String(chosenSeed());
  process.stdout.write(`end-to-end tests: seed ${process.env['CUSTODIA_SEED']}\n`);
}

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'artifacts/e2e',
  // A window and a core each: as many at a time as the smallest machine that builds has cores.
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // A test that needs a second try is a defect, not weather.
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    headless: true,
    ...usualWindow,
    // The specs keep pictures of their own at each station; a trace of a 200 MB upload costs as much as the upload.
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: chromiumOptions(),
  },
  projects: [
    { name: 'loopback', testMatch: '**/e2e/**/*.spec.ts', testIgnore: '**/e2e/electron/**' },
    { name: 'electron', testMatch: '**/e2e/electron/**/*.spec.ts' },
  ],
});
