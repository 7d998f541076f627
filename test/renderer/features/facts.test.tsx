import { complaintCase } from '../../support/kind-case.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseId } from '../../../shared/ids.ts';
import { dialogGone, endAll, press, renderApp, type, undo } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

const soon = { timeout: 10_000 };
let core: TestCore;
let id: CaseId;
let path: string;

beforeEach(async () => {
  core = await createOpenTestCore();
  const logged = await core.client.complaint.log({
    title: 'Calls after opting out',
    channel: 'mail',
    sentAt: { at: '2026-11-03T09:00:41.000Z', zone: 'Europe/London' },
  });
  id = logged.id;
  path = `/complaints/${logged.reference}`;
});
afterEach(() => endAll(core));

const recorded = () => complaintCase(core.client, id);

/** Opens the form and waits until it holds what is on record. */
async function openForm(): Promise<void> {
  fireEvent.click(await screen.findByText('Edit facts', {}, soon));
  await screen.findByLabelText(/^Title/, {}, soon);
}

it('saves the facts that were changed and leaves the others as they were', async () => {
  renderApp(core, path);
  await openForm();
  type('Entity complained of', 'Northwind Ltd');
  type('Happened: Date', '2 Nov 2026');
  type('Happened: Time', '18:30');
  fireEvent.keyDown(screen.getByLabelText('Entity complained of'), { key: 'Enter', ctrlKey: true });
  await screen.findByText('Facts saved.', {}, soon);
  const { complaint, title } = await recorded();
  expect(complaint.ourEntity).toBe('Northwind Ltd');
  expect(complaint.happenedAt?.at).toMatch(/^2026-11-0[23]T/);
  expect(title).toBe('Calls after opting out');
  expect(complaint.sentAt?.at).toBe('2026-11-03T09:00:41.000Z');
  const { entries } = await core.client.cases.history({ id });
  expect(entries[0]?.fields.map(({ field }) => field).toSorted()).toEqual(['happenedAt', 'ourEntity']);
});

it('takes the change back from the message', async () => {
  renderApp(core, path);
  await openForm();
  type('Entity complained of', 'Northwind Ltd');
  await press('Save facts');
  await undo('Facts saved.');
  await waitFor(async () => expect((await recorded()).complaint.ourEntity).toBeNull(), soon);
});

it('asks before it throws away what was typed, and keeps it where one stays', async () => {
  renderApp(core, path);
  await openForm();
  type('Entity complained of', 'Northwind Ltd');
  fireEvent.keyDown(screen.getByLabelText('Entity complained of'), { key: 'Escape' });
  await screen.findByText('Throw away what you typed?', {}, soon);
  fireEvent.click(within(screen.getByRole('dialog')).getByText('Cancel'));
  expect(screen.getByLabelText<HTMLInputElement>('Entity complained of').value).toBe('Northwind Ltd');
  await dialogGone();
  fireEvent.keyDown(screen.getByLabelText('Entity complained of'), { key: 'Escape' });
  await press('Throw away');
  await screen.findByText('Edit facts', {}, soon);
  expect((await core.client.drafts.list({})).drafts).toEqual([]);
  expect((await recorded()).complaint.ourEntity).toBeNull();
});

it('closes at once where nothing was typed', async () => {
  renderApp(core, path);
  await openForm();
  fireEvent.keyDown(screen.getByLabelText(/^Title/), { key: 'Escape' });
  await screen.findByText('Edit facts', {}, soon);
});

it('says what was changed meanwhile and saves only once that is settled', async () => {
  renderApp(core, path);
  await openForm();
  type('Entity complained of', 'Northwind Ltd');
  await core.client.complaint.describe({ id, ourEntity: 'Southwind GmbH', framework: 'gdpr' });
  await screen.findByText('Entity complained of is now: Southwind GmbH', {}, soon);
  await press('Save facts');
  await screen.findByText('Something was changed meanwhile. Say which holds, then save.', {}, soon);
  expect((await recorded()).complaint.ourEntity).toBe('Southwind GmbH');
  await press('Keep what I typed for Entity complained of');
  await press('Save facts');
  await screen.findByText('Facts saved.', {}, soon);
  const { complaint } = await recorded();
  expect(complaint).toMatchObject({ ourEntity: 'Northwind Ltd', framework: 'gdpr' });
});

it('finds what was typed again after the window was closed', async () => {
  const view = renderApp(core, path);
  await openForm();
  type('Entity complained of', 'Northwind Ltd');
  await view.api.drafts.flush();
  view.unmount();
  renderApp(core, path);
  await press('Continue');
  await waitFor(
    () => expect(screen.getByLabelText<HTMLInputElement>('Entity complained of').value).toBe('Northwind Ltd'),
    soon,
  );
});
