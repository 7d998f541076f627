import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endAll, renderApp } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

const HOUR = 3_600_000;

let core: TestCore;
beforeEach(async () => {
  core = await createOpenTestCore();
  await core.client.settings.change({ lockAfterMinutes: 240 });
});
afterEach(() => endAll(core));

async function deadline(inMilliseconds: number): Promise<void> {
  const { id } = await core.client.complaint.log({ title: 'About Ana Example' });
  const dueAt = { at: new Date(core.clock.wall + inMilliseconds).toISOString(), zone: 'Europe/London' };
  await core.client.deadlines.set({ caseId: id, label: 'Tell Ana Example', dueAt });
}

/** Time passes and the listener hears of it. */
async function pass(milliseconds: number): Promise<void> {
  await act(async () => {
    core.timers.pass(milliseconds);
    await Promise.resolve();
  });
}

const words = /Deadline in 4 hours\. US-2026-0001-CO: due Tue 24 Nov 2026, 20:00 London/;

test('a reminder stays in the window until it is dismissed', async () => {
  await deadline(5 * HOUR);
  renderApp(core);
  await screen.findByRole('heading', { level: 1 });
  await pass(HOUR / 2);
  await pass(HOUR / 2);
  const notice = (await screen.findByText(words)).parentElement;
  if (!notice) throw new Error('no notice');
  fireEvent.click(within(notice).getByRole('button', { name: 'Dismiss' }));
  await waitFor(() => expect(screen.queryByText(words)).toBeNull());
});

test('it is shown over the lock screen, without a word of the case', async () => {
  await deadline(5 * HOUR);
  renderApp(core);
  await screen.findByRole('heading', { level: 1 });
  act(() => core.core.lock());
  await screen.findByRole('button', { name: /unlock/i });
  await pass(HOUR);
  const notice = await screen.findByText(words);
  expect(document.body.textContent).not.toMatch(/Ana Example/);
  const close = within(notice.parentElement ?? document.body).getByRole('button', { name: 'Dismiss' });
  fireEvent.click(close);
});

test('a window of our own asks before it closes while an hour clock runs out', async () => {
  await deadline(70 * HOUR);
  renderApp(core);
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => {
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);
  });
  const [first] = await screen.findAllByText(/An hour clock runs out while the program is closed/);
  expect(first?.textContent).toContain('US-2026-0001-CO Fri 27 Nov, 13:00 London');
});
