import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseId } from '../../../shared/ids.ts';
import { choose, endAll, press, renderApp, type } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

configure({ asyncUtilTimeout: 10_000 });

let core: TestCore;
let id: CaseId;
let path: string;

beforeEach(async () => {
  core = await createOpenTestCore();
  const logged = await core.client.complaint.log({ title: 'Calls after opting out' });
  ({ id } = logged);
  path = `/complaints/${logged.reference}?tab=tasks`;
});
afterEach(() => endAll(core));

async function tasks() {
  return (await core.client.cases.get({ which: id })).tasks;
}

async function addedTask(title = 'Call the dialler vendor') {
  await core.client.tasks.add({ caseId: id, title, dueOn: '2026-11-20' });
  renderApp(core, path);
  return screen.findByRole('checkbox', { name: title });
}

it('adds a task with Enter and is ready for the next', async () => {
  renderApp(core, path);
  const title = await screen.findByLabelText<HTMLInputElement>('What is to be done');
  type('What is to be done', 'Call the dialler vendor');
  type('Due', '20 Nov 2026');
  const form = title.closest('form');
  if (form === null) throw new Error('no form around the field');
  fireEvent.submit(form);
  await screen.findByRole('checkbox', { name: 'Call the dialler vendor' });
  expect(await tasks()).toMatchObject([{ title: 'Call the dialler vendor', dueOn: '2026-11-20' }]);
  await waitFor(() => expect(title.value).toBe(''));
  await waitFor(() => expect(document.activeElement === title).toBe(true));
});

it('refuses a day it cannot read, and keeps what was typed', async () => {
  renderApp(core, path);
  await screen.findByLabelText('What is to be done');
  type('What is to be done', 'Call the dialler vendor');
  type('Due', '03/04/2026');
  await press('Add task');
  expect(await screen.findByText(/The day cannot be read/)).toBeTruthy();
  expect(await tasks()).toEqual([]);
  expect(screen.getByDisplayValue('Call the dialler vendor')).toBeTruthy();
});

it('completes a task by its tick and reopens it', async () => {
  fireEvent.click(await addedTask());
  await screen.findByRole('checkbox', { name: 'Call the dialler vendor', checked: true });
  expect((await tasks())[0]?.doneAt).not.toBeNull();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Call the dialler vendor' }));
  await screen.findByRole('checkbox', { name: 'Call the dialler vendor', checked: false });
  expect((await tasks())[0]?.doneAt).toBeNull();
});

it('says that a task is over its day, and counts what is open on the tab', async () => {
  await core.client.deadlines.set({
    caseId: id,
    label: 'Answer',
    dueAt: { at: '2026-12-01T17:00:00.000Z', zone: 'America/Chicago' },
  });
  await core.client.tasks.add({ caseId: id, title: 'Long ago', dueOn: '2020-01-01' });
  renderApp(core, path);
  expect((await screen.findByText(/days over/)).className).toContain('cu-late');
  expect(screen.getByRole('tab', { name: /^Tasks/ }).textContent).toBe('Tasks2');
});

it('changes only what was changed', async () => {
  await addedTask();
  await choose('More for Call the dialler vendor', 'Change');
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(await dialog.findByLabelText('What is to be done'), {
    target: { value: 'Write to the dialler vendor' },
  });
  fireEvent.click(dialog.getByRole('button', { name: 'Save task' }));
  await screen.findByRole('checkbox', { name: 'Write to the dialler vendor' });
  const { entries } = await core.client.cases.history({ id, limit: 1 });
  expect(entries[0]?.fields.map(({ field }) => field)).toEqual(['title']);
});

it('removes a task only with a reason', async () => {
  await addedTask();
  await choose('More for Call the dialler vendor', 'Remove');
  await press('Remove task');
  expect(await screen.findByText(/the reason is kept on the record/)).toBeTruthy();
  expect(await tasks()).toHaveLength(1);
  type(/^Reason/, 'Done by the other office');
  await press('Remove task');
  await waitFor(async () => expect(await tasks()).toEqual([]));
});
