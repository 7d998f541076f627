import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { choose, dialogGone, endAll, press, renderApp, type, undo } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

let core: TestCore;
let id: string;
let reference: string;
beforeEach(async () => {
  core = await createOpenTestCore();
  ({ id, reference } = await core.client.complaint.log({ title: 'Calls after opting out' }));
});
afterEach(() => endAll(core));

const more = /^More for the note by Dana Whitfield/;
const soon = { timeout: 10_000 };
const privilege = { basis: 'legalAdvice', holder: 'West Corporation', capacity: 'counsel' } as const;
const notes = async () => (await core.client.cases.get({ which: id })).notes;

async function open(): Promise<ReturnType<typeof renderApp>> {
  const app = renderApp(core, `/complaints/${reference}?tab=notes`);
  await screen.findByLabelText('New note', {}, soon);
  return app;
}

async function confirm(action: string, reason: string): Promise<void> {
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText(/^Reason/), { target: { value: reason } });
  fireEvent.click(within(dialog).getByRole('button', { name: action }));
}

it('adds a note as a fact and empties the form', async () => {
  await open();
  type('New note', 'Called back, no answer.');
  await press('Add note');
  await screen.findByRole('article', { name: 'Note by Dana Whitfield' }, soon);
  expect(await notes()).toMatchObject([{ text: 'Called back, no answer.', privilege: null }]);
  await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('New note').value).toBe(''));
});

it('adds a privileged note only with whose privilege it is, and shows the mark', async () => {
  await open();
  type('New note', 'Our exposure is small.');
  fireEvent.click(screen.getByLabelText('Privileged'));
  await press('Add note');
  expect(await screen.findByText(/^Say whose privilege it is/)).toBeTruthy();
  expect(await notes()).toHaveLength(0);
  type(/^Whose privilege/, 'West Corporation');
  await press('Add note');
  const note = await screen.findByRole('article', { name: 'Note by Dana Whitfield' }, soon);
  expect(within(note).getByText('Privileged')).toBeTruthy();
  expect(within(note).getByText(/West Corporation · as counsel/)).toBeTruthy();
  expect((await notes())[0]?.privilege).toMatchObject({ holder: 'West Corporation' });
});

it('keeps what was typed as a draft of this case', async () => {
  const { api } = await open();
  type('New note', 'Half a sent');
  await act(() => api.drafts.flush());
  const { draft } = await core.client.drafts.get({ form: `note/${reference}` });
  expect(draft?.body).toMatchObject({ text: 'Half a sent' });
});

it('shows the newest note first', async () => {
  await core.client.notes.add({ caseId: id, text: 'The first' });
  core.clock.pass(60_000);
  await core.client.notes.add({ caseId: id, text: 'The second' });
  await open();
  const shown = await screen.findAllByRole('article', {}, soon);
  expect(shown.map((note) => within(note).queryByText('The second') !== null)).toEqual([true, false]);
});

it('changes a note, and takes the change up again after it was left', async () => {
  const note = await core.client.notes.add({ caseId: id, text: 'Called twice' });
  const { api } = await open();
  await choose(more, 'Change text');
  fireEvent.change(await screen.findByLabelText('Text of the note'), { target: { value: 'Called thrice' } });
  await act(() => api.drafts.flush());
  await press('Cancel');
  expect(await screen.findByText(/You began to change this note/, {}, soon)).toBeTruthy();
  await press('Continue');
  expect((await screen.findByLabelText<HTMLTextAreaElement>('Text of the note')).value).toBe('Called thrice');
  await press('Save text');
  await waitFor(async () => expect((await notes())[0]?.text).toBe('Called thrice'), soon);
  await waitFor(async () => {
    const { draft } = await core.client.drafts.get({ form: `note/${reference}/${note.id}` });
    expect(draft).toBeNull();
  });
});

it('marks a note privileged, and lifts that only with a reason and a warning', async () => {
  await core.client.notes.add({ caseId: id, text: 'Our exposure is small.' });
  await open();
  await choose(more, 'Mark privileged');
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText(/^Whose privilege/), { target: { value: 'The company' } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Mark privileged' }));
  await waitFor(async () => expect((await notes())[0]?.privilege?.holder).toBe('The company'), soon);
  await dialogGone();

  await choose(more, 'Lift privilege');
  expect(await screen.findByText(/A privilege once waived may be lost/)).toBeTruthy();
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Lift privilege' }));
  expect((await notes())[0]?.privilege).not.toBeNull();
  await confirm('Lift privilege', 'Counsel waived it.');
  await waitFor(async () => expect((await notes())[0]?.privilege).toBeNull(), soon);
});

it('removes a note with a reason and offers to undo it', async () => {
  await core.client.notes.add({ caseId: id, text: 'Wrong case', privilege });
  await open();
  await choose(more, 'Remove note');
  await confirm('Remove note', 'Belongs to another case.');
  await waitFor(async () => expect(await notes()).toHaveLength(0), soon);
  await undo('Note removed.');
  await waitFor(async () => expect(await notes()).toHaveLength(1), soon);
});

it('takes no note where the number is void', async () => {
  await core.client.notes.add({ caseId: id, text: 'Opened twice' });
  await core.client.cases.makeVoid({ id, reason: 'A double' });
  renderApp(core, `/complaints/${reference}?tab=notes`);
  expect(await screen.findByText('Opened twice', {}, soon)).toBeTruthy();
  expect(screen.queryByLabelText('New note')).toBeNull();
  expect(screen.queryByRole('button', { name: /^More for the note/ })).toBeNull();
});
