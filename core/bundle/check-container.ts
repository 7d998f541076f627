import type { ByteSource } from './bundle-source.ts';
import { byBytes, centralHeader, endRecords, layoutZip, localHeader, type ZipEntry } from './zip-layout.ts';

/**
 * Holds every byte of a zip outside the contents of its files against what the canonical container has there,
 * derived from names, sizes and CRCs alone. The CRCs are the directory's claim: whoever reads the contents checks
 * them against that.
 *
 * @param entries as the central directory lists them, in its order.
 * @returns what departs first, in words for the finding's detail, or undefined where nothing does.
 */
export async function containerDeparture(
  source: ByteSource,
  entries: readonly ZipEntry[],
): Promise<string | undefined> {
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1];
    if (before !== undefined && byBytes(before.name, entry.name) >= 0) return `order: ${entry.name}`;
  }
  // A directory can claim what no zip can hold; such claims are answered before they are computed with.
  const claimed = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (claimed > source.size) return `length: ${claimed} bytes claimed in ${source.size}`;
  const oversized = entries.find((entry) => Buffer.byteLength(entry.name) > 0xffff);
  if (oversized !== undefined) return `name: ${oversized.name.slice(0, 100)}`;
  const layout = layoutZip(entries);
  if (layout.size !== source.size) return `length: ${source.size} bytes instead of ${layout.size}`;
  for (const entry of layout.entries) {
    if (!(await holds(source, entry.offset, localHeader(entry)))) return `header: ${entry.name}`;
  }
  let position = layout.directoryOffset;
  for (const header of gathered(layout.entries.map(centralHeader))) {
    if (!(await holds(source, position, header))) return `directory: at byte ${position}`;
    position += header.length;
  }
  return (await holds(source, position, endRecords(layout))) ? undefined : 'end record';
}

async function holds(source: ByteSource, position: number, expected: Buffer): Promise<boolean> {
  return expected.equals(await source.read(position, expected.length));
}

function* gathered(pieces: readonly Buffer[]): Generator<Buffer> {
  for (let start = 0; start < pieces.length; start += 1000)
    yield Buffer.concat(pieces.slice(start, start + 1000));
}
