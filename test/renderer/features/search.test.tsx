import { screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { endAll, renderApp } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

let core: TestCore;
afterEach(() => endAll(core));

it('finds a case by a word and marks the word', async () => {
  core = await createOpenTestCore();
  await core.client.complaint.log({ title: 'Calls after opting out' });
  renderApp(core, '/search?q=opting');
  const hit = await screen.findByText('opting', { selector: 'mark' }, { timeout: 10_000 });
  expect(hit.closest('a')?.getAttribute('href')).toContain('/complaints/');
});

it('says when nothing is found', async () => {
  core = await createOpenTestCore();
  renderApp(core, '/search?q=zebra');
  expect(await screen.findByText('Nothing found', {}, { timeout: 10_000 })).toBeTruthy();
});
