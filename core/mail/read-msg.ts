import * as msgReaderModule from '@kenjiuno/msgreader';
import type { FieldsData } from '@kenjiuno/msgreader';
import { instantTextFromEpoch } from '../../shared/dates.ts';
import type { ZonedTime } from '../../shared/dates.ts';
import { attachmentName } from '../../shared/text/mail.ts';
import type { MailWarning } from '../../shared/text/mail.ts';
import { codePageDecoder, codePageLabel, windowsCodePage } from './code-pages.ts';
import { readHeaderBlock } from './header-block.ts';
import type { HeaderBlock } from './header-block.ts';
import { htmlToText } from './html-text.ts';
import { readMailTime } from './mail-time.ts';
import { extensionFor, mediaTypeFor } from './media-types.ts';
import { fileNameFrom, finishMail, mailLimits, oneLine } from './parsed-mail.ts';
import type { MailAttachment, MailPerson, ParsedMail } from './parsed-mail.ts';
import { peopleFromHeader } from './read-eml.ts';
import { decompressRtf, rtfToText } from './rtf-text.ts';

type Reader = InstanceType<typeof msgReaderModule.default>;
type Observed = Map<number, Uint8Array>;

/** PR_IN_REPLY_TO_ID, PR_SENT_REPRESENTING_NAME and PR_REPLY_RECIPIENT_NAMES as text, which the library has no names for. */
const inReplyToTag = 0x1042_001f;
const representingNameTag = 0x0042_001f;

/** Loaded from a CommonJS module, the class stands one step deeper than its types say, depending on who loads it. */
function newReader(bytes: Uint8Array): Reader {
  const outer: unknown = msgReaderModule.default;
  const isClass = typeof outer === 'function';
  const Constructor = (
    isClass ? outer : (outer as { default: unknown }).default
  ) as typeof msgReaderModule.default;
  return new Constructor(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** The library reports a recurrence it can't read to the console, where a command's answer goes. */
function silently<T>(work: () => T): T {
  /* eslint-disable no-console -- the library's own output is what is held back, for one synchronous call */
  const debug = console.debug;
  console.debug = () => undefined;
  try {
    return work();
  } finally {
    console.debug = debug;
  }
  /* eslint-enable no-console */
}

function parse(
  bytes: Uint8Array,
  codePage: number,
): { reader: Reader; fields: FieldsData; observed: Observed } {
  const reader = newReader(bytes);
  const observed: Observed = new Map();
  let root: FieldsData | undefined;
  const wanted = new Set([inReplyToTag, representingNameTag]);
  Object.assign(reader, {
    parserConfig: {
      ansiEncoding: codePageLabel(codePage) ?? 'windows-1252',
      propertyObserver: (fields: FieldsData, tag: number, raw: Uint8Array | null) => {
        root ??= fields;
        if (fields === root && raw && wanted.has(tag)) observed.set(tag, raw);
      },
    },
  });
  return { reader, fields: silently(() => reader.getFileData()), observed };
}

/**
 * Reads an Outlook message (MS-OXMSG). The container must have passed `checkCompoundFile`.
 *
 * @returns the mail, or null where the container holds no message
 */
export function readMsg(bytes: Uint8Array): ParsedMail | null {
  let { reader, fields, observed } = parse(bytes, 1252);
  // text that is not Unicode is in the code page the message names, which is known after a first reading
  const codePage = windowsCodePage(fields.messageCodepage ?? fields.internetCodepage ?? 1252);
  if (codePage !== 1252) ({ reader, fields, observed } = parse(bytes, codePage));
  if (fields.dataType !== 'msg') return null;
  const warnings = new Set<MailWarning>();
  const header = headerOf(fields);
  const body = bodyFrom(fields, warnings);
  const attachments = attachmentsFrom(reader, fields, warnings);
  if (!/^(ipm\.note|report\.ipm)/i.test(fields.messageClass ?? 'IPM.Note')) warnings.add('notAMessage');
  return finishMail({
    format: 'msg',
    from: senderFrom(fields, { header, observed, warnings }),
    to: recipients(fields, 'to', header),
    cc: recipients(fields, 'cc', header),
    replyTo: headerPeople(header, 'reply-to')[0] ?? null,
    subject: oneLine(fields.subject),
    ...timesFrom(fields, header, warnings),
    messageId: oneLine(fields.messageId) ?? headerValue(header, 'message-id'),
    inReplyTo: oneLine(unicode(observed.get(inReplyToTag))) ?? headerValue(header, 'in-reply-to'),
    ...body,
    attachments,
    warnings: [...warnings],
  });
}

function unicode(raw: Uint8Array | undefined): string | null {
  return raw === undefined ? null : new TextDecoder('utf-16le').decode(raw).replace(/\0+$/, '');
}

/** PR_TRANSPORT_MESSAGE_HEADERS: the Internet header the mail came with, where it came over the Internet. */
function headerOf(fields: FieldsData): HeaderBlock {
  const text = (fields.headers ?? '')
    .replace(/^\s*Microsoft Mail Internet Headers[^\n]*\n/, '')
    .replace(/^\s*\n/, '');
  return readHeaderBlock(Buffer.from(text, 'utf8'));
}

function headerValue(header: HeaderBlock, name: string): string | null {
  return oneLine(header.fields.find((field) => field.name === name)?.value);
}

function headerPeople(header: HeaderBlock, name: string): MailPerson[] {
  return header.fields
    .filter((field) => field.name === name)
    .flatMap((field) => peopleFromHeader(field.value));
}

function smtp(...candidates: (string | undefined)[]): string | null {
  return oneLine(
    candidates.find((candidate) => candidate !== undefined && /^[^\s/]+@[^\s@]+$/.test(candidate.trim())),
  );
}

type SenderSource = { header: HeaderBlock; observed: Observed; warnings: Set<MailWarning> };

function senderFrom(fields: FieldsData, source: SenderSource): MailPerson | null {
  const written = headerPeople(source.header, 'from')[0];
  const name =
    oneLine(fields.senderName) ??
    oneLine(unicode(source.observed.get(representingNameTag))) ??
    written?.name ??
    null;
  const isExchange = fields.senderAddressType === 'EX';
  const address =
    smtp(fields.senderSmtpAddress, fields.senderEmail, fields.sentRepresentingSmtpAddress) ??
    written?.address ??
    smtp(fields.creatorSMTPAddress, isExchange ? fields.lastModifierSMTPAddress : undefined);
  if (address !== null) return { name: name === address ? null : name, address };
  if (isExchange && oneLine(fields.senderEmail) !== null) {
    source.warnings.add('senderNotSmtp');
    return { name, address: oneLine(fields.senderEmail) };
  }
  return name === null ? null : { name, address: null };
}

function recipients(fields: FieldsData, kind: 'to' | 'cc', header: HeaderBlock): MailPerson[] {
  const people = (fields.recipients ?? [])
    .filter((recipient) => (recipient.recipType ?? 'to') === kind)
    .slice(0, mailLimits.people)
    .map((recipient) => {
      const address =
        smtp(recipient.smtpAddress, recipient.email, recipient.name) ?? oneLine(recipient.email);
      const name = oneLine(recipient.name);
      return { name: name === address ? null : name, address };
    })
    .filter((person) => person.name !== null || person.address !== null);
  return people.length > 0 || (fields.recipients ?? []).length > 0 ? people : headerPeople(header, kind);
}

/** The library gives times as text in UTC. */
function utcTime(text: string | undefined): ZonedTime | null {
  const milliseconds = text === undefined ? Number.NaN : Date.parse(text);
  if (!(milliseconds > Date.UTC(1900, 0, 1) && milliseconds < Date.UTC(9998, 0, 1))) return null;
  return { at: instantTextFromEpoch(milliseconds), zone: 'UTC' };
}

function timesFrom(
  fields: FieldsData,
  header: HeaderBlock,
  warnings: Set<MailWarning>,
): Pick<ParsedMail, 'sent' | 'sentRaw' | 'delivered'> {
  const written = headerValue(header, 'date');
  const reading = written === null ? undefined : readMailTime(written);
  const claimed = reading && 'time' in reading ? reading.time : null;
  const submitted = utcTime(fields.clientSubmitTime);
  // the same instant with the sender's own offset is worth more than the instant alone
  const isSame =
    claimed !== null &&
    submitted !== null &&
    Math.abs(Date.parse(claimed.at) - Date.parse(submitted.at)) < 60_000;
  const sent = isSame || submitted === null ? claimed : submitted;
  if (sent === null && written !== null) warnings.add('sentUnreadable');
  return {
    sent,
    sentRaw: written ?? oneLine(fields.clientSubmitTime),
    delivered: utcTime(fields.messageDeliveryTime),
  };
}

function bodyFrom(fields: FieldsData, warnings: Set<MailWarning>): { text: string; html: string | null } {
  const html = htmlFrom(fields);
  if ((fields.body ?? '').trim() !== '') return { text: fields.body ?? '', html };
  if (html !== null && html.trim() !== '') {
    warnings.add('textFromHtml');
    return { text: htmlToText(html), html };
  }
  const rtf = fields.compressedRtf instanceof Uint8Array ? decompressRtf(fields.compressedRtf) : null;
  const text = rtf === null ? '' : rtfToText(rtf);
  if (text.trim() !== '') warnings.add('textFromRtf');
  return { text, html };
}

function htmlFrom(fields: FieldsData): string | null {
  if (typeof fields.bodyHtml === 'string' && fields.bodyHtml !== '') return fields.bodyHtml;
  if (!(fields.html instanceof Uint8Array) || fields.html.length === 0) return null;
  const start = Buffer.from(fields.html.subarray(0, 4096)).toString('latin1');
  const named = /<meta[^>]{0,300}charset\s*=\s*["']?([A-Za-z0-9_-]{1,40})/i.exec(start)?.[1];
  try {
    if (named !== undefined) return new TextDecoder(named).decode(fields.html);
  } catch {
    // a name nobody knows: the message's own code page is the next best
  }
  return codePageDecoder(fields.internetCodepage ?? 1252).decode(fields.html);
}

function attachmentsFrom(reader: Reader, fields: FieldsData, warnings: Set<MailWarning>): MailAttachment[] {
  const found = fields.attachments ?? [];
  if (found.length > mailLimits.attachments) warnings.add('attachmentsCut');
  const read: MailAttachment[] = [];
  for (const attachment of found.slice(0, mailLimits.attachments)) {
    try {
      const bytes = reader.getAttachment(attachment).content;
      if (!(bytes instanceof Uint8Array)) throw new TypeError('no content');
      read.push({ ...nameAndType(attachment), bytes, inline: isInline(attachment, fields) });
    } catch {
      // an object of another program, or one whose content lies elsewhere: the original keeps it
      warnings.add('attachmentUnreadable');
    }
  }
  return read;
}

function nameAndType(attachment: FieldsData): { name: string; mediaType: string } {
  if (attachment.innerMsgContent === true) {
    const subject = fileNameFrom(attachment.innerMsgContentFields?.subject) ?? fileNameFrom(attachment.name);
    const name =
      fileNameFrom(attachmentName.message(subject, '.msg')) ?? attachmentName.message(null, '.msg');
    return { name, mediaType: 'application/vnd.ms-outlook' };
  }
  const named =
    fileNameFrom(attachment.fileName) ??
    fileNameFrom(attachment.fileNameShort) ??
    fileNameFrom(attachment.name);
  const stated = (attachment.attachMimeTag ?? '').trim().toLowerCase();
  const isStated = /^[\w.+-]+\/[\w.+-]+$/.test(stated);
  const mediaType = isStated ? stated : mediaTypeFor(named ?? attachment.extension ?? '');
  return {
    name: named ?? attachmentName.unnamed(fileNameFrom(attachment.extension) ?? extensionFor(mediaType)),
    mediaType,
  };
}

/** Hidden, or shown inside the HTML by its content id. */
function isInline(attachment: FieldsData, fields: FieldsData): boolean {
  if (attachment.attachmentHidden === true) return true;
  const id = attachment.pidContentId;
  if (id === undefined || id === '') return false;
  return (htmlFrom(fields) ?? '').includes(`cid:${id}`);
}
