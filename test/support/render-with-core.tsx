import { createMemoryHistory } from '@tanstack/react-router';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { expect } from 'vitest';
import { createApi } from '../../renderer/api/api-context.tsx';
import { App } from '../../renderer/app/app.tsx';
import { Providers } from '../../renderer/app/providers.tsx';
import { createQueryClient } from '../../renderer/app/query-client.ts';
import { createAppRouter } from '../../renderer/app/router.tsx';
import type { TestCore } from './test-core.ts';

// What happy-dom lacks and a field that grows with its text listens to.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });

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

/** Opens the menu behind a button and does what it names. Without layout the menu is drawn but counts as hidden. */
export async function choose(menu: string | RegExp, action: string): Promise<void> {
  await press(menu);
  await act(async () => {
    fireEvent.click(await screen.findByText(action, { selector: '[role="menuitem"] *' }));
  });
}

/** Takes back what a message says was done; older messages may still stand beside it. */
export async function undo(said: string): Promise<void> {
  const message = (await screen.findAllByText(said, {}, { timeout: 10_000 })).at(-1)?.parentElement;
  if (!message) throw new Error(`no message says ${said}`);
  fireEvent.click(await within(message).findByRole('button', { name: 'Undo' }));
}

/** Waits until the dialog that was open is gone, its fading included. */
export async function dialogGone(): Promise<void> {
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), { timeout: 10_000 });
}

/** To be called after each test: takes the window away, then the core. */
export function endAll(core: TestCore): void {
  cleanup();
  core.end();
}
