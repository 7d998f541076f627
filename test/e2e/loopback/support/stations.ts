// Pictures of where a journey passed, kept with the other artefacts of the tests.
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';

const artifacts = resolve(import.meta.dirname, '../../../../artifacts/e2e');

/** @returns keeps a numbered screenshot of each station of one journey */
export function stationsOf(journey: string): (page: Page, station: string) => Promise<void> {
  let number = 0;
  return async (page, station) => {
    number += 1;
    const name = `${String(number).padStart(2, '0')}-${station}.png`;
    await page.screenshot({ path: join(artifacts, journey, name), animations: 'disabled' });
  };
}
