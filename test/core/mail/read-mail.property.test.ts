import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMail } from '../../../core/mail/read-mail.ts';
import { isCustodiaError } from '../../../shared/errors.ts';
import { samplesFolder } from '../../support/samples.ts';
import { skipUnless } from '../../support/skips.ts';
import { writeMsg } from '../../support/write-msg.ts';

const seed = Date.now() % 2_147_483_647;
process.stdout.write(`read-mail property seed ${seed}\n`);

/** Reads, and lets only a refusal pass. */
async function onlyRefuses(bytes: Uint8Array): Promise<void> {
  const before = Buffer.from(bytes);
  try {
    const mail = await readMail(bytes, 'fuzz');
    expect(mail.text.isWellFormed()).toBe(true);
    for (const attachment of mail.attachments) expect(attachment.name).not.toMatch(/[\\/\0]/);
  } catch (error) {
    if (!isCustodiaError(error, 'NOT_A_MAIL')) throw error;
  }
  expect(before.equals(bytes)).toBe(true);
}

const seedMail = Buffer.from(
  [
    'Received: by mx.example.com; Tue, 1 Dec 2020 09:10:15 -0600',
    'From: =?utf-8?B?QW5h?= <ana@example.org>',
    'To: a@b.example, "x, y" <c@d.example>',
    'Subject: =?iso-8859-1?Q?=FCber?= mich',
    'Date: Tue, 1 Dec 2020 16:10:11 +0100',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: multipart/alternative; boundary=c',
    '',
    '--c',
    'Content-Type: text/plain; charset=utf-8; format=flowed',
    '',
    'text',
    '--c',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p>text</p>=',
    '--c--',
    '--b',
    'Content-Type: message/rfc822',
    '',
    'Subject: in',
    '',
    'x',
    '--b',
    "Content-Disposition: attachment; filename*0*=utf-8''a%20; filename*1=b",
    'Content-Transfer-Encoding: base64',
    '',
    'AAAA',
    '--b--',
  ].join('\r\n'),
);

type Mutation = { at: number; bytes: Uint8Array; remove: number };
const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc
      .constantFrom('\n', '\r\n\r\n', '--b', '--b--', '=?', '?=', '"', '<', '>', '(', ':', ';', '\0')
      .map((text) => Buffer.from(text)),
  ),
  remove: fc.nat(12),
});

function mutated(source: Uint8Array, mutations: Mutation[]): Uint8Array {
  return mutations.reduce<Uint8Array>((bytes, { at, bytes: inserted, remove }) => {
    const position = Math.floor(at * bytes.length);
    return Buffer.concat([bytes.subarray(0, position), inserted, bytes.subarray(position + remove)]);
  }, source);
}

/** Overwrites bytes, so that a container's offsets stay where they are. */
function overwritten(source: Uint8Array, mutations: Mutation[]): Uint8Array {
  const bytes = Uint8Array.from(source);
  for (const { at, bytes: written, remove } of mutations) {
    // half of the changes hit the tables, where they do harm
    const limit = remove % 2 === 0 ? Math.min(bytes.length, 4096) : bytes.length;
    bytes.set(written.subarray(0, Math.max(0, limit - Math.floor(at * limit))), Math.floor(at * (limit - 1)));
  }
  return bytes;
}

test('random bytes are read or refused', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), onlyRefuses), { seed, numRuns: 500 });
});

test('random header-like text is read or refused', async () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .tuple(
        fc.constantFrom('From', 'Date', 'Subject', 'Received', 'Content-Type', 'To'),
        fc.string({ unit: 'binary', maxLength: 80 }),
      )
      .map(([name, value]) => `${name}: ${value}`),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), (lines) =>
      onlyRefuses(Buffer.from(lines.join('\n'))),
    ),
    { seed, numRuns: 500 },
  );
});

test('a damaged mail is read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 8 }), (mutations) =>
      onlyRefuses(mutated(seedMail, mutations)),
    ),
    { seed, numRuns: 1500 },
  );
});

test('a damaged Outlook message is read or refused', async () => {
  const whole = writeMsg({
    subject: 'Subject',
    body: 'Body',
    attachment: { name: 'a.txt', bytes: Buffer.from('abc') },
  });
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) =>
      onlyRefuses(overwritten(whole, mutations)),
    ),
    { seed, numRuns: 1500 },
  );
}, 60_000);

const folder = samplesFolder('msg-hiraoka');
skipUnless(folder !== undefined, 'the Outlook files of ../shared are not here').test(
  'a damaged Outlook message of another program is read or refused',
  async () => {
    const names = ['test/msgInMsgInMsg.msg', 'test/attachAndInline.msg', 'test/Friday Lunch.msg'];
    const files = names.map((name) => Uint8Array.from(readFileSync(join(folder ?? '', name))));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        (file, mutations) => onlyRefuses(overwritten(file, mutations)),
      ),
      { seed, numRuns: 300 },
    );
  },
  60_000,
);
