import { useLayoutEffect, useRef } from 'react';

/** One key press: a letter or key name; `ctrl` is Ctrl, on a Mac the command key. Never Ctrl+Alt: that is AltGr. */
export type Shortcut = { key: string; ctrl?: boolean; shift?: boolean };

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="combobox"]') !== null;
}

function isPressed(event: KeyboardEvent, shortcut: Shortcut): boolean {
  if (event.altKey || event.getModifierState('AltGraph')) return false;
  const ctrl = event.ctrlKey || event.metaKey;
  if (ctrl !== (shortcut.ctrl ?? false)) return false;
  // Shift is part of how `?` is typed, so only letters ask for it.
  if (shortcut.key.length > 1 || /[a-z]/i.test(shortcut.key)) {
    if (event.shiftKey !== (shortcut.shift ?? false)) return false;
  }
  return event.key.toLowerCase() === shortcut.key.toLowerCase();
}

/** @returns whether an open list, menu or calendar is what Esc closes first. */
function isInOpenPart(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.closest('[aria-expanded="true"], [role="listbox"], [role="menu"], [role="dialog"]') !== null;
}

/** @returns whether a dialog lies over the page: the page's own keys rest meanwhile. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

/**
 * Runs `act` on a key press anywhere in the window. Without Ctrl it rests while somebody types in a field, and
 * everything but Ctrl+L rests under a dialog.
 *
 * @param options.inFields also while somebody types, unless a list or calendar of the field is open
 */
export function useShortcut(
  shortcut: Shortcut,
  act: () => void,
  options: { isOn?: boolean; underDialogs?: boolean; inFields?: boolean } = {},
): void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  const { key, ctrl = false, shift = false } = shortcut;
  const { isOn = true, underDialogs = false, inFields = false } = options;
  // Before anything is painted: what can be seen can be pressed.
  useLayoutEffect(() => {
    if (!isOn) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !isPressed(event, { key, ctrl, shift })) return;
      if (inFields ? isInOpenPart(event.target) : !ctrl && isField(event.target)) return;
      if (!underDialogs && isDialogOpen()) return;
      event.preventDefault();
      latest.current();
    };
    // Before the field itself, which would have closed its list by the time the key comes up here.
    const capture = inFields;
    window.addEventListener('keydown', onKeyDown, { capture });
    return () => window.removeEventListener('keydown', onKeyDown, { capture });
  }, [ctrl, inFields, isOn, key, shift, underDialogs]);
}
