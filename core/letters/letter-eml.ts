import { letterMailText } from '../../shared/text/letters.ts';
import { invalid } from '../../shared/errors.ts';

/** A letter as a mail that nobody has sent. */
export type DraftMail = {
  to: { name: string | null; address: string };
  subject: string;
  body: string;
  /** By which the sent mail is found again, without angle brackets. */
  messageId: string;
  /** When it was made: an instant in UTC. */
  madeAt: string;
};

/** A mail address as RFC 5321 writes it, without quoted local parts and comments; letters of other scripts need an extension that not every program has. */
const mailAddress = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/;

/** No line end and no other control character gets into a header: a field that was typed can't add another one. */
const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim();

/** An encoded word is at most 75 characters long (RFC 2047 section 2): 45 bytes of UTF-8, cut between characters. */
const wordBytes = 45;

function encodedWords(text: string): string[] {
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > wordBytes) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  if (word !== '') words.push(word);
  return words.map((each) => `=?utf-8?B?${Buffer.from(each).toString('base64')}?=`);
}

/** A header's text, folded: short plain text as it is, anything else in encoded words. */
function unstructured(text: string): string {
  const line = oneLine(text);
  return /^[ -~]{0,60}$/.test(line) && !line.includes('=?') ? line : encodedWords(line).join('\r\n ');
}

function mailbox({ name, address }: DraftMail['to']): string {
  const said = oneLine(name ?? '');
  if (said === '') return `<${address}>`;
  const phrase = /^[A-Za-z0-9 ]{1,60}$/.test(said) ? said : encodedWords(said).join('\r\n ');
  return `${phrase}\r\n <${address}>`;
}

/** RFC 5322 section 3.3, in UTC. */
function mailDate(madeAt: string): string {
  return new Date(Date.parse(madeAt)).toUTCString().replace('GMT', '+0000');
}

/**
 * Writes a draft for the person's own mail program (RFC 5322, 2045, 2047): `X-Unsent: 1` makes it open as a mail to be
 * sent. It names no sender: the mail program does.
 *
 * @throws CustodiaError INVALID for an address that can't stand in a mail
 */
export function letterEml({ to, subject, body, messageId, madeAt }: DraftMail): Uint8Array {
  if (!mailAddress.test(to.address)) throw invalid('to.address', letterMailText.noAddress);
  const text = body.toWellFormed().replaceAll(/\r\n?|\n/g, '\r\n');
  const lines =
    Buffer.from(`${text}\r\n`)
      .toString('base64')
      .match(/.{1,76}/g) ?? [];
  return Buffer.from(
    [
      'X-Unsent: 1',
      `Date: ${mailDate(madeAt)}`,
      `To: ${mailbox(to)}`,
      `Subject: ${unstructured(subject)}`,
      `Message-ID: <${messageId}>`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      ...lines,
      '',
    ].join('\r\n'),
  );
}
