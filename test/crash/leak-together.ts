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
