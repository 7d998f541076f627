import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { createApi } from '../../../renderer/api/api-context.tsx';
import { OrdinaryBrowserBanner } from '../../../renderer/app/ordinary-browser-banner.tsx';
import { Providers } from '../../../renderer/app/providers.tsx';
import { createQueryClient } from '../../../renderer/app/query-client.ts';
import { ordinaryBrowserText } from '../../../shared/text/ordinary-browser.ts';
import { press } from '../../support/render-with-core.tsx';
import { createTestCore } from '../../support/test-core.ts';

afterEach(() => {
  cleanup();
  window.sessionStorage.clear();
});

function show(isOrdinaryBrowser: boolean) {
  const core = createTestCore();
  const api = createApi({ client: core.client, isOrdinaryBrowser });
  render(
    <Providers api={api} queryClient={createQueryClient()}>
      <OrdinaryBrowserBanner />
    </Providers>,
  );
  core.end();
}

it('names what cannot be ruled out in an ordinary browser, until it is hidden for this tab', async () => {
  show(true);
  expect(screen.getByRole('status').textContent).toContain(ordinaryBrowserText.detail);
  await press(ordinaryBrowserText.hide);
  expect(screen.queryByText(ordinaryBrowserText.title)).toBeNull();
  cleanup();
  show(true);
  expect(screen.queryByText(ordinaryBrowserText.title)).toBeNull();
});

it('says nothing in a window of the program’s own', () => {
  show(false);
  expect(screen.queryByText(ordinaryBrowserText.title)).toBeNull();
});
