import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CaseId } from '../../../shared/ids.ts';
import { choose, endAll, press, renderApp } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

configure({ asyncUtilTimeout: 10_000 });
// Each look for a role or label walks the whole window; a busy machine takes its time for it.
vi.setConfig({ testTimeout: 90_000 });

let core: TestCore;
let id: CaseId;
let reference: string;

beforeEach(async () => {
  core = await createOpenTestCore();
  ({ id, reference } = await core.client.complaint.log({
    title: 'Calls after opting out',
    complainant: { name: 'Solène Kervadec' },
  }));
});
afterEach(() => endAll(core));

const privilege = { basis: 'legalAdvice', holder: 'The company', capacity: 'counsel' } as const;
const more = /^More for What happens next/;

async function communications() {
  return (await core.client.cases.get({ which: id })).communications;
}

async function openTab() {
  renderApp(core, `/complaints/${reference}?tab=timeline`);
  await screen.findByRole('button', { name: 'Record communication' });
}

async function recorded(extra: { privilege?: typeof privilege } = {}) {
  await core.client.communications.record({
    caseId: id,
    direction: 'out',
    medium: 'phone',
    subject: 'What happens next',
    happenedAt: { at: '2026-11-23T17:15:00.000Z', zone: 'Europe/London' },
    ...extra,
  });
  await openTab();
}

async function dialogWithForm() {
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByLabelText('Subject');
  return dialog;
}

/** Fills a field of the dialog; a list to choose from has the same name as its field. */
function fill(dialog: Pick<typeof screen, 'getAllByLabelText'>, label: string | RegExp, value: string): void {
  const field = dialog.getAllByLabelText(label)[0];
  if (field === undefined) throw new Error(`no field ${String(label)}`);
  fireEvent.change(field, { target: { value } });
}

async function pick(field: string, option: string) {
  fireEvent.click(screen.getByRole('combobox', { name: field }));
  const options = await screen.findAllByText(option, { selector: '[role="option"] *, [role="option"]' });
  const last = options.at(-1);
  if (last === undefined) throw new Error(`no option ${option}`);
  fireEvent.click(last);
}

it('records a communication with its document', async () => {
  await openTab();
  await press('Record communication');
  const dialog = await dialogWithForm();
  const act = () => fireEvent.click(dialog.getByRole('button', { name: 'Record communication' }));
  act();
  expect(await dialog.findByText('Say whether it came in or went out.')).toBeTruthy();
  await pick('Direction', 'Sent');
  await pick('How', 'Phone');
  act();
  expect(await dialog.findByText('Say when it came or went.')).toBeTruthy();
  fill(dialog, 'When: Date', '23 Nov 2026');
  fill(dialog, 'When: Time', '17:15');
  fill(dialog, 'With whom', 'Solène Kervadec');
  fill(dialog, 'Subject', 'What happens next');
  fill(dialog, 'What it said', 'She will write.\n\nBy Friday.');
  fireEvent.change(dialog.getByLabelText('File to attach'), {
    target: { files: [new File(['note'], 'call-note.txt')] },
  });
  await dialog.findByDisplayValue('call-note.txt');
  act();
  await screen.findByText('Call made');
  const { documents, communications: all } = await core.client.cases.get({ which: id });
  expect(all).toMatchObject([
    {
      direction: 'out',
      medium: 'phone',
      happenedAt: { at: '2026-11-23T17:15:00.000Z' },
      correspondent: 'Solène Kervadec',
      subject: 'What happens next',
      text: 'She will write.\n\nBy Friday.',
      documentId: documents[0]?.id,
      privilege: null,
    },
  ]);
});

it('changes only what was changed', async () => {
  await recorded();
  await choose(more, 'Change');
  const dialog = await dialogWithForm();
  fireEvent.click(dialog.getByRole('button', { name: 'Save communication' }));
  expect(await dialog.findByText('Nothing was changed.')).toBeTruthy();
  fill(dialog, 'Subject', 'What happens next, and the recording');
  fireEvent.click(dialog.getByRole('button', { name: 'Save communication' }));
  await screen.findByText('What happens next, and the recording');
  const { entries } = await core.client.cases.history({ id, limit: 1 });
  expect(entries[0]?.fields.map(({ field }) => field)).toEqual(['subject']);
});

it('lifts a privilege only with a reason', async () => {
  await recorded({ privilege });
  await choose(more, 'Change');
  const dialog = await dialogWithForm();
  fireEvent.click(dialog.getByRole('checkbox', { name: 'Privileged' }));
  fireEvent.click(dialog.getByRole('button', { name: 'Save communication' }));
  expect(await dialog.findByText(/Say why the privilege is lifted/)).toBeTruthy();
  fill(dialog, /^Why the privilege is lifted/, 'It holds no advice');
  fireEvent.click(dialog.getByRole('button', { name: 'Save communication' }));
  await waitFor(async () => expect((await communications())[0]?.privilege).toBeNull());
});

it('removes a communication with a reason', async () => {
  await recorded();
  await choose(more, 'Remove');
  const dialog = within(await screen.findByRole('dialog'));
  fill(dialog, /^Reason/, 'Belongs to another case');
  fireEvent.click(dialog.getByRole('button', { name: 'Remove communication' }));
  await waitFor(async () => expect(await communications()).toEqual([]));
});

it('leads back to a communication that was begun and left', async () => {
  await core.client.drafts.save({
    form: `communication/${reference}`,
    body: { subject: 'Half a call', direction: 'in' },
  });
  await openTab();
  await press('Continue');
  expect(await screen.findByDisplayValue('Half a call')).toBeTruthy();
  expect(screen.getByDisplayValue('Received')).toBeTruthy();
});

it('shows all of a long text when asked', async () => {
  await core.client.communications.record({
    caseId: id,
    direction: 'in',
    medium: 'mail',
    happenedAt: { at: '2026-11-23T17:15:00.000Z', zone: 'Europe/London' },
    text: 'One\nTwo\nThree\nFour\nFive',
  });
  await openTab();
  expect(screen.getByText(/Five/).dataset['clamped']).toBe('true');
  await press('Show all');
  expect(screen.getByText(/Five/).dataset['clamped']).toBeUndefined();
});
