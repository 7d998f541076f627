import { ActionIcon, Button, Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconKeyboard, IconMoon, IconPlus, IconSearch } from '@tabler/icons-react';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { appText } from '../../shared/text/app.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useNewCaseHere } from './new-case-here.ts';
import './top-bar.css';

const schemes = ['auto', 'light', 'dark'] as const;

/** Find anything, begin a complaint, change the appearance. */
export function TopBar({ onShortcuts }: { onShortcuts: () => void }) {
  const newCase = useNewCaseHere();
  const navigate = useNavigate();
  return (
    <>
      <div className="cu-bar-start">
        <SearchBox />
      </div>
      <Button
        leftSection={<IconPlus size={15} stroke={2} />}
        rightSection={<KeyHint keys={['N']} />}
        className="cu-new"
        onClick={() => void navigate({ to: newCase.path })}
      >
        {newCase.label}
      </Button>
      <AppearanceMenu />
      <ActionIcon
        aria-label={appText.topBar.shortcuts}
        title={appText.topBar.shortcuts}
        size={30}
        onClick={onShortcuts}
      >
        <IconKeyboard size={17} stroke={1.5} />
      </ActionIcon>
    </>
  );
}

function askedFor(location: { pathname: string; search: unknown }): string {
  if (location.pathname !== '/search') return '';
  const { q } = location.search as { q?: unknown };
  return typeof q === 'string' ? q : '';
}

/** What is typed here is part of the search page's place, so that back finds it again. */
function SearchBox() {
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const isOnSearch = useRouterState({ select: ({ location }) => location.pathname === '/search' });
  const asked = useRouterState({ select: ({ location }) => askedFor(location) });
  // The router answers a moment later than the keyboard: while somebody types, what is typed counts.
  const [typed, setTyped] = useState<string | null>(null);
  useShortcut({ key: 'k', ctrl: true }, () => input.current?.select());

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      document.querySelector<HTMLElement>('#content [role="grid"], #content [role="listbox"]')?.focus();
    } else if (event.key === 'Escape') {
      event.currentTarget.blur();
    }
  }

  return (
    <div className="cu-search" role="search">
      <IconSearch size={14} stroke={1.75} aria-hidden="true" />
      <input
        ref={input}
        type="search"
        aria-label={appText.topBar.findLabel}
        placeholder={appText.topBar.find}
        autoComplete="off"
        spellCheck={false}
        value={typed ?? asked}
        onChange={(event) => {
          const q = event.currentTarget.value;
          setTyped(q);
          void navigate({ to: '/search', search: q === '' ? {} : { q }, replace: isOnSearch } as object);
        }}
        onBlur={() => setTyped(null)}
        onKeyDown={onKeyDown}
      />
      <KeyHint keys={['Ctrl', 'K']} />
    </div>
  );
}

function AppearanceMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={170}>
      <Menu.Target>
        <ActionIcon aria-label={appText.topBar.theme} title={appText.topBar.theme} size={30}>
          <IconMoon size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown aria-label={appText.topBar.theme}>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={scheme === colorScheme}
            rightSection={scheme === colorScheme ? <IconCheck size={14} /> : null}
            onClick={() => setColorScheme(scheme)}
          >
            {appText.themes[scheme]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
