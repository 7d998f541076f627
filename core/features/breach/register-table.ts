import { z } from 'zod';
import type { RegisteredBreach } from '../../../shared/contract/breach-register.ts';
import { breachRegisterText as text, registerCells } from '../../../shared/text/breach-register.ts';

/**
 * A spreadsheet takes a cell that begins with one of these for a formula, wherever the text came from. An apostrophe
 * before it makes it text (OWASP, CSV Injection).
 */
export function harmlessCell(cell: string): string {
  return /^\s*[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
}

/** RFC 4180: every cell in quotes, lines ended by CR LF; the mark of UTF-8 first, by which Excel knows it. */
function csvOf(rows: readonly (readonly string[])[]): Uint8Array {
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return Buffer.from(`\uFEFF${rows.map((cells) => `${line(cells)}\r\n`).join('')}`);
}

async function xlsxOf(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  // Loaded only here: the writer is large and seldom needed.
  const { utils, write } = await import('@e965/xlsx');
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((cells) => [...cells])), text.sheet);
  return Uint8Array.from(z.instanceof(Uint8Array).parse(write(book, { type: 'buffer', bookType: 'xlsx' })));
}

/**
 * @param citationOf the law that a rule is from
 * @returns the register as a table with a row of names first, safe to open in a spreadsheet
 */
export async function registerTable(
  breaches: readonly RegisteredBreach[],
  format: 'csv' | 'xlsx',
  citationOf: (rule: string) => string,
): Promise<Uint8Array> {
  const rows = [text.headers, ...breaches.map((breach) => registerCells(breach, citationOf))].map((cells) =>
    cells.map(harmlessCell),
  );
  return format === 'csv' ? csvOf(rows) : xlsxOf(rows);
}
