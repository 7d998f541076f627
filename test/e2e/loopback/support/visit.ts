// What a way to a screen is made of.
import { expect, type Locator, type Page } from '@playwright/test';
import type { ScreenState } from '../../../../renderer/app/screens.ts';
import type { Offices } from './offices.ts';
import { tapWire, type Wire } from './wire.ts';

export type Stage = {
  page: Page;
  offices: Offices;
  /** Opens the window on a running program at a path of the program's own. */
  open: (address: string, path?: string, wire?: Wire) => Promise<void>;
  button: (name: string | RegExp) => Locator;
  field: (label: string | RegExp) => Locator;
};

/** Leads to a screen in one state; ends when what that state shows is there. */
export type Visit = (stage: Stage) => Promise<void>;
/** The ways to one screen, one for each of its states. */
export type Visits = Partial<Record<ScreenState, Visit>>;

/** The topmost dialog where there is one, else the page: what a person can act on now. */
function front(page: Page): Locator {
  return page
    .locator('body:not(:has([role="dialog"][aria-modal="true"])), [role="dialog"][aria-modal="true"]')
    .last();
}

export function stageOn(page: Page, offices: Offices): Stage {
  return {
    page,
    offices,
    open: async (address, path, wire) => {
      if (wire !== undefined) await tapWire(page, wire);
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      if (path !== undefined) await page.goto(`${new URL(address).origin}/#${path}`);
    },
    button: (name) => front(page).getByRole('button', { name, exact: true }).first(),
    field: (label) => front(page).getByLabel(label, { exact: true }).first(),
  };
}
