import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Api, ApiProvider } from '../api/api-context.tsx';
import { theme, variablesFromTokens } from '../ui/theme.ts';

const colorSchemes = localStorageColorSchemeManager({ key: 'custodia.theme' });

/** Everything a screen may expect above it: look, cache and client. Tests wrap single screens in it. */
export function Providers({
  api,
  queryClient,
  children,
}: {
  api: Api;
  queryClient: QueryClient;
  children: ReactNode;
}) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variablesFromTokens}
      colorSchemeManager={colorSchemes}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <ApiProvider api={api}>{children}</ApiProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
