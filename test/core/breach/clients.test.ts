import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PartClient } from '../../../shared/contract/breach-part.ts';
import { breachStepsText } from '../../../shared/text/breach-steps.ts';
import { dutiesText } from '../../../shared/text/duties.ts';
import { breachCase } from '../../support/kind-case.ts';
import { type TestCore, createOpenTestCore, uploadBytes } from '../../support/test-core.ts';

const COUNT = 400;
const zone = 'America/Chicago';
/** Three agreements, and every fourth client has none. */
const notices = [
  { value: 48, unit: 'hours', from: 'aware', to: 'privacy@district.example', agreement: 'DPA, clause 7' },
  { value: 72, unit: 'hours', from: 'aware', to: 'privacy@district.example', agreement: 'DPA, clause 7' },
  { value: 3, unit: 'days', from: 'discovered', to: 'board@district.example' },
  null,
] as const;
const clientOf = (n: number): PartClient => ({
  id: `district-${String(n)}`,
  name: `District ${String(n)}`,
  people: [{ jurisdiction: n % 2 ? 'US-TX' : 'US-CA', count: n, accuracy: 'exact' }],
  notice: notices[n % notices.length] ?? null,
});
const all = Array.from({ length: COUNT }, (_, n) => clientOf(n));
const idsOf = (kind: number) => all.filter((_, n) => n % notices.length === kind).map(({ id }) => id);

let fixture: TestCore;
let client: TestCore['client'];
let breach: Awaited<ReturnType<TestCore['client']['breach']['open']>>;
beforeAll(async () => {
  fixture = await createOpenTestCore();
  ({ client } = fixture);
  const { id: ourEntityId } = await client.ourEntities.add({ name: 'Northline', country: 'US' });
  breach = await client.breach.open({
    title: 'A vendor lost records',
    ourEntityId,
    times: { aware: '2026-11-22T16:30[America/Chicago]', discovered: '2026-11-22[America/Chicago]' },
    part: { label: 'Districts', ourRole: 'processor', elements: ['name', 'studentRecord'] },
  });
  await client.breach.setClients({ id: breach.partId, clients: all });
  await client.breach.addPart({ id: breach.id, label: 'Staff', ourRole: 'controller', elements: ['ssn'] });
  await client.breach.addPart({
    id: breach.id,
    label: 'Joint venture',
    ourRole: 'joint',
    elements: ['name'],
  });
});
afterAll(() => fixture.end());

const rows = async () =>
  (await breachCase(client, breach.id)).deadlines.filter(({ basis }) => basis === 'contract');
const rowOf = async (clientId: string) => (await rows()).find((row) => row.clientId === clientId);
const undoLast = async () => {
  const { entries } = await client.cases.history({ id: breach.id, limit: 1 });
  await client.journal.undo({ actId: entries[0]!.actId });
};

describe('four hundred clients of one of three parts', () => {
  test('each has its own clock from its own agreement, by its own name', async () => {
    const found = await rows();
    expect(found).toHaveLength(300);
    expect(new Set(found.map(({ clientId }) => clientId)).size).toBe(300);
    // 48 and 72 hours after Sunday 22 November, 16:30 in Chicago (UTC-6); three days to the end of the 25th there.
    const expected = ['2026-11-24T22:30:00.000Z', '2026-11-25T22:30:00.000Z', '2026-11-26T05:59:59.000Z'];
    const due = (n: number) => found.find(({ clientId }) => clientId === `district-${String(n)}`)?.dueAt;
    for (const n of [0, 1, 2, 396, 397, 398])
      expect(due(n)).toEqual({ at: expected[n % notices.length], zone });
    expect(due(3)).toBeUndefined();
    expect((await rowOf('district-5'))?.label).toBe(
      'Agreed notice to District 5, privacy@district.example: Contract: DPA, clause 7',
    );
  });

  test('why a client’s date is that date names that client', async () => {
    const duty = { id: breach.id, partId: breach.partId, rule: 'contract', clientId: 'district-4' };
    const { steps } = await client.breach.whyDuty(duty);
    expect(steps[1]?.text).toBe('Agreed with District 4: 48 hours after we became aware');
  });

  test('the agenda and Today show those due at one moment as one line with their count', async () => {
    const { rows: lines, total } = await client.agenda.list({});
    const ofClients = lines.filter(({ clients }) => clients !== null);
    expect(ofClients.map(({ clients }) => clients)).toEqual([100, 100, 100]);
    expect(total).toBe(lines.length);
    const today = await client.agenda.today({});
    const shown = [...today.overdue, ...today.dueSoon].filter(({ clients }) => clients !== null);
    expect(shown.map(({ clients }) => clients)).toEqual([100, 100, 100]);
  });
});

describe('what is said of many clients at once', () => {
  const told = () => ({
    id: breach.id,
    partId: breach.partId,
    mark: 'met' as const,
    at: { at: '2026-11-24T14:00:00.000Z', zone },
    by: 'mail' as const,
  });

  test('told, with when, how and proof: each of them, in one act, which can be undone', async () => {
    const { id: uploadId } = await uploadBytes(client, 'sent.eml', new TextEncoder().encode('sent'));
    const { id: documentId } = await client.documents.attach({ caseId: breach.id, uploadId });
    const clientIds = idsOf(0);
    await client.breach.markClients({ ...told(), clientIds, documentId });
    const said = (await rows()).filter(({ mark }) => mark !== null);
    expect(said.map(({ clientId }) => clientId).sort()).toEqual([...clientIds].sort());
    expect(said[0]).toMatchObject({ state: 'met', mark: 'met', metBy: 'mail', documentId, metAt: told().at });
    const { entries } = await client.cases.history({ id: breach.id, limit: 101 });
    expect(new Set(entries.slice(0, 100).map(({ actId }) => actId)).size).toBe(1);
    expect(entries[100]?.actId).not.toBe(entries[0]?.actId);
    await undoLast();
    expect((await rows()).filter(({ mark }) => mark !== null)).toEqual([]);
  });

  test('one of a group: the others with the same notice stay open, and their line counts one less', async () => {
    await client.breach.markClients({ ...told(), clientIds: ['district-0'] });
    expect(await rowOf('district-0')).toMatchObject({ state: 'met' });
    expect(await rowOf('district-4')).toMatchObject({ state: 'open', mark: null });
    const { rows: lines } = await client.agenda.list({});
    expect(lines.flatMap(({ clients }) => clients ?? [])).toEqual([99, 100, 100]);
    await undoLast();
  });

  test('not needed takes a reason; a client without an agreed notice has its state all the same', async () => {
    const mark = { id: breach.id, partId: breach.partId, mark: 'doesNotApply' as const };
    await expect(client.breach.markClients({ ...mark, clientIds: ['district-3'] })).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'reason', why: breachStepsText.whyNot },
    });
    await client.breach.markClients({
      ...mark,
      clientIds: ['district-3'],
      reason: 'Its data were not there.',
    });
    expect(await rowOf('district-3')).toMatchObject({
      state: 'withdrawn',
      dueAt: null,
      label: 'Notice to District 3',
      reason: 'Its data were not there.',
    });
  });

  test('a client that the part does not have is refused, and nothing is recorded', async () => {
    const clientIds = ['district-8', 'nobody'];
    await expect(client.breach.markClients({ ...told(), clientIds })).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'clientIds.1', why: breachStepsText.noClient },
    });
    expect(await rowOf('district-8')).toMatchObject({ mark: null });
  });
});

describe('agreed notices set for many clients at once', () => {
  const hours24 = { value: 24, unit: 'hours', from: 'aware' as const, to: 'it@district.example' };

  test('move the dates of those clients only; what was said of one stands', async () => {
    const clientIds = ['district-3', 'district-7', 'district-8'];
    await client.breach.setClientNotices({ id: breach.partId, clientIds, notice: hours24 });
    for (const id of clientIds) expect((await rowOf(id))?.dueAt?.at, id).toBe('2026-11-23T22:30:00.000Z');
    expect(await rowOf('district-3')).toMatchObject({ mark: 'doesNotApply' });
    expect((await rowOf('district-12'))?.dueAt?.at).toBe('2026-11-24T22:30:00.000Z');
    await undoLast();
    expect(await rowOf('district-7')).toBeUndefined();
    expect((await rowOf('district-8'))?.dueAt?.at).toBe('2026-11-24T22:30:00.000Z');
  });

  test('taken away, their dates lapse', async () => {
    await client.breach.setClientNotices({ id: breach.partId, clientIds: ['district-16'], notice: null });
    expect(await rowOf('district-16')).toBeUndefined();
  });

  test('a period that can’t be is refused', async () => {
    const notice = { ...hours24, unit: 'fortnights' };
    await expect(
      client.breach.setClientNotices({ id: breach.partId, clientIds: ['district-1'], notice }),
    ).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'notice.unit', why: dutiesText.facts.noticeUnit },
    });
  });
});
