import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { endAll, press, renderApp, type } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

let core: TestCore;
beforeEach(async () => {
  core = await createOpenTestCore();
});
afterEach(() => endAll(core));

const patient = { timeout: 15_000 };

function mail(name: string, from: string, subject: string): File {
  const lines = [
    'Received: from mx.example.com by mail.example.org; Mon, 23 Nov 2026 09:12:30 -0600',
    `From: ${from}`,
    `Subject: ${subject}`,
    'Date: Mon, 23 Nov 2026 09:01:00 -0600',
    '',
    'I object.',
    '',
  ];
  return new File([lines.join('\r\n')], name);
}

const first = () => mail('first.eml', 'Jane Doe <jane@example.com>', 'Calls again');
const second = () => mail('second.eml', 'Ola Nordmann <ola@example.no>', 'Newsletter');

function drop(files: readonly File[]): void {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { files, types: ['Files'] } });
  act(() => void window.dispatchEvent(event));
}

async function titles(): Promise<(string | null)[]> {
  const { rows } = await core.client.cases.list({});
  return rows.map(({ title }) => title).sort();
}

it('logs mails dropped on the list one after the other, and refuses what is no mail by name', async () => {
  const { router } = renderApp(core, '/complaints');
  await screen.findByText('No complaints yet', {}, patient);
  drop([first(), new File(['%PDF-1.7 and more'], 'scan.pdf'), second()]);
  expect(await screen.findByText('Mail 1 of 2: first.eml', {}, patient)).toBeTruthy();
  expect(router.state.location.pathname).toBe('/complaints/new');
  expect(screen.getByText(/^scan\.pdf is not a mail/)).toBeTruthy();
  expect(screen.getByDisplayValue('Calls again')).toBeTruthy();
  await press('Log complaint');
  expect(await screen.findByText('Mail 2 of 2: second.eml', {}, patient)).toBeTruthy();
  expect(screen.getByDisplayValue('Newsletter')).toBeTruthy();
  expect(await titles()).toEqual(['Calls again']);
  await press('Log complaint');
  await waitFor(() => expect(router.state.location.pathname).toMatch(/-CO$/), patient);
  expect(await titles()).toEqual(['Calls again', 'Newsletter']);
  expect((await core.client.drafts.list({})).drafts).toEqual([]);
});

it('keeps the mails that wait in the vault', async () => {
  const view = renderApp(core, '/complaints/new');
  await screen.findByRole('button', { name: 'Log complaint' }, patient);
  drop([first(), second()]);
  await screen.findByText('Mail 1 of 2: first.eml', {}, patient);
  await act(() => view.api.drafts.flush());
  view.unmount();
  renderApp(core, '/complaints/new');
  expect(await screen.findByText('Waiting: second.eml', {}, patient)).toBeTruthy();
});

it('keeps what was typed when mails are dropped on the list', async () => {
  await core.client.drafts.save({ form: 'complaint.new', body: { title: 'A call of this morning' } });
  renderApp(core, '/complaints');
  await screen.findByText('No complaints yet', {}, patient);
  drop([first()]);
  expect(await screen.findByText('One mail waits to be logged', {}, patient)).toBeTruthy();
  expect(screen.getByDisplayValue('A call of this morning')).toBeTruthy();
});

it('leaves a mail out after asking, and goes on to the next', async () => {
  renderApp(core, '/complaints/new');
  await screen.findByRole('button', { name: 'Log complaint' }, patient);
  drop([first(), second()]);
  await screen.findByText('Mail 1 of 2: first.eml', {}, patient);
  await press('Leave this mail out');
  const asked = within(await screen.findByRole('dialog', {}, patient));
  fireEvent.click(asked.getByRole('button', { name: 'Leave this mail out' }));
  expect(await screen.findByText('Mail 2 of 2: second.eml', {}, patient)).toBeTruthy();
  expect(screen.getByDisplayValue('Newsletter')).toBeTruthy();
  expect(await titles()).toEqual([]);
});

it('takes a known party as the complainant', async () => {
  const { id } = await core.client.parties.add({ kind: 'person', name: 'Jane Doe', country: 'Ireland' });
  renderApp(core, '/complaints/new');
  await screen.findByRole('button', { name: 'Log complaint' }, patient);
  type(/^Title/, 'Calls again');
  type('Complainant', 'jan');
  fireEvent.click(await screen.findByText('Use existing Jane Doe', {}, patient));
  expect(await screen.findByText('A party known already')).toBeTruthy();
  await press('Log complaint');
  await waitFor(async () => expect((await core.client.parties.get({ id })).cases).toHaveLength(1), patient);
  expect((await core.client.parties.list({})).total).toBe(1);
});

it('offers who has the mail address already, and the server’s time; takes neither by itself', async () => {
  await core.client.parties.add({ kind: 'person', name: 'J. Doe', email: 'Jane@example.com' });
  renderApp(core, '/complaints/new');
  await screen.findByRole('button', { name: 'Log complaint' }, patient);
  drop([first()]);
  expect(await screen.findByRole('button', { name: 'Use existing J. Doe' }, patient)).toBeTruthy();
  const day = () =>
    screen.getByLabelText<HTMLInputElement>('Received by the office, confirmed by you: Date').value;
  expect(day()).toBe('');
  await press('Use the server’s time');
  expect(day()).toBe('23 Nov 2026');
  await press('Log complaint');
  await waitFor(async () => expect(await titles()).toEqual(['Calls again']), patient);
  const { rows } = await core.client.cases.list({});
  expect(rows[0]?.receivedAt?.at).toBe('2026-11-23T15:12:00.000Z');
});
