import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { draftPlace } from '../../../renderer/features/drafts/draft-place.ts';
import { dialogGone, endAll, press, renderApp } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

let core: TestCore;
beforeEach(async () => {
  core = await createOpenTestCore();
});
afterEach(() => endAll(core));

const patient = { timeout: 10_000 };
const kept = /^What you typed is kept as a draft/;

async function addPartyForm() {
  await press('Add party');
  const form = within(await screen.findByRole('dialog', { name: 'Add a party' }, patient));
  const name = await form.findByLabelText<HTMLInputElement>(/^Name/, {}, patient);
  return { form, name };
}

it('says that what was typed is kept, whoever closes a form', async () => {
  renderApp(core, '/parties');
  const { form, name } = await addPartyForm();
  fireEvent.change(name, { target: { value: 'Jane Doe' } });
  fireEvent.click(form.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText(kept, {}, patient)).toBeTruthy();
  // Messages outlive the window of a test.
  await press('Dismiss');
  await dialogGone();
  const again = await addPartyForm();
  expect(again.name.value).toBe('Jane Doe');
  fireEvent.click(again.form.getByRole('button', { name: 'Cancel' }));
  await dialogGone();
  expect(screen.queryByText(kept)).toBeNull();
});

it('asks before it discards a draft', async () => {
  renderApp(core, '/parties');
  const { form, name } = await addPartyForm();
  fireEvent.change(name, { target: { value: 'Jane Doe' } });
  fireEvent.click(await form.findByRole('button', { name: 'Discard draft' }));
  fireEvent.click(within(form.getByRole('group', { name: 'Discard this draft?' })).getByText('Keep it'));
  expect(name.value).toBe('Jane Doe');
  fireEvent.click(form.getByRole('button', { name: 'Discard draft' }));
  fireEvent.click(
    within(form.getByRole('group', { name: 'Discard this draft?' })).getByText('Discard draft'),
  );
  await waitFor(() => expect(name.value).toBe(''));
  await waitFor(async () => expect((await core.client.drafts.list({})).drafts).toEqual([]), patient);
  fireEvent.click(form.getByRole('button', { name: 'Cancel' }));
  await dialogGone();
  expect(screen.queryByText(kept)).toBeNull();
});

it('leads from a draft to the tab of the case that holds its form', async () => {
  const { reference } = await core.client.complaint.log({ title: 'Calls after opting out' });
  await core.client.drafts.save({ form: `note/${reference}`, body: { text: 'Spoke to the carrier.' } });
  const { router } = renderApp(core, '/drafts');
  fireEvent.click(await screen.findByRole('link', { name: 'Note' }, patient));
  await screen.findByRole('tab', { name: /^Notes/, selected: true }, patient);
  expect(router.state.location.pathname).toBe(`/complaints/${reference}`);
});

it('names every form, its place and what it holds', () => {
  const place = (form: string, body: unknown) => draftPlace({ form, body, savedAt: '' });
  expect(place('complaint.facts/US-2026-0001-CO', { title: 'Calls' })).toMatchObject({
    title: 'Facts of a complaint',
    path: '/complaints/US-2026-0001-CO',
    excerpt: 'Calls',
  });
  expect(place('party/01a2', { name: 'Jane', remarks: 'a longer text than the name' })).toMatchObject({
    path: '/parties/01a2',
    search: { edit: 'true' },
    excerpt: 'Jane',
  });
  expect(place('complaint.new', { title: 'Calls', queue: { waiting: [{}, {}], done: 0 } })).toMatchObject({
    path: '/complaints/new',
    waiting: 2,
  });
});
