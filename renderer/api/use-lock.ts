import { useCallback } from 'react';
import { type Api, useApi } from './api-context.tsx';

const flushWithinMilliseconds = 2_000;

async function lockVault({ client, drafts }: Api): Promise<void> {
  const tooLong = new Promise<void>((resolve) => {
    setTimeout(resolve, flushWithinMilliseconds);
  });
  await Promise.race([drafts.flush(), tooLong]);
  await client.vault.lock({});
}

/** @returns what locks the vault, after everything typed was saved (waiting two seconds at most for that). */
export function useLock(): () => Promise<void> {
  const api = useApi();
  return useCallback(() => lockVault(api), [api]);
}
