import { Temporal } from 'temporal-polyfill';
import type { ZonedTime } from '../../shared/dates.ts';

export type MailFacts = {
  from: { name: string; address: string };
  to: { name: string; address: string };
  subject: string;
  sent: ZonedTime;
  /** When the receiving server had it; absent, the mail has no `Received` field. */
  delivered?: ZonedTime;
  text: string;
  attachments: readonly { name: string; mediaType: string; bytes: Uint8Array }[];
};

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** @returns the date-time of RFC 5322 section 3.3: `Tue, 24 Nov 2026 09:10:00 +0000`. */
function dateField({ at, zone }: ZonedTime): string {
  const time = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const clock = time.toPlainTime().toString({ smallestUnit: 'second' });
  const date = `${String(time.day)} ${months[time.month - 1] ?? ''} ${String(time.year)}`;
  return `${days[time.dayOfWeek - 1] ?? ''}, ${date} ${clock} ${time.offset.replace(':', '')}`;
}

/** Text of a header field: as it stands where it is ASCII, else encoded words of at most 75 characters (RFC 2047). */
function fieldText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const words: string[] = [];
  let part = '';
  for (const character of text) {
    // 45 bytes become 60 letters of base64; with `=?UTF-8?B?` and `?=` that is 72.
    if (Buffer.byteLength(part + character) > 45) {
      words.push(part);
      part = '';
    }
    part += character;
  }
  return [...words, part].map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}

function addressField({ name, address }: MailFacts['from']): string {
  return /^[\w ]*$/.test(name) || !/^[\x20-\x7e]*$/.test(name)
    ? `${fieldText(name)} <${address}>`
    : `"${name.replaceAll(/["\\]/g, '')}" <${address}>`;
}

/** A parameter that may hold any name (RFC 2231; names here are short enough for one section). */
function nameParameter(parameter: string, name: string): string {
  return /^[\w .()-]*$/.test(name)
    ? `${parameter}="${name}"`
    : `${parameter}*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, escape)}`;
}

const escape = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** Lines of 76 characters, as MIME wants them (RFC 2045 section 6.8). */
function base64Lines(bytes: Uint8Array): string {
  return (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
}

function textPart(text: string): string {
  const lines = text.replaceAll('\n', '\r\n');
  return [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(Buffer.from(`${lines}\r\n`)),
  ].join('\r\n');
}

function attachmentPart({ name, mediaType, bytes }: MailFacts['attachments'][number]): string {
  const isMessage = mediaType === 'message/rfc822';
  return [
    `Content-Type: ${mediaType}; ${nameParameter('name', name)}`,
    `Content-Disposition: attachment; ${nameParameter('filename', name)}`,
    // A message inside a message may not be encoded (RFC 2046 section 5.2.1); ours is ASCII throughout.
    `Content-Transfer-Encoding: ${isMessage ? '7bit' : 'base64'}`,
    '',
    isMessage ? Buffer.from(bytes).toString('latin1') : base64Lines(bytes),
  ].join('\r\n');
}

/**
 * Writes an Internet message (RFC 5322, MIME), ASCII throughout, lines ended by CR LF.
 *
 * @param id what makes its Message-ID its own: letters, digits, hyphens
 */
export function mailText(mail: MailFacts, id: string): Uint8Array {
  const domain = mail.from.address.split('@')[1] ?? 'mail.example';
  const boundary = `=_part_${id}`;
  const head = [
    ...(mail.delivered
      ? [
          `Received: from mx.${domain} (mx.${domain} [192.0.2.25])`,
          `\tby mail.larkmoor.example with ESMTPS id ${id}`,
          `\tfor <${mail.to.address}>; ${dateField(mail.delivered)}`,
        ]
      : []),
    `From: ${addressField(mail.from)}`,
    `To: ${addressField(mail.to)}`,
    `Subject: ${fieldText(mail.subject)}`,
    `Date: ${dateField(mail.sent)}`,
    `Message-ID: <${id}@${domain}>`,
    'MIME-Version: 1.0',
  ];
  if (mail.attachments.length === 0)
    return Buffer.from([...head, textPart(mail.text), ''].join('\r\n'), 'latin1');
  const parts = [textPart(mail.text), ...mail.attachments.map(attachmentPart)];
  return Buffer.from(
    [
      ...head,
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      '',
      ...parts.map((part) => `--${boundary}\r\n${part}`),
      `--${boundary}--`,
      '',
    ].join('\r\n'),
    'latin1',
  );
}
