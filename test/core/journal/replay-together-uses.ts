import { isLetterKind } from '../../../shared/letters/fields.ts';
import { uploadBytes } from '../../support/test-core.ts';
import { writeEml } from '../../support/write-eml.ts';
import { at, time, type Use } from './replay-uses.ts';

const recipient = (text: string) => ({ name: text, address: text, email: 'ana@example.org' });

/** Letters of every kind of case, and the office's templates for them. */
export const letterUses: readonly Use[] = [
  async ({ client, step: { text, pick } }) => {
    const facts = {
      name: text,
      kinds: ['complaint' as const],
      language: 'en',
      subject: '{{case.reference}}',
      body: `{{complainant.name}}\n\n${text.replaceAll(/[{}]/g, '')}`,
    };
    const { templates } = await client.letters.templates({});
    const own = at(
      templates.filter(({ isOfOffice }) => isOfOffice),
      pick,
    );
    if (own === undefined)
      return client.letters.addTemplate({ ...facts, replaces: pick % 2 ? 'complaint-outcome' : null });
    const id = own.id;
    return pick % 3
      ? client.letters.changeTemplate({ ...facts, id })
      : client.letters.removeTemplate({ id, reason: text });
  },
  async ({ client, found, step: { text, pick } }) => {
    if (!isLetterKind(found.kind)) return undefined;
    const { templates } = await client.letters.templates({ kind: found.kind });
    const template = at(templates, pick)?.id ?? null;
    return client.letters.make({
      caseId: found.id,
      template,
      format: pick % 2 ? 'eml' : 'docx',
      recipient: recipient(text),
      subject: text,
      body: text,
    });
  },
  async ({ client, found, test, step: { text, pick } }) => {
    const letters = found.communications.filter(({ messageId }) => messageId !== null);
    const letter = at(letters, pick);
    if (letter === undefined) return undefined;
    if (pick % 2) return client.letters.recordSent({ id: letter.id, at: time(test), medium: 'post' });
    const mail = writeEml({
      subject: letter.subject ?? text,
      from: { name: 'Dana', address: 'dana@example.com' },
      to: { name: text, address: 'ana@example.org' },
      sent: new Date(test.clock.wall),
      text,
    });
    const { id: uploadId } = await uploadBytes(client, 'sent.eml', mail);
    return client.letters.fileSentMail({ caseId: found.id, uploadId, letterId: letter.id });
  },
];
