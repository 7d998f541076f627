import type { ReactNode } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';

/**
 * Asks why, and does it: closes when it is done, and stays with the sentence where it was refused.
 *
 * @param acting how the act stands; `reset` forgets an earlier refusal
 * @param act does it with the reason; undefined when it failed
 */
export function ReasonDialog({
  isOpen,
  title,
  action,
  acting,
  act,
  onClose,
  children,
}: {
  isOpen: boolean;
  title: string;
  action: string;
  acting: { isRunning: boolean; problem: string | null; reset: () => void };
  act: (reason: string) => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}) {
  function close(): void {
    acting.reset();
    onClose();
  }

  async function confirm(reason: string): Promise<void> {
    if ((await act(reason)) !== undefined) close();
  }

  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={title}
      action={action}
      asksReason
      isRunning={acting.isRunning}
      problem={acting.problem}
      onConfirm={(reason) => void confirm(reason)}
      onClose={close}
    >
      {children}
    </ConfirmDialog>
  );
}
