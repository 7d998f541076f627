import { expect, test } from 'vitest';
import { readMail } from '../../../core/mail/read-mail.ts';
import type { ParsedMail } from '../../../core/mail/read-mail.ts';
import { isCustodiaError } from '../../../shared/errors.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const crlf = (...lines: string[]): string => lines.join('\r\n');

async function read(text: string | Uint8Array): Promise<ParsedMail> {
  return readMail(typeof text === 'string' ? encode(text) : text, 'mail.eml');
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const error: unknown = await readMail(bytes, 'file').then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isCustodiaError(error, 'NOT_A_MAIL')) throw new Error('not refused', { cause: error });
  return error.data.why;
}

const plain = crlf(
  'Return-Path: <ana@example.org>',
  'Received: from a.example.org by mx.example.com; Tue, 1 Dec 2020 09:10:15 -0600',
  'Received: from b.example.org by a.example.org; Tue, 1 Dec 2020 08:00:00 -0600',
  'From: =?utf-8?B?QW5hIE3DvGxsZXI=?= <ana@example.org>',
  'To: Privacy <privacy@example.com>, Group: one@example.com, two@example.com;',
  'Cc: three@example.com',
  'Reply-To: reply@example.org',
  'Subject: =?iso-8859-1?Q?Auskunft_=FCber_meine_Daten?=',
  'Date: Tue, 1 Dec 2020 16:10:11 +0100 (CET)',
  'Message-ID: <1@example.org>',
  'In-Reply-To: <0@example.com>',
  'Content-Type: text/plain; charset=iso-8859-15',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Bitte l=F6schen Sie meine Daten. 5 =A4',
  '',
);

test('reads the facts of a plain mail', async () => {
  const mail = await read(plain);
  expect(mail).toMatchObject({
    format: 'eml',
    from: { name: 'Ana Müller', address: 'ana@example.org' },
    subject: 'Auskunft über meine Daten',
    sent: { at: '2020-12-01T15:10:11.000Z', zone: 'Etc/GMT-1' },
    sentRaw: 'Tue, 1 Dec 2020 16:10:11 +0100 (CET)',
    delivered: { at: '2020-12-01T15:10:15.000Z', zone: 'Etc/GMT+6' },
    messageId: '<1@example.org>',
    inReplyTo: '<0@example.com>',
    replyTo: { name: null, address: 'reply@example.org' },
    missing: [],
    warnings: [],
    html: null,
    attachments: [],
  });
  expect(mail.to.map((person) => person.address)).toEqual([
    'privacy@example.com',
    'one@example.com',
    'two@example.com',
  ]);
  expect(mail.cc).toEqual([{ name: null, address: 'three@example.com' }]);
  expect(mail.text.trim()).toBe('Bitte löschen Sie meine Daten. 5 €');
});

test.each([
  ['a byte order mark', `\ufeff${plain}`],
  ['the line of an mbox file', `From ana@example.org Tue Dec  1 09:10:15 2020\r\n${plain}`],
  ['blank lines', `\r\n\r\n  \r\n${plain}`],
  ['LF alone', plain.replaceAll('\r\n', '\n')],
  ['CR alone', plain.replaceAll('\r\n', '\r')],
])('reads the same facts behind %s', async (_, text) => {
  const { text: body, ...facts } = await read(text);
  const { text: expectedBody, ...expected } = await read(plain);
  expect(facts).toEqual(expected);
  expect(body.trim()).toBe(expectedBody.trim());
});

test('reads a mail saved as UTF-16', async () => {
  const text = `\ufeff${plain.replaceAll('\r\n', '\n')}`;
  const mail = await read(new Uint8Array(Buffer.from(text, 'utf16le')));
  expect(mail.subject).toBe('Auskunft über meine Daten');
});

test('one header field and a body are enough, and what is missing is listed', async () => {
  const mail = await read('X-Note: 1\n\nPlease delete my data.');
  expect(mail.missing).toEqual(['sender', 'sent', 'subject']);
  expect(mail.text).toBe('Please delete my data.');
  const bare = await read('Subject: delete me\n\n');
  expect(bare.missing).toEqual(['sender', 'sent', 'body']);
});

test('reads undeclared 8-bit headers as Western European, and raw bytes of an encoded word in its own set', async () => {
  const guessed = await read(latin1('From: a@b.example\nSubject: Fr\xf6sche\n\nx'));
  expect(guessed.subject).toBe('Frösche');
  expect(guessed.warnings).toEqual(['headerCharsetGuessed']);
  const word = await read(latin1('From: a@b.example\nSubject: =?iso-8859-1?Q?Fr\xf6sche?=\n\nx'));
  expect(word.subject).toBe('Frösche');
  const declared = await read(
    latin1('Subject: \xcf\xf0\xe8\xe2\xe5\xf2\nContent-Type: text/plain; charset=windows-1251\n\nx'),
  );
  expect(declared.subject).toBe('Привет');
});

test.each([
  ['shift_jis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
  ['gb2312', [0xd6, 0xd0, 0xce, 0xc4], '中文'],
  ['koi8-r', [0xf0, 0xd2, 0xc9], 'При'],
  ['iso-8859-7', [0xc5, 0xeb], 'Ελ'],
  ['windows-1256', [0xe3, 0xd1], 'مر'],
])('reads a body in %s', async (charset, bytes, expected) => {
  const head = encode(`From: a@b.example\nContent-Type: text/plain; charset=${charset}\n\n`);
  const mail = await read(Uint8Array.from([...head, ...bytes]));
  expect(mail.text.trim()).toBe(expected);
});

test.each([
  ['Tue, 1 Dec 2020 09:10:11 EST', '2020-12-01T14:10:11.000Z', 'Etc/GMT+5'],
  ['1 Dec 20 09:10 +0530', '2020-12-01T03:40:00.000Z', 'UTC'],
  ['Fri, 21 Nov 97 09(comment):   55  :  06 -0600', '1997-11-21T15:55:06.000Z', 'Etc/GMT+6'],
  ['Tue Dec  1 09:10:11 2020 -0000', '2020-12-01T09:10:11.000Z', 'UTC'],
  ['2020-12-01T09:10:11+14:00', '2020-11-30T19:10:11.000Z', 'Etc/GMT-14'],
])('reads the date %s', async (written, at, zone) => {
  const mail = await read(`Date: ${written}\n\nx`);
  expect(mail.sent).toEqual({ at, zone });
  expect(mail.sentRaw).toBe(written);
});

test.each([
  ['Tue, 1 Dec 2020 09:10:11', 'sentWithoutZone'],
  ['Tue, 31 Feb 2020 09:10:11 +0000', 'sentUnreadable'],
  ['yesterday', 'sentUnreadable'],
])('does not guess at the date %s', async (written, warning) => {
  const mail = await read(`Date: ${written}\n\nx`);
  expect(mail).toMatchObject({ sent: null, sentRaw: written, warnings: [warning] });
  expect(mail.missing).toContain('sent');
});

test('keeps attachments of every kind, named by what is known of them', async () => {
  const part = (...lines: string[]): string[] => ['--b', ...lines];
  const mail = await read(
    crlf(
      'From: a@b.example',
      'Subject: parts',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      ...part('Content-Type: text/plain', '', 'Hello'),
      ...part(
        "Content-Type: application/pdf; name*=utf-8''f%C3%BCr.pdf",
        'Content-Disposition: attachment',
        'Content-Transfer-Encoding: base64',
        '',
        'JVBERg==',
      ),
      ...part('Content-Type: message/rfc822', '', 'Subject: inner: mail', 'From: x@y.example', '', 'deep'),
      ...part('Content-Type: text/calendar; method=REQUEST', '', 'BEGIN:VCALENDAR', 'END:VCALENDAR'),
      ...part(
        'Content-Type: application/ms-tnef; name=winmail.dat',
        'Content-Transfer-Encoding: base64',
        '',
        'eJ8+Ig==',
      ),
      ...part(
        'Content-Type: image/png',
        'Content-Disposition: inline; filename="../../etc/pass\\"wd"',
        'Content-Transfer-Encoding: base64',
        '',
        'iVBORw==',
      ),
      '--b--',
      '',
    ),
  );
  expect(mail.attachments.map(({ name, mediaType, inline }) => [name, mediaType, inline])).toEqual([
    ['für.pdf', 'application/pdf', false],
    ['inner: mail.eml', 'message/rfc822', false],
    ['invitation.ics', 'text/calendar', false],
    ['winmail.dat', 'application/ms-tnef', false],
    ['.._.._etc_pass"wd', 'image/png', true],
  ]);
  expect(Buffer.from(mail.attachments[0]!.bytes).toString()).toBe('%PDF');
  expect(Buffer.from(mail.attachments[1]!.bytes).toString()).toContain('deep');
  expect(mail.text.trim()).toBe('Hello');
});

test('a text file sent inline with a name is a document, the first text is the text', async () => {
  const named = (name: string, text: string): string[] => [
    '--b',
    'Content-Type: text/plain',
    `Content-Disposition: inline; filename=${name}`,
    '',
    text,
  ];
  const mail = await read(
    crlf(
      'From: a@b.example',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      ...named('message.txt', 'the text'),
      ...named('log.txt', 'the log'),
      '--b--',
    ),
  );
  expect(mail.text).toBe('the text');
  expect(mail.attachments.map(({ name, bytes }) => [name, Buffer.from(bytes).toString().trim()])).toEqual([
    ['log.txt', 'the log'],
  ]);
});

test('an attachment without a text is a mail without a body', async () => {
  const mail = await read(
    crlf(
      'From: a@b.example',
      'Content-Type: application/pdf',
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERg==',
    ),
  );
  expect(mail.missing).toEqual(['sent', 'subject', 'body']);
  expect(mail.attachments.map(({ name }) => name)).toEqual(['attachment.pdf']);
});

test('makes text of HTML alone, keeps links as text and lets nothing active through', async () => {
  const html =
    '<html><head><title>t</title><style>p{}</style></head><body><script>alert(1)</script>' +
    '<p>Dear&nbsp;Sirs,</p><p>see <a href="https://example.org/x?a=1&amp;b=2">this page</a><br>5 &lt; 6</p>' +
    '<ul><li>one<li>two</ul><img src="http://evil.example/p.png" alt="logo"><!-- gone --></body></html>';
  const mail = await read(crlf('From: a@b.example', 'Content-Type: text/html; charset=utf-8', '', html));
  expect(mail.text).toBe(
    'Dear\u00a0Sirs,\n\nsee this page <https://example.org/x?a=1&b=2>\n5 < 6\n\n- one\n- two\n\n[logo]',
  );
  expect(mail.html?.trim()).toBe(html);
  expect(mail.warnings).toEqual(['textFromHtml']);
});

test('header text stays one line of text', async () => {
  const mail = await read(
    'From: "<script>alert(1)</script>" <a@b.example>\nSubject: =?utf-8?Q?one=0D=0ABcc=3A_x=00y?=\n\nx',
  );
  expect(mail.from?.name).toBe('<script>alert(1)</script>');
  expect(mail.subject).toBe('one Bcc: x y');
});

test('a structure beyond the limits is shown as it stands', async () => {
  const depth = 150;
  const open = Array.from({ length: depth }, (_, index) => [
    `Content-Type: multipart/mixed; boundary=b${index}`,
    '',
    `--b${index}`,
  ]).flat();
  const deep = await read(
    crlf('From: a@b.example', 'Subject: deep', ...open, 'Content-Type: text/plain', '', 'in'),
  );
  expect(deep.warnings).toEqual(['structureNotRead']);
  expect(deep).toMatchObject({ subject: 'deep', from: { address: 'a@b.example' }, missing: ['sent'] });
  const many = await read(
    `From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(60_000)}`,
  );
  expect(many.warnings).toEqual(['structureNotRead']);
  const wide = await read(`From: a@b.example\nX-Wide: ${'x'.repeat(3_000_000)}\n\nbody`);
  expect(wide.from?.address).toBe('a@b.example');
});

test('hostile markup and headers take time that grows with their length alone', async () => {
  const hostile: readonly ((times: number) => string)[] = [
    (times) => `Content-Type: text/html\n\n${'<a '.repeat(5 * times)}`,
    (times) => `Content-Type: text/html\n\n${'<a ="'.repeat(3 * times)}>`,
    (times) => `Content-Type: text/html\n\n${'<!--'.repeat(3 * times)}`,
    (times) => `Content-Type: text/html\n\n${'<script>'.repeat(2 * times)}`,
    (times) => `Content-Type: text/html\n\n${'<a href="http://x">y'.repeat(times)}`,
    (times) => `Content-Type: text/html\n\n${'&#'.repeat(5 * times)}`,
    (times) => `From: ${'('.repeat(5 * times)}\n\nx`,
    (times) => `From: ${'"'.repeat(5 * times + 1)}\n\nx`,
    (times) => `To: ${'a@b,'.repeat(2 * times)}\n\nx`,
    (times) => `Subject: ${'=?utf-8?Q?'.repeat(times)}\n\nx`,
    (times) => `Date: ${'('.repeat(5 * times)}\n\nx`,
    (times) => `Subject: a\n${' b\n'.repeat(3 * times)}\nx`,
  ];
  /** The processor's time in milliseconds, which other work on the machine doesn't lengthen. */
  const costOf = async (text: string) => {
    const before = process.cpuUsage();
    await read(`From: a@b.example\n${text}`);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  for (const make of hostile) {
    const short = await costOf(make(25_000));
    // Four times as long: four times the work where it grows with the length, sixteen where with its square.
    expect(await costOf(make(100_000)), make(2)).toBeLessThan(8 * short + 500);
  }
}, 120_000);

test.each([
  ['empty', new Uint8Array(0), 'the file is empty'],
  ['blank', encode('\n \n'), 'it has no header field such as From, Date or Subject'],
  ['a PDF', encode('%PDF-1.7\nFrom: a@b.example\n\nx'), 'it is a PDF'],
  ['a zip or docx', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'it is a zip archive or an Office document'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'it is a picture'],
  [
    'text',
    encode('Dear Sirs,\n\nplease delete my data.\n'),
    'it has no header field such as From, Date or Subject',
  ],
  [
    'an address of the web',
    encode('https://example.org/\n\nx'),
    'it has no header field such as From, Date or Subject',
  ],
  [
    'a form with headers of nothing',
    encode('X-Mailer: none\n\n \n'),
    'it has neither sender, date, subject, recipient, text nor attachment',
  ],
  ['bytes', Uint8Array.from([0, 1, 2, 3, 0, 255]), 'it is not text and not an Outlook message'],
  [
    'a cut Outlook message',
    compoundStart(),
    'it begins as an Outlook message, but its inner structure is damaged or cut off',
  ],
])('refuses %s', async (_, bytes, why) => {
  expect(await refusalOf(bytes)).toBe(why);
});

function compoundStart(): Uint8Array {
  const bytes = new Uint8Array(600);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes[30] = 9;
  return bytes;
}

test('the name says nothing of the format', async () => {
  const mail = await readMail(encode(plain), 'mail.msg');
  expect(mail.format).toBe('eml');
});
