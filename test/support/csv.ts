/**
 * Reads CSV as RFC 4180 has it: quoted cells may hold commas, doubled quotes and line ends.
 *
 * @returns a record per row by the names of the first row, and in the order of the file
 * @throws Error for a row with too many or too few cells
 */
export function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1)!.push(cell);
    cell = '';
  };
  const source = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < source.length; at++) {
    const character = source[at]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (source[at + 1] === '"') cell += source[++at]!;
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') endCell();
    else if (character === '\n') {
      endCell();
      rows.push([]);
    } else if (character !== '\r') cell += character;
  }
  if (cell !== '' || rows.at(-1)!.length > 0) endCell();
  else rows.pop();
  const [head = [], ...body] = rows;
  return body.map((row, index) => {
    if (row.length !== head.length) throw new Error(`row ${index + 2} has ${row.length} cells`);
    return Object.fromEntries(head.map((name, column) => [name, row[column]!]));
  });
}
