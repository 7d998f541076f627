// Decompresses raw deflate (RFC 1951) as far as it goes. node:zlib gives nothing of a stream that is damaged or ends
// early within a step; a search for leaked text wants every byte that can still be had.

export type Inflated = {
  bytes: Buffer;
  /** `whole`: the final block was read; `cut`: the input ended before; `broken`: it is no (longer) deflate; `full`: more than `limit`. */
  end: 'whole' | 'cut' | 'broken' | 'full';
  /** Bytes of input that were read. */
  read: number;
};

type Code = { counts: Uint16Array; symbols: Uint16Array };

// One of each: most candidates of a search are no deflate at all, and a stack trace costs more than they do.
const cut = new Error('the input ends');
const broken = new Error('no deflate');
const full = new Error('too long');

const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
];
const codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** The canonical code of these lengths (RFC 1951, 3.2.2). @throws where it is over-subscribed */
function codeOf(lengths: readonly number[]): Code {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length]! += 1;
  let left = 1;
  for (let length = 1; length <= 15; length += 1) {
    left = left * 2 - counts[length]!;
    if (left < 0) throw broken;
  }
  const next = new Uint16Array(16);
  for (let length = 1; length < 15; length += 1) next[length + 1] = next[length]! + counts[length]!;
  const symbols = new Uint16Array(lengths.length);
  for (const [symbol, length] of lengths.entries()) if (length > 0) symbols[next[length]!++] = symbol;
  counts[0] = 0;
  return { counts, symbols };
}

const fixed = {
  literals: codeOf(Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8))),
  distances: codeOf(Array.from({ length: 30 }, () => 5)),
};

class Inflater {
  readonly #input: Uint8Array;
  readonly #limit: number;
  #at = 0;
  #hold = 0;
  #held = 0;
  #out = Buffer.alloc(1024);
  #length = 0;

  constructor(input: Uint8Array, limit: number) {
    this.#input = input;
    this.#limit = limit;
  }

  run(): Inflated {
    let end: Inflated['end'] = 'whole';
    try {
      while (!this.#block());
    } catch (error) {
      if (error === cut) end = 'cut';
      else if (error === broken) end = 'broken';
      else if (error === full) end = 'full';
      else throw error;
    }
    return { bytes: this.#out.subarray(0, this.#length), end, read: this.#at };
  }

  #bits(count: number): number {
    while (this.#held < count) {
      if (this.#at >= this.#input.length) throw cut;
      this.#hold |= this.#input[this.#at++]! << this.#held;
      this.#held += 8;
    }
    const value = this.#hold & ((1 << count) - 1);
    this.#hold >>>= count;
    this.#held -= count;
    return value;
  }

  #symbol({ counts, symbols }: Code): number {
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length <= 15; length += 1) {
      code |= this.#bits(1);
      const count = counts[length]!;
      if (code - count < first) return symbols[index + code - first]!;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw broken;
  }

  #put(byte: number): void {
    if (this.#length >= this.#limit) throw full;
    if (this.#length === this.#out.length) {
      const larger = Buffer.alloc(this.#out.length * 2);
      this.#out.copy(larger);
      this.#out = larger;
    }
    this.#out[this.#length++] = byte;
  }

  /** @returns whether it was the last block */
  #block(): boolean {
    const isLast = this.#bits(1) === 1;
    const kind = this.#bits(2);
    if (kind === 0) this.#stored();
    else if (kind === 1) this.#coded(fixed.literals, fixed.distances);
    else if (kind === 2) this.#dynamic();
    else throw broken;
    return isLast;
  }

  #stored(): void {
    this.#hold = 0;
    this.#held = 0;
    const length = this.#bits(16);
    if ((this.#bits(16) ^ 0xffff) !== length) throw broken;
    for (let left = length; left > 0; left -= 1) this.#put(this.#bits(8));
  }

  #dynamic(): void {
    const literals = this.#bits(5) + 257;
    const distances = this.#bits(5) + 1;
    const codes = this.#bits(4) + 4;
    if (literals > 286 || distances > 30) throw broken;
    const short = Array.from({ length: 19 }, () => 0);
    for (let index = 0; index < codes; index += 1) short[codeLengthOrder[index]!] = this.#bits(3);
    const lengths = this.#codeLengths(codeOf(short), literals + distances);
    if (lengths[256] === 0) throw broken;
    this.#coded(codeOf(lengths.slice(0, literals)), codeOf(lengths.slice(literals)));
  }

  #codeLengths(code: Code, wanted: number): number[] {
    const lengths: number[] = [];
    while (lengths.length < wanted) {
      const symbol = this.#symbol(code);
      if (symbol < 16) lengths.push(symbol);
      else {
        const before = lengths.at(-1);
        if (symbol === 16 && before === undefined) throw broken;
        const times =
          symbol === 16 ? 3 + this.#bits(2) : symbol === 17 ? 3 + this.#bits(3) : 11 + this.#bits(7);
        for (let left = times; left > 0; left -= 1) lengths.push(symbol === 16 ? (before ?? 0) : 0);
      }
    }
    if (lengths.length > wanted) throw broken;
    return lengths;
  }

  #coded(literals: Code, distances: Code): void {
    for (;;) {
      const symbol = this.#symbol(literals);
      if (symbol === 256) return;
      if (symbol < 256) {
        this.#put(symbol);
        continue;
      }
      const base = lengthBases[symbol - 257];
      if (base === undefined) throw broken;
      const length = base + this.#bits(lengthBits[symbol - 257]!);
      const far = this.#symbol(distances);
      if (far >= 30) throw broken;
      const distance = distanceBases[far]! + this.#bits(far < 4 ? 0 : (far >> 1) - 1);
      if (distance > this.#length) throw broken;
      for (let left = length; left > 0; left -= 1) this.#put(this.#out[this.#length - distance]!);
    }
  }
}

/**
 * @param input raw deflate from its first byte; whatever follows it is not read
 * @param limit most bytes of output
 */
export function inflatePart(input: Uint8Array, limit: number): Inflated {
  return new Inflater(input, limit).run();
}
