import type { ZonedTime } from '../../shared/dates.ts';
import type { MailWarning } from '../../shared/text/mail.ts';

export type MailPerson = { name: string | null; address: string | null };

/** `name` is never a path: separators and control characters in what the mail says are replaced. */
export type MailAttachment = { name: string; mediaType: string; bytes: Uint8Array; inline: boolean };

export type MissingFact = 'sender' | 'sent' | 'subject' | 'body';

export type ParsedMail = {
  format: 'eml' | 'msg';
  from: MailPerson | null;
  to: MailPerson[];
  cc: MailPerson[];
  replyTo: MailPerson | null;
  subject: string | null;
  /** The sender's claim: the Date header (RFC 5322 section 3.6.1) or PR_CLIENT_SUBMIT_TIME. */
  sent: ZonedTime | null;
  /** The claim as it was written, which keeps an offset that no zone name stands for. */
  sentRaw: string | null;
  /** The receiving server's: the topmost Received header or PR_MESSAGE_DELIVERY_TIME. */
  delivered: ZonedTime | null;
  messageId: string | null;
  inReplyTo: string | null;
  /** Plain text, line ends as \n; made from HTML or rich text where the mail has no text part. */
  text: string;
  /** As it came. Not safe to render. */
  html: string | null;
  attachments: MailAttachment[];
  missing: MissingFact[];
  warnings: MailWarning[];
};

/** Far above what real mails hold, low enough that a crafted one can't exhaust the machine. */
export const mailLimits = {
  nestingDepth: 100,
  headerBytes: 2 * 1024 * 1024,
  /** Lines that begin with two dashes, each of which may open a part. */
  boundaryLines: 50_000,
  attachments: 2_000,
  textCharacters: 4_000_000,
  lineCharacters: 2_000,
  nameCharacters: 200,
  people: 5_000,
} as const;

/** @returns one line: control characters and line ends as spaces, trimmed, cut; null where nothing is left. */
export function oneLine(
  text: string | null | undefined,
  limit: number = mailLimits.lineCharacters,
): string | null {
  if (text === null || text === undefined) return null;
  const line = text
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim();
  return line === '' ? null : line.slice(0, limit).toWellFormed();
}

/** @returns the text with \n as line end and without other control characters. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}

/** @returns a file name that is no path on any system (RFC 2183 section 2.3), long ones cut before the extension. */
export function fileNameFrom(text: string | null | undefined): string | null {
  const line = oneLine(text);
  if (line === null) return null;
  const name = line.replace(/[\\/]/g, '_');
  if (/^\.+$/.test(name)) return null;
  if (name.length <= mailLimits.nameCharacters) return name;
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  return name.slice(0, mailLimits.nameCharacters - extension.length).toWellFormed() + extension;
}

/** Adds the missing facts and cuts the text: the last step for every format. */
export function finishMail(mail: Omit<ParsedMail, 'missing'>): ParsedMail {
  const warnings = new Set(mail.warnings);
  let text = plainText(mail.text).trimEnd();
  if (text.length > mailLimits.textCharacters) {
    text = text.slice(0, mailLimits.textCharacters).toWellFormed();
    warnings.add('textCut');
  }
  const missing: MissingFact[] = [];
  if (mail.from === null) missing.push('sender');
  if (mail.sent === null) missing.push('sent');
  if (mail.subject === null) missing.push('subject');
  if (text.trim() === '' && (mail.html ?? '').trim() === '') missing.push('body');
  return { ...mail, text, missing, warnings: [...warnings] };
}
