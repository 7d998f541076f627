import { screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';
import { endAll, renderApp } from '../../support/render-with-core.tsx';

let core: TestCore;
afterEach(() => endAll(core));

it('says what belongs in an empty list', async () => {
  core = await createOpenTestCore();
  renderApp(core, '/complaints');
  expect(await screen.findByText('No complaints yet', {}, { timeout: 10_000 })).toBeTruthy();
});

// happy-dom lays nothing out, so the rows themselves are for the browser's tests.
it('counts what is recorded and offers it as a list', async () => {
  core = await createOpenTestCore();
  await core.client.complaint.log({ title: 'Calls after opting out' });
  renderApp(core, '/complaints');
  expect(await screen.findByText('1 case', {}, { timeout: 10_000 })).toBeTruthy();
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('2');
});
