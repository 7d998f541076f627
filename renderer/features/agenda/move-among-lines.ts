import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** Moves the focus between the links of rows with Up, Down, Home and End; Enter follows the link by itself. */
export function moveAmongLines(event: KeyboardEvent, frame: HTMLElement | null): void {
  const step = steps[event.key];
  if (step === undefined || frame === null || event.ctrlKey || event.altKey || event.metaKey) return;
  const links = [...frame.querySelectorAll<HTMLElement>('a[href]')];
  const at = links.findIndex((link) => link === document.activeElement);
  if (at === -1) return;
  event.preventDefault();
  links[step(at, links.length - 1)]?.focus();
}
