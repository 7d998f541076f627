// What the ways to screens are put together from.
import { expect, type Page } from '@playwright/test';
import { uiText } from '../../../../shared/text/app.ts';
import { vaultText } from '../../../../shared/text/vault.ts';
import type { Busy } from '../support/offices.ts';
import type { Visit, Visits } from '../support/visit.ts';
import type { Answer, Wire } from '../support/wire.ts';

/** A way through the busy office: to a path, then on with `then`. `:reference` is an ordinary case's, `:party` a party's. */
export function busy(path: string, then?: Visit, wire?: Wire): Visit {
  return busyCase('content', path, then, wire);
}

export function busyCase(which: keyof Busy['cases'], path: string, then?: Visit, wire?: Wire): Visit {
  return async (stage) => {
    const { host, cases, parties } = await stage.offices.busy();
    const party = parties[which === 'long' || which === 'full' ? which : 'content'];
    await stage.open(host.address, pathIn(path, { which, cases, party }), wire);
    await then?.(stage);
  };
}

/** A path with the examples' own references filled in. */
function pathIn(
  path: string,
  { which, cases, party }: { which: keyof Busy['cases']; cases: Busy['cases']; party: string },
): string {
  return path
    .replace(':reference', cases[which])
    .replace(':breach', cases[which.startsWith('breach') ? which : 'breach'])
    .replace(':party', party);
}

/** One tab of a case in the states that every tab has. */
export function tabOfCase(tab: string): Required<Pick<Visits, 'content' | 'long' | 'full'>> {
  const path = `/complaints/:reference?tab=${tab}`;
  return { content: busyCase('content', path), long: busyCase('long', path), full: busyCase('full', path) };
}

export function emptyOffice(path: string, then?: Visit): Visit {
  return async (stage) => {
    await stage.open((await stage.offices.empty()).host.address, path);
    await then?.(stage);
  };
}

export const press =
  (name: string): Visit =>
  ({ button }) =>
    button(name).click();

/** What a form says when it is refused. */
export const refused =
  (action: string, sentence: string | RegExp): Visit =>
  async ({ button, page }) => {
    // The page's button and its dialog's may have one name: where the dialog is only coming up, the first is found,
    // lies under it from then on, and has to be looked for anew.
    await expect(async () => {
      await button(action).click({ timeout: 5_000 });
      await expect(page.getByText(sentence).first()).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 90_000 });
  };

export const shows = (page: Page, text: string | RegExp) =>
  expect(page.getByText(text).first()).toBeVisible();

export function after(...steps: Visit[]): Visit {
  return async (stage) => {
    for (const step of steps) await step(stage);
  };
}

export const wrongGroups: Visit = after(press(vaultText.recovery.confirm), async ({ page }) => {
  const places = page.getByRole('textbox', { name: /^Group \d/ });
  // All of those that are there: before the first there would be none to fill.
  await expect(places.first()).toBeVisible();
  for (const place of await places.all()) await place.fill('WRONG');
});

export const openStatus = (change: Answer): Wire => ({
  change: { 'vault/status': (status) => ({ ...status, ...change }) },
});

export const asksReason = (open: Visit, action: string): Visits => ({
  content: open,
  wrong: after(open, refused(action, uiText.reasonMissing)),
});

/** Does something with one thing from the menu behind its three dots. */
export const choose =
  (menu: string | RegExp, action: string): Visit =>
  async ({ page }) => {
    await page.getByRole('button', { name: menu, exact: true }).first().click();
    await page.getByRole('menuitem', { name: action, exact: true }).click();
  };
