import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { todayText } from '../../../shared/text/agenda.ts';
import { endAll, renderApp } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore, TEST_NOW } from '../../support/test-core.ts';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 90_000 });

let core: TestCore;

beforeEach(async () => {
  // The window reads the machine's clock; it stands where the core's does. Timers stay the machine's.
  vi.useFakeTimers({ toFake: ['Date'], now: TEST_NOW });
  core = await createOpenTestCore();
});
afterEach(() => {
  endAll(core);
  vi.useRealTimers();
});

const hour = 3_600_000;
const inHours = (hours: number, zone = 'Europe/London') => ({
  at: new Date(TEST_NOW + hours * hour).toISOString(),
  zone,
});
const rowOf = async (words: string | RegExp) => {
  const found = (await screen.findByText(words)).closest('li');
  if (found === null) throw new Error(`no row says ${String(words)}`);
  return within(found);
};

it('is where the program begins, and says in an empty office what comes here', async () => {
  renderApp(core, '/');
  expect(await screen.findByText(todayText.empty.title)).toBeTruthy();
  expect(screen.getByText('Tuesday 24 November 2026')).toBeTruthy();
});

it('shows what is over and what is due: a clock in hours and minutes, a day in days', async () => {
  const { id, reference } = await core.client.complaint.log({ title: 'Calls after opting out' });
  const set = (label: string, dueAt: { at: string; zone: string }) =>
    core.client.deadlines.set({ caseId: id, label, dueAt });
  await set('Answer the authority', inHours(71.2));
  await set('Tell the client', { at: '2026-11-27T23:59:59.000Z', zone: 'UTC' });
  await set('Tell the school', { at: '2026-11-28T05:59:59.000Z', zone: 'America/Chicago' });
  await set('Acknowledge', inHours(-50));
  renderApp(core, '/today');
  const clock = await rowOf('Answer the authority');
  expect(clock.getByText('Fri 27 Nov, 14:12 London')).toBeTruthy();
  expect(clock.getByText('in 71 h 12 min')).toBeTruthy();
  expect(clock.getByText('Over half left')).toBeTruthy();
  const day = await rowOf('Tell the client');
  expect(day.getByText('Fri 27 Nov')).toBeTruthy();
  expect(day.getByText('in 3 days')).toBeTruthy();
  // Tests run in UTC: the day of another zone names its place.
  expect((await rowOf('Tell the school')).getByText('Fri 27 Nov, end of day in Chicago')).toBeTruthy();
  const over = await rowOf('Acknowledge');
  expect(over.getByText('2 days over')).toBeTruthy();
  expect(over.getByText('Overdue')).toBeTruthy();
  expect(screen.getByText(/^1 overdue$/)).toBeTruthy();
  expect(over.getByRole('link', { name: reference })).toBeTruthy();
});

it('counts what ran out since the core answered as overdue', async () => {
  const { id } = await core.client.complaint.log({ title: 'Calls' });
  await core.client.deadlines.set({ caseId: id, label: 'Answer', dueAt: inHours(1) });
  renderApp(core, '/today');
  expect((await rowOf('Answer')).getByText('in 1 h 0 min')).toBeTruthy();
  vi.setSystemTime(TEST_NOW + 2 * hour);
  // What is drawn anew reads the clock; in the program a timer sees to that every half minute. By the core's own clock,
  // a minute later, nothing is over yet.
  core.clock.pass(60_000);
  await core.client.notes.add({ caseId: id, text: 'a word' });
  await waitFor(async () => expect((await rowOf('Answer')).getByText('1 h over')).toBeTruthy());
  expect(screen.getByRole('list', { name: todayText.overdue })).toBeTruthy();
});

it('shows what waits for the person, the drafts, and what changed last', async () => {
  const { people } = await core.client.people.list({});
  const { id, reference } = await core.client.complaint.log({ title: 'Calls' });
  await core.client.tasks.add({
    caseId: id,
    title: 'Ask the carrier',
    dueOn: '2026-11-20',
    assigneeId: people[0]?.id ?? null,
  });
  await core.client.drafts.save({ form: `note/${reference}`, body: { text: 'Half a note' } });
  const { router } = renderApp(core, '/today');
  const waiting = within(await screen.findByRole('list', { name: todayText.waiting }));
  expect(waiting.getByText('Ask the carrier')).toBeTruthy();
  expect(waiting.getByText('4 days over')).toBeTruthy();
  expect(waiting.getByText(todayText.undated)).toBeTruthy();
  expect(within(screen.getByRole('region', { name: todayText.recent })).getByText(reference)).toBeTruthy();
  const drafts = within(await screen.findByRole('region', { name: todayText.drafts }));
  fireEvent.click(drafts.getByRole('link', { name: todayText.continue }));
  await waitFor(() => expect(router.state.location.href).toBe(`/complaints/${reference}?tab=notes`));
});

it('is left and come back to by keys alone', async () => {
  const { id, reference } = await core.client.complaint.log({ title: 'Calls' });
  for (const [label, hours] of [
    ['First', 10],
    ['Second', 20],
  ] as const)
    await core.client.deadlines.set({ caseId: id, label, dueAt: inHours(hours) });
  const { router } = renderApp(core, '/today');
  const links = within(await screen.findByRole('list', { name: todayText.soon })).getAllByRole('link', {
    name: reference,
  });
  const [first, second] = links;
  if (first === undefined || second === undefined) throw new Error('two rows were expected');
  first.focus();
  fireEvent.keyDown(first, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(second);
  fireEvent.keyDown(second, { key: 'Home' });
  expect(document.activeElement).toBe(first);
  fireEvent.click(first);
  await waitFor(() => expect(router.state.location.href).toBe(`/complaints/${reference}?tab=tasks`));
  fireEvent.keyDown(document.body, { key: 't' });
  await waitFor(() => expect(router.state.location.pathname).toBe('/today'));
});
