import { ActionIcon, Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type MouseEvent, useEffect, useState } from 'react';
import { uiText } from '../../shared/text/app.ts';

const shownMilliseconds = 1_500;

/** Puts `text` on the clipboard and says so. */
export function CopyButton({
  text,
  label = uiText.copy,
  isWide = false,
}: {
  text: string;
  label?: string;
  /** A button with its label beside other buttons, in place of the icon alone. */
  isWide?: boolean;
}) {
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setIsCopied(false), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const said = isCopied ? uiText.copied : label;
  const icon = isCopied ? <IconCheck size={13} stroke={2} /> : <IconCopy size={13} stroke={1.75} />;

  function copy(event: MouseEvent): void {
    event.stopPropagation();
    void navigator.clipboard.writeText(text).then(() => setIsCopied(true));
  }

  return isWide ? (
    <Button variant="default" leftSection={icon} onClick={copy}>
      {said}
    </Button>
  ) : (
    <ActionIcon size={20} aria-label={said} title={said} onClick={copy}>
      {icon}
    </ActionIcon>
  );
}
