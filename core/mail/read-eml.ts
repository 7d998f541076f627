import PostalMime, { addressParser } from 'postal-mime';
import type { Address, Attachment, Email } from 'postal-mime';
import { attachmentName } from '../../shared/text/mail.ts';
import type { MailWarning } from '../../shared/text/mail.ts';
import { decodedField, mailStart, readHeaderBlock, withUtf8Header } from './header-block.ts';
import type { HeaderBlock } from './header-block.ts';
import { htmlToText } from './html-text.ts';
import { readMailTime } from './mail-time.ts';
import { extensionFor } from './media-types.ts';
import { fileNameFrom, finishMail, mailLimits, oneLine } from './parsed-mail.ts';
import type { MailAttachment, MailPerson, ParsedMail } from './parsed-mail.ts';

type TimeFacts = Pick<ParsedMail, 'sent' | 'sentRaw' | 'delivered'>;

/**
 * Reads an Internet message (RFC 5322, MIME). Nested messages stay attachments, whole.
 *
 * @param mail bytes that begin with the first header field (`mailStart`)
 * @param block the same bytes' header
 */
export async function readEml(mail: Uint8Array, block: HeaderBlock): Promise<ParsedMail> {
  const warnings = new Set<MailWarning>();
  const { mail: readable, guessed } = withUtf8Header(mail, block);
  if (guessed) warnings.add('headerCharsetGuessed');
  if (namesUnknownCharset(readable)) warnings.add('charsetUnknown');
  const email = await parseStructure(readable, warnings);
  const times = timesFrom(block, warnings);
  const attachments = attachmentsFrom(email?.attachments ?? [], warnings);
  const html = email?.html ?? null;
  const text = bodyText(email, { readable, warnings, hasAttachments: attachments.length > 0 });
  const fields = email ?? (await parseHeaderAlone(readable));
  return finishMail({
    format: 'eml',
    from: senderOf(fields, warnings),
    to: peopleFrom(fields?.to),
    cc: peopleFrom(fields?.cc),
    replyTo: peopleFrom(fields?.replyTo)[0] ?? null,
    subject: oneLine(fields?.subject) ?? decodedField(block, 'subject'),
    ...times,
    messageId: oneLine(fields?.messageId),
    inReplyTo: oneLine(fields?.inReplyTo),
    text,
    html,
    attachments,
    warnings: [...warnings],
  });
}

/** @returns the parsed mail, or undefined where it is beyond the limits; then only header and text are read. */
async function parseStructure(mail: Uint8Array, warnings: Set<MailWarning>): Promise<Email | undefined> {
  if (boundaryLines(mail) <= mailLimits.boundaryLines) {
    try {
      const parser = new PostalMime({
        forceRfc822Attachments: true,
        maxNestingDepth: mailLimits.nestingDepth,
        maxHeadersSize: mailLimits.headerBytes,
      });
      keepNamedTexts(parser);
      return await parser.parse(mail);
    } catch {
      // the parser refuses by throwing: too deep, too much header
    }
  }
  warnings.add('structureNotRead');
  return undefined;
}

type TextPart = { contentDisposition?: { parsed?: { params?: { filename?: unknown } } } };
type TextRule = { isInlineTextNode?: (part: TextPart) => boolean };

/**
 * A text file sent "inline" with a name is a document as well as text: some mail programs send every attachment
 * so. The parser would only append it to the text; its rule is narrowed to texts without a name, and to the first.
 */
function keepNamedTexts(parser: PostalMime): void {
  const rules = parser as unknown as TextRule;
  const isText = rules.isInlineTextNode?.bind(parser);
  if (!isText) return;
  let isFirst = true;
  rules.isInlineTextNode = (part) => {
    if (!isText(part)) return false;
    const isNamed = typeof part.contentDisposition?.parsed?.params?.filename === 'string';
    if (isNamed && !isFirst) return false;
    isFirst = false;
    return true;
  };
}

/** The header's first lines as a mail of their own, without the fields that describe parts. */
async function parseHeaderAlone(mail: Uint8Array): Promise<Email | undefined> {
  const header = mail.subarray(0, Math.min(readHeaderBlock(mail).end, mailLimits.headerBytes / 4));
  try {
    return await PostalMime.parse(
      Buffer.concat([Buffer.from('X-Custodia: \n'), header, Buffer.from('\n\n')]),
      {
        maxHeadersSize: mailLimits.headerBytes,
      },
    );
  } catch {
    return undefined;
  }
}

/** Every line that could open a part: the parser's work and memory grow with them. */
function boundaryLines(mail: Uint8Array): number {
  const bytes = Buffer.from(mail.buffer, mail.byteOffset, mail.byteLength);
  let count = 0;
  for (let at = bytes.indexOf('\n--'); at >= 0; at = bytes.indexOf('\n--', at + 3)) {
    count += 1;
    if (count > mailLimits.boundaryLines) break;
  }
  return count;
}

const knownByParser = /^(x-|cs|cp|ms|ibm|windows|iso|euc|tis|uhc|junet|shift)/i;

function namesUnknownCharset(mail: Uint8Array): boolean {
  const start = Buffer.from(mail.buffer, mail.byteOffset, Math.min(mail.byteLength, 1024 * 1024)).toString(
    'latin1',
  );
  for (const match of start.matchAll(
    /^(?:content-type:[^\n]{0,200}|[ \t][^\n]{0,200})charset\s*=\s*"?([^\s";]{1,60})/gim,
  )) {
    const label = match[1] ?? '';
    try {
      new TextDecoder(label);
    } catch {
      if (!knownByParser.test(label)) return true;
    }
  }
  return false;
}

function timesFrom(block: HeaderBlock, warnings: Set<MailWarning>): TimeFacts {
  const sentRaw = oneLine(block.fields.find((field) => field.name === 'date')?.value);
  let sent: TimeFacts['sent'] = null;
  if (sentRaw !== null) {
    const reading = readMailTime(sentRaw);
    if ('time' in reading) sent = reading.time;
    else warnings.add(reading.problem === 'noZone' ? 'sentWithoutZone' : 'sentUnreadable');
  }
  const received = block.fields.find((field) => field.name === 'received')?.value;
  let delivered: TimeFacts['delivered'] = null;
  if (received !== undefined) {
    // RFC 5321 section 4.4: the date stands behind the last semicolon
    const reading = readMailTime(received.slice(received.lastIndexOf(';') + 1));
    if ('time' in reading) delivered = reading.time;
    else warnings.add('deliveredUnreadable');
  }
  return { sent, sentRaw, delivered };
}

/** @returns the mailboxes, members of groups included. */
export function peopleFrom(addresses: Address[] | undefined): MailPerson[] {
  const people: MailPerson[] = [];
  for (const entry of addresses ?? []) {
    for (const mailbox of entry.group ?? [entry]) {
      const person = { name: oneLine(mailbox.name), address: oneLine(mailbox.address) };
      if (person.name !== null || person.address !== null) people.push(person);
      if (people.length >= mailLimits.people) return people;
    }
  }
  return people;
}

/** @returns the mailboxes of a raw header value. */
export function peopleFromHeader(value: string): MailPerson[] {
  return peopleFrom(addressParser(value.slice(0, mailLimits.headerBytes / 4)));
}

function senderOf(fields: Email | undefined, warnings: Set<MailWarning>): MailPerson | null {
  const from = fields?.from ? peopleFrom([fields.from])[0] : undefined;
  if (from) return from;
  const sender = fields?.sender ? peopleFrom([fields.sender])[0] : undefined;
  if (sender) warnings.add('senderFromSenderHeader');
  return sender ?? null;
}

type BodySource = { readable: Uint8Array; warnings: Set<MailWarning>; hasAttachments: boolean };

function bodyText(email: Email | undefined, source: BodySource): string {
  if ((email?.text ?? '').trim() !== '') return email?.text ?? '';
  if ((email?.html ?? '').trim() !== '') {
    source.warnings.add('textFromHtml');
    return htmlToText(email?.html ?? '');
  }
  if (source.hasAttachments) return '';
  // a multipart without its boundary, or one beyond the limits: the text as it stands is better than none
  const body = source.readable
    .subarray(readHeaderBlock(source.readable).end)
    .subarray(0, mailLimits.textCharacters);
  const text = new TextDecoder().decode(body);
  if (email && text.trim() !== '') source.warnings.add('structureNotRead');
  return text;
}

function attachmentsFrom(found: Attachment[], warnings: Set<MailWarning>): MailAttachment[] {
  if (found.length > mailLimits.attachments) warnings.add('attachmentsCut');
  return found.slice(0, mailLimits.attachments).map((attachment) => {
    const bytes = bytesOf(attachment.content);
    const mediaType = /^[\w.+-]+\/[\w.+-]+$/.test(attachment.mimeType)
      ? attachment.mimeType
      : 'application/octet-stream';
    return {
      name: fileNameFrom(attachment.filename) ?? nameFor(mediaType, bytes),
      mediaType,
      bytes,
      inline: attachment.disposition === 'inline' || attachment.related === true,
    };
  });
}

function bytesOf(content: Attachment['content']): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content, 'utf8');
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** A nested message is named by its subject, everything else by its type. */
function nameFor(mediaType: string, bytes: Uint8Array): string {
  if (mediaType === 'text/calendar') return attachmentName.calendar;
  if (mediaType === 'message/rfc822' || mediaType === 'message/global') {
    const subject = fileNameFrom(decodedField(readHeaderBlock(mailStart(bytes)), 'subject'));
    return fileNameFrom(attachmentName.message(subject, '.eml')) ?? attachmentName.message(null, '.eml');
  }
  return attachmentName.unnamed(extensionFor(mediaType));
}
