import type { TableLook } from '../../../shared/contract/affected-people.ts';
import type { ListRow } from '../../../shared/domain/people-list/count-people.ts';
import { proposedColumns } from '../../../shared/domain/people-list/proposed-columns.ts';
import { TableFormat, type TableSetup } from '../../../shared/domain/people-list/setup.ts';
import { invalid } from '../../../shared/errors.ts';
import { affectedStepsText } from '../../../shared/text/affected-steps.ts';
import { csvRows } from '../../lists/csv-rows.ts';
import { mergedIn, openWorkbook, sheetRows } from '../../lists/xlsx-rows.ts';
import { contentBytes, contentStream, type StoredUpload } from '../../records/contents.ts';
import type { OpenVault } from '../../session/open-vault.ts';

/** Largest file that is read as one list, in bytes. */
const largestFile = 200 * 1024 * 1024;
const rowsShown = 12;

export type ListFile = { vault: OpenVault; upload: StoredUpload; signal?: AbortSignal | undefined };

/** The rows of a list, its header among them; `columns` is how many a row has. */
export async function* listRows(
  { vault, upload, signal }: ListFile,
  table: TableSetup,
): AsyncGenerator<ListRow> {
  if (upload.size > largestFile) throw invalid('uploadId', affectedStepsText.tooLarge);
  if (table.format === TableFormat.csv) yield* csvRows(contentStream(vault, upload, signal), table);
  else yield* sheetRows(await openWorkbook(Buffer.from(contentBytes(vault, upload.sha256))), table.sheet);
}

/** `A`, `B` … `AA`: what a spreadsheet calls a column. */
function letterOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letterOf(Math.floor(column / 26) - 1) + letter;
}

async function firstRows(file: ListFile, table: TableSetup): Promise<ListRow[]> {
  const first: ListRow[] = [];
  for await (const row of listRows(file, table)) {
    first.push(row);
    if (first.length > rowsShown) break;
  }
  return first;
}

async function sheetsOf({ vault, upload }: ListFile, table: TableSetup) {
  if (table.format === TableFormat.csv) return { sheets: [], merged: 0 };
  const workbook = await openWorkbook(Buffer.from(contentBytes(vault, upload.sha256)));
  return { sheets: workbook.SheetNames, merged: mergedIn(workbook, table.sheet) };
}

/** Reads the beginning of a list. @throws CustodiaError INVALID where it can't be read so */
export async function lookAtList(file: ListFile, table: TableSetup): Promise<TableLook> {
  const { name, sha256 } = file.upload;
  const about = await sheetsOf(file, table);
  const [first, ...rest] = await firstRows(file, table);
  if (first?.cells === undefined || first.cells === null) throw invalid('table', affectedStepsText.empty);
  const header = table.hasHeader
    ? first.cells.map((cell, column) => (cell.trim() === '' ? letterOf(column) : cell.trim()))
    : first.cells.map((_, column) => letterOf(column));
  const rows = (table.hasHeader ? rest : [first, ...rest]).flatMap(({ row, cells }) =>
    cells === null ? [] : [{ row, cells: [...cells] }],
  );
  return { name, sha256, ...about, header, rows, columns: proposedColumns(table.hasHeader ? header : []) };
}
