import { createMemoryHistory } from '@tanstack/react-router';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { createApi } from '../../renderer/api/api-context.tsx';
import { App } from '../../renderer/app/app.tsx';
import { Providers } from '../../renderer/app/providers.tsx';
import { createQueryClient } from '../../renderer/app/query-client.ts';
import { createAppRouter } from '../../renderer/app/router.tsx';
import type { TestCore } from './test-core.ts';

/** The whole window over a core in this process, at `path`. */
export function renderApp(core: TestCore, path = '/settings') {
  const api = createApi({ client: core.client });
  const router = createAppRouter(createMemoryHistory({ initialEntries: [path] }));
  const queryClient = createQueryClient();
  return { api, router, ...render(<App api={api} queryClient={queryClient} router={router} />) };
}

/** One screen or component with everything a screen may expect above it; needs an open vault for drafts. */
export async function renderScreen(core: TestCore, screenElement: ReactElement) {
  const api = createApi({ client: core.client });
  const status = await core.client.vault.status({});
  api.drafts.setPerson(status.state === 'open' ? status.person.id : null);
  const queryClient = createQueryClient();
  const view = render(
    <Providers api={api} queryClient={queryClient}>
      {screenElement}
    </Providers>,
  );
  return { api, queryClient, ...view };
}

/** Types into the field with this label, replacing what is in it. */
export function type(label: string | RegExp, text: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
}

export async function press(name: string | RegExp): Promise<void> {
  await act(async () => {
    fireEvent.click(await screen.findByRole('button', { name }));
  });
}

/** To be called after each test: takes the window away, then the core. */
export function endAll(core: TestCore): void {
  cleanup();
  core.end();
}
