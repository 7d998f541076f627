import { CustodiaError } from '../../shared/errors.ts';
import { notAMailReason } from '../../shared/text/mail.ts';
import type { NotAMailReason } from '../../shared/text/mail.ts';
import { checkCompoundFile, isCompoundFile } from './compound-file.ts';
import { mailStart, mailVerdict, readHeaderBlock } from './header-block.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { readEml } from './read-eml.ts';
import { readMsg } from './read-msg.ts';

export type { ParsedMail } from './parsed-mail.ts';

/** Files that people take for mails, by how they begin. */
const signatures: { bytes: number[]; reason: NotAMailReason }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], reason: 'pdf' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], reason: 'archive' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], reason: 'archive' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], reason: 'image' },
  { bytes: [0xff, 0xd8, 0xff], reason: 'image' },
  { bytes: [0x47, 0x49, 0x46, 0x38], reason: 'image' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], reason: 'image' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], reason: 'image' },
];

/**
 * Reads a mail into facts. The format is told by the content, not by the name. Whatever has at least one
 * header field and a body or attachment is a mail, a missing sender, date, subject or text is listed as missing.
 *
 * @param bytes the file; not changed, and kept byte for byte by whoever calls
 * @param name the file's name, for the sentence of a refusal alone
 * @throws CustodiaError NOT_A_MAIL, and nothing else, whatever the bytes are
 */
export async function readMail(bytes: Uint8Array, name: string): Promise<ParsedMail> {
  if (bytes.length === 0) throw refusal(name, 'empty');
  const signature = signatures.find((candidate) =>
    candidate.bytes.every((byte, index) => bytes[index] === byte),
  );
  if (signature) throw refusal(name, signature.reason);
  if (isCompoundFile(bytes)) return readOutlookFile(bytes, name);
  const mail = mailStart(bytes);
  const block = readHeaderBlock(mail);
  const verdict = mailVerdict(mail, block);
  if (verdict !== 'mail') throw refusal(name, verdict === 'noHeader' && isBinary(mail) ? 'binary' : verdict);
  try {
    return await readEml(mail, block);
  } catch (error) {
    throw refusal(name, 'unreadable', error);
  }
}

function readOutlookFile(bytes: Uint8Array, name: string): ParsedMail {
  const check = checkCompoundFile(bytes);
  if ('fault' in check) throw refusal(name, 'damagedMsg');
  if (!check.names.some((entry) => entry.startsWith('__properties_version1.0')))
    throw refusal(name, 'officeDocument');
  let mail: ParsedMail | null;
  try {
    mail = readMsg(bytes);
  } catch (error) {
    throw refusal(name, 'damagedMsg', error);
  }
  if (mail === null) throw refusal(name, 'damagedMsg');
  const isBare =
    mail.missing.length === 4 &&
    mail.to.length === 0 &&
    mail.attachments.length === 0 &&
    mail.messageId === null;
  if (isBare) throw refusal(name, 'noBody');
  return mail;
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4096).includes(0);
}

function refusal(name: string, reason: NotAMailReason, cause?: unknown): CustodiaError {
  return new CustodiaError(
    'NOT_A_MAIL',
    { name, why: notAMailReason[reason] },
    cause === undefined ? {} : { cause },
  );
}
