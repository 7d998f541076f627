import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { KeyHint } from './key-hint.tsx';
import { useShortcut } from './shortcuts.ts';

/** The words that narrow a list: `/` leads here, Enter or Down on to the list. */
export function FilterText({
  label,
  hint,
  className,
  value,
  onValue,
}: {
  label: string;
  hint: string;
  className: string;
  value: string;
  onValue: (value: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  // The address answers a moment later than the keyboard: while somebody types, what is typed counts.
  const [typed, setTyped] = useState<string | null>(null);
  useShortcut({ key: '/' }, () => input.current?.select());
  return (
    <TextInput
      ref={input}
      className={className}
      aria-label={label}
      placeholder={label}
      title={hint}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? value}
      rightSection={<KeyHint keys={['/']} />}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onValue(event.currentTarget.value);
      }}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault();
          document.querySelector<HTMLElement>('#content [role="grid"]')?.focus();
        } else if (event.key === 'Escape') {
          event.currentTarget.blur();
        }
      }}
    />
  );
}
