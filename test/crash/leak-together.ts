import type { Markers } from '../support/markers.ts';
import { markedMail, type Planting, upload } from './leak-scenario.ts';

/** A template of the office, letters written from it, what was sent. */
export async function plantLetters(planting: Planting, markers: Markers): Promise<void> {
  const known = { language: 'en', kinds: ['complaint'] };
  const { id: template } = await planting.call('letters.addTemplate', { ...known, replaces: null });
  await planting.call('letters.changeTemplate', { ...known, id: template });
  await planting.call('letters.fill', { template });
  const letter = { template, format: 'pdf', language: 'en' };
  const { id: posted } = await planting.call('letters.make', letter);
  await planting.call('letters.recordSent', { id: posted, proofId: null });
  const { id: letterId } = await planting.call('letters.make', { ...letter, format: 'docx' });
  const uploadId = await upload(planting, markedMail(markers), `${markers.mark('sent mail file name')}.eml`);
  await planting.call('letters.fileSentMail', { uploadId, letterId });
  await planting.call('letters.removeTemplate', { id: template });
}

/** Who stands in for whom, whose cases go to whom, and what every case begins with. */
export async function plantTogether(planting: Planting): Promise<void> {
  const { ids } = planting;
  const { people } = (await planting.call('people.list')) as { people?: { id: string; name: string }[] };
  const dana = people?.find(({ id }) => id !== ids['personId'])?.id;
  const { id: deputy } = await planting.call('deputies.appoint', {
    deputyId: dana,
    fromOn: '2026-11-24',
    untilOn: '2026-12-24',
  });
  await planting.call('deputies.end', { id: deputy });
  const tasks = [
    {
      title: planting.text('taskTemplates.add.tasks.title'),
      for: 'owner',
      after: { value: 3, unit: 'days' },
    },
  ];
  const { id: template } = await planting.call('taskTemplates.add', { kind: 'complaint', tasks });
  await planting.call('taskTemplates.change', { id: template, kind: 'complaint', tasks });
  await planting.call('taskTemplates.apply', { id: template });
  await planting.call('taskTemplates.remove', { id: template });
  await planting.call('tasks.add');
  await planting.call('handover.give', { cases: [{ caseId: ids['caseId'], toId: dana }] });
}

/** An enquiry of an authority from its letter to its end. */
export async function plantEnquiry(planting: Planting): Promise<void> {
  const { ids } = planting;
  const party = { authorityId: ids['partyId'] };
  const { id } = await planting.call('enquiries.record', { ...party, caseId: null });
  await planting.call('enquiries.describe', { id, ...party });
  await planting.call('enquiries.setDue', { id });
  await planting.call('enquiries.get', { which: id });
  await planting.call('enquiries.hold', { id, isHeld: true });
  const uploadId = await upload(planting, Buffer.from('An answer'));
  const { id: document } = await planting.call('enquiries.attach', { id, uploadId });
  await planting.call('enquiries.answer', { id, answeredBy: document });
  await planting.call('enquiries.removeDocument', { id: document });
  await planting.call('enquiries.placeOnCase', { id });
  await planting.call('enquiries.close', { id });
}
