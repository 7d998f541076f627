import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDots } from '@tabler/icons-react';

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
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target>
        {isCompact ? (
          <ActionIcon size={24} aria-label={label} title={label}>
            <IconDots size={16} stroke={1.75} />
          </ActionIcon>
        ) : (
          <Button variant="default" rightSection={<IconChevronDown size={14} stroke={1.75} />}>
            {label}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {actions.map((action) => (
          <Menu.Item key={action.label} onClick={action.run}>
            {action.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
