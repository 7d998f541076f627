import { screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { endAll, press, renderApp } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

let core: TestCore;
afterEach(() => endAll(core));

it('shows older entries when asked, to the first, and says how many there are', async () => {
  core = await createOpenTestCore();
  const { id, reference } = await core.client.complaint.log({ title: 'Calls after opting out' });
  for (let number = 1; number <= 210; number += 1)
    await core.client.notes.add({ caseId: id, text: `Call ${String(number)}` });
  renderApp(core, `/complaints/${reference}?tab=history`);
  const soon = { timeout: 10_000 };
  expect(await screen.findByText('100 of 212', {}, soon)).toBeTruthy();
  expect(screen.queryByText(/opened the case/)).toBeNull();
  await press('Show older');
  expect(await screen.findByText('200 of 212', {}, soon)).toBeTruthy();
  await press('Show older');
  expect(await screen.findByText(/opened the case/, {}, soon)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Show older' })).toBeNull();
  expect(screen.getAllByRole('article')).toHaveLength(212);
});
