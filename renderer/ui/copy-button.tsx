import { ActionIcon } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { uiText } from '../../shared/text/app.ts';

const shownMilliseconds = 1_500;

/** Puts `text` on the clipboard and says so. */
export function CopyButton({ text, label = uiText.copy }: { text: string; label?: string }) {
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setIsCopied(false), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <ActionIcon
      size={20}
      aria-label={isCopied ? uiText.copied : label}
      title={isCopied ? uiText.copied : label}
      onClick={(event) => {
        event.stopPropagation();
        void navigator.clipboard.writeText(text).then(() => setIsCopied(true));
      }}
    >
      {isCopied ? <IconCheck size={13} stroke={2} /> : <IconCopy size={13} stroke={1.75} />}
    </ActionIcon>
  );
}
