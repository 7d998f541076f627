// Every screen of the registry, in each of its states: no accessibility rule is broken, light or dark, and Tab reaches
// everything and shows where it is. How much of that in how many schemes and states: docs/screens.md.
import { join, resolve } from 'node:path';
import { expect, type Page, test as base } from '@playwright/test';
import type { Screen, ScreenState } from '../../../renderer/app/screen.ts';
import { screens } from '../../../renderer/app/screens.ts';
import { usualWindow } from '../../support/chromium.ts';
import { chosenSeed } from '../../support/markers.ts';
import { sequenceOf } from '../../support/sequence.ts';
import { isSoak } from '../../support/soak.ts';
import { brokenRules } from './support/broken-rules.ts';
import { Offices } from './support/offices.ts';
import { type Scheme, ScreenWindow } from './support/screen-window.ts';
import { unmarkedByNow, walkByTab } from './support/tab-walk.ts';
import { stageOn } from './support/visit.ts';
import { visits } from './visits.ts';

const pictures = resolve(import.meta.dirname, '../../../artifacts/screens');
const arePicturesKept = isSoak || process.env['CUSTODIA_PICTURES'] === '1';
const sizes = [{ width: 1920, height: 1080 }, usualWindow.viewport] as const;
const schemes = ['light', 'dark'] as const;

const test = base.extend<object, { offices: Offices; window: ScreenWindow }>({
  offices: [
    // Playwright reads from the braces which other fixtures are needed.
    async ({}, use) => {
      const offices = new Offices();
      await use(offices);
      await offices.end();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  window: [
    async ({ browser }, use) => {
      const window = await ScreenWindow.in(browser);
      await use(window);
      await window.close();
    },
    { scope: 'worker' },
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

async function keepPictures(window: ScreenWindow, name: string): Promise<void> {
  const { page } = window;
  for (const scheme of schemes) {
    await window.wear(scheme);
    for (const size of sizes) {
      await page.setViewportSize(size);
      const file = `${name}-${scheme}-${String(size.width)}.png`;
      await page.screenshot({ path: join(pictures, file), animations: 'disabled' });
    }
  }
}

type Seen = { rules: string[]; missed: string[]; unmarked: string[] };

/** Every rule, and a walk over every place. */
async function lookWholly(page: Page): Promise<Seen> {
  const rules = await brokenRules(page, 'all');
  const { missed, unmarked } = await walkByTab(page);
  return { rules, missed, unmarked };
}

/** After a whole look in the other scheme: what the colours alone can change. */
async function lookAtColours(page: Page): Promise<Seen> {
  return { rules: await brokenRules(page, 'colour'), missed: [], unmarked: await unmarkedByNow(page) };
}

const nothing: Seen = { rules: [], missed: [], unmarked: [] };

/** @param whole in which scheme everything is looked at; the long run does so in both */
async function look(window: ScreenWindow, whole: Scheme): Promise<void> {
  const other = whole === 'light' ? 'dark' : 'light';
  await window.wear(whole);
  const first = await lookWholly(window.page);
  await window.wear(other);
  const second = await (isSoak ? lookWholly : lookAtColours)(window.page);
  expect({ [whole]: first, [other]: second }).toEqual({ [whole]: nothing, [other]: nothing });
}

/** A state beside the screen's first, in a run that isn't the long one: every rule of axe in one scheme. */
async function glance(window: ScreenWindow, scheme: Scheme): Promise<void> {
  await window.wear(scheme);
  expect(await brokenRules(window.page, 'all')).toEqual([]);
}

const chance = sequenceOf(chosenSeed());
/** Of the states beside the first of each screen so many are walked by Tab and looked at in both schemes. */
const drawnShare = 0.2;

for (const screen of screens) {
  for (const state of screen.states) {
    const whole = chance() < 0.5 ? 'light' : 'dark';
    const isDrawn = chance() < drawnShare;
    const isLookedAt = isSoak || arePicturesKept || isDrawn || state === screen.states[0];
    test(`${screen.id}, ${state}`, async ({ window, offices }) => {
      const visit = visits[screen.id]?.[state];
      if (visit === undefined) throw new Error(`visits.ts has no way to ${screen.id}, ${state}`);
      await visit(stageOn(window, offices));
      await arrive(window.page, screen, state);
      if (arePicturesKept) await keepPictures(window, `${screen.id}-${state}`);
      await (isLookedAt ? look : glance)(window, whole);
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
