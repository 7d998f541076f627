// What the busy office has of people working together.
import { Temporal } from 'temporal-polyfill';
import type { CaseId } from '../../../../shared/ids.ts';
import type { Client } from './client.ts';

export const ownTemplate = 'Our receipt for a complaint';
export const taskTemplate = 'What every complaint needs';
export const letterSubject = 'Your complaint about our newsletter';

/** A template of the office and a letter that isn't sent yet. */
export async function fillTogether(client: Client, caseId: CaseId): Promise<void> {
  const { people } = await client.people.list({});
  const [one, other] = people;
  if (one === undefined || other === undefined) throw new Error('nobody to stand in for anybody');
  await client.deputies.appoint({
    personId: one.id,
    deputyId: other.id,
    fromOn: Temporal.Now.plainDateISO().toString(),
    untilOn: Temporal.Now.plainDateISO().add({ days: 9 }).toString(),
    remarks: 'Summer leave',
  });
  const { id: authorityId } = await client.parties.add({
    kind: 'organisation',
    sort: 'authority',
    name: 'Datatilsynet',
    country: 'Norway',
  });
  await client.enquiries.record({
    authorityId,
    theirReference: '26/01234-2',
    questions: 'Who decided on the newsletter, and on which legal ground?',
    receivedAt: { at: '2026-11-20T09:00:00.000Z', zone: 'Europe/Oslo' },
    dueAt: { at: '2026-12-11T22:59:59.000Z', zone: 'Europe/Oslo' },
  });
  await client.taskTemplates.add({
    name: taskTemplate,
    kind: 'complaint',
    isAppliedOnOpening: false,
    tasks: [
      { title: 'Ask the team for its records', for: 'owner', after: { value: 5, unit: 'weekdays' } },
      { title: 'Look over the answer', for: 'reviewer', after: { value: 3, unit: 'weeks' } },
      { title: 'File what was sent', for: 'nobody', after: null },
    ],
  });
  await client.letters.addTemplate({
    name: ownTemplate,
    kinds: ['complaint'],
    language: 'en-GB',
    subject: 'Your complaint, {{case.reference}}',
    body: 'Dear {{complainant.name}},\n\nThank you for writing to us.',
  });
  await client.letters.make({
    caseId,
    template: 'complaint-acknowledgement',
    format: 'pdf',
    recipient: { name: 'Ingrid Solheim', address: 'Storgata 1\n0155 Oslo', email: 'someone@example.org' },
    subject: letterSubject,
    body: 'Dear Ingrid Solheim,\n\nThank you for your complaint.',
  });
}
