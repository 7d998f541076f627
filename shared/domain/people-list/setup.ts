import { z } from 'zod';

/** How a file holds its table. */
export const TableFormat = { csv: 'csv', xlsx: 'xlsx' } as const;
export const delimiters = [',', ';', '\t', '|'] as const;
export const encodings = ['utf-8', 'windows-1252', 'utf-16le'] as const;

/** How a table is read out of its file: as a person chose, never as a program guessed. */
export const tableSetup = z.object({
  format: z.enum(TableFormat),
  delimiter: z.enum(delimiters).default(','),
  encoding: z.enum(encodings).default('utf-8'),
  /** The sheet of a workbook; null for the first. */
  sheet: z.string().max(200).nullable().default(null),
  /** Whether the first row names the columns. */
  hasHeader: z.boolean().default(true),
});
export type TableSetup = z.infer<typeof tableSetup>;

/** In which order the parts of a date stand: `03/04/2010` is in March or in April. */
export const DateOrder = { dayFirst: 'dayFirst', monthFirst: 'monthFirst', yearFirst: 'yearFirst' } as const;
export const dateOrder = z.enum(DateOrder);
export type DateOrder = z.infer<typeof dateOrder>;

/** A column by its place, 0 for the first; null where the list has none. */
const column = z.number().int().nonnegative().max(16_383).nullable().default(null);

/** Which column holds what. */
export const peopleColumns = z.object({
  country: column,
  state: column,
  birthDate: column,
  deceased: column,
  language: column,
  address: column,
  email: column,
});
export type PeopleColumns = z.infer<typeof peopleColumns>;

/** How people are counted in a table. */
export const countSetup = z.object({
  columns: peopleColumns,
  /** Where those live whose row names no country: a code; null where that is not known. */
  country: z.string().max(10).nullable().default(null),
  /** Needed where there is a column of birth dates. */
  dateOrder: dateOrder.nullable().default(null),
  /** From this age in years on somebody is no minor, as the person states it. */
  ageOfMajority: z.number().int().min(1).max(30).default(18),
  /** Columns that together tell one person from another; empty where duplicates are not looked for. */
  duplicatesBy: z.array(z.number().int().nonnegative()).max(20).default([]),
  /** Whether a row that repeats another is left out of the count. */
  isDuplicateLeftOut: z.boolean().default(false),
});
export type CountSetup = z.infer<typeof countSetup>;

/** What of a row can't be used. */
export const RowProblem = {
  unreadable: 'unreadable',
  columns: 'columns',
  noPlace: 'noPlace',
  unknownCountry: 'unknownCountry',
  unknownState: 'unknownState',
  birthDate: 'birthDate',
  deceased: 'deceased',
  noAddress: 'noAddress',
} as const;
export const rowProblem = z.enum(RowProblem);
export type RowProblem = z.infer<typeof rowProblem>;

/** Rows by their number in the file, the first being 1; of very many the first are named. */
const rowsNamed = z.object({ count: z.number().int(), rows: z.array(z.number().int()) });

/** What came out of counting a list: numbers and row numbers, nobody's data. */
export const countedPeople = z.object({
  /** Rows with a person, broken ones included. */
  rows: z.number().int(),
  /** People counted by place; of them minors and deceased. */
  places: z.array(
    z.object({
      jurisdiction: z.string(),
      count: z.number().int(),
      minors: z.number().int(),
      deceased: z.number().int(),
    }),
  ),
  /** People in no place, since their row names none that can be used. */
  placeless: z.number().int(),
  minors: z.number().int(),
  deceased: z.number().int(),
  /** Rows that repeat another by the chosen columns. */
  duplicates: rowsNamed,
  problems: z.array(rowsNamed.extend({ problem: rowProblem })),
  /** People by language, where the list has it. */
  languages: z.array(z.object({ language: z.string(), count: z.number().int() })),
  /** The day on which ages were counted: that on which the office became aware; null where none is recorded. */
  agesOn: z.string().nullable(),
});
export type CountedPeople = z.infer<typeof countedPeople>;
