import { QueryClient } from '@tanstack/react-query';

/**
 * The cache of what the core answered. The core says what changed, so nothing grows stale by itself; and it is
 * on this machine, so that the browser's idea of being online means nothing.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Infinity,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
