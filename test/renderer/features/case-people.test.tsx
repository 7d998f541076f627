import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { endAll, press, renderApp } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

let core: TestCore;
let id: string;
let reference: string;
beforeEach(async () => {
  core = await createOpenTestCore();
  ({ id, reference } = await core.client.complaint.log({ title: 'Calls after opting out' }));
});
afterEach(() => endAll(core));

const soon = { timeout: 10_000 };
const parties = async () => (await core.client.cases.get({ which: id })).parties;
const inDialog = async () => within(await screen.findByRole('dialog', {}, soon));
type Form = Awaited<ReturnType<typeof inDialog>>;

async function open(): Promise<ReturnType<typeof renderApp>> {
  const app = renderApp(core, `/complaints/${reference}?tab=people`);
  await screen.findByRole('button', { name: 'Add party' }, soon);
  return app;
}

async function pickRole(form: Form, role: string): Promise<void> {
  const field = form.getByRole('combobox', { name: /^Role/ });
  fireEvent.click(field);
  const list = await waitFor(() => {
    const found = document.getElementById(field.getAttribute('aria-controls') ?? '');
    if (found === null) throw new Error('the field offers no list');
    return found;
  }, soon);
  fireEvent.click(within(list).getByText(role));
}

it('shows owner and reviewer, and that nobody reviews yet', async () => {
  await open();
  expect(screen.getByText('Nobody yet')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Assign' })).toBeTruthy();
  expect(screen.getByText('No parties yet')).toBeTruthy();
});

it('adds a new party with its role', async () => {
  await open();
  await press('Add party');
  const form = await inDialog();
  fireEvent.change(await form.findByLabelText(/^Name/, {}, soon), { target: { value: 'Ada Quill' } });
  fireEvent.click(form.getByRole('button', { name: 'Add party' }));
  expect(await form.findByText('Choose the role.')).toBeTruthy();
  await pickRole(form, 'Complainant');
  fireEvent.click(form.getByRole('button', { name: 'Add party' }));
  await waitFor(
    async () => expect(await parties()).toMatchObject([{ name: 'Ada Quill', role: 'complainant' }]),
    soon,
  );
});

it('offers a party on record and adds that one, not another of the same name', async () => {
  const known = await core.client.parties.add({ kind: 'organisation', name: 'Harbour Legal' });
  await open();
  await press('Add party');
  const form = await inDialog();
  fireEvent.change(await form.findByLabelText(/^Name/, {}, soon), { target: { value: 'harb' } });
  fireEvent.click(await form.findByRole('button', { name: 'Use Harbour Legal' }, soon));
  expect(form.getByText('Harbour Legal is already on record')).toBeTruthy();
  await pickRole(form, 'Counsel');
  fireEvent.click(form.getByRole('button', { name: 'Add party' }));
  await waitFor(
    async () => expect(await parties()).toMatchObject([{ partyId: known.id, role: 'counsel' }]),
    soon,
  );
  expect((await core.client.parties.list({})).total).toBe(1);
});

it('keeps a party that was begun as a draft, and leads back to it', async () => {
  const { api } = await open();
  await press('Add party');
  const form = await inDialog();
  fireEvent.change(await form.findByLabelText(/^Name/, {}, soon), { target: { value: 'Ada Q' } });
  await api.drafts.flush();
  fireEvent.click(form.getByRole('button', { name: 'Cancel' }));
  await press('Continue');
  expect((await (await inDialog()).findByLabelText<HTMLInputElement>(/^Name/, {}, soon)).value).toBe('Ada Q');
});

it('takes a party off the case with a reason, and keeps the party', async () => {
  const { id: partyId } = await core.client.parties.add({ kind: 'person', name: 'Ada Quill' });
  await core.client.parties.join({ caseId: id, partyId, role: 'witness' });
  await open();
  await press('Take off the case: Ada Quill');
  const form = await inDialog();
  fireEvent.change(form.getByLabelText(/^Reason/), { target: { value: 'Never said anything' } });
  fireEvent.click(form.getByRole('button', { name: 'Take off' }));
  await waitFor(async () => expect(await parties()).toHaveLength(0), soon);
  expect((await core.client.parties.get({ id: partyId })).party.removedAt).toBeNull();
});
