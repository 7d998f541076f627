import type { QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { Api } from '../api/api-context.tsx';
import { ChangesListener } from './changes-listener.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Gate } from './gate.tsx';
import { Providers } from './providers.tsx';
import { RemindersListener } from './reminders-listener.tsx';
import type { AppRouter } from './router.tsx';

/** The whole window. The router stands outside the gate, so that unlocking leads back to where one was. */
export function App({ api, queryClient, router }: { api: Api; queryClient: QueryClient; router: AppRouter }) {
  return (
    <Providers api={api} queryClient={queryClient}>
      <ErrorBoundary>
        <ChangesListener />
        <RemindersListener />
        <Gate>
          <RouterProvider router={router} />
        </Gate>
      </ErrorBoundary>
    </Providers>
  );
}
