import { complaintCase } from '../../support/kind-case.ts';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { formFromMail } from '../../../renderer/features/new-case/case-form.ts';
import { factsOf, emptyForm } from '../../../renderer/features/new-case/complaint-form.ts';
import { endAll, renderApp, type } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

const soon = { timeout: 10_000 };
let core: TestCore;

beforeEach(async () => {
  core = await createOpenTestCore();
});
afterEach(() => endAll(core));

async function firstCase() {
  const { rows } = await core.client.cases.list({});
  return rows[0] === undefined ? undefined : complaintCase(core.client, rows[0].id);
}

/** By the key that saves a form. */
function log(): void {
  fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true });
}

it('logs what is folded under More', async () => {
  renderApp(core, '/complaints/new');
  await screen.findByLabelText(/^Title/, {}, soon);
  expect(screen.queryByLabelText('Phone of the complainant')).toBeNull();
  fireEvent.click(screen.getByText('More'));
  type(/^Title/, 'Calls after opting out');
  type('Phone of the complainant', '+44 20 7946 0000');
  type('Happened: Date', '2 Nov 2026');
  type('Happened: Time', '18:30');
  log();
  await screen.findAllByText(/name or mail address as well/, {}, soon);
  expect(await firstCase()).toBeUndefined();
  type('Complainant', 'Maud Pym');
  log();
  await waitFor(async () => expect(await firstCase()).toBeDefined(), soon);
  const logged = await firstCase();
  expect(logged?.parties[0]).toMatchObject({ name: 'Maud Pym', phone: '+44 20 7946 0000' });
  expect(logged?.complaint.happenedAt).not.toBeNull();
  expect(logged?.owner).not.toBeNull();
});

it('keeps the second of a time that a mail claims, and takes a time typed over it', () => {
  const sentAt = { at: '2026-11-03T09:00:41.000Z', zone: 'Europe/London' };
  const mail = {
    format: 'eml' as const,
    subject: 'Stop',
    fromName: null,
    fromAddress: 'maud@example.org',
    sentAt,
    deliveredAt: null,
    text: 'Stop',
    to: [],
    attachments: [],
    missing: [],
  };
  const form = formFromMail(emptyForm('UTC'), { uploadId: 'u', name: 'stop.eml', mail });
  expect(factsOf(form).sentAt).toEqual(sentAt);
  const typedOver = { ...form, sentAt: { ...form.sentAt, clock: '08:55', offset: null } };
  expect(factsOf(typedOver).sentAt?.at).toBe('2026-11-03T08:55:00.000Z');
});

it('gives the case to nobody or to who logs it', () => {
  const form = { ...emptyForm('UTC'), title: 'Calls' };
  expect(factsOf({ ...form, owner: 'nobody' }).ownerId).toBeNull();
  expect('ownerId' in factsOf(form)).toBe(false);
});
