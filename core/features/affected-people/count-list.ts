import type { BreachCase } from '../../../shared/contract/cases.ts';
import { PeopleCount } from '../../../shared/domain/people-list/count-people.ts';
import type { CountedPeople, CountSetup, TableSetup } from '../../../shared/domain/people-list/setup.ts';
import { readPlaceCode } from '../../../shared/domain/duties/places.ts';
import { invalid } from '../../../shared/errors.ts';
import { affectedStepsText as say } from '../../../shared/text/affected-steps.ts';
import { assertOpen, breathe } from '../../records/long-work.ts';
import { type ListFile, listRows } from './read-list.ts';

/** After so many rows other calls have their turn, and progress is told. */
const rowsAtOnce = 500;

/** @throws CustodiaError INVALID for an answer that is missing or can't be, before a row is read */
function assertSetup({ columns, country, dateOrder, duplicatesBy }: CountSetup, width: number): void {
  for (const [name, column] of Object.entries(columns))
    if (column !== null && column >= width) throw invalid(`count.columns.${name}`, say.noColumn);
  if (duplicatesBy.some((column) => column >= width)) throw invalid('count.duplicatesBy', say.noColumn);
  if (columns.birthDate !== null && dateOrder === null) throw invalid('count.dateOrder', say.orderMissing);
  if (columns.country === null && country === null) throw invalid('count.country', say.placeMissing);
  if (country !== null && !('code' in readPlaceCode(country)))
    throw invalid('count.country', say.unknownCountry);
}

/** @returns the day on which the office became aware, as recorded, without its time; null where none is */
export function awareOn({ breach }: BreachCase): string | null {
  return breach.times.aware?.slice(0, 10) ?? null;
}

/**
 * Counts the people of a list, row by row, giving way between.
 *
 * @param given.onProgress rows read so far; how many there are is not known before the end
 * @throws CustodiaError INVALID where the list can't be read so, CANCELLED
 */
export async function countList(
  file: ListFile,
  { table, count }: { table: TableSetup; count: CountSetup },
  given: { agesOn: string | null; onProgress: (done: number, total: number) => void },
): Promise<CountedPeople> {
  let counting: PeopleCount | null = null;
  let read = 0;
  for await (const row of listRows(file, table)) {
    if (counting === null) {
      const width = row.cells?.length ?? 0;
      assertSetup(count, width);
      counting = new PeopleCount(count, { width, agesOn: given.agesOn });
      if (table.hasHeader) continue;
    }
    counting.add(row);
    read += 1;
    if (read % rowsAtOnce !== 0) continue;
    given.onProgress(read, 0);
    await breathe();
    assertOpen(file.vault, file.signal);
  }
  if (counting === null) throw invalid('table', say.empty);
  given.onProgress(read, read);
  return counting.counted;
}
