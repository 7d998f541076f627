import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import { appText } from '../../shared/text/app.ts';
import { useApi } from '../api/api-context.tsx';
import { Banner } from '../ui/banner.tsx';

/** Says that the core went away, and lets the person try again once the program has given up. */
export function ConnectionBanner() {
  const { connection } = useApi();
  const { phase, generation } = useStore(connection.state);
  if (phase === 'lost') {
    return <Banner text={appText.connection.lost} detail={appText.connection.lostDetail} />;
  }
  if (phase !== 'refused' || generation === 0) return null;
  return (
    <Banner
      text={appText.connection.refused}
      action={
        <Button variant="default" size="compact-sm" onClick={connection.retry}>
          {appText.connection.retry}
        </Button>
      }
    />
  );
}
