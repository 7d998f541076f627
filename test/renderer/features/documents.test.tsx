import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { choose, dialogGone, endAll, renderApp, undo } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore, uploadBytes } from '../../support/test-core.ts';

let core: TestCore;
let id: string;
let path: string;
beforeEach(async () => {
  core = await createOpenTestCore();
  const logged = await core.client.complaint.log({ title: 'Calls after opting out' });
  ({ id } = logged);
  path = `/complaints/${logged.reference}?tab=documents`;
});
afterEach(() => endAll(core));

const soon = { timeout: 10_000 };
const documents = async () => (await core.client.cases.get({ which: id })).documents;

async function withLetter(): Promise<void> {
  const upload = await uploadBytes(core.client, 'letter.txt', new TextEncoder().encode('Dear Sir'));
  await core.client.documents.attach({ caseId: id, uploadId: upload.id });
  renderApp(core, path);
  await screen.findByRole('cell', { name: /letter\.txt/ }, soon);
}

function chooseFiles(files: readonly File[]): void {
  fireEvent.change(screen.getByLabelText('Files to attach'), { target: { files } });
}

async function fill(label: RegExp, text: string, action: string): Promise<void> {
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText(label), { target: { value: text } });
  fireEvent.click(within(dialog).getByRole('button', { name: action }));
}

it('attaches every file that was chosen, each with its own progress', async () => {
  renderApp(core, path);
  expect(await screen.findByText('No documents yet', {}, soon)).toBeTruthy();
  chooseFiles([new File(['one'], 'letter.txt'), new File(['two'], 'answer.txt')]);
  expect(await screen.findByText('answer.txt')).toBeTruthy();
  await waitFor(async () => expect(await documents()).toHaveLength(2), soon);
  expect(await screen.findByText('2 files attached.', {}, soon)).toBeTruthy();
});

it('leaves out the one file that was cancelled', async () => {
  renderApp(core, path);
  await screen.findByText('No documents yet', {}, soon);
  chooseFiles([new File(['one'], 'letter.txt'), new File(['two'], 'unwanted.txt')]);
  // At once, while the first is still on its way: the second has not begun.
  const row = screen.getByText('unwanted.txt').parentElement;
  if (row === null) throw new Error('no row for the file on its way');
  fireEvent.click(within(row).getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText('unwanted.txt: Cancelled. Nothing was left behind.', {}, soon)).toBeTruthy();
  await waitFor(
    async () => expect((await documents()).map(({ name }) => name)).toEqual(['letter.txt']),
    soon,
  );
});

it('goes on attaching while another tab is looked at', async () => {
  renderApp(core, path);
  await screen.findByText('No documents yet', {}, soon);
  chooseFiles([new File(['one'], 'letter.txt')]);
  fireEvent.click(screen.getByRole('tab', { name: /^Facts/ }));
  await screen.findByRole('tab', { name: /^Facts/, selected: true });
  await waitFor(async () => expect(await documents()).toHaveLength(1), soon);
});

it('takes files dropped while another tab is shown', async () => {
  renderApp(core, path.replace('documents', 'history'));
  await screen.findByRole('tab', { name: /^History/, selected: true }, soon);
  const dataTransfer = { files: [new File(['one'], 'dropped.txt')], types: ['Files'] };
  fireEvent.drop(window, { dataTransfer });
  await screen.findByRole('tab', { name: /^Documents/, selected: true }, soon);
  await waitFor(async () => expect((await documents())[0]?.name).toBe('dropped.txt'), soon);
});

it('renames a document', async () => {
  await withLetter();
  await choose('More for letter.txt', 'Rename document');
  await fill(/^Name/, 'letter of 3 March.txt', 'Save name');
  await waitFor(async () => expect((await documents())[0]?.name).toBe('letter of 3 March.txt'), soon);
  await undo('Document renamed.');
  await waitFor(async () => expect((await documents())[0]?.name).toBe('letter.txt'), soon);
});

it('marks a document privileged and lifts that with a reason', async () => {
  await withLetter();
  await choose('More for letter.txt', 'Mark privileged');
  await fill(/^Whose privilege/, 'The company', 'Mark privileged');
  await waitFor(async () => expect((await documents())[0]?.privilege?.holder).toBe('The company'), soon);
  await dialogGone();
  await choose('More for letter.txt', 'Lift privilege');
  await fill(/^Reason/, 'Counsel waived it.', 'Lift privilege');
  await waitFor(async () => expect((await documents())[0]?.privilege).toBeNull(), soon);
});

it('removes a document with a reason', async () => {
  await withLetter();
  await choose('More for letter.txt', 'Remove document');
  await fill(/^Reason/, 'Belongs to another case.', 'Remove document');
  await waitFor(async () => expect(await documents()).toHaveLength(0), soon);
});
