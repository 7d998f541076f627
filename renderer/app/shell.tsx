import { Outlet, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { appText } from '../../shared/text/app.ts';
import { useLock } from '../api/use-lock.ts';
import { AppFrame } from '../ui/app-frame.tsx';
import { useDialogFocus } from '../ui/dialog-focus.ts';
import { DropZone } from '../ui/drop-zone.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { ShortcutSheet } from '../ui/shortcut-sheet.tsx';
import { showToast, Toasts } from '../ui/toast.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { OrdinaryBrowserBanner } from './ordinary-browser-banner.tsx';
import { useStillHere } from './idle.ts';
import { NeededCode } from '../features/unlock/new-code.tsx';
import { LastNumber } from '../features/unlock/last-number.tsx';
import { useNewCaseHere } from './new-case-here.ts';
import { shortcutGroups } from './shortcut-groups.ts';
import { Sidebar } from './sidebar.tsx';
import { TopBar } from './top-bar.tsx';

/** The frame around every screen of an open vault. */
export function Shell() {
  const navigate = useNavigate();
  const lock = useLock();
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  useStillHere();
  useDialogFocus();

  function lockNow(): void {
    lock().catch(() => showToast(appText.lockFailed));
  }

  useShortcut({ key: 'l', ctrl: true }, lockNow, { underDialogs: true });
  useShortcut({ key: 't' }, () => void navigate({ to: '/today' }));
  useShortcut({ key: 'a' }, () => void navigate({ to: '/agenda' }));
  const newCase = useNewCaseHere();
  useShortcut({ key: 'n' }, () => void navigate({ to: newCase.path }));
  useShortcut({ key: '?' }, () => setIsSheetOpen(true));

  return (
    <>
      <AppFrame
        banner={
          <>
            <ConnectionBanner />
            <OrdinaryBrowserBanner />
          </>
        }
        sidebar={<Sidebar onLock={lockNow} />}
        bar={<TopBar onShortcuts={() => setIsSheetOpen(true)} />}
      >
        <Outlet />
      </AppFrame>
      <NeededCode />
      <LastNumber />
      <ShortcutSheet isOpen={isSheetOpen} groups={shortcutGroups} onClose={() => setIsSheetOpen(false)} />
      <Toasts />
      <DropZone />
    </>
  );
}
