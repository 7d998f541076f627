import { expect, test } from 'vitest';
import { readMail } from '../../../core/mail/read-mail.ts';
import { isCustodiaError } from '../../../shared/errors.ts';
import { writeMsg } from '../../support/write-msg.ts';

const sent = new Date('2026-03-03T14:10:11Z');
const delivered = new Date('2026-03-03T14:10:15Z');

test('reads an Outlook message, the SMTP address before the Exchange one', async () => {
  const mail = await readMail(
    writeMsg({
      subject: 'Löschung 删除',
      body: 'Please delete my data.\r\nAna',
      sender: { name: 'Ana Müller', address: '/O=EX/CN=ANA', type: 'EX', smtp: 'ana@example.org' },
      to: [{ name: 'Privacy', address: 'privacy@example.com' }],
      sent,
      delivered,
      headers:
        'Date: Tue, 3 Mar 2026 09:10:11 -0500\r\nMessage-ID: <1@example.org>\r\nReply-To: r@example.org\r\n\r\n',
      attachment: { name: 'pass.pdf', bytes: Buffer.from('%PDF-') },
    }),
    'mail.eml',
  );
  expect(mail).toMatchObject({
    format: 'msg',
    from: { name: 'Ana Müller', address: 'ana@example.org' },
    to: [{ name: 'Privacy', address: 'privacy@example.com' }],
    replyTo: { name: null, address: 'r@example.org' },
    subject: 'Löschung 删除',
    sent: { at: '2026-03-03T14:10:11.000Z', zone: 'Etc/GMT+5' },
    sentRaw: 'Tue, 3 Mar 2026 09:10:11 -0500',
    delivered: { at: '2026-03-03T14:10:15.000Z', zone: 'UTC' },
    messageId: '<1@example.org>',
    text: 'Please delete my data.\nAna',
    missing: [],
    warnings: [],
  });
  const [attachment] = mail.attachments;
  expect(attachment).toMatchObject({ name: 'pass.pdf', mediaType: 'application/pdf', inline: false });
  expect(Buffer.from(attachment!.bytes).toString()).toBe('%PDF-');
});

test('an Exchange name alone is kept and said to be one', async () => {
  const mail = await readMail(
    writeMsg({ body: 'x', sender: { name: 'Ana', address: '/O=EX/CN=ANA', type: 'EX' } }),
    'm',
  );
  expect(mail.from).toEqual({ name: 'Ana', address: '/O=EX/CN=ANA' });
  expect(mail.warnings).toEqual(['senderNotSmtp']);
  expect(mail.missing).toEqual(['sent', 'subject']);
});

test('makes text of HTML, and keeps an embedded message as a message of its own', async () => {
  const mail = await readMail(
    writeMsg({
      subject: 'outer',
      html: '<p>Grüße &amp; more</p>',
      embedded: {
        subject: 'inner / one',
        body: 'deep',
        attachment: { name: 'a.txt', bytes: Buffer.from('abc') },
      },
    }),
    'm',
  );
  expect(mail.text).toBe('Grüße & more');
  expect(mail.attachments.map(({ name, mediaType }) => [name, mediaType])).toEqual([
    ['inner _ one.msg', 'application/vnd.ms-outlook'],
  ]);
  const inner = await readMail(mail.attachments[0]!.bytes, 'inner');
  expect(inner).toMatchObject({ format: 'msg', subject: 'inner / one', text: 'deep' });
  expect(inner.attachments.map(({ name }) => name)).toEqual(['a.txt']);
});

test('refuses a message of nothing and a container without a message', async () => {
  const codes: unknown[] = [];
  for (const bytes of [
    writeMsg({}),
    writeMsg({ subject: 'x' }).map((byte, index) => (index === 0x30 ? 0xee : byte)),
  ]) {
    await readMail(bytes, 'm').catch((error: unknown) =>
      codes.push(isCustodiaError(error, 'NOT_A_MAIL') && error.data.why),
    );
  }
  expect(codes).toEqual([
    'it has neither sender, date, subject, recipient, text nor attachment',
    'it begins as an Outlook message, but its inner structure is damaged or cut off',
  ]);
});

test('a chain of sectors that bites its tail is refused at once', async () => {
  const bytes = writeMsg({ subject: 'x', body: 'y'.repeat(20_000) });
  const view = new DataView(bytes.buffer);
  const fatOffset = (view.getInt32(0x4c, true) + 1) * 512;
  const looped = Uint8Array.from(bytes);
  const loopedView = new DataView(looped.buffer);
  for (let sector = 0; sector < 128; sector += 1) {
    const next = loopedView.getInt32(fatOffset + 4 * sector, true);
    if (next >= 0) loopedView.setInt32(fatOffset + 4 * sector, sector, true);
  }
  await expect(readMail(looped, 'm')).rejects.toThrow('NOT_A_MAIL');
});
