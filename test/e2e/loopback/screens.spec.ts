// Every screen of the registry, in each of its states, light and dark: no accessibility rule is broken, Tab reaches
// everything and shows where it is, and pictures are kept.
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test as base } from '@playwright/test';
import { type Screen, type ScreenState, screens } from '../../../renderer/app/screens.ts';
import { Offices } from './support/offices.ts';
import { walkByTab } from './support/tab-walk.ts';
import { stageOn } from './support/visit.ts';
import { visits } from './visits.ts';

const pictures = resolve(import.meta.dirname, '../../../artifacts/screens');
const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
] as const;

const test = base.extend<object, { offices: Offices }>({
  offices: [
    // Playwright reads from the braces which other fixtures are needed.
    async ({}, use) => {
      const offices = new Offices();
      await use(offices);
      await offices.end();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

async function arrive(page: Page, { route, title }: Screen, state: ScreenState): Promise<void> {
  const here = page
    .getByRole('heading', { name: title, exact: true })
    .or(page.getByRole('tab', { name: title, selected: true }));
  const place =
    typeof route === 'object'
      ? page.getByRole('dialog', { name: title })
      : // What could not be shown at all has no heading of its own, only the sentence about it.
        state === 'error'
        ? page.getByRole('alert').filter({ hasText: /./ })
        : here.first();
  // Making a vault stretches a passphrase, which takes long on a busy machine.
  await expect(place).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

async function brokenRules(page: Page): Promise<string[]> {
  // Legacy mode means only that frames are not looked into; the window has none, and a second page costs a second.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

const schemes = ['light', 'dark'] as const;

async function keepPictures(page: Page, name: string): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const size of sizes) {
      await page.setViewportSize(size);
      const file = `${name}-${colorScheme}-${String(size.width)}.png`;
      await page.screenshot({ path: join(pictures, file), animations: 'disabled' });
    }
  }
}

async function look(page: Page): Promise<void> {
  const found: Record<string, unknown> = {};
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const rules = await brokenRules(page);
    const { missed, unmarked } = await walkByTab(page);
    found[colorScheme] = { rules, missed, unmarked };
  }
  const nothing = { rules: [], missed: [], unmarked: [] };
  expect(found).toEqual({ light: nothing, dark: nothing });
}

for (const screen of screens) {
  for (const state of screen.states) {
    test(`${screen.id}, ${state}`, async ({ page, offices }) => {
      const visit = visits[screen.id]?.[state];
      if (visit === undefined) throw new Error(`visits.ts has no way to ${screen.id}, ${state}`);
      await visit(stageOn(page, offices));
      await arrive(page, screen, state);
      await keepPictures(page, `${screen.id}-${state}`);
      await look(page);
    });
  }
}

test('every way leads to a registered screen and state', () => {
  const known = new Set(screens.flatMap(({ id, states }) => states.map((state) => `${id}, ${state}`)));
  const ways = Object.entries(visits).flatMap(([id, states]) =>
    Object.keys(states).map((state) => `${id}, ${state}`),
  );
  expect(ways.filter((way) => !known.has(way))).toEqual([]);
});
