import { Button } from '@mantine/core';
import { useState } from 'react';
import { ordinaryBrowserText } from '../../shared/text/ordinary-browser.ts';
import { useApi } from '../api/api-context.tsx';
import { Banner } from '../ui/banner.tsx';

const hidden = 'custodia.ordinary-browser-hidden';

/** Names what can't be ruled out in a browser with extensions, history and sync, until it was read in this tab. */
export function OrdinaryBrowserBanner() {
  const { isOrdinaryBrowser } = useApi();
  const [isHidden, setIsHidden] = useState(() => window.sessionStorage.getItem(hidden) !== null);
  if (!isOrdinaryBrowser || isHidden) return null;
  function hide(): void {
    window.sessionStorage.setItem(hidden, '1');
    setIsHidden(true);
  }
  return (
    <Banner
      text={ordinaryBrowserText.title}
      detail={ordinaryBrowserText.detail}
      action={
        <Button variant="default" size="compact-sm" onClick={hide}>
          {ordinaryBrowserText.hide}
        </Button>
      }
    />
  );
}
