import { decompressRTF } from '@kenjiuno/decompressrtf';
import { codePageDecoder } from './code-pages.ts';

const compressedMark = 0x75465a4c;
const maxCompressed = 20 * 1024 * 1024;

/** @returns the rich text of PR_RTF_COMPRESSED (MS-OXRTFCP), one character per byte, or null where it is damaged. */
export function decompressRtf(compressed: Uint8Array): string | null {
  if (compressed.length < 16 || compressed.length > maxCompressed) return null;
  const input = Buffer.from(compressed);
  // the stated size is the sender's word: beyond the input the decompressor would run on
  const size = input.readUInt32LE(0);
  if (size > input.length - 4) input.writeUInt32LE(input.length - 4, 0);
  try {
    const output = Buffer.from(decompressRTF([...input]));
    const rawSize =
      compressed.length >= 16 && input.readUInt32LE(8) === compressedMark
        ? input.readUInt32LE(4)
        : output.length;
    return output.subarray(0, rawSize).toString('latin1');
  } catch {
    return null;
  }
}

/** Groups that hold no text of the document. */
const silent = new Set(
  'fonttbl colortbl stylesheet info pict object header footer headerl headerr footerl footerr listtable listoverridetable rsidtbl generator themedata colorschememapping datastore latentstyles xmlnstbl filetbl revtbl'.split(
    ' ',
  ),
);

const characters: Record<string, string> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  cell: '\t',
  tab: '\t',
  emdash: '\u2014',
  endash: '\u2013',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  bullet: '\u2022',
  '~': '\u00a0',
  _: '\u2011',
};

/** Code pages by a font's character set (\fcharset); 1 and unknown ones mean the document's own. */
const fontCodePages: Record<number, number> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

type Group = { silent: boolean; skip: number; codePage: number | undefined };

/** Gathers what a reader of rich text would show, byte characters by the document's code page. */
class RtfReader {
  private readonly parts: string[] = [];
  private bytes: number[] = [];
  private documentPage = 1252;
  private readonly fonts = new Map<number, number>();
  private font: number | undefined;
  private readonly groups: Group[] = [];
  private group: Group = { silent: false, skip: 1, codePage: undefined };
  private toSkip = 0;

  result(): string {
    this.flush();
    return this.parts
      .join('')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  private flush(): void {
    if (this.bytes.length === 0) return;
    this.parts.push(
      codePageDecoder(this.group.codePage ?? this.documentPage).decode(Uint8Array.from(this.bytes)),
    );
    this.bytes = [];
  }

  open(): void {
    this.flush();
    if (this.groups.length < 10_000) this.groups.push({ ...this.group });
    this.toSkip = 0;
  }

  close(): void {
    this.flush();
    this.group = this.groups.pop() ?? this.group;
    this.toSkip = 0;
  }

  /** A character, or a byte of the code page. */
  character(byte: number): void {
    if (this.toSkip > 0) this.toSkip -= 1;
    else if (!this.group.silent) this.bytes.push(byte);
  }

  word(name: string, value: number | undefined): void {
    if (name === '*' || silent.has(name)) this.group.silent = true;
    else if (name === 'ansicpg' && value !== undefined) this.documentPage = value;
    else if (name === 'f' && value !== undefined) this.useFont(value);
    else if (name === 'fcharset' && value !== undefined) this.defineFont(value);
    else if (name === 'uc' && value !== undefined) this.group.skip = Math.min(Math.max(value, 0), 16);
    else if (name === 'u' && value !== undefined) this.unicode(value);
    else this.say(characters[name]);
  }

  private useFont(font: number): void {
    this.flush();
    this.font = font;
    this.group.codePage = this.fonts.get(font);
  }

  /** Only the font table names character sets, behind the number of each font. */
  private defineFont(charset: number): void {
    const codePage = fontCodePages[charset];
    if (this.font !== undefined && codePage !== undefined) this.fonts.set(this.font, codePage);
  }

  private unicode(value: number): void {
    if (!this.group.silent) this.say(String.fromCharCode(value < 0 ? value + 65_536 : value));
    this.toSkip = this.group.skip;
  }

  private say(text: string | undefined): void {
    if (text === undefined || this.group.silent) return;
    this.flush();
    this.parts.push(text);
  }
}

/**
 * Makes plain text of rich text: words, paragraphs and tabs. Pictures, objects and layout are left out,
 * which is the limit of this reading.
 */
export function rtfToText(rtf: string): string {
  const reader = new RtfReader();
  const token =
    /\\([a-z]{1,32})(-?\d{1,7})? ?|\\'([0-9a-fA-F]{2})|\\([^a-z])|([{}])|[\r\n\0]+|([^\\{}\r\n\0])/gi;
  for (const match of rtf.matchAll(token)) {
    const [, word, value, hex, symbol, brace, character] = match as (string | undefined)[];
    if (word !== undefined) reader.word(word, value === undefined ? undefined : Number(value));
    else if (hex !== undefined) reader.character(Number.parseInt(hex, 16));
    else if (symbol !== undefined) escaped(reader, symbol);
    else if (brace === '{') reader.open();
    else if (brace === '}') reader.close();
    else if (character !== undefined) reader.character(character.charCodeAt(0));
  }
  return reader.result();
}

function escaped(reader: RtfReader, symbol: string): void {
  if (symbol === '\\' || symbol === '{' || symbol === '}') reader.character(symbol.charCodeAt(0));
  else if (symbol === '\n' || symbol === '\r') reader.word('par', undefined);
  else reader.word(symbol, undefined);
}
