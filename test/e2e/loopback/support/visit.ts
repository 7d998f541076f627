// What a way to a screen is made of.
import type { Locator, Page } from '@playwright/test';
import type { ScreenState } from '../../../../renderer/app/screen.ts';
import type { Offices } from './offices.ts';
import type { ScreenWindow } from './screen-window.ts';
import type { Wire } from './wire.ts';

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

export function stageOn(window: ScreenWindow, offices: Offices): Stage {
  const { page } = window;
  return {
    page,
    offices,
    open: (address, path, wire) => window.open(address, path, wire),
    button: (name) => front(page).getByRole('button', { name, exact: true }).first(),
    field: (label) => front(page).getByLabel(label, { exact: true }).first(),
  };
}
