import { Button, Modal, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { uiText } from '../../shared/text/app.ts';
import { Problem } from './problem.tsx';
import { useShortcut } from './shortcuts.ts';

type ConfirmDialogProps = {
  isOpen: boolean;
  title: string;
  /** What will happen and what stays. */
  children: ReactNode;
  /** What the person does, as the button says it: "Remove document". */
  action: string;
  /** Asks for a reason that is kept; the action gets it. Without, the action gets an empty text. */
  asksReason?: boolean;
  reasonLabel?: string;
  isRunning?: boolean;
  problem?: ReactNode;
  onConfirm: (reason: string) => void;
  onClose: () => void;
};

/** Asks before something that can't simply be taken back. Esc closes, Ctrl Enter confirms. */
export function ConfirmDialog({ isOpen, title, onClose, ...rest }: ConfirmDialogProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': uiText.close }}
      size={460}
    >
      {isOpen ? <ConfirmForm onClose={onClose} {...rest} /> : null}
    </Modal>
  );
}

function ConfirmForm({
  children,
  action,
  asksReason = false,
  reasonLabel = uiText.reason,
  isRunning = false,
  problem,
  onConfirm,
  onClose,
}: Omit<ConfirmDialogProps, 'isOpen' | 'title'>) {
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);

  function confirm(): void {
    const isEmpty = asksReason && reason.trim() === '';
    setIsMissing(isEmpty);
    if (!isEmpty && !isRunning) onConfirm(reason.trim());
  }

  useShortcut({ key: 'Enter', ctrl: true }, confirm, { underDialogs: true });

  return (
    <form
      className="cu-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // The dialog may have been opened from within another form, which must not take this as its own.
        event.stopPropagation();
        confirm();
      }}
    >
      <div>{children}</div>
      {asksReason ? (
        <Textarea
          data-autofocus
          required
          label={reasonLabel}
          description={uiText.reasonHint}
          autosize
          minRows={2}
          maxRows={8}
          value={reason}
          error={isMissing ? uiText.reasonMissing : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : null}
      <Problem>{problem}</Problem>
      <div className="cu-row-end">
        <Button variant="default" onClick={onClose} {...(asksReason ? {} : { 'data-autofocus': true })}>
          {uiText.cancel}
        </Button>
        <Button type="submit" loading={isRunning}>
          {action}
        </Button>
      </div>
    </form>
  );
}
