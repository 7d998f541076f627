import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Dialog } from './dialog.tsx';

/** A button that opens a dialog, which closes when what it asks for is done. */
export function DialogButton({
  act,
  named,
  title,
  variant = 'default',
  size = 'sm',
  dialogSize,
  children,
}: {
  /** What the person does, as the button says it. */
  act: string;
  /** The button's name where several on a page say the same. */
  named?: string;
  title: string;
  variant?: 'default' | 'filled';
  size?: 'sm' | 'compact-sm';
  /** How wide the dialog is, in pixels, where it is no ordinary one. */
  dialogSize?: number;
  children: (close: () => void) => ReactNode;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button variant={variant} size={size} aria-label={named} onClick={() => setIsOpen(true)}>
        {act}
      </Button>
      <Dialog
        isOpen={isOpen}
        title={title}
        onClose={close}
        {...(dialogSize === undefined ? {} : { size: dialogSize })}
      >
        {children(close)}
      </Dialog>
    </>
  );
}
