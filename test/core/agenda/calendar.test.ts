import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeadlineId } from '../../../shared/ids.ts';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

let fixture: TestCore;
let client: TestCore['client'];
let caseId: Awaited<ReturnType<typeof client.complaint.log>>['id'];
beforeEach(async () => {
  fixture = await createOpenTestCore();
  ({ client } = fixture);
  const logged = await client.complaint.log({
    title: 'Secret letters',
    complainant: { name: 'Ana Example' },
  });
  caseId = logged.id;
});
afterEach(() => fixture.end());

const dueAt = { at: '2026-11-26T12:17:00.000Z', zone: 'Europe/London' };
const set = () => client.deadlines.set({ caseId, label: 'Answer Ana', dueAt });

async function file(ids: DeadlineId[]): Promise<{ text: string; events: number; name: string }> {
  const { ticket, fileName, size, events } = await client.agenda.calendar({ ids });
  const pieces: Uint8Array[] = [];
  const offer = fixture.core.takeStream(ticket);
  for await (const piece of offer?.read() ?? []) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  expect(bytes.length).toBe(size);
  return { text: bytes.toString().replaceAll('\r\n ', ''), events, name: fileName };
}

test('chosen dates leave the vault as a calendar file that says when and on which case, and nothing else', async () => {
  const { id } = await set();
  const { text, events, name } = await file([id, id]);
  expect({ events, name }).toEqual({ events: 1, name: 'custodia-deadlines-2026-11-24.ics' });
  expect(text).toContain(`UID:${id}@custodia\r\n`);
  expect(text).toContain('SUMMARY:Custodia deadline US-2026-0001-CO\r\n');
  expect(text).toContain('DTSTART:20261126T121700Z\r\n');
  expect(text).toContain('SEQUENCE:0\r\n');
  expect(text).not.toMatch(/Secret|letters|Ana|Answer|Whitfield/);
});

test('each change makes the sequence one higher, under the same UID', async () => {
  const { id } = await set();
  await client.deadlines.change({
    id,
    dueAt: { ...dueAt, at: '2026-11-27T12:17:00.000Z' },
    reason: 'extended',
  });
  expect((await file([id])).text).toContain('SEQUENCE:1\r\n');
  await client.deadlines.meet({ id, at: dueAt });
  await client.deadlines.reopen({ id, reason: 'it bounced' });
  const { text } = await file([id]);
  expect(text).toContain('SEQUENCE:3\r\n');
  expect(text).toContain(`UID:${id}@custodia\r\n`);
});

test('what is no longer open is left out; where nothing is left it says so', async () => {
  const [first, second] = [await set(), await set()];
  await client.deadlines.withdraw({ id: first.id, reason: 'wrong rule' });
  const { text, events } = await file([first.id, second.id]);
  expect(events).toBe(1);
  expect(text).not.toContain(first.id);
  await expect(client.agenda.calendar({ ids: [first.id] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a ticket is read once', async () => {
  const { id } = await set();
  const { ticket } = await client.agenda.calendar({ ids: [id] });
  expect(fixture.core.takeStream(ticket)).not.toBeNull();
  expect(fixture.core.takeStream(ticket)).toBeNull();
});
