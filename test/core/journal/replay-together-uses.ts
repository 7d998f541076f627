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

/** How colleagues stand in for one another, hand over, and what their cases begin with. */
export const colleagueUses: readonly Use[] = [
  async ({ client, step: { text, pick } }) => {
    const { templates } = await client.taskTemplates.list({});
    const template = at(templates, pick);
    const facts = {
      name: text,
      kind: pick % 2 ? ('complaint' as const) : ('request' as const),
      isAppliedOnOpening: pick % 3 === 0,
      tasks: [{ title: text, for: 'owner' as const, after: { value: pick % 9, unit: 'weekdays' as const } }],
    };
    if (template === undefined) return client.taskTemplates.add(facts);
    return pick % 3
      ? client.taskTemplates.change({ ...facts, id: template.id })
      : client.taskTemplates.remove({ id: template.id, reason: text });
  },
  async ({ client, found, step: { pick } }) => {
    const template = at((await client.taskTemplates.list({})).templates, pick);
    return template && client.taskTemplates.apply({ caseId: found.id, id: template.id });
  },
  async ({ client, found, step: { text, pick } }) => {
    const { people } = await client.people.list({});
    const me = people[0]?.id;
    const away = found.owner?.id ?? me;
    if (me === undefined || away === undefined) return undefined;
    const { cases } = await client.handover.cases({ personId: away });
    const one = at(cases, pick);
    return (
      one && client.handover.give({ personId: away, cases: [{ caseId: one.caseId, toId: me }], reason: text })
    );
  },
];

/** Enquiries of authorities, alone and on a case. */
export const enquiryUses: readonly Use[] = [
  async ({ client, found, test, step: { text, pick } }) => {
    const { rows } = await client.parties.list({ text: '', sort: 'authority' });
    const facts = { kind: 'organisation' as const, name: text, sort: 'authority' as const };
    const authorityId = rows[0]?.id ?? (await client.parties.add(facts)).id;
    const dueAt = { at: new Date(test.clock.wall + 864_000_000).toISOString(), zone: 'Europe/London' };
    return client.enquiries.record({
      authorityId,
      caseId: pick % 2 ? found.id : null,
      questions: text,
      theirReference: text,
      receivedAt: time(test),
      dueAt: pick % 3 ? dueAt : null,
    });
  },
  async ({ client, found, test, step: { text, pick } }) => {
    const one = at((await client.enquiries.list({})).enquiries, pick);
    if (one === undefined) return undefined;
    const { id } = one;
    if (pick % 6 === 0) return client.enquiries.answer({ id, at: time(test), answer: text });
    if (pick % 6 === 1) return client.enquiries.close({ id, at: time(test), reason: text });
    if (pick % 6 === 2) return client.enquiries.hold({ id, isHeld: !one.isHeld, reason: text });
    if (pick % 6 === 3) return client.enquiries.placeOnCase({ id, caseId: found.id });
    if (pick % 6 === 4) return client.enquiries.setDue({ id, dueAt: time(test), reason: text });
    const { id: uploadId } = await uploadBytes(client, text, Buffer.from(text));
    return client.enquiries.attach({ id, uploadId });
  },
];
