import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { endAll, press, renderApp, type } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

let core: TestCore;
beforeEach(async () => {
  core = await createOpenTestCore();
});
afterEach(() => endAll(core));

const patient = { timeout: 10_000 };

async function dialog(title: string) {
  return within(await screen.findByRole('dialog', { name: title }, patient));
}

it('comes from the sidebar and teaches while nobody is there', async () => {
  renderApp(core, '/settings');
  fireEvent.click(await screen.findByRole('link', { name: 'Parties' }, patient));
  expect(await screen.findByText('No parties yet', {}, patient)).toBeTruthy();
});

it('counts the parties and narrows them', async () => {
  await core.client.parties.add({ kind: 'person', name: 'Jane Doe' });
  await core.client.parties.add({ kind: 'organisation', name: 'Northfield Schools' });
  renderApp(core, '/parties');
  expect(await screen.findByText('2 parties', {}, patient)).toBeTruthy();
  type('Name, mail address or country', 'north');
  expect(await screen.findByText('1 party', {}, patient)).toBeTruthy();
  type('Name, mail address or country', 'nobody at all');
  expect(await screen.findByText('No party matches', {}, patient)).toBeTruthy();
  await press('Clear filter');
  expect(await screen.findByText('2 parties', {}, patient)).toBeTruthy();
});

it('adds a party and shows it', async () => {
  const { router } = renderApp(core, '/parties');
  await press('Add party');
  const form = await dialog('Add a party');
  fireEvent.click(await form.findByRole('button', { name: 'Add party' }, patient));
  expect(await form.findByText('Give the party a name.')).toBeTruthy();
  fireEvent.change(form.getByLabelText(/^Name/), { target: { value: 'Jane Doe' } });
  fireEvent.change(form.getByLabelText('Country'), { target: { value: 'Norway' } });
  fireEvent.click(form.getByRole('button', { name: 'Add party' }));
  expect(await screen.findByRole('heading', { name: 'Jane Doe', level: 1 }, patient)).toBeTruthy();
  const { rows } = await core.client.parties.list({});
  expect(rows).toMatchObject([{ name: 'Jane Doe', country: 'Norway', kind: 'person', email: null }]);
  expect(router.state.location.pathname).toBe(`/parties/${rows[0]?.id ?? ''}`);
  await waitFor(async () => expect((await core.client.drafts.list({})).drafts).toEqual([]));
});

it('changes only what was changed, and takes it back', async () => {
  const { id } = await core.client.parties.add({ kind: 'person', name: 'Jane Doe', phone: '555 0100' });
  renderApp(core, `/parties/${id}`);
  await press('Edit party');
  const form = await dialog('Edit the party');
  fireEvent.change(await form.findByLabelText('Phone', {}, patient), { target: { value: '555 0199' } });
  fireEvent.click(form.getByRole('button', { name: 'Save party' }));
  expect(await screen.findByText('555 0199', {}, patient)).toBeTruthy();
  expect((await core.client.parties.get({ id })).party).toMatchObject({
    name: 'Jane Doe',
    phone: '555 0199',
  });
  await press('Undo');
  expect(await screen.findByText('555 0100', {}, patient)).toBeTruthy();
});

it('opens the form with the draft that was kept of it', async () => {
  const { id } = await core.client.parties.add({ kind: 'person', name: 'Jane Doe' });
  await core.client.drafts.save({ form: `party/${id}`, body: { name: 'Jane Doe-Smith' } });
  renderApp(core, '/drafts');
  fireEvent.click(await screen.findByRole('link', { name: 'Party' }, patient));
  const form = await dialog('Edit the party');
  expect(await form.findByDisplayValue('Jane Doe-Smith', {}, patient)).toBeTruthy();
});

it('lists the cases a party is in, with its role and the way there', async () => {
  const { reference } = await core.client.complaint.log({
    title: 'Calls after opting out',
    complainant: { name: 'Jane Doe' },
  });
  const { rows } = await core.client.parties.list({});
  const { router } = renderApp(core, `/parties/${rows[0]?.id ?? ''}`);
  const cases = within(await screen.findByRole('region', { name: 'Cases' }, patient));
  expect(cases.getByText('Complainant')).toBeTruthy();
  fireEvent.click(cases.getByRole('link', { name: reference }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/complaints/${reference}`), patient);
});

it('says that an address names nobody', async () => {
  renderApp(core, '/parties/nobody');
  expect(await screen.findByText('There is no such party', {}, patient)).toBeTruthy();
});
