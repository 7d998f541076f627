import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterEml } from '../../../core/letters/letter-eml.ts';
import { readMail } from '../../../core/mail/read-mail.ts';

const fixed = { messageId: 'letter-1@letter.custodia.invalid', madeAt: '2026-11-24T15:00:00.000Z' };
const address = 'ana@example.org';
const nasty = fc.oneof(
  fc.string({ maxLength: 200, unit: 'grapheme' }),
  fc.string({ maxLength: 200, unit: 'binary' }),
  fc
    .tuple(fc.string({ maxLength: 20 }), fc.constantFrom('\r\n', '\n', '\r', '\u2028', '\u0085'), fc.string())
    .map((parts) => parts.join('') + 'Bcc: other@example.org'),
);
const inOneLine = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim();

test('whatever is typed, the draft has its own headers and no other, and reads back as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(nasty, nasty, nasty, async (subject, name, body) => {
      const bytes = letterEml({ to: { name, address }, subject, body, ...fixed });
      const text = Buffer.from(bytes).toString('latin1');
      const head = text.slice(0, text.indexOf('\r\n\r\n'));
      const fields = head.split('\r\n').filter((line) => !line.startsWith(' '));
      expect(fields.map((line) => line.slice(0, line.indexOf(':')))).toEqual([
        'X-Unsent',
        'Date',
        'To',
        'Subject',
        'Message-ID',
        'MIME-Version',
        'Content-Type',
        'Content-Transfer-Encoding',
      ]);
      // RFC 5322 section 2.1.1, and nothing but ASCII.
      for (const line of text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
      expect(text).toMatch(/^[\r\n -~]*$/);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const mail = await readMail(bytes, 'draft.eml');
      expect(mail.to.map((one) => one.address)).toEqual([address]);
      expect(mail.cc).toEqual([]);
      expect(mail.messageId).toContain(fixed.messageId);
      expect((mail.subject ?? '').replaceAll(/\s+/g, ' ')).toBe(inOneLine(subject).replaceAll(/\s+/g, ' '));
    }),
    { seed: 20261124, numRuns: 300 },
  );
});

test('an address that would be more than one header is refused', () => {
  for (const wrong of [
    'a@b.org\r\nBcc: c@d.org',
    'a@b.org, c@d.org',
    '<a@b.org>',
    'a b@c.org',
    '',
    'a@',
    'ü@b.org',
  ])
    expect(() => letterEml({ to: { name: 'A', address: wrong }, subject: 's', body: 'b', ...fixed })).toThrow(
      /INVALID/,
    );
});

test('a letter of many lines in several scripts keeps them', async () => {
  const body = 'Sehr geehrte Frau Müller,\n\nنشكركم على رسالتكم.\n\n東京 – “quoted” ✓\n.\nEnd';
  const bytes = letterEml({
    to: { name: 'Müller, Änne', address },
    subject: 'Ihre Beschwerde – ü',
    body,
    ...fixed,
  });
  const mail = await readMail(bytes, 'draft.eml');
  expect(mail).toMatchObject({ text: body, subject: 'Ihre Beschwerde – ü', missing: ['sender'] });
  expect(mail.to).toEqual([{ name: 'Müller, Änne', address }]);
  expect(Buffer.from(bytes).toString()).toMatch(/^X-Unsent: 1\r\n/);
});
