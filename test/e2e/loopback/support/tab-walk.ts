// Walks a screen with Tab, as somebody without a mouse does.
import type { CDPSession, Page } from '@playwright/test';

type Walk = {
  /** What can take the focus and Tab never reached. */
  missed: string[];
  /** What took the focus and looked no different for it. */
  unmarked: string[];
  reached: number;
};

declare global {
  interface Window {
    custodiaWalk: {
      stay: () => void;
      /** What Tab reached and looks no different with the focus, as the page is coloured now. */
      unmarked: () => string[];
      result: () => Walk & { expected: number; isRound: boolean };
    };
  }
}

/** Runs in the page: everything it needs is within. */
function prepareWalk(): void {
  // A transition would still show the look from before the focus came.
  const still = new CSSStyleSheet();
  still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];

  const dialogs = document.querySelectorAll('[role="dialog"][aria-modal="true"]');
  const scope = dialogs[dialogs.length - 1] ?? document.body;
  const candidates =
    'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]';
  const canTakeFocus = (element: HTMLElement) =>
    element.tabIndex >= 0 &&
    !element.matches(':disabled, [type="hidden"]') &&
    element.closest('[inert]') === null &&
    element.checkVisibility({ visibilityProperty: true });
  const all = [...scope.querySelectorAll<HTMLElement>(candidates)].filter(canTakeFocus);

  const look = (element: Element) => {
    const parts: string[] = [];
    // A field may show its focus on the box around it.
    for (let at: Element | null = element, up = 0; at !== null && up < 3; at = at.parentElement, up += 1) {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } =
        getComputedStyle(at);
      const outline = outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
      parts.push(`${outline}|${boxShadow}|${borderColor}|${backgroundColor}`);
    }
    return parts.join('\n');
  };
  const name = (element: Element) => {
    const label =
      element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent;
    return `${element.tagName.toLowerCase()} “${(label ?? element.textContent).trim().slice(0, 60)}”`;
  };
  // Where the walk begins is looked at without its focus, which comes back: a dialog keeps the focus in, and so does
  // the walk.
  const first = document.activeElement as HTMLElement | null;
  first?.blur();
  const before = new Map<Element, string>(all.map((element) => [element, look(element)]));
  first?.focus({ preventScroll: true });
  const seen = new Set<Element>();
  const unmarked: string[] = [];
  // Of radios with one name Tab visits one.
  const isVisited = (element: HTMLElement) =>
    seen.has(element) ||
    (element instanceof HTMLInputElement &&
      element.type === 'radio' &&
      [...seen].some((other) => other instanceof HTMLInputElement && other.name === element.name));

  let isRound = false;
  const note = (target: EventTarget | null) => {
    if (!(target instanceof Element)) return;
    // The round is complete where it comes back to what it passed.
    if (seen.has(target)) {
      isRound = true;
      return;
    }
    seen.add(target);
    const was = before.get(target);
    if (was !== undefined && was === look(target)) unmarked.push(name(target));
  };
  const onFocusIn = ({ target }: FocusEvent) => note(target);
  document.addEventListener('focusin', onFocusIn);

  /** The focus goes to each place without keys; the browser marks it as after Tab, which was the last key. */
  const unmarkedNow = () => {
    document.removeEventListener('focusin', onFocusIn);
    const places = all.filter((element) => seen.has(element) && element.isConnected);
    const looks = (element: HTMLElement) => {
      element.blur();
      const without = look(element);
      element.focus({ preventScroll: true });
      return without === look(element);
    };
    return places.filter(looks).map(name);
  };

  window.custodiaWalk = {
    unmarked: unmarkedNow,
    // Where there is one place only, Tab leaves the focus on it and no event tells.
    stay: () => note(document.activeElement),
    result: () => ({
      missed: all.filter((element) => element.isConnected && !isVisited(element)).map(name),
      unmarked,
      reached: seen.size,
      expected: all.length,
      isRound,
    }),
  };
}

/** Tab so many times, as fast as the page takes it: to wait for each to be told done takes longer than the presses. */
async function pressTab(session: CDPSession, times: number): Promise<void> {
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const presses = Array.from({ length: times }, () => [
    session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
  ]);
  await Promise.all(presses.flat());
}

/**
 * In another colour scheme than the walk's: the order of the places is the document's, only how the focus is marked is
 * the scheme's.
 * @returns what Tab reached before and now looks no different with the focus
 */
export async function unmarkedByNow(page: Page): Promise<string[]> {
  return page.evaluate(() => window.custodiaWalk.unmarked());
}

/** Presses Tab until the focus has gone all the way round. */
export async function walkByTab(page: Page): Promise<Walk> {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(prepareWalk);
  const { expected } = await page.evaluate(() => window.custodiaWalk.result());
  // A round may lead over places that only the browser knows, such as what scrolls.
  let left = expected + 12;
  for (let stride = expected + 2; left > 0; stride = 4) {
    await pressTab(session, stride);
    left -= stride;
    const { isRound } = await page.evaluate(() => window.custodiaWalk.result());
    if (isRound) break;
  }
  await session.detach();
  await page.evaluate(() => window.custodiaWalk.stay());
  const { missed, unmarked, reached } = await page.evaluate(() => window.custodiaWalk.result());
  return { missed, unmarked, reached };
}
