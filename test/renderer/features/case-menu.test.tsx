import { complaintCase } from '../../support/kind-case.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { choose, endAll, renderApp, undo } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

let core: TestCore;
let id: string;
let reference: string;
beforeEach(async () => {
  core = await createOpenTestCore();
  const facts = { title: 'Calls after opting out', summary: 'The heron letter', ownerId: null };
  ({ id, reference } = await core.client.complaint.log({ ...facts, complainant: { name: 'Ada Quill' } }));
});
afterEach(() => endAll(core));

const soon = { timeout: 10_000 };
const detail = () => complaintCase(core.client, id);

const inDialog = async () => within(await screen.findByRole('dialog', {}, soon));
type Form = Awaited<ReturnType<typeof inDialog>>;

async function open(action: string): Promise<Form> {
  renderApp(core, `/complaints/${reference}`);
  await screen.findByRole('button', { name: 'More' }, soon);
  await choose('More', action);
  return inDialog();
}

/** A choice's list stands apart from its field, and comes a moment after it was opened. */
async function listOf(field: HTMLElement): Promise<HTMLElement> {
  return waitFor(() => {
    const list = document.getElementById(field.getAttribute('aria-controls') ?? '');
    if (list === null) {
      // The dialog's own first focus may have closed it again.
      fireEvent.click(field);
      throw new Error('the field offers no list');
    }
    return list;
  }, soon);
}

async function pick(form: Form, label: RegExp, option: string): Promise<void> {
  const field = await form.findByRole('combobox', { name: label }, soon);
  fireEvent.click(within(await listOf(field)).getByText(option));
}

it('gives the case to an owner', async () => {
  const form = await open('Assign');
  await pick(form, /^Owner/, 'Dana Whitfield');
  fireEvent.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(async () => expect((await detail()).owner?.name).toBe('Dana Whitfield'), soon);
  expect((await detail()).reviewer).toBeNull();
});

it('renames the case, and takes it back', async () => {
  const form = await open('Rename case');
  fireEvent.change(form.getByLabelText(/^Title/), { target: { value: 'Calls to a closed account' } });
  fireEvent.click(form.getByRole('button', { name: 'Save title' }));
  expect(await screen.findByRole('heading', { name: 'Calls to a closed account' }, soon)).toBeTruthy();
  await undo('Title changed.');
  expect(await screen.findByRole('heading', { name: 'Calls after opting out' }, soon)).toBeTruthy();
});

it('makes the number void only with a reason', async () => {
  const form = await open('Make number void');
  fireEvent.click(form.getByRole('button', { name: 'Make number void' }));
  expect((await detail()).status).toBe('open');
  fireEvent.change(form.getByLabelText(/^Reason/), { target: { value: 'Opened twice' } });
  fireEvent.click(form.getByRole('button', { name: 'Make number void' }));
  await waitFor(async () => expect((await detail()).voidReason).toBe('Opened twice'), soon);
});

it('erases a value only with a reason and the reference typed', async () => {
  const form = await open('Erase a value');
  fireEvent.click(await form.findByRole('combobox', { name: /^What is erased/ }, soon));
  const summary = 'What it is about: The heron letter';
  fireEvent.click(await screen.findByText(summary, { selector: '[role="option"] *' }, soon));
  fireEvent.change(form.getByLabelText(/^Why/), { target: { value: 'Asked for by the complainant' } });
  fireEvent.change(form.getByLabelText(/^Type/), { target: { value: 'US-2026' } });
  fireEvent.click(form.getByRole('button', { name: 'Erase for good' }));
  expect(await form.findByText('Type the reference exactly as shown.')).toBeTruthy();
  expect((await detail()).complaint.summary).toBe('The heron letter');
  fireEvent.change(form.getByLabelText(/^Type/), { target: { value: reference } });
  fireEvent.click(form.getByRole('button', { name: 'Erase for good' }));
  await waitFor(async () => expect((await detail()).complaint.summary).toBeNull(), soon);
});

it('offers what was removed and what parties are called for erasing too', async () => {
  const note = await core.client.notes.add({ caseId: id, text: 'A note by mistake' });
  await core.client.notes.remove({ id: note.id, reason: 'Other case' });
  const form = await open('Erase a value');
  fireEvent.click(await form.findByRole('combobox', { name: /^What is erased/ }, soon));
  const offered = (await screen.findAllByRole('option', { hidden: true })).map((each) => each.textContent);
  expect(offered).toContain('Text: A note by mistake');
  expect(offered).toContain('Name: Ada Quill');
});
