import { Button, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { uiText } from '../../shared/text/app.ts';
import { Problem } from './problem.tsx';
import { useShortcut } from './shortcuts.ts';

/** A dialog over the page: Esc closes it, the focus goes back to what opened it. Its content begins anew each time. */
export function Dialog({
  isOpen,
  title,
  size = 520,
  onClose,
  children,
}: {
  isOpen: boolean;
  title: string;
  size?: number;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      {isOpen ? children : null}
    </Modal>
  );
}

/**
 * @returns whether Ctrl Enter means this form: the one with the focus, or the only one where nothing has it. A form
 *   under a dialog is never meant.
 */
function isMeant(form: HTMLFormElement | null): boolean {
  const focused = document.activeElement?.closest('form') ?? null;
  if (focused !== null) return focused === form;
  const dialogs = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')];
  const layer = dialogs.at(-1) ?? document.body;
  return form !== null && layer.contains(form) && layer.querySelectorAll('form').length === 1;
}

export type ActionFormProps = {
  /** What the person does, as the button says it. */
  action: string;
  isRunning?: boolean;
  problem?: ReactNode;
  /** Stands left of the buttons: how the draft stands. */
  beside?: ReactNode;
  onSubmit: () => void;
  onCancel?: (() => void) | undefined;
  children: ReactNode;
};

/** The form of a dialog or of a place on a page: Enter in a line or Ctrl Enter does what the button says. */
export function ActionForm({
  action,
  isRunning = false,
  problem,
  beside,
  onSubmit,
  onCancel,
  children,
}: ActionFormProps) {
  function submit(): void {
    if (!isRunning) onSubmit();
  }
  const form = useRef<HTMLFormElement>(null);
  // A dialog whose form waited for its draft has given the focus away before the form was there.
  useEffect(() => {
    if (form.current?.contains(document.activeElement)) return;
    form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, []);
  const submitByKey = () => {
    if (isMeant(form.current)) submit();
  };
  useShortcut({ key: 'Enter', ctrl: true }, submitByKey, { underDialogs: true });
  return (
    <form
      ref={form}
      className="cu-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {children}
      <Problem>{problem}</Problem>
      <div className="cu-row-end">
        {beside === undefined ? null : <span className="cu-grow">{beside}</span>}
        {onCancel === undefined ? null : (
          <Button variant="default" onClick={onCancel}>
            {uiText.cancel}
          </Button>
        )}
        <Button type="submit" loading={isRunning}>
          {action}
        </Button>
      </div>
    </form>
  );
}
