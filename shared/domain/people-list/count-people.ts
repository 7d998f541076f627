import { Temporal } from 'temporal-polyfill';
import { readDay } from './read-day.ts';
import { Places } from './read-place.ts';
import { type CountedPeople, type CountSetup, RowProblem } from './setup.ts';

/** A row of a list by its number in the file; without cells where it couldn't be read. */
export type ListRow = { readonly row: number; readonly cells: readonly string[] | null };

/** So many rows of one problem are named by number; of the others the count stands. */
const mostNamed = 1_000;

class Rows {
  count = 0;
  readonly #named: number[] = [];

  add(row: number): void {
    this.count += 1;
    if (this.#named.length < mostNamed) this.#named.push(row);
  }

  get named() {
    return { count: this.count, rows: [...this.#named] };
  }
}

type Place = { count: number; minors: number; deceased: number };

const yes = new Set(['yes', 'y', 'true', '1', 'x', 'deceased', 'dead', 'died']);
const not = new Set(['', 'no', 'n', 'false', '0', 'alive', 'living']);

const folded = (text: string) => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** Counts the people of a list row by row; what can't be used is said by row number, and the rest is counted. */
export class PeopleCount {
  readonly #setup: CountSetup;
  readonly #width: number;
  readonly #bornAfter: string | null;
  readonly #agesOn: string | null;
  readonly #reading = new Places();
  readonly #places = new Map<string, Place>();
  readonly #languages = new Map<string, number>();
  readonly #problems = new Map<RowProblem, Rows>();
  readonly #seen = new Set<string>();
  readonly #duplicates = new Rows();
  #rows = 0;
  #placeless = 0;
  #minors = 0;
  #deceased = 0;

  /**
   * @param given.width how many columns the list has: a row of another length is broken
   * @param given.agesOn the day on which ages are counted, `2026-11-24`; null where none is recorded
   */
  constructor(setup: CountSetup, given: { width: number; agesOn: string | null }) {
    this.#setup = setup;
    this.#width = given.width;
    this.#agesOn = given.agesOn;
    // Who was born later than this has not reached the age of majority on that day.
    this.#bornAfter =
      given.agesOn === null
        ? null
        : Temporal.PlainDate.from(given.agesOn).subtract({ years: setup.ageOfMajority }).toString();
  }

  #problem(problem: RowProblem, row: number): void {
    const rows = this.#problems.get(problem) ?? new Rows();
    this.#problems.set(problem, rows);
    rows.add(row);
  }

  #isRepeated(cells: readonly string[], row: number): boolean {
    const { duplicatesBy } = this.#setup;
    if (duplicatesBy.length === 0) return false;
    const parts = duplicatesBy.map((column) => folded(cells[column] ?? ''));
    // Rows with nothing in those columns don't repeat one another.
    if (parts.every((part) => part === '')) return false;
    const key = parts.join('\u0000');
    if (!this.#seen.has(key)) {
      this.#seen.add(key);
      return false;
    }
    this.#duplicates.add(row);
    return true;
  }

  #isMinor(cells: readonly string[], row: number): boolean {
    const { columns, dateOrder } = this.#setup;
    if (columns.birthDate === null || dateOrder === null) return false;
    const typed = cells[columns.birthDate] ?? '';
    const day = readDay(typed, dateOrder);
    const isLater = day !== null && this.#agesOn !== null && day > this.#agesOn;
    if (day === null || isLater) {
      this.#problem(RowProblem.birthDate, row);
      return false;
    }
    return this.#bornAfter !== null && day > this.#bornAfter;
  }

  #isDeceased(cells: readonly string[], row: number): boolean {
    const { columns, dateOrder } = this.#setup;
    if (columns.deceased === null) return false;
    const typed = folded(cells[columns.deceased] ?? '');
    if (not.has(typed)) return false;
    // A day of death says so too.
    if (yes.has(typed) || (dateOrder !== null && readDay(typed, dateOrder) !== null)) return true;
    this.#problem(RowProblem.deceased, row);
    return false;
  }

  #place(cells: readonly string[], row: number): Place | null {
    const { columns, country } = this.#setup;
    const cell = (column: number | null) => (column === null ? '' : (cells[column] ?? ''));
    const isAddressed = [columns.address, columns.email].filter((one) => one !== null);
    if (isAddressed.length > 0 && isAddressed.every((one) => cell(one).trim() === ''))
      this.#problem(RowProblem.noAddress, row);
    const read = this.#reading.read({ country: cell(columns.country), state: cell(columns.state) }, country);
    if (read.problem !== undefined) this.#problem(read.problem, row);
    if (read.place === null) return null;
    const known = this.#places.get(read.place) ?? { count: 0, minors: 0, deceased: 0 };
    this.#places.set(read.place, known);
    return known;
  }

  #countLanguage(cells: readonly string[]): void {
    const { language } = this.#setup.columns;
    if (language === null) return;
    const spoken = folded(cells[language] ?? '');
    this.#languages.set(spoken, (this.#languages.get(spoken) ?? 0) + 1);
  }

  /** Takes the next row. */
  add({ row, cells }: ListRow): void {
    this.#rows += 1;
    if (cells === null) this.#problem(RowProblem.unreadable, row);
    else if (cells.length !== this.#width) this.#problem(RowProblem.columns, row);
    else if (!this.#isRepeated(cells, row) || !this.#setup.isDuplicateLeftOut) this.#count(cells, row);
  }

  #count(cells: readonly string[], row: number): void {
    const isMinor = this.#isMinor(cells, row);
    const isDeceased = this.#isDeceased(cells, row);
    this.#minors += Number(isMinor);
    this.#deceased += Number(isDeceased);
    this.#countLanguage(cells);
    const place = this.#place(cells, row);
    if (place === null) {
      this.#placeless += 1;
      return;
    }
    place.count += 1;
    place.minors += Number(isMinor);
    place.deceased += Number(isDeceased);
  }

  /** What was counted so far: the place with most people first. */
  get counted(): CountedPeople {
    return {
      rows: this.#rows,
      places: [...this.#places]
        .map(([jurisdiction, place]) => ({ jurisdiction, ...place }))
        .toSorted(
          (one, other) => other.count - one.count || one.jurisdiction.localeCompare(other.jurisdiction),
        ),
      placeless: this.#placeless,
      minors: this.#minors,
      deceased: this.#deceased,
      duplicates: this.#duplicates.named,
      problems: [...this.#problems].map(([problem, rows]) => ({ problem, ...rows.named })),
      languages: [...this.#languages]
        .map(([language, count]) => ({ language, count }))
        .toSorted((one, other) => other.count - one.count),
      agesOn: this.#agesOn,
    };
  }
}
