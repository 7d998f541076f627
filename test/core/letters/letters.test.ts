import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeOfferToFile } from '../../../core/node-ports/write-file.ts';
import { readMail } from '../../../core/mail/read-mail.ts';
import type { CaseId, DocumentId } from '../../../shared/ids.ts';
import { hasCommand } from '../../support/has-command.ts';
import { createOpenTestCore, type TestCore, uploadBytes } from '../../support/test-core.ts';
import { writeEml } from '../../support/write-eml.ts';

let fixture: TestCore;
let caseId: CaseId;
let reference = '';
const time = (at: string) => ({ at: `${at}.000Z`, zone: 'Europe/London' });

beforeAll(async () => {
  fixture = await createOpenTestCore();
  const logged = await fixture.client.complaint.log({
    title: 'Newsletter after two objections',
    framework: 'uk164A',
    ourEntity: 'Northwind Outfitters Ltd',
    ourRole: 'controller',
    receivedAt: time('2026-11-20T09:00:00'),
    complainant: { name: 'Ana Example', email: 'ana@example.org', address: '1 High Street\nYork' },
  });
  caseId = logged.id;
  reference = logged.reference;
});
afterAll(() => fixture.end());

async function fileOf(documentId: DocumentId): Promise<{ path: string; bytes: Buffer; name: string }> {
  const { ticket, name } = await fixture.client.documents.download({ id: documentId });
  const offer = fixture.core.takeStream(ticket);
  if (!offer) throw new Error('no offer');
  const path = join(fixture.folder, `${documentId}-${name}`);
  for await (const _ of writeOfferToFile(offer, path, { existsText: '', step: () => undefined }));
  return { path, bytes: readFileSync(path), name };
}

async function acknowledged(format: 'pdf' | 'docx' | 'eml') {
  const { client } = fixture;
  const { parties } = await client.cases.get({ which: caseId });
  const filled = await client.letters.fill({
    caseId,
    template: 'complaint-acknowledgement',
    partyId: parties[0]?.partyId ?? null,
  });
  const { recipient, subject, body, language } = filled;
  const made = await client.letters.make({
    caseId,
    template: 'complaint-acknowledgement',
    format,
    recipient,
    subject,
    body,
    language,
  });
  return { filled, made };
}

test('a template is filled from the case; what is not recorded is a gap that can be seen', async () => {
  const { client } = fixture;
  const filled = await client.letters.fill({ caseId, template: 'complaint-outcome', partyId: null });
  expect(filled.subject).toContain(reference);
  expect(filled.body).toContain('Dear Ana Example,');
  expect(filled.body).toContain('which we received on 20 November 2026');
  expect(filled.body).toContain('Northwind Outfitters Ltd');
  expect(filled.gaps).toEqual(
    expect.arrayContaining(['[what we found: to be written]', '[outcome: not recorded]']),
  );
  expect(filled.source).toContain('164A');
  await expect(
    client.letters.fill({ caseId, template: 'request-extension', partyId: null }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a letter becomes a document and a communication that is not sent; PDF and DOCX say what was written', async () => {
  const { client } = fixture;
  for (const format of ['pdf', 'docx'] as const) {
    const { filled, made } = await acknowledged(format);
    const detail = await client.cases.get({ which: caseId });
    expect(detail.communications.find(({ id }) => id === made.id)).toMatchObject({
      direction: 'out',
      medium: 'post',
      correspondent: 'Ana Example <ana@example.org>',
      text: filled.body,
      documentId: made.documentId,
      templateId: 'complaint-acknowledgement',
      templateVersion: 1,
      happenedAt: null,
      sentAt: null,
      proofId: null,
    });
    expect(detail.documents.find(({ id }) => id === made.documentId)).toMatchObject({
      source: 'letter',
      communicationId: made.id,
      name: `${reference} Complaint acknowledgement.${format}`,
    });
    const { path, bytes } = await fileOf(made.documentId);
    const said = [reference, 'Dear Ana Example', '20 November 2026', '1 High Street', '24 November 2026'];
    if (format === 'pdf') {
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      if (!hasCommand('pdftotext')) continue;
      const text = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout;
      for (const words of said) expect(text).toContain(words);
    } else {
      if (!hasCommand('unzip')) continue;
      const xml = spawnSync('unzip', ['-p', path, 'word/document.xml'], { encoding: 'utf8' }).stdout;
      for (const words of said) expect(xml).toContain(words);
      expect(xml).toMatch(/w:w="12240" w:h="15840"/);
    }
  }
});

test('the draft mail is one; the mail that was sent finds its letter by its number and fills in date and proof', async () => {
  const { client } = fixture;
  const { filled, made } = await acknowledged('eml');
  const { bytes } = await fileOf(made.documentId);
  expect(bytes.toString()).toMatch(/^X-Unsent: 1\r\n/);
  const draft = await readMail(bytes, 'draft.eml');
  expect(draft).toMatchObject({ subject: filled.subject, text: filled.body });
  expect(draft.to).toEqual([{ name: 'Ana Example', address: 'ana@example.org' }]);
  const sent = bytes
    .toString()
    .replace('X-Unsent: 1\r\n', 'From: Dana <dana@example.com>\r\n')
    .replace(/Date: [^\r]*/, 'Date: Tue, 24 Nov 2026 14:30:00 +0000');
  const { id: uploadId } = await uploadBytes(client, 'sent.eml', Buffer.from(sent));
  expect(await client.letters.fileSentMail({ caseId, uploadId })).toEqual({ id: made.id, by: 'messageId' });
  const detail = await client.cases.get({ which: caseId });
  const letter = detail.communications.find(({ id }) => id === made.id);
  expect(letter).toMatchObject({ sentAt: { at: '2026-11-24T14:30:00.000Z' }, medium: 'mail' });
  expect(detail.documents.find(({ id }) => id === letter?.proofId)).toMatchObject({
    name: 'sent.eml',
    source: 'mail',
    communicationId: made.id,
  });
  const again = await uploadBytes(client, 'again.eml', Buffer.from(sent));
  await expect(
    client.letters.fileSentMail({ caseId, uploadId: again.id, letterId: made.id }),
  ).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('a mail with another number is found by recipient and subject where one letter alone has them', async () => {
  const { client } = fixture;
  const recipient = { name: 'Ben Other', address: null, email: 'ben@example.org' };
  const make = (subject: string) =>
    client.letters.make({ caseId, template: null, format: 'eml', recipient, subject, body: 'Hello' });
  const one = await make('About your file');
  const mail = (subject: string, address: string) =>
    Buffer.from(
      writeEml({
        subject,
        from: { name: 'Dana', address: 'dana@example.com' },
        to: { name: 'Ben', address },
        sent: new Date('2026-11-24T14:00:00Z'),
        text: 'Hello',
      }),
    );
  const upload = async (bytes: Buffer) => (await uploadBytes(client, 'sent.eml', bytes)).id;
  const stranger = await upload(mail('About your file', 'someone@example.org'));
  expect(await client.letters.fileSentMail({ caseId, uploadId: stranger })).toEqual({ id: null, by: null });
  const found = await client.letters.fileSentMail({
    caseId,
    uploadId: await upload(mail('Re: about your  FILE', 'BEN@example.org')),
  });
  expect(found).toEqual({ id: one.id, by: 'subject' });
  const two = await make('Twice');
  await make('Twice');
  const twice = await upload(mail('Twice', 'ben@example.org'));
  expect(await client.letters.fileSentMail({ caseId, uploadId: twice })).toEqual({ id: null, by: null });
  expect(await client.letters.fileSentMail({ caseId, uploadId: twice, letterId: two.id })).toEqual({
    id: two.id,
    by: 'person',
  });
});

test('a letter by post is sent when a person says so, once; a draft mail needs an address', async () => {
  const { client } = fixture;
  const recipient = { name: 'Ana Example', address: null, email: null };
  const facts = { caseId, template: null, recipient, subject: 'By post', body: 'Hello' };
  await expect(client.letters.make({ ...facts, format: 'eml' })).rejects.toMatchObject({ code: 'INVALID' });
  const { id, documentId } = await client.letters.make({ ...facts, format: 'pdf' });
  const at = time('2026-11-24T10:00:00');
  await expect(
    client.letters.recordSent({ id, at: time('2027-01-01T10:00:00'), medium: 'post' }),
  ).rejects.toMatchObject({ code: 'INVALID' });
  await client.letters.recordSent({ id, at, medium: 'post', proofId: documentId });
  await expect(client.letters.recordSent({ id, at, medium: 'post' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  const { communications } = await client.cases.get({ which: caseId });
  expect(communications.find((each) => each.id === id)).toMatchObject({
    happenedAt: at,
    proofId: documentId,
  });
});

test('the office changes a template by one of its own: versions, names of what is wrong, and back again', async () => {
  const { client } = fixture;
  const facts = {
    name: 'Our acknowledgement',
    kinds: ['complaint' as const],
    language: 'de',
    subject: 'Ihre Beschwerde {{case.reference}}',
    body: 'Guten Tag {{complainant.name}}',
    source: null,
  };
  const wrong = client.letters.addTemplate({ ...facts, body: '{{complainant.nme}}' });
  await expect(wrong).rejects.toMatchObject({ code: 'INVALID' });
  await expect(wrong).rejects.toThrow(/complainant\.nme/);
  await expect(client.letters.addTemplate({ ...facts, replaces: 'nothing' })).rejects.toMatchObject({
    code: 'INVALID',
  });
  const { id } = await client.letters.addTemplate({ ...facts, replaces: 'complaint-acknowledgement' });
  await client.letters.changeTemplate({ ...facts, id, body: 'Guten Tag {{complainant.name}},' });
  const { templates } = await client.letters.templates({ kind: 'complaint' });
  expect(templates.map((one) => one.id)).not.toContain('complaint-acknowledgement');
  expect(templates.find((one) => one.id === id)).toMatchObject({
    version: 2,
    isOfOffice: true,
    language: 'de',
  });
  const filled = await client.letters.fill({ caseId, template: id, partyId: null });
  expect(filled.body).toBe('Guten Tag Ana Example,');
  await client.letters.removeTemplate({ id, reason: 'the program’s will do' });
  const after = await client.letters.templates({ kind: 'complaint' });
  expect(after.templates.map((one) => one.id)).toContain('complaint-acknowledgement');
  await expect(client.letters.changeTemplate({ ...facts, id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('scripts of every kind stand in the printed letter', async () => {
  const { client } = fixture;
  const body = 'Dear Ана Пример,\n\n感谢您的来信。\n\nشكرا لرسالتكم\n\nתודה';
  const { documentId } = await client.letters.make({
    caseId,
    template: null,
    format: 'pdf',
    recipient: { name: 'Ана Пример', address: null, email: null },
    subject: 'Scripts',
    body,
  });
  const { path, bytes } = await fileOf(documentId);
  writeFileSync(path, bytes);
  if (!hasCommand('pdftotext')) return;
  const text = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' }).stdout;
  for (const words of ['Ана Пример', '感谢您的来信', 'תודה']) expect(text).toContain(words);
  expect(text).not.toContain('U+');
});
