import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { endAll, renderApp } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

let core: TestCore;
let path: string;

beforeEach(async () => {
  core = await createOpenTestCore();
  const { reference } = await core.client.complaint.log({ title: 'Calls after opting out' });
  path = `/complaints/${reference}`;
});
afterEach(() => endAll(core));

/** Waits until the tab of this name is the one shown. */
function shown(name: RegExp) {
  return screen.findByRole('tab', { name, selected: true }, { timeout: 10_000 });
}

it('opens the tab that the address names', async () => {
  renderApp(core, `${path}?tab=history`);
  await shown(/^History/);
});

it('opens the first tab where the address names none or one that is not there', async () => {
  renderApp(core, `${path}?tab=nowhere`);
  await shown(/^Facts/);
});

it('goes back and forward between tabs', async () => {
  const { router } = renderApp(core, path);
  await shown(/^Facts/);
  fireEvent.click(screen.getByRole('tab', { name: /^History/ }));
  await shown(/^History/);
  expect(router.state.location.href).toBe(`${path}?tab=history`);
  act(() => router.history.back());
  await shown(/^Facts/);
  act(() => router.history.forward());
  await shown(/^History/);
});

it('moves between tabs with the arrows', async () => {
  renderApp(core, path);
  fireEvent.keyDown(await shown(/^Facts/), { key: 'ArrowLeft' });
  const last = await shown(/^History/);
  expect(document.activeElement).toBe(last);
  fireEvent.keyDown(last, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(await shown(/^Facts/));
});
