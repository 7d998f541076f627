// The forms in which a planted text is searched for.
import type { Markers } from './markers.ts';

/** UTF-16 of either byte order: of letters and digits it is their bytes with zeros between. */
type Encoding = 'utf8' | 'utf16';
export type Form = Encoding | `${Encoding} in base64` | `${Encoding} in hex` | 'file name';

type Pattern = { form: Form; bytes: Buffer };

export type Found = { label: string; form: Form; at: number };

function encoded(word: string, encoding: Encoding): Buffer {
  // Without the zero before the first or after the last letter: so it stands in both byte orders.
  return encoding === 'utf8' ? Buffer.from(word) : Buffer.from(word, 'utf16le').subarray(0, -1);
}

/**
 * What of `bytes` is in base64 whatever stands before and after, when it begins `shift` bytes into a group of three.
 * The same in base64url (RFC 4648): the two characters in which they differ never come of letters and digits.
 */
function base64Core(bytes: Buffer, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  return text.slice(Math.ceil((8 * shift) / 6), Math.floor((8 * (shift + bytes.length)) / 6));
}

function patternsOf(word: string): Pattern[] {
  return (['utf8', 'utf16'] as const).flatMap((encoding) => {
    const bytes = encoded(word, encoding);
    const hex = bytes.toString('hex');
    return [
      { form: encoding, bytes },
      ...[0, 1, 2].map((shift) => ({
        form: `${encoding} in base64` as const,
        bytes: Buffer.from(base64Core(bytes, shift)),
      })),
      ...[hex, hex.toUpperCase()].map((text) => ({
        form: `${encoding} in hex` as const,
        bytes: Buffer.from(text),
      })),
    ];
  });
}

/** Searches bytes for all markers of a run in all forms. */
export class FormSearch {
  readonly #markers: Markers;
  readonly #patterns: readonly Pattern[];
  readonly #number: RegExp;

  constructor(markers: Markers) {
    this.#markers = markers;
    this.#patterns = [markers.head, markers.tail].flatMap(patternsOf);
    this.#number = new RegExp(`${markers.head}(\\d{4})|(\\d{4})${markers.tail}`);
  }

  /** Every hit; one marker is mostly hit twice, by its head and by its tail. */
  *find(bytes: Buffer): Generator<Found> {
    for (const { form, bytes: pattern } of this.#patterns) {
      for (let at = bytes.indexOf(pattern); at >= 0; at = bytes.indexOf(pattern, at + 1))
        yield { label: this.#labelNear(bytes, at, form), form, at };
    }
  }

  /** @returns the label of the marker that a text holds, null where it holds none */
  inText(text: string): string | null {
    if (!text.includes(this.#markers.head) && !text.includes(this.#markers.tail)) return null;
    return this.#labelIn(text) ?? '?';
  }

  #labelIn(text: string): string | null {
    const match = this.#number.exec(text);
    return match ? this.#markers.labelOf(match[1] ?? match[2] ?? '') : null;
  }

  #labelNear(bytes: Buffer, at: number, form: Form): string {
    const around = bytes.subarray(Math.max(0, at - 128), at + 256);
    for (const text of readings(around, form)) {
      const label = this.#labelIn(text);
      if (label !== null) return label;
    }
    return '?';
  }
}

/** The texts that bytes could be in a form: at every alignment. */
function* readings(bytes: Buffer, form: Form): Generator<string> {
  const [encoding, , wrapping] = form.split(' ');
  for (const inner of unwrapped(bytes, wrapping)) {
    yield encoding === 'utf8' ? inner.toString('latin1') : inner.toString('latin1').replaceAll('\0', '');
  }
}

function* unwrapped(bytes: Buffer, wrapping: string | undefined): Generator<Buffer> {
  if (wrapping === undefined) {
    yield bytes;
    return;
  }
  const alphabet = wrapping === 'hex' ? /[0-9a-f]+/gi : /[A-Za-z0-9+/_\-\r\n]+/g;
  for (const [run] of bytes.toString('latin1').matchAll(alphabet)) {
    const text = run.replaceAll(/\s/g, '');
    for (let skip = 0; skip < (wrapping === 'hex' ? 2 : 4); skip += 1)
      yield Buffer.from(text.slice(skip), wrapping === 'hex' ? 'hex' : 'base64');
  }
}
