import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { VaultStatus } from '../../shared/contract/vault.ts';
import { appText } from '../../shared/text/app.ts';
import { vaultText } from '../../shared/text/vault.ts';
import { useApi } from '../api/api-context.tsx';
import { errorText } from '../api/error-text.ts';
import { FirstRun } from '../features/first-run/first-run.tsx';
import { Unlock } from '../features/unlock/unlock.tsx';
import { CenterPage } from '../ui/center-page.tsx';
import { Notices } from '../ui/toast.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { OrdinaryBrowserBanner } from './ordinary-browser-banner.tsx';

/**
 * What stands before the screens: without a vault the first run, with a locked one unlocking. A step that shows
 * a recovery code holds the gate until the person is done with it.
 */
export function Gate({ children }: { children: ReactNode }) {
  const { queries, connection } = useApi();
  const phase = useStore(connection.state, (state) => state.phase);
  const status = useQuery(queries.vaultStatus());
  const [wanted, setWanted] = useState<'create' | 'unlock' | null>(null);
  const [held, setHeld] = useState<'create' | 'unlock' | null>(null);
  const release = useCallback(() => {
    setHeld(null);
    setWanted(null);
  }, []);

  if (status.data === undefined) {
    if (phase === 'refused') return <Unreachable onRetry={connection.retry} />;
    if (status.isError) {
      return (
        <Failed
          sentence={errorText(status.error, vaultText.where.status)}
          onRetry={() => void status.refetch()}
        />
      );
    }
    return <Reaching />;
  }
  const step =
    held ?? (status.data.state === 'open' ? null : (wanted ?? (status.data.found ? 'unlock' : 'create')));
  if (step === null && status.data.state === 'open') {
    return (
      <OpenVault key={status.data.person.id} status={status.data}>
        {children}
      </OpenVault>
    );
  }
  const closed = status.data.state === 'closed' ? status.data : undefined;
  const folder = closed?.folder ?? closed?.defaultFolder ?? '';
  return (
    <>
      <ConnectionBanner />
      <OrdinaryBrowserBanner />
      {step === 'create' ? (
        <FirstRun
          defaultFolder={closed?.defaultFolder ?? ''}
          onHold={() => setHeld('create')}
          onRelease={release}
          onOpenInstead={() => setWanted('unlock')}
        />
      ) : (
        <Unlock
          folder={folder}
          onHold={() => setHeld('unlock')}
          onRelease={release}
          onCreateInstead={() => setWanted('create')}
        />
      )}
      <Notices />
    </>
  );
}

/** While a vault is open: drafts belong to who opened it, and what was read is forgotten when it closes. */
function OpenVault({
  status,
  children,
}: {
  status: Extract<VaultStatus, { state: 'open' }>;
  children: ReactNode;
}) {
  const { drafts } = useApi();
  const queryClient = useQueryClient();
  const personId = status.person.id;
  const keptFor = useStore(drafts.whose, (state) => state.person);
  useEffect(() => {
    drafts.setPerson(personId);
    return () => {
      drafts.setPerson(null);
      queryClient.removeQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'vault' && queryKey[0] !== 'program',
      });
    };
  }, [drafts, personId, queryClient]);
  // Screens read their drafts when they appear: the keeper has to know for whom by then.
  return keptFor === personId ? children : null;
}

function Reaching() {
  return (
    <main className="cu-center" aria-busy="true">
      <h1 className="cu-hidden">{appText.connection.connecting}</h1>
    </main>
  );
}

function Unreachable({ onRetry }: { onRetry: () => void }) {
  const retried = useQueryClient();
  return (
    <Failed
      sentence={appText.connection.refusedAtStart}
      onRetry={() => {
        onRetry();
        void retried.refetchQueries({ queryKey: ['vault', 'status'] });
      }}
    />
  );
}

function Failed({ sentence, onRetry }: { sentence: string; onRetry: () => void }) {
  return (
    <CenterPage title={vaultText.noAnswer} lead={sentence}>
      <div className="cu-row-end">
        <Button onClick={onRetry}>{appText.connection.retry}</Button>
      </div>
    </CenterPage>
  );
}
