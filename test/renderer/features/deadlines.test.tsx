import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CaseId } from '../../../shared/ids.ts';
import { choose, endAll, press, renderApp, type } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

configure({ asyncUtilTimeout: 10_000 });
// Each look for a role or label walks the whole window; a busy machine takes its time for it.
vi.setConfig({ testTimeout: 90_000 });

let core: TestCore;
let id: CaseId;
let reference: string;

beforeEach(async () => {
  core = await createOpenTestCore();
  ({ id, reference } = await core.client.complaint.log({ title: 'Calls after opting out' }));
});
afterEach(() => endAll(core));

const dueAt = { at: '2030-12-02T17:00:00.000Z', zone: 'Europe/London' };

async function deadline() {
  return (await core.client.cases.get({ which: id })).deadlines[0];
}

async function openTab() {
  const view = renderApp(core, `/complaints/${reference}?tab=tasks`);
  await screen.findByRole('button', { name: 'Set deadline' });
  return view;
}

async function withDeadline() {
  const set = await core.client.deadlines.set({ caseId: id, label: 'Answer', dueAt });
  await openTab();
  return set.id;
}

async function dialogOf(act: string) {
  await choose('More for Answer', act);
  return within(await screen.findByRole('dialog'));
}

async function giveReason(act: string, reason: string) {
  const dialog = await dialogOf(act);
  fireEvent.change(dialog.getByLabelText(/^Reason/), { target: { value: reason } });
  fireEvent.click(dialog.getByRole('button', { name: act }));
}

it('sets a deadline with its zone', async () => {
  await openTab();
  await press('Set deadline');
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(await dialog.findByRole('button', { name: 'Set deadline' }));
  expect(await dialog.findByText('Say what is due.')).toBeTruthy();
  type(/^What is due/, 'Answer');
  type('Due: Date', '2 Dec 2030');
  type('Due: Time', '17:00');
  fireEvent.click(dialog.getByRole('button', { name: 'Set deadline' }));
  expect(await screen.findByText('Answer')).toBeTruthy();
  expect(await deadline()).toMatchObject({ label: 'Answer', dueAt: { at: dueAt.at }, state: 'open' });
});

it('changes the date only with a reason, and leaves the label alone', async () => {
  await withDeadline();
  const dialog = await dialogOf('Change');
  const date = await dialog.findByLabelText('Due: Date');
  fireEvent.change(date, { target: { value: '9 Dec 2030' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Save deadline' }));
  expect(await dialog.findByText(/Say why it is changed/)).toBeTruthy();
  type(/^Why it is changed/, 'The representative asked for a week');
  fireEvent.click(dialog.getByRole('button', { name: 'Save deadline' }));
  await waitFor(async () => expect((await deadline())?.dueAt?.at).toBe('2030-12-09T17:00:00.000Z'));
  const { entries } = await core.client.cases.history({ id, limit: 1 });
  expect(entries[0]?.fields.map(({ field }) => field).sort()).toEqual(['dueAt', 'reason']);
});

it('records when it was met', async () => {
  await withDeadline();
  await press('Record as met: Answer');
  type('Met: Date', '30 Nov 2026');
  type('Met: Time', '9');
  await press('Record as met');
  await screen.findByText('Met');
  expect(await deadline()).toMatchObject({
    state: 'met',
    metAt: { at: '2026-11-30T09:00:00.000Z', zone: 'Europe/London' },
  });
});

it('records a miss, withdraws and reopens, each with its reason', async () => {
  await withDeadline();
  await giveReason('Record as missed', 'The answer went out a day late');
  await screen.findByText('Missed');
  expect(await deadline()).toMatchObject({ state: 'missed', reason: 'The answer went out a day late' });
  await giveReason('Withdraw', 'It was the wrong rule');
  await screen.findByText('Withdrawn');
  await giveReason('Reopen', 'It was the right rule after all');
  await screen.findByText('Open', { selector: '.cu-chip[data-tone="accent"]' });
  expect(await deadline()).toMatchObject({ state: 'open', reason: 'It was the right rule after all' });
});

it('says that an open deadline is over', async () => {
  await core.client.deadlines.set({
    caseId: id,
    label: 'Answer',
    dueAt: { at: '2020-01-01T12:00:00.000Z', zone: 'UTC' },
  });
  await openTab();
  expect(screen.getByText('Overdue')).toBeTruthy();
});

it('leads back to a deadline that was begun and left', async () => {
  await core.client.drafts.save({
    form: `deadline/${reference}`,
    body: { label: 'Tell the client', due: { date: '2 Dec', clock: '', zone: 'UTC', offset: null } },
  });
  await openTab();
  await press('Continue');
  expect(await screen.findByDisplayValue('Tell the client')).toBeTruthy();
  expect(screen.getByDisplayValue('2 Dec')).toBeTruthy();
});

it('shows a date of law with its rule, says that a duty does not apply and reopens it', async () => {
  await core.client.complaint.describe({ id, framework: 'uk164A' });
  await core.client.complaint.confirmReceipt({
    id,
    at: { at: '2026-11-10T10:00:00.000Z', zone: 'Europe/London' },
  });
  await openTab();
  const label = 'Acknowledgement (DPA 2018 s. 164A (DUAA s. 103))';
  await choose(`More for ${label}`, 'Does not apply');
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(dialog.getByLabelText(/^Reason/), { target: { value: 'Sent to us by mistake' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Does not apply' }));
  expect(await screen.findByText('Reason: Sent to us by mistake')).toBeTruthy();
  expect(await deadline()).toMatchObject({ state: 'withdrawn', mark: 'doesNotApply' });
  await choose(`More for ${label}`, 'Reopen');
  const again = within(await screen.findByRole('dialog'));
  fireEvent.change(again.getByLabelText(/^Reason/), { target: { value: 'It is one after all' } });
  fireEvent.click(again.getByRole('button', { name: 'Reopen' }));
  await waitFor(async () => expect(await deadline()).toMatchObject({ state: 'open', mark: null }));
});
