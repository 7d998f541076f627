import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import { readMail } from '../../../core/mail/read-mail.ts';
import type { ParsedMail } from '../../../core/mail/read-mail.ts';
import { isCustodiaError } from '../../../shared/errors.ts';
import { samplesFolder } from '../../support/samples.ts';
import { skipUnless } from '../../support/skips.ts';

/** Per corpus: how many of its files are no mails, which was looked at file by file. */
const corpora = new Map([
  ['eml-stalwart', 4],
  ['eml-mimekit', 0],
  ['eml-mailparser', 0],
  ['eml-postalmime', 0],
  ['eml-enmime', 1],
  ['eml-flanker', 0],
  ['eml-rubymail', 0],
  ['msg-hiraoka', 0],
  ['msg-bbottema', 0],
  ['msg-sicos', 0],
  ['tnef-mimekit', 4],
]);

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => basename(name) !== 'SOURCE.txt' && statSync(join(folder, name)).isFile())
    .map((name) => join(folder, name));
}

/** @returns the mail, or undefined where it was refused; anything else fails the test. */
async function readOrRefuse(file: string): Promise<ParsedMail | undefined> {
  const start = performance.now();
  try {
    return await readMail(readFileSync(file), basename(file));
  } catch (error) {
    if (isCustodiaError(error, 'NOT_A_MAIL')) return undefined;
    throw new Error(`${file} made the reader fail`, { cause: error });
  } finally {
    expect(performance.now() - start, file).toBeLessThan(10_000);
  }
}

for (const [name, expectedRefusals] of corpora) {
  const folder = samplesFolder(name);
  skipUnless(folder !== undefined, 'the mails of ../shared are not here').test(
    `every file of ${name}`,
    async () => {
      let read = 0;
      const refused: string[] = [];
      for (const file of filesOf(folder ?? '')) {
        const mail = await readOrRefuse(file);
        if (!mail) refused.push(file);
        else {
          read += 1;
          expect(mail.subject ?? '').not.toMatch(/[\r\n\0]/);
          expect(mail.missing.includes('body'), file).toBe(
            mail.text.trim() === '' && (mail.html ?? '').trim() === '',
          );
        }
      }
      process.stdout.write(`${name}: ${read} read, ${refused.length} refused\n`);
      expect(refused).toHaveLength(expectedRefusals);
    },
    60_000,
  );
}

const fieldValue = z
  .object({ Text: z.string() })
  .or(z.object({ Address: z.unknown() }))
  .or(z.unknown());
const expectation = z.object({
  attachments: z.array(z.number()),
  parts: z.array(
    z.object({
      headers: z.array(z.object({ name: z.unknown(), value: fieldValue })),
      body: z.record(z.string(), z.unknown()),
    }),
  ),
});
const addressList = z.object({
  Address: z.object({
    List: z.array(z.object({ name: z.string().nullable(), address: z.string().nullable() })),
  }),
});

/**
 * Where this reader differs from stalwart/mail-parser on purpose or by a limit.
 * `ours`: the raw 8-bit subject is read, where the other gives a replacement character.
 * `utf7`: UTF-7 is not decoded (charsetUnknown warns).
 */
const subjectDifferences = new Map([
  ['legacy/001', 'utf7'],
  ['legacy/005', 'utf7'],
  ['legacy/010', 'ours'],
  ['legacy/020', 'ours'],
  ['legacy/022', 'ours'],
  ['legacy/027', 'ours'],
  ['legacy/052', 'ours'],
]);

/**
 * Nested messages are counted by the bodies kept, one by one; the other reader counts a nesting once. A mail
 * whose boundary names no part is text here and an empty attachment there.
 */
const attachmentDifferences = new Set(['malformed/002', 'malformed/012', 'malformed/017', 'thirdparty/015']);

const expectedFolder = samplesFolder('eml-stalwart-expected');
skipUnless(expectedFolder !== undefined, 'the mails of ../shared are not here').test(
  'agrees with another parser on subject, sender and attachments',
  async () => {
    const root = join(expectedFolder ?? '', 'eml');
    const counts = { mails: 0, subject: 0, textParts: 0, attachments: 0 };
    for (const file of filesOf(root).filter((name) => name.endsWith('.json'))) {
      const key = file.slice(root.length + 1, -'.json'.length);
      const wanted = expectation.parse(JSON.parse(readFileSync(file, 'utf8')));
      const mail = await readOrRefuse(join(samplesFolder('eml-stalwart') ?? '', 'eml', `${key}.eml`));
      counts.mails += 1;
      const header = (name: string): unknown =>
        wanted.parts[0]?.headers.find((field) => field.name === name)?.value;
      const subject = z.object({ Text: z.string() }).safeParse(header('subject')).data?.Text ?? '';
      const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();
      if (subjectDifferences.has(key)) counts.subject += 1;
      else expect(oneSpace(mail?.subject ?? ''), key).toBe(oneSpace(subject));
      const sender = addressList.safeParse(header('from')).data?.Address.List[0];
      if (sender) expect(mail?.from, key).toEqual(sender);
      // text parts that follow the first are attachments there, and part of the text here
      const isText = (index: number): boolean =>
        ['Text', 'Html'].some((kind) => kind in (wanted.parts[index]?.body ?? {}));
      const textParts = wanted.attachments.filter(isText).length;
      const fewer = wanted.attachments.length - (mail?.attachments.length ?? 0);
      if (attachmentDifferences.has(key)) counts.attachments += 1;
      else if (fewer !== 0) {
        counts.textParts += 1;
        expect(fewer, key).toBeGreaterThan(0);
        expect(fewer, key).toBeLessThanOrEqual(textParts);
      }
    }
    process.stdout.write(
      `stalwart: ${counts.mails} mails compared; known differences: ${counts.subject} subjects, ${counts.attachments} attachment counts, ${counts.textParts} with a text part kept in the text\n`,
    );
    expect(counts.mails).toBeGreaterThan(100);
  },
  60_000,
);

const hostile = samplesFolder('hostile-xss');
skipUnless(hostile !== undefined, 'the hostile strings of ../shared are not here').test(
  'hostile strings in subject, name and text stay text',
  async () => {
    const lines = filesOf(hostile ?? '')
      .filter((file) => /\.(txt|md|json)$/.test(file))
      .flatMap((file) => readFileSync(file, 'utf8').split(/\r?\n/))
      .map((line) => line.trim())
      .filter(
        (line) =>
          line !== '' && line.length < 500 && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]|\s{2}/.test(line),
      )
      .slice(0, 2_000);
    for (const line of lines) {
      const word = `=?utf-8?B?${Buffer.from(line, 'utf8').toString('base64')}?=`;
      const mail = await readMail(
        Buffer.from(
          `From: a@b.example\nSubject: ${word}\nContent-Type: text/plain; charset=utf-8\n\n${line}\n`,
        ),
        'm',
      );
      expect(mail.subject).toBe(line);
      expect(mail.text.trim()).toBe(line);
    }
    process.stdout.write(`hostile strings: ${lines.length}\n`);
    expect(lines.length).toBeGreaterThan(10);
  },
  60_000,
);
