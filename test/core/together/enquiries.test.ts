import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesOf } from '../../support/stream-bytes.ts';
import type { PartyId } from '../../../shared/ids.ts';
import { createOpenTestCore, type TestCore, uploadBytes } from '../../support/test-core.ts';

let fixture: TestCore;
let ico: PartyId;
const time = (at: string) => ({ at: `${at}.000Z`, zone: 'Europe/London' });
const due = time('2026-12-04T23:59:59');

beforeAll(async () => {
  fixture = await createOpenTestCore();
  ico = (await fixture.client.parties.add({ kind: 'organisation', name: 'ICO', sort: 'authority' })).id;
});
afterAll(() => fixture.end());

test('an enquiry alone has a number of its own list, shows on Today until it is answered, and keeps its proof', async () => {
  const { client } = fixture;
  const { id, reference } = await client.enquiries.record({
    authorityId: ico,
    theirReference: 'IC-123456',
    questions: 'Who had access?',
    receivedAt: time('2026-11-20T09:00:00'),
    dueAt: due,
  });
  expect(reference).toBe('US-2026-0001-EN');
  const shown = async () => (await client.agenda.today({})).enquiries.map((one) => one.reference);
  expect(await shown()).toEqual([reference]);
  const { id: uploadId } = await uploadBytes(client, 'answer.pdf', Buffer.from('the answer'));
  const { id: answeredBy } = await client.enquiries.attach({ id, uploadId });
  await expect(
    client.enquiries.answer({ id, at: time('2026-11-19T09:00:00'), answeredBy }),
  ).rejects.toMatchObject({ code: 'INVALID' });
  const at = time('2026-11-24T12:00:00');
  await client.enquiries.answer({ id, at, answer: 'Two people of the team', answeredBy });
  expect(await shown()).toEqual([]);
  await expect(client.enquiries.answer({ id, at })).rejects.toMatchObject({ code: 'CONFLICT' });
  const found = await client.enquiries.get({ which: reference });
  expect(found).toMatchObject({
    authority: { name: 'ICO' },
    case: null,
    answeredAt: at,
    answeredBy,
    documents: [{ name: 'answer.pdf' }],
  });
  const { ticket } = await client.enquiries.download({ id: answeredBy });
  const offer = fixture.core.takeStream(ticket);
  expect(offer && Buffer.from(await bytesOf(offer)).toString()).toBe('the answer');
  await client.enquiries.close({ id, at, reason: 'Nothing more is asked' });
  await expect(
    client.enquiries.describe({ id, authorityId: ico, questions: 'Another' }),
  ).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('on a case its day is a deadline set by the authority: moved there, met by the answer, not by hand changed', async () => {
  const { client } = fixture;
  const { id: caseId, reference: caseReference } = await client.complaint.log({ title: 'Asked about' });
  const { id, reference } = await client.enquiries.record({ authorityId: ico, caseId, dueAt: due });
  const deadline = async () => {
    const { deadlines } = await client.cases.get({ which: caseId });
    return deadlines.find(({ basis }) => basis === 'authority');
  };
  expect(await deadline()).toMatchObject({ label: `Answer to ICO, ${reference}`, dueAt: due, state: 'open' });
  expect((await client.agenda.list({})).rows.map((row) => row.reference)).toEqual([caseReference]);
  expect((await client.agenda.today({})).enquiries).toEqual([]);
  const own = (await deadline())?.id;
  if (own === undefined) throw new Error('no deadline');
  const later = time('2026-12-11T23:59:59');
  await expect(client.deadlines.change({ id: own, dueAt: later, reason: 'x' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  await expect(client.deadlines.notApplicable({ id: own, reason: 'x' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  await client.enquiries.setDue({ id, dueAt: later, reason: 'They granted a week' });
  expect(await deadline()).toMatchObject({ id: own, dueAt: later, reason: 'They granted a week' });
  // What law computes for the case leaves the authority's day alone.
  await client.complaint.describe({ id: caseId, framework: 'uk164A' });
  await client.complaint.confirmReceipt({ id: caseId, at: time('2026-11-20T09:00:00') });
  expect(await deadline()).toMatchObject({ id: own, dueAt: later, state: 'open' });
  const at = time('2026-11-24T12:00:00');
  await client.enquiries.answer({ id, at });
  expect(await deadline()).toMatchObject({ state: 'met', metAt: at });
});

test('one that stood alone is put on a case later; closed without an answer its deadline is withdrawn; a hold has its reason', async () => {
  const { client } = fixture;
  const { id } = await client.enquiries.record({ authorityId: ico, dueAt: due });
  const { id: caseId } = await client.complaint.log({ title: 'Found later' });
  await client.enquiries.placeOnCase({ id, caseId });
  await expect(client.enquiries.placeOnCase({ id, caseId })).rejects.toMatchObject({ code: 'CONFLICT' });
  const state = async () => (await client.cases.get({ which: caseId })).deadlines.map((one) => one.state);
  expect(await state()).toEqual(['open']);
  await client.enquiries.hold({ id, isHeld: true, reason: 'Their letter asks to keep it' });
  expect(await client.enquiries.get({ which: id })).toMatchObject({
    isHeld: true,
    holdReason: 'Their letter asks to keep it',
  });
  await client.enquiries.hold({ id, isHeld: false, reason: 'They wrote it is over' });
  await client.enquiries.close({ id, at: time('2026-11-24T12:00:00'), reason: 'Withdrawn by them' });
  expect(await state()).toEqual(['withdrawn']);
  const { enquiries } = await client.enquiries.list({});
  expect(enquiries.at(-1)?.closedAt).not.toBeNull();
  const { entries } = await client.cases.history({ id: caseId });
  expect(entries.map(({ action }) => action)).toContain('enquiry.placedOnCase');
});

test('the exported case holds its enquiries and their documents', async () => {
  const { client } = fixture;
  const { id: caseId } = await client.complaint.log({ title: 'Exported' });
  const { id, reference } = await client.enquiries.record({ authorityId: ico, caseId, questions: 'Why?' });
  const { id: uploadId } = await uploadBytes(client, 'their letter.pdf', Buffer.from('the letter'));
  await client.enquiries.attach({ id, uploadId });
  const { ticket, documents } = await client.bundle.prepare({ caseId, recipient: 'ordinary' });
  expect(documents).toBe(1);
  const offer = fixture.core.takeStream(ticket);
  if (!offer) throw new Error('no offer');
  const bag = Buffer.from(await bytesOf(offer));
  const names = bag.toString('latin1');
  expect(names).toContain('data/documents/their letter.pdf');
  expect(names).toContain(`"reference": "${reference}"`);
});
