import { jurisdictions } from '../../law/jurisdictions.ts';
import { readPlaceCode } from '../duties/places.ts';
import { RowProblem } from './setup.ts';

export type PlaceReading = { place: string; problem?: RowProblem } | { place: null; problem: RowProblem };

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Countries as people write them besides their English name. */
const otherNames: Readonly<Record<string, string>> = {
  usa: 'US',
  'u s a': 'US',
  'u s': 'US',
  'united states of america': 'US',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
};

/** The places of the list by code and by name, built once for all of its rows. */
export class Places {
  readonly #countries = new Map<string, string | null>();
  readonly #states = new Map<string, string>();
  readonly #names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  readonly #byName = new Map<string, string>();

  constructor() {
    const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    for (const first of letters)
      for (const second of letters) {
        const code = first + second;
        const name = this.#names.of(code);
        if (name !== undefined && 'code' in readPlaceCode(code)) this.#byName.set(plain(name), code);
      }
    for (const { code, name } of jurisdictions())
      if (code.includes('-')) this.#states.set(`${code.slice(0, 2)} ${plain(name)}`, code);
  }

  /** @returns the code of a country by its code or English name; null where it is none */
  #country(typed: string): string | null {
    const known = this.#countries.get(typed);
    if (known !== undefined) return known;
    const read = readPlaceCode(typed.trim().toUpperCase());
    const byCode = 'code' in read ? read.code : 'instead' in read ? read.instead : null;
    const name = plain(typed);
    const found = byCode ?? otherNames[name] ?? this.#byName.get(name) ?? null;
    this.#countries.set(typed, found);
    return found;
  }

  /** @returns the subdivision with a law of its own; null where it is none that is known here */
  #state(country: string, typed: string): string | null {
    const code = typed.trim().toUpperCase();
    const read = readPlaceCode(code.startsWith(`${country}-`) ? code : `${country}-${code}`);
    if ('code' in read) return read.code;
    return this.#states.get(`${country} ${plain(typed)}`) ?? null;
  }

  /**
   * Reads where somebody lives from what a row says.
   *
   * @param otherwise the country of rows that name none; null where that is not known
   * @returns the country where a state is not known: in the United States with the problem, since each state has its law
   */
  read(row: { country: string; state: string }, otherwise: string | null): PlaceReading {
    const typed = row.country.trim() === '' ? (otherwise ?? '') : row.country;
    if (typed === '') return { place: null, problem: RowProblem.noPlace };
    const country = this.#country(typed);
    if (country === null) return { place: null, problem: RowProblem.unknownCountry };
    if (country.includes('-')) return { place: country };
    const state = row.state.trim() === '' ? null : this.#state(country, row.state);
    if (state !== null) return { place: state };
    return country === 'US' ? { place: country, problem: RowProblem.unknownState } : { place: country };
  }
}
