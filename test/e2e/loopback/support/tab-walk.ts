// Walks a screen with Tab, as somebody without a mouse does.
import type { Page } from '@playwright/test';

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
  document.addEventListener('focusin', ({ target }) => note(target));

  window.custodiaWalk = {
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

/** Presses Tab until the focus has gone all the way round. */
export async function walkByTab(page: Page): Promise<Walk> {
  await page.evaluate(prepareWalk);
  const { expected } = await page.evaluate(() => window.custodiaWalk.result());
  // A round may lead over places that only the browser knows, such as what scrolls.
  let left = expected + 12;
  for (let stride = expected + 2; left > 0; stride = 4) {
    for (let presses = 0; presses < stride; presses += 1) await page.keyboard.press('Tab');
    left -= stride;
    const { isRound } = await page.evaluate(() => window.custodiaWalk.result());
    if (isRound) break;
  }
  await page.evaluate(() => window.custodiaWalk.stay());
  const { missed, unmarked, reached } = await page.evaluate(() => window.custodiaWalk.result());
  return { missed, unmarked, reached };
}
