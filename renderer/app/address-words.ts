import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router';

/** What a person types into a search or a filter: it may name somebody. */
const typedKeys = new Set(['q', 'text']);

const token = /^~\d+$/;

/**
 * Keeps typed words out of the address. A browser writes addresses into its history on the disk, so the address holds
 * a token and the words stay in this page's memory: back and forward find them again, a reload does not.
 */
export class AddressWords {
  readonly #words = new Map<string, string>();
  readonly #tokens = new Map<string, string>();

  /** @returns the query part of an address, a token in place of each typed text */
  stringify = (search: Record<string, unknown>): string =>
    defaultStringifySearch(
      Object.fromEntries(
        Object.entries(search).map(([key, value]) => [
          key,
          typedKeys.has(key) && (typeof value === 'string' || typeof value === 'number')
            ? this.#tokenOf(String(value))
            : value,
        ]),
      ),
    );

  /** @returns what an address asks for; a token of an earlier page is left out, words written out by hand are taken */
  parse = (query: string): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(defaultParseSearch(query) as Record<string, unknown>).flatMap(([key, value]) => {
        if (!typedKeys.has(key)) return [[key, value]];
        const words = this.#words.get(String(value)) ?? String(value);
        return token.test(words) ? [] : [[key, words]];
      }),
    );

  #tokenOf(words: string): string {
    const known = this.#tokens.get(words);
    if (known !== undefined) return known;
    const made = `~${String(this.#tokens.size + 1)}`;
    this.#tokens.set(words, made);
    this.#words.set(made, words);
    return made;
  }
}
