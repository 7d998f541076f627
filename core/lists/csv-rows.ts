import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import type { ListRow } from '../../shared/domain/people-list/count-people.ts';
import type { TableSetup } from '../../shared/domain/people-list/setup.ts';
import { invalid } from '../../shared/errors.ts';
import { affectedStepsText } from '../../shared/text/affected-steps.ts';

/** A quotation mark that nobody closed would make one row of the rest of a file. */
const longestRow = 1 << 20;

/** @throws CustodiaError INVALID where the bytes are not of that encoding: no letter is ever guessed */
async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TableSetup['encoding'],
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError)
      throw invalid('table.encoding', affectedStepsText.otherEncoding(encoding));
    throw error;
  }
}

/**
 * The rows of a delimited file as they come; empty lines are rows of nobody and left out.
 *
 * @returns rows by their number, the first being 1; without cells where the file can't be read as a row there
 * @throws CustodiaError INVALID where the bytes are not of the encoding, or a row never ends
 */
export async function* csvRows(
  chunks: AsyncIterable<Uint8Array>,
  { delimiter, encoding }: TableSetup,
): AsyncGenerator<ListRow> {
  let row = 0;
  const broken: number[] = [];
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_records_with_error: true,
    max_record_size: longestRow,
    // Both are called in the order of the file, long before the row is asked for; its number goes before its cells.
    on_record: (cells) => [String((row += 1)), ...cells],
    on_skip: (error) => {
      if (error?.code === 'CSV_MAX_RECORD_SIZE') parser.destroy(error);
      broken.push((row += 1));
      return undefined;
    },
  });
  const feeding = pipeline(Readable.from(decoded(chunks, encoding)), parser);
  feeding.catch(() => undefined);
  try {
    const records: AsyncIterable<string[]> = parser;
    for await (const [number, ...cells] of records)
      if (cells.some((cell) => cell !== '')) yield { row: Number(number), cells };
  } catch (error) {
    await feeding;
    throw error;
  }
  for (const number of broken) yield { row: number, cells: null };
}
