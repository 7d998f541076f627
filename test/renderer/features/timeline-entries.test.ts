import { afterEach, expect, it } from 'vitest';
import { timelineOf } from '../../../renderer/features/timeline/timeline-entries.ts';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

let core: TestCore;
afterEach(() => core.end());

const london = (at: string) => ({ at: `2026-11-${at}:00.000Z`, zone: 'Europe/London' });
const now = '2026-11-24T15:00:00.000Z';

async function fullCase() {
  const { client } = core;
  const { id } = await client.complaint.log({
    title: 'Calls after opting out',
    happenedAt: london('02T09:00'),
    sentAt: london('03T09:00'),
    deliveredAt: london('03T09:01'),
    receivedAt: london('04T10:00'),
  });
  await client.complaint.acknowledge({ id, at: london('05T10:00') });
  await client.complaint.answer({ id, at: london('09T10:00') });
  await client.complaint.recordRung({ id, rung: 'authority', at: london('12T08:00'), body: 'CNIL' });
  await client.communications.record({
    caseId: id,
    direction: 'out',
    medium: 'phone',
    happenedAt: london('06T11:00'),
    correspondent: 'Solène Kervadec',
    subject: 'What happens next',
  });
  await client.communications.record({
    caseId: id,
    direction: 'in',
    medium: 'mail',
    sentAt: london('03T09:00'),
  });
  await client.communications.record({ caseId: id, direction: 'in', medium: 'post' });
  const met = await client.deadlines.set({ caseId: id, label: 'Acknowledge', dueAt: london('07T17:00') });
  await client.deadlines.meet({ id: met.id, at: london('05T10:30') });
  const missed = await client.deadlines.set({ caseId: id, label: 'Answer', dueAt: london('08T17:00') });
  await client.deadlines.miss({ id: missed.id, reason: 'A day late' });
  const gone = await client.deadlines.set({ caseId: id, label: 'Not ours', dueAt: london('08T18:00') });
  await client.deadlines.withdraw({ id: gone.id, reason: 'Wrong rule' });
  await client.deadlines.set({ caseId: id, label: 'Reply to CNIL', dueAt: london('30T17:00') });
  await client.notes.add({ caseId: id, text: 'She is in Nantes until Friday.' });
  return client.cases.get({ which: id });
}

it('puts everything that has a date into its order', async () => {
  core = await createOpenTestCore();
  const entries = timelineOf(await fullCase(), 'Europe/London', now);
  expect(entries.map(({ at, title }) => `${at?.at.slice(8, 16) ?? 'undated'} ${title}`)).toEqual([
    '02T09:00 Happened',
    '03T09:00 Sent (sender’s claim)',
    '03T09:00 Mail received',
    '03T09:01 Delivered (server’s claim)',
    '04T10:00 Received by the office',
    '05T10:00 Acknowledged',
    '05T10:30 Deadline met: Acknowledge',
    '06T11:00 Call made',
    '08T17:00 Deadline missed: Answer',
    '09T10:00 Answered',
    '12T08:00 The complainant went on: Authority',
    '24T15:00 Recorded in Custodia',
    '24T15:00 Note',
    '30T17:00 Due: Reply to CNIL',
    'undated Post received',
  ]);
});

it('says with whom, by whom, and whose word a time is', async () => {
  core = await createOpenTestCore();
  const entries = timelineOf(await fullCase(), 'Europe/London', now);
  const titled = (title: string) => entries.find((entry) => entry.title === title);
  expect(titled('Call made')).toMatchObject({ who: 'to Solène Kervadec', subject: 'What happens next' });
  expect(titled('Call made')?.claim).toBeUndefined();
  expect(titled('Mail received')?.claim).toBe('when it was sent, as the sender says');
  expect(titled('Note')?.who).toMatch(/^by /);
  expect(titled('Deadline missed: Answer')).toMatchObject({ isLate: true, text: 'A day late' });
  expect(titled('Due: Reply to CNIL')).toMatchObject({ isLate: false, isOpen: true });
});
