// The window in which a worker looks at its screens, one after the other: each way into it begins with a whole load, as
// F5 does, so that nothing of the screen before is left in the page.
import { type Browser, expect, type Page } from '@playwright/test';
import { appText } from '../../../../shared/text/app.ts';
import { usualWindow } from '../../../support/chromium.ts';
import { tapWire, type Wire } from './wire.ts';

export type Scheme = 'light' | 'dark';

export class ScreenWindow {
  readonly page: Page;
  /** Programs whose token this tab holds. */
  readonly #known = new Set<string>();
  #wire: Wire = {};

  private constructor(page: Page) {
    this.page = page;
  }

  static async in(browser: Browser): Promise<ScreenWindow> {
    const page = await browser.newPage({ ...usualWindow, reducedMotion: 'reduce' });
    const window = new ScreenWindow(page);
    await tapWire(page, () => window.#wire);
    return window;
  }

  /** Opens a running program at a path of its own; ends when a screen is there and hears keys. */
  async open(address: string, path = '/', wire: Wire = {}): Promise<void> {
    const { origin } = new URL(address);
    this.#wire = wire;
    if (!this.#known.has(origin)) {
      // The address with the token in it leads to no path.
      await this.#load(() => this.page.goto(address, { waitUntil: 'commit' }));
      this.#known.add(origin);
    }
    await this.#load(() => this.#goTo(origin, path));
  }

  async #goTo(origin: string, path: string): Promise<void> {
    if (new URL(this.page.url()).origin !== origin) {
      await this.page.goto(`${origin}/#${path}`, { waitUntil: 'commit' });
      return;
    }
    // Told of the new address, the page that is left would show it before it is loaded anew; so it isn't told.
    await this.page.evaluate((to) => History.prototype.replaceState.call(history, null, '', to), `/#${path}`);
    await this.page.reload({ waitUntil: 'commit' });
  }

  async #load(go: () => Promise<unknown>): Promise<void> {
    await go();
    const heading = this.page.getByRole('heading', { level: 1 });
    await expect(heading.filter({ hasNotText: appText.connection.connecting }).first()).toBeVisible();
  }

  /** Shows everything in a colour scheme from here on. */
  async wear(colorScheme: Scheme): Promise<void> {
    await this.page.emulateMedia({ colorScheme });
    await expect(this.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
