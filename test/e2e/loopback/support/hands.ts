// Two ways to do the same: with the keyboard alone, or with the mouse (which still types words).
import { expect, type Locator, type Page } from '@playwright/test';

export type Hands = {
  name: 'keyboard' | 'mouse';
  /** A button or link. */
  press: (target: Locator) => Promise<void>;
  tab: (target: Locator) => Promise<void>;
  /** Writes at the end of what stands in a field. */
  write: (field: Locator, text: string) => Promise<void>;
  choose: (field: Locator, option: string) => Promise<void>;
  /** A file in the window: dropped with the mouse, chosen in the system's dialog with the keyboard. */
  giveFile: (opener: Locator, path: string) => Promise<void>;
  /** Locks the vault from wherever one is. */
  lock: (page: Page, button: Locator) => Promise<void>;
};

const mostTabs = 150;

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Walks with Tab until the target has the focus, as somebody without a mouse has to. */
async function walkTo(target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < mostTabs; presses += 1) {
    if (await hasFocus(target)) return;
    await target.page().keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(target)}`);
}

export const keyboard: Hands = {
  name: 'keyboard',
  press: async (target) => {
    await walkTo(target);
    await target.page().keyboard.press('Enter');
  },
  tab: async (target) => {
    // One tab of a list takes the focus, the arrows lead to the others.
    const page = target.page();
    const selected = page.getByRole('tab', { selected: true });
    await walkTo(selected);
    for (let presses = 0; presses < 12 && !(await hasFocus(target)); presses += 1) {
      await page.keyboard.press('ArrowRight');
      // The next arrow counts from the tab that is shown.
      await expect(selected).toBeFocused();
    }
    await expect(target).toHaveAttribute('aria-selected', 'true');
  },
  write: async (field, text) => {
    await walkTo(field);
    await field.page().keyboard.press('Control+End');
    await field.page().keyboard.type(text);
  },
  choose: async (field, option) => {
    const { keyboard: keys } = field.page();
    const listed = field.page().getByRole('option', { name: option, exact: true });
    await walkTo(field);
    await keys.press('ArrowDown');
    await expect(listed).toBeVisible();
    for (let presses = 0; presses < 40; presses += 1) {
      if ((await listed.getAttribute('data-combobox-selected')) !== null) break;
      await keys.press('ArrowDown');
    }
    await keys.press('Enter');
    await expect(field).toHaveValue(option);
  },
  giveFile: async (opener, path) => {
    const dialog = opener.page().waitForEvent('filechooser');
    await keyboard.press(opener);
    await (await dialog).setFiles(path);
  },
  lock: (page) => page.keyboard.press('Control+l'),
};

/** A file dragged in from outside: the browser itself is told, so the page gets what a real drop gives it. */
async function drop(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data });
  await session.detach();
}

export const mouse: Hands = {
  name: 'mouse',
  press: (target) => target.click(),
  tab: (target) => target.click(),
  write: async (field, text) => {
    await field.click();
    await field.page().keyboard.press('Control+End');
    await field.page().keyboard.type(text);
  },
  choose: async (field, option) => {
    await field.click();
    await field.page().getByRole('option', { name: option, exact: true }).click();
    await expect(field).toHaveValue(option);
  },
  giveFile: (opener, path) => drop(opener.page(), path),
  lock: (_page, button) => button.click(),
};
