import { read, utils, type WorkBook } from '@e965/xlsx';
import yauzl from 'yauzl';
import type { ListRow } from '../../shared/domain/people-list/count-people.ts';
import { invalid } from '../../shared/errors.ts';
import { affectedStepsText as say } from '../../shared/text/affected-steps.ts';

/** A workbook is read whole: so many bytes unpacked, and no more. */
const mostUnpacked = 400 * 1024 * 1024;

/** @throws CustodiaError INVALID for what is no workbook, or one that unpacks to more than is read */
async function assertModest(bytes: Buffer): Promise<void> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true }).catch(() => {
    throw invalid('uploadId', say.noWorkbook);
  });
  let size = 0;
  for await (const entry of zip.eachEntry())
    // What a directory claims may be a lie: what comes out is counted.
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += (chunk as Buffer).length;
      if (size > mostUnpacked) throw invalid('uploadId', say.tooLarge);
    }
}

/** @throws CustodiaError INVALID for what is no workbook, or one that unpacks to more than is read */
export async function openWorkbook(bytes: Buffer): Promise<WorkBook> {
  await assertModest(bytes);
  try {
    return read(bytes, {
      cellDates: true,
      cellText: false,
      cellFormula: false,
      cellHTML: false,
      dense: true,
    });
  } catch {
    throw invalid('uploadId', say.noWorkbook);
  }
}

/** A date cell is a day, whatever it looks like in the program that wrote it. */
const cellText = (cell: unknown): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);

function sheetOf(workbook: WorkBook, name: string | null) {
  const chosen = name ?? workbook.SheetNames[0];
  const sheet = chosen === undefined ? undefined : workbook.Sheets[chosen];
  if (sheet === undefined) throw invalid('table.sheet', say.noSheet);
  return sheet;
}

/** @returns how many groups of merged cells a sheet has: all but the first cell of each are empty */
export const mergedIn = (workbook: WorkBook, name: string | null): number =>
  sheetOf(workbook, name)['!merges']?.length ?? 0;

/**
 * The rows of a sheet, dates as `2026-11-24`; empty rows are left out.
 *
 * @returns rows by their number in the sheet, the first being 1
 * @throws CustodiaError INVALID for a sheet that isn't there
 */
export function* sheetRows(workbook: WorkBook, name: string | null): Generator<ListRow> {
  const sheet = sheetOf(workbook, name);
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  const rows = utils.sheet_to_json<unknown[]>(sheet, {
    header: 1,
    raw: true,
    UTC: true,
    defval: '',
    blankrows: true,
  });
  for (const [index, cells] of rows.entries()) {
    const texts = cells.map(cellText);
    if (texts.some((text) => text !== '')) yield { row: range.s.r + index + 1, cells: texts };
  }
}
