import { inflateSync } from 'node:zlib';

const HEADER = 44;
const ENTRY = 20;
const aligned = (length: number): number => Math.ceil(length / 4) * 4;

type Table = { tag: string; checksum: number; bytes: Uint8Array };

function tablesOf(woff: Buffer): Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = HEADER + index * ENTRY;
    const offset = woff.readUInt32BE(at + 4);
    const packed = woff.readUInt32BE(at + 8);
    const length = woff.readUInt32BE(at + 12);
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: woff.toString('latin1', at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    };
  });
}

/**
 * Unpacks a font (WOFF 1.0, section 3) to what it was packed from (OpenType, the table directory). fontkit unpacks a
 * table anew each time it is asked for one of its glyphs: a letter took half a second for that alone.
 *
 * @returns the font as it is where it isn't packed
 */
export function unpackedFont(font: Buffer): Buffer {
  if (font.toString('latin1', 0, 4) !== 'wOFF') return font;
  const tables = tablesOf(font);
  const first = 12 + tables.length * 16;
  const size = tables.reduce((sum, { bytes }) => sum + aligned(bytes.length), first);
  const sfnt = Buffer.alloc(size);
  const power = Math.floor(Math.log2(tables.length));
  font.copy(sfnt, 0, 4, 8);
  sfnt.writeUInt16BE(tables.length, 4);
  sfnt.writeUInt16BE(2 ** power * 16, 6);
  sfnt.writeUInt16BE(power, 8);
  sfnt.writeUInt16BE((tables.length - 2 ** power) * 16, 10);
  let offset = first;
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const at = 12 + index * 16;
    sfnt.write(tag, at, 'latin1');
    sfnt.writeUInt32BE(checksum, at + 4);
    sfnt.writeUInt32BE(offset, at + 8);
    sfnt.writeUInt32BE(bytes.length, at + 12);
    sfnt.set(bytes, offset);
    offset += aligned(bytes.length);
  }
  return sfnt;
}
