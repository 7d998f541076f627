import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createApi } from '../../../renderer/api/api-context.tsx';
import { Providers } from '../../../renderer/app/providers.tsx';
import { createQueryClient } from '../../../renderer/app/query-client.ts';
import { ChosenBar } from '../../../renderer/features/agenda/chosen-bar.tsx';
import type { HostCalls } from '../../../shared/host.ts';
import type { CaseId, DeadlineId } from '../../../shared/ids.ts';
import { agendaText } from '../../../shared/text/agenda.ts';
import { endAll, press, renderApp } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore, TEST_NOW } from '../../support/test-core.ts';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 90_000 });

let core: TestCore;
let us: { id: CaseId; reference: string };
let international: { id: CaseId; reference: string };

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: TEST_NOW });
  core = await createOpenTestCore();
  us = await core.client.complaint.log({ title: 'Calls' });
  international = await core.client.complaint.log({ title: 'Letters', office: 'INT', ownerId: null });
});
afterEach(() => {
  endAll(core);
  vi.useRealTimers();
});

const set = (caseId: CaseId, label: string, at: string, zone = 'UTC') =>
  core.client.deadlines.set({ caseId, label, dueAt: { at, zone } });

it('says in an empty agenda how dates get here', async () => {
  renderApp(core, '/agenda');
  expect(await screen.findByText(agendaText.empty.title)).toBeTruthy();
});

// happy-dom lays nothing out, so the rows themselves are for the browser's tests.
it('counts the open dates, narrowed by what the address says', async () => {
  await set(us.id, 'Answer', '2026-11-26T12:17:00.000Z');
  await set(international.id, 'Acknowledge', '2026-11-27T12:00:00.000Z');
  renderApp(core, '/agenda');
  expect(await screen.findByText('2 open dates')).toBeTruthy();
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('3');
  cleanup();
  renderApp(core, '/agenda?office=INT');
  expect(await screen.findByText('1 open date')).toBeTruthy();
  cleanup();
  renderApp(core, '/agenda?owner=mine&kind=breach');
  expect(await screen.findByText(agendaText.noMatch.title)).toBeTruthy();
  // Above the list, and in what stands in its place.
  const [clear] = screen.getAllByRole('button', { name: agendaText.filter.clear });
  if (clear !== undefined) fireEvent.click(clear);
  expect(await screen.findByText('2 open dates')).toBeTruthy();
});

it('is chosen from and opened by keys alone', async () => {
  await set(us.id, 'Answer', '2026-11-26T12:17:00.000Z');
  await set(international.id, 'Acknowledge', '2026-11-27T12:00:00.000Z');
  const { router } = renderApp(core, '/agenda');
  const grid = await screen.findByRole('grid');
  fireEvent.keyDown(grid, { key: 'ArrowDown' });
  fireEvent.keyDown(grid, { key: ' ' });
  expect(await screen.findByText('1 chosen')).toBeTruthy();
  fireEvent.keyDown(grid, { key: ' ' });
  await waitFor(() => expect(screen.queryByText('1 chosen')).toBeNull());
  fireEvent.keyDown(grid, { key: 'ArrowDown' });
  fireEvent.keyDown(grid, { key: 'Enter' });
  await waitFor(() =>
    expect(router.state.location.href).toBe(`/complaints/${international.reference}?tab=tasks`),
  );
  fireEvent.keyDown(document.body, { key: 'a' });
  await waitFor(() => expect(router.state.location.pathname).toBe('/agenda'));
});

it('shows a month, each date on its day, and goes to the next', async () => {
  await set(us.id, 'Answer', '2026-11-26T12:17:00.000Z');
  await set(us.id, 'Tell the client', '2026-11-28T05:59:59.000Z', 'America/Chicago');
  await set(us.id, 'Overdue answer', '2026-11-23T12:00:00.000Z');
  await set(us.id, 'Later', '2026-12-24T12:00:00.000Z');
  const { router } = renderApp(core, '/agenda?show=month');
  const thursday = within(await screen.findByRole('list', { name: 'Thu 26 Nov 2026' }));
  expect(thursday.getByRole('link').textContent).toBe(`12:17 Answer ${us.reference}`);
  const friday = within(screen.getByRole('list', { name: 'Fri 27 Nov 2026' }));
  expect(friday.getByRole('link').textContent).toBe(`Tell the client ${us.reference}`);
  const monday = within(screen.getByRole('list', { name: 'Mon 23 Nov 2026' }));
  expect(monday.getByRole('link').textContent).toBe(`Overdue 12:00 Overdue answer ${us.reference}`);
  await press(agendaText.month.next);
  expect(await screen.findByRole('list', { name: 'Thu 24 Dec 2026' })).toBeTruthy();
  expect(router.state.location.search).toEqual({ show: 'month', month: '2026-12' });
  await press(agendaText.month.next);
  expect(await screen.findByText('No open date falls in January 2027.')).toBeTruthy();
  await press(agendaText.month.present);
  const again = within(await screen.findByRole('list', { name: 'Thu 26 Nov 2026' }));
  fireEvent.click(again.getByRole('link'));
  await waitFor(() => expect(router.state.location.href).toBe(`/complaints/${us.reference}?tab=tasks`));
});

it('shows the first dates of a full day and the others when asked', async () => {
  for (let minute = 10; minute < 15; minute += 1)
    await set(us.id, `Number ${String(minute)}`, `2026-11-26T12:${String(minute)}:00.000Z`);
  renderApp(core, '/agenda?show=month');
  const thursday = within(await screen.findByRole('list', { name: 'Thu 26 Nov 2026' }));
  expect(thursday.getAllByRole('link')).toHaveLength(3);
  await press('Thu 26 Nov 2026: 2 more');
  expect(thursday.getAllByRole('link')).toHaveLength(5);
  await press('Thu 26 Nov 2026: Show fewer');
  expect(thursday.getAllByRole('link')).toHaveLength(3);
});

function Choosing() {
  const [chosen, setChosen] = useState<ReadonlySet<DeadlineId>>(new Set());
  return <ChosenBar filter={{}} total={2} chosen={chosen} onChosen={setChosen} />;
}

it('saves the chosen dates as a calendar file, and says what was left out', async () => {
  const path = join(core.folder, 'dates.ics');
  const { id } = await set(us.id, 'Answer', '2026-11-26T12:17:00.000Z');
  await set(international.id, 'Acknowledge', '2026-11-27T12:00:00.000Z');
  const host = { chooseSavePath: () => Promise.resolve(path) } as unknown as HostCalls;
  render(
    <Providers api={createApi({ client: core.client, host })} queryClient={createQueryClient()}>
      <Choosing />
    </Providers>,
  );
  const save = screen.getByRole<HTMLButtonElement>('button', { name: agendaText.save });
  expect(save.disabled).toBe(true);
  await press('Choose all 2');
  expect(await screen.findByText('2 chosen')).toBeTruthy();
  await core.client.deadlines.withdraw({ id, reason: 'wrong rule' });
  await press(agendaText.save);
  await waitFor(() => expect(readFileSync(path, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/));
  const file = readFileSync(path, 'utf8');
  expect(file).toContain(international.reference);
  expect(file).not.toContain(us.reference);
  await press(agendaText.chooseNone);
  expect(save.disabled).toBe(true);
});
