import { useEffect } from 'react';

const tabbable = 'a[href], button, input, select, textarea, [tabindex="0"]';

function topDialog(): Element | undefined {
  return [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].at(-1);
}

/**
 * Keeps Tab inside an open dialog when nothing has the focus: a button that is disabled while its work runs loses it,
 * and the next Tab would lead to the page behind. Stands once in the window.
 */
export function useDialogFocus(): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    const onFocusIn = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && topDialog()?.contains(target) === true) last = target;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const dialog = topDialog();
      if (event.key !== 'Tab' || dialog === undefined || document.activeElement !== document.body) return;
      const canTake = (element: HTMLElement) => !element.matches(':disabled') && element.checkVisibility();
      const first = [...dialog.querySelectorAll<HTMLElement>(tabbable)].find(canTake);
      const target = last !== null && dialog.contains(last) && canTake(last) ? last : first;
      if (target === undefined) return;
      event.preventDefault();
      target.focus();
    };
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, []);
}
