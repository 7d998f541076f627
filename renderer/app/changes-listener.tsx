import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '../api/api-context.tsx';
import { applyChange, listenToChanges } from '../api/changes.ts';

/** The window's one subscription to what changes in the vault. */
export function ChangesListener() {
  const { client, connection } = useApi();
  const queryClient = useQueryClient();
  useEffect(
    () =>
      listenToChanges({
        client,
        connection,
        onChange: (change) => applyChange(queryClient, change),
      }),
    [client, connection, queryClient],
  );
  return null;
}
