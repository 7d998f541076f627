import { TextDecoder } from 'node:util';
import { decodeWords } from 'postal-mime';
import { mailLimits, oneLine } from './parsed-mail.ts';

export type HeaderField = { name: string; value: string };

/** `end` is the offset of the body, behind the blank line. */
export type HeaderBlock = {
  fields: HeaderField[];
  strayLines: number;
  startsWithField: boolean;
  end: number;
};

const lf = 0x0a;
const cr = 0x0d;

/** Fields that only a mail has (RFC 5322, 2045, 5321, and what servers add); lower case. */
const mailField =
  /^(from|to|cc|bcc|subject|date|sender|reply-to|message-id|in-reply-to|references|received|return-path|delivered-to|mime-version|content-type|content-transfer-encoding|content-disposition|content-description|comments|keywords|importance|priority|organization|user-agent|errors-to|newsgroups|autocrypt|envelope-to|apparently-to|status|(resent|list|dkim|domainkey|authentication|arc|x|thread|disposition|original|feedback)-[a-z0-9-]+)$/;

/** Fields that make a mail of a file even where its body is empty. */
const originField = new Set(['from', 'to', 'cc', 'subject', 'date', 'sender', 'message-id', 'received']);

/**
 * Brings the beginning of a mail to where its first field starts: byte order marks, blank lines and the line
 * of an mbox file ("From sender date") are left out, UTF-16 becomes UTF-8, bare CR line ends become LF.
 */
export function mailStart(bytes: Uint8Array): Uint8Array {
  let mail = bytes;
  if ((mail[0] === 0xff && mail[1] === 0xfe) || (mail[0] === 0xfe && mail[1] === 0xff)) {
    mail = new TextEncoder().encode(new TextDecoder(mail[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(mail));
  }
  if (mail[0] === 0xef && mail[1] === 0xbb && mail[2] === 0xbf) mail = mail.subarray(3);
  const firstCr = mail.indexOf(cr);
  if (firstCr >= 0 && !mail.includes(lf)) mail = mail.map((byte) => (byte === cr ? lf : byte));
  let start = 0;
  while (start < mail.length && isBlank(mail[start])) start += 1;
  // a folded first line would be a continuation of nothing: only whole blank lines and indentation go
  const isMbox = /^>?From /.test(latin1(mail.subarray(start, start + 6)));
  if (isMbox) {
    const lineEnd = mail.indexOf(lf, start);
    start = lineEnd < 0 ? mail.length : lineEnd + 1;
  }
  return mail.subarray(start);
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === lf || byte === cr;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 where it is UTF-8 (RFC 6532), else Windows-1252, which decodes any byte. */
function headerText(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** @returns the fields up to the first blank line, folded lines joined, values not decoded. */
export function readHeaderBlock(mail: Uint8Array): HeaderBlock {
  const block: HeaderBlock = { fields: [], strayLines: 0, startsWithField: false, end: mail.length };
  const limit = Math.min(mail.length, mailLimits.headerBytes);
  let open: { name: string; parts: string[] } | undefined;
  const close = (): void => {
    if (open) block.fields.push({ name: open.name, value: open.parts.join('').trim() });
    open = undefined;
  };
  let offset = 0;
  let lines = 0;
  while (offset < limit) {
    const found = mail.indexOf(lf, offset);
    const next = found < 0 || found >= limit ? limit : found + 1;
    let lineEnd = found < 0 || found >= limit ? limit : found;
    if (lineEnd > offset && mail[lineEnd - 1] === cr) lineEnd -= 1;
    if (lineEnd === offset) {
      block.end = next;
      break;
    }
    const line = headerText(mail.subarray(offset, lineEnd));
    const field = /^([!-9;-~]{1,100})[ \t]*:(.*)$/s.exec(line);
    if (open && /^[ \t]/.test(line)) open.parts.push(line);
    else {
      close();
      if (field) open = { name: (field[1] ?? '').toLowerCase(), parts: [field[2] ?? ''] };
      else block.strayLines += 1;
      if (lines === 0) block.startsWithField = field !== null;
    }
    lines += 1;
    offset = next;
  }
  close();
  return block;
}

/** @returns the first value of the field, unfolded and with its encoded words (RFC 2047) decoded. */
export function decodedField(block: HeaderBlock, name: string): string | null {
  const field = block.fields.find((candidate) => candidate.name === name);
  return field === undefined ? null : oneLine(decodeWords(field.value));
}

/**
 * Whether this is a mail: at least one header field and a body, or a field that says who, when or what about.
 * Fields of mails may stand among stray lines; fields nobody knows must stand alone.
 */
export function mailVerdict(mail: Uint8Array, block: HeaderBlock): 'mail' | 'noHeader' | 'noBody' {
  const known = block.fields.filter((field) => mailField.test(field.name));
  const isTolerable = block.startsWithField
    ? known.length > 0
    : known.length > 1 && known.length >= block.strayLines;
  const isUnknownButClean =
    block.strayLines === 0 &&
    block.fields.length > 0 &&
    block.end < mail.length &&
    block.fields.every((field) => /^[a-z][a-z0-9_.-]*$/.test(field.name) && !field.value.startsWith('//')) &&
    !mail.subarray(0, block.end).includes(0);
  if (!isTolerable && !isUnknownButClean) return 'noHeader';
  if (block.fields.some((field) => originField.has(field.name) && field.value !== '')) return 'mail';
  for (let offset = block.end; offset < mail.length; offset += 1) if (!isBlank(mail[offset])) return 'mail';
  return 'noBody';
}

/**
 * Headers may hold bytes of an undeclared 8-bit character set. They are re-encoded as UTF-8, read by the
 * character set of the mail's own Content-Type where it names one, else as Windows-1252.
 *
 * @returns the mail, and whether a line had to be read that way
 */
export function withUtf8Header(mail: Uint8Array, block: HeaderBlock): { mail: Uint8Array; guessed: boolean } {
  const header = mail.subarray(0, block.end);
  try {
    strictUtf8.decode(header);
    return { mail, guessed: false };
  } catch {
    const type = block.fields.find((field) => field.name === 'content-type')?.value ?? '';
    const decoder = decoderFor(/charset\s*=\s*"?([A-Za-z0-9_.:-]+)/i.exec(type)?.[1]);
    const lines: string[] = [];
    let offset = 0;
    while (offset < header.length) {
      const found = header.indexOf(lf, offset);
      const next = found < 0 ? header.length : found + 1;
      lines.push(lineText(escapedWords(header.subarray(offset, next)), decoder));
      offset = next;
    }
    return {
      mail: Buffer.concat([Buffer.from(lines.join(''), 'utf8'), mail.subarray(block.end)]),
      guessed: true,
    };
  }
}

function decoderFor(label: string | undefined): TextDecoder {
  try {
    const decoder = new TextDecoder(label ?? 'windows-1252');
    // these say nothing of the bytes that are not UTF-8, and a two-byte set would eat line ends
    return /^utf-|^iso-2022/.test(decoder.encoding) ? new TextDecoder('windows-1252') : decoder;
  } catch {
    return new TextDecoder('windows-1252');
  }
}

function lineText(line: Uint8Array, fallback: TextDecoder): string {
  try {
    return strictUtf8.decode(line);
  } catch {
    return fallback.decode(line);
  }
}

/** Bytes that a sender left raw inside an encoded word (RFC 2047 section 4.2) are in that word's own character set. */
function escapedWords(line: Uint8Array): Uint8Array {
  const escaped = latin1(line).replace(
    /(=\?[\w-]{1,40}\?Q\?)([^?\r\n]{0,900})(?=\?=)/gi,
    (_, start: string, word: string) =>
      start + word.replace(/[\x80-\xff]/g, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase()}`),
  );
  return Buffer.from(escaped, 'latin1');
}
