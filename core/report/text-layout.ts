import bidiFactory from 'bidi-js';
import { reportText } from '../../shared/text/report.ts';
import type { FontBook, FontFace, FontWeight } from './font-book.ts';

export type TextStyle = { weight: FontWeight; size: number; leading: number; color: string };

/** Text of one face and one direction, in the order of the page from left to right. */
export type TextSegment = { face: FontFace; text: string; width: number; isRightToLeft: boolean };

export type TextLine = { segments: TextSegment[]; width: number; style: TextStyle; isRightToLeft: boolean };

type Run = { face: FontFace; text: string };

/** What stays together on a line. `start` counts in the paragraph's UTF-16 units. */
type Token = { text: string; start: number; width: number; isSpace: boolean };

const bidi = bidiFactory();
const rightToLeft =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const strongRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Shaped by what stands around them, or not shown at all. */
const invisible =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\u{1f3fb}-\u{1f3ff}\u{e0000}-\u{e0fff}]/u;

/** Ideographs and kana break anywhere, but not before closing punctuation. */
const tokenPattern =
  /[ \u00a0\u2000-\u200a\u202f\u205f]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef][\u3001\u3002\u300d\u300f\u3011\u3015\u30fc\uff01\uff09\uff0c\uff1a\uff1b\uff1f\p{M}]*|[^ \u00a0\u2000-\u200a\u202f\u205f\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]+/gu;

/** Their space is as wide as their signs. */
const signFaces = /symbols|math|emoji/;

/** All of it lies in the first file of every family. */
const basicText = /^[ -~]*$/;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const thaiWords = new Intl.Segmenter('th', { granularity: 'word' });

/** Breaks text into lines of a width and finds the faces of its characters. */
export class TextLayout {
  private readonly book: FontBook;

  constructor(book: FontBook) {
    this.book = book;
  }

  /**
   * @param text any text; line ends are kept, characters without a glyph are named by their code point
   * @param style how it is set
   * @param width of the column in points
   * @returns at least one line
   */
  lines(text: string, style: TextStyle, width: number): TextLine[] {
    return this.showable(text, style.weight)
      .split('\n')
      .flatMap((paragraph) => this.paragraph(paragraph, style, width));
  }

  /** One line, cut with an ellipsis where it is too long. */
  oneLine(text: string, style: TextStyle, width: number): TextLine {
    const flat = text.replace(/\s+/g, ' ').trim();
    const [line, ...rest] = this.lines(flat, style, width);
    if (line && rest.length === 0) return line;
    const clusters = [...graphemes.segment(flat)].map(({ segment }) => segment);
    let low = 0;
    let high = clusters.length;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const candidate = this.lines(`${clusters.slice(0, middle).join('').trimEnd()}…`, style, width);
      if (candidate.length === 1) low = middle;
      else high = middle - 1;
    }
    return (
      this.lines(`${clusters.slice(0, low).join('').trimEnd()}…`, style, width)[0] ?? emptyLine(style, false)
    );
  }

  /** Composed, without control characters, and with a name for what no font has. */
  private showable(text: string, weight: FontWeight): string {
    const clean = text
      .toWellFormed()
      .normalize('NFC')
      .replace(/\r\n?|[\u2028\u2029\u0085\u000b\u000c]/g, '\n')
      .replace(/\t/g, '    ')
      .replace(/[\u0000-\u0009\u000e-\u001f\u007f-\u009f]/g, '');
    if (/^[\n -~]*$/.test(clean)) return clean;
    let shown = '';
    for (const character of clean) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (character === '\n' || invisible.test(character) || this.book.faceFor(codePoint, weight))
        shown += character;
      else shown += reportText.unshown(codePoint.toString(16).toUpperCase().padStart(4, '0'));
    }
    return shown;
  }

  private paragraph(text: string, style: TextStyle, width: number): TextLine[] {
    const limit = (width * 1000) / style.size;
    const levels = rightToLeft.test(text) ? bidi.getEmbeddingLevels(text) : undefined;
    const isRightToLeft = ((levels?.paragraphs[0]?.level ?? 0) & 1) === 1;
    const lines: TextLine[] = [];
    let line: Token[] = [];
    let lineWidth = 0;
    const close = (): void => {
      while (line.at(-1)?.isSpace === true) line.pop();
      const segments = levels
        ? this.visualSegments(text, line, { levels, style })
        : this.segments(line, style);
      const total = segments.reduce((sum, segment) => sum + segment.width, 0);
      lines.push({ segments, width: total, style, isRightToLeft });
      line = [];
      lineWidth = 0;
    };
    for (const token of this.tokens(text, style.weight, limit)) {
      if (lineWidth + token.width > limit && line.length > 0 && !token.isSpace) close();
      // the space at which a line was broken is not carried over
      if (token.isSpace && line.length === 0 && lines.length > 0) continue;
      line.push(token);
      lineWidth += token.width;
    }
    if (line.length > 0 || lines.length === 0) close();
    return lines;
  }

  private *tokens(text: string, weight: FontWeight, limit: number): Generator<Token> {
    for (const match of text.matchAll(tokenPattern)) {
      const isSpace = /^[ \u00a0\u2000-\u200a\u202f\u205f]/.test(match[0]);
      let start = match.index;
      for (const word of wordsOf(match[0])) {
        const width = this.measure(word, weight);
        if (width <= limit || isSpace) yield { text: word, start, width, isSpace };
        else yield* this.pieces({ text: word, start, width, isSpace }, weight, limit);
        start += word.length;
      }
    }
  }

  /** Cuts what is wider than a line: behind the separators of addresses and paths, then anywhere between characters. */
  private *pieces(token: Token, weight: FontWeight, limit: number): Generator<Token> {
    let start = token.start;
    for (const part of token.text.split(/(?<=[/\\._\-?&=@,;:|])/u)) {
      const width = this.measure(part, weight);
      if (width <= limit) yield { text: part, start, width, isSpace: false };
      else {
        let offset = start;
        for (const piece of this.cut(part, weight, limit)) {
          yield { text: piece, start: offset, width: this.measure(piece, weight), isSpace: false };
          offset += piece.length;
        }
      }
      start += part.length;
    }
  }

  private cut(text: string, weight: FontWeight, limit: number): string[] {
    const pieces: string[] = [];
    const isHash = /^[0-9a-f]{32,}$/i.test(text);
    // the parts of a hash are compared by eye: as long as each other they are easier to compare
    const most = isHash
      ? this.measure(text, weight) / Math.ceil(this.measure(text, weight) / limit) + 1
      : limit;
    let piece = '';
    let width = 0;
    const clusters = basicText.test(text)
      ? text.split('')
      : [...graphemes.segment(text)].map(({ segment }) => segment);
    for (const segment of clusters) {
      const next = this.measure(segment, weight);
      if (width + next > Math.min(most, limit * 0.995) && piece !== '') {
        pieces.push(piece);
        piece = '';
        width = 0;
      }
      piece += segment;
      width += next;
    }
    if (piece !== '') pieces.push(piece);
    return pieces;
  }

  private measure(text: string, weight: FontWeight): number {
    return this.runs(text, weight).reduce((sum, run) => sum + this.book.width(run.face, run.text), 0);
  }

  /** Splits text by face. Marks and invisible characters stay with what stands before them where its face can. */
  private runs(text: string, weight: FontWeight): Run[] {
    const basic = basicText.test(text) ? this.book.faceFor(0x61, weight) : undefined;
    if (basic) return text === '' ? [] : [{ face: basic, text }];
    const runs: Run[] = [];
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const last = runs.at(-1);
      const isSpaceOfText = character === ' ' && last !== undefined && !signFaces.test(last.face.name);
      const follows =
        last !== undefined && (isSpaceOfText || invisible.test(character) || /^\p{M}$/u.test(character));
      const face =
        follows && last.face.font.hasGlyphForCodePoint(codePoint)
          ? last.face
          : this.book.faceFor(codePoint, weight);
      // a joiner or mark that no face has is of no use without its neighbours
      if (!face) continue;
      if (last?.face === face) last.text += character;
      else runs.push({ face, text: character });
    }
    return runs;
  }

  /** The line's tokens as few segments as there are changes of face. */
  private segments(line: Token[], style: TextStyle): TextSegment[] {
    const text = line.map((token) => token.text).join('');
    return this.runs(text, style.weight).map((run) => this.segment(run, style, false));
  }

  private segment(run: Run, style: TextStyle, isRightToLeft: boolean): TextSegment {
    const words = isRightToLeft ? [run.text] : run.text.split(/(?<= )/);
    const width = words.reduce((sum, word) => sum + this.book.width(run.face, word), 0);
    return { ...run, width: (width * style.size) / 1000, isRightToLeft };
  }

  /** The segments in the order of the page: Unicode Bidirectional Algorithm (UAX 9), rules L1 and L2. */
  private visualSegments(
    text: string,
    line: Token[],
    { levels, style }: { levels: ReturnType<typeof bidi.getEmbeddingLevels>; style: TextStyle },
  ): TextSegment[] {
    const first = line[0];
    const last = line.at(-1);
    if (!first || !last) return [];
    const parts: { level: number; segment: TextSegment }[] = [];
    let start = first.start;
    const end = last.start + last.text.length;
    while (start < end) {
      const level = levels.levels[start] ?? 0;
      let stop = start + 1;
      while (stop < end && levels.levels[stop] === level) stop += 1;
      const isRightToLeft = (level & 1) === 1;
      for (const run of this.runs(text.slice(start, stop), style.weight)) {
        const shown = isRightToLeft ? { face: run.face, text: forShaping(run.text) } : run;
        parts.push({ level, segment: this.segment(shown, style, isRightToLeft) });
      }
      start = stop;
    }
    const highest = Math.max(...parts.map((part) => part.level));
    for (let level = highest; level > 0; level -= 1) reverseRuns(parts, level);
    return parts.map((part) => part.segment);
  }
}

function emptyLine(style: TextStyle, isRightToLeft: boolean): TextLine {
  return { segments: [], width: 0, style, isRightToLeft };
}

function wordsOf(text: string): string[] {
  if (!/\p{Script=Thai}/u.test(text)) return [text];
  return [...thaiWords.segment(text)].map(({ segment }) => segment);
}

/** Reverses every stretch of parts at `level` or above (rule L2). */
function reverseRuns(parts: { level: number }[], level: number): void {
  let index = 0;
  while (index < parts.length) {
    let stop = index;
    while (stop < parts.length && (parts[stop]?.level ?? 0) >= level) stop += 1;
    if (stop > index) parts.splice(index, stop - index, ...parts.slice(index, stop).reverse());
    index = stop + 1;
  }
}

/**
 * Right-to-left text as the shaper takes it: letters in the order of reading, which it turns itself; signs
 * alone, which it doesn't know to be right-to-left, already turned. Brackets become their mirror images.
 */
function forShaping(text: string): string {
  const mirrored = Array.from(text, (character) => bidi.getMirroredCharacter(character) ?? character);
  return strongRightToLeft.test(text) ? mirrored.join('') : mirrored.reverse().join('');
}
