// Texts that occur nowhere by chance, to be planted in every field and then searched for.
import { randomInt } from 'node:crypto';
import { sequenceOf } from './sequence.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The markers of one run: `head`, four digits and `tail`, lower-case letters and digits only, so that no escaping (JSON,
 * URL, HTML, XML, mail headers) changes them. Head and tail are the same in all markers of a run: one search finds all of
 * them, and a marker that is cut (by the end of a page, a line break in base64) is still found by its other end.
 */
export class Markers {
  readonly seed: number;
  readonly head: string;
  readonly tail: string;
  readonly #labels: string[] = [];

  /** @param seed printed by the test that uses it, so that a run can be repeated */
  constructor(seed: number) {
    this.seed = seed;
    const chance = sequenceOf(seed);
    const word = () => Array.from({ length: 12 }, () => letters[Math.floor(chance() * 26)] ?? 'x').join('');
    this.head = word();
    this.tail = word();
  }

  /** @returns a marker of its own for the field or place named `label` */
  mark(label: string): string {
    const number = String(this.#labels.length).padStart(4, '0');
    this.#labels.push(label);
    return `${this.head}${number}${this.tail}`;
  }

  get count(): number {
    return this.#labels.length;
  }

  /** @returns where the marker around a hit was planted; `?` where its number is cut off */
  labelOf(number: string): string {
    return this.#labels[Number(number)] ?? '?';
  }
}

/** A seed from CUSTODIA_SEED, or a random one. */
export function chosenSeed(): number {
  const given = process.env['CUSTODIA_SEED'];
  return given === undefined ? randomInt(2 ** 31) : Number(given);
}
