import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDots } from '@tabler/icons-react';
import { useRef } from 'react';

export type MenuAction = { label: string; run: () => void };

/** What a person can do with one thing, behind a button: arrows move in it, Enter does it, Esc closes it. */
export function ActionMenu({
  label,
  actions,
  isCompact = false,
}: {
  /** The button's text; where it is compact only its name, "More for letter.pdf". */
  label: string;
  actions: readonly MenuAction[];
  /** Three dots in place of the text, for rows. */
  isCompact?: boolean;
}) {
  const button = useRef<HTMLButtonElement>(null);
  // Before an action runs, so that a dialog it opens gives the focus back to this button and not to a gone row.
  const focusButton = () => button.current?.focus();

  function onClose(): void {
    if (document.activeElement?.closest('[role="menu"]')) focusButton();
  }

  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false} onClose={onClose}>
      <Menu.Target>
        {isCompact ? (
          <ActionIcon ref={button} size={24} aria-label={label} title={label}>
            <IconDots size={16} stroke={1.75} />
          </ActionIcon>
        ) : (
          <Button ref={button} variant="default" rightSection={<IconChevronDown size={14} stroke={1.75} />}>
            {label}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {actions.map((action) => (
          <Menu.Item
            key={action.label}
            onClick={() => {
              focusButton();
              action.run();
            }}
          >
            {action.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
