import type { BreachCase } from '../../../shared/contract/cases.ts';
import {
  type CountSetup,
  countSetup,
  type DateOrder,
  type PeopleColumns,
  TableFormat,
  type TableSetup,
  tableSetup,
} from '../../../shared/domain/people-list/setup.ts';
import { partId, type PartId } from '../../../shared/ids.ts';

/** What a person answers before a list is counted. */
export type Answers = {
  partId: PartId;
  table: TableSetup;
  columns: PeopleColumns;
  country: string;
  dateOrder: DateOrder | null;
  majority: string;
  duplicatesBy: readonly number[];
  isDuplicateLeftOut: boolean;
  isKept: boolean;
};

export function answersFor({ parts }: BreachCase): Answers {
  return {
    partId: partId.parse(parts[0]?.id),
    table: tableSetup.parse({ format: TableFormat.csv }),
    columns: countSetup.shape.columns.parse({}),
    country: '',
    dateOrder: null,
    majority: '18',
    duplicatesBy: [],
    isDuplicateLeftOut: false,
    isKept: false,
  };
}

/** @returns how a file is read at first, by the end of its name: a workbook, or what was chosen before */
export function tableFor(name: string, before: TableSetup): TableSetup {
  const ending = name.slice(name.lastIndexOf('.')).toLowerCase();
  if (ending === '.xlsx') return { ...before, format: TableFormat.xlsx, sheet: null };
  return {
    ...before,
    format: TableFormat.csv,
    delimiter: ending === '.tsv' ? '\t' : before.delimiter,
  };
}

export function countOf(answers: Answers): CountSetup {
  const { columns, dateOrder, duplicatesBy, isDuplicateLeftOut } = answers;
  const country = answers.country.trim().toUpperCase();
  const majority = Number(answers.majority);
  return {
    columns,
    country: country === '' ? null : country,
    dateOrder,
    ageOfMajority: Number.isInteger(majority) && majority >= 1 && majority <= 30 ? majority : 18,
    duplicatesBy: [...duplicatesBy],
    isDuplicateLeftOut,
  };
}
