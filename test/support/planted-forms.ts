// A marker in every form that the search must find, for positive controls.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { MarkerScan } from './marker-scan.ts';
import type { Markers } from './markers.ts';

type SnappyPart = Buffer | { back: number; length: number };

/** A raw snappy block of literals of at most 60 bytes and copies of at most 64 out of what stands before. */
export function snapped(...parts: SnappyPart[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const varint = length < 128 ? [length] : [(length & 127) | 128, length >> 7];
  const elements = parts.map((part) =>
    Buffer.isBuffer(part)
      ? Buffer.concat([Buffer.from([(part.length - 1) << 2]), part])
      : Buffer.from([((part.length - 1) << 2) | 2, part.back & 255, part.back >> 8]),
  );
  return Buffer.concat([Buffer.from(varint), ...elements]);
}

/** A block of snappy in which neither the marker's head nor its tail stands whole before it is decoded. */
export function hiddenInSnappy(marker: string): Buffer {
  const [start, end] = [Buffer.from(marker.slice(0, 6)), Buffer.from(marker.slice(22))];
  const middle = Buffer.from(marker.slice(6, 22));
  return snapped(end, Buffer.from(' '), start, middle, { back: 29, length: 6 });
}

/** A local entry of a zip: method 8 is deflate, 0 stored. */
export function zipEntry(method: number, content: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(method, 8);
  header.writeUInt16LE(4, 26);
  header.writeUInt16LE(3, 28);
  return Buffer.concat([header, Buffer.from('nameext'), content]);
}

function forms(marker: string): Record<string, Buffer> {
  const text = Buffer.from(`some words around ${marker} some words around`);
  return {
    utf8: text,
    utf16: Buffer.from(text.toString(), 'utf16le'),
    base64: Buffer.from(text.toString('base64')),
    hex: Buffer.from(text.toString('hex')),
    zlib: deflateSync(text),
    gzip: gzipSync(text),
    zip: zipEntry(8, deflateRawSync(text)),
    snappy: hiddenInSnappy(marker),
  };
}

/**
 * Plants a marker in every form in every one of these folders, searches them, and takes the planted files away.
 *
 * @returns what was planted and was not found: nothing, if the search is worth anything
 */
export function missedForms(markers: Markers, folders: readonly string[]): string[] {
  const missed: string[] = [];
  for (const folder of folders) {
    const place = join(folder, 'planted on purpose', 'deeper');
    mkdirSync(place, { recursive: true });
    for (const [form, bytes] of Object.entries(forms(markers.mark(`planted in ${folder}`))))
      writeFileSync(join(place, form), bytes);
    const scan = new MarkerScan(markers);
    // The rest of the folder was searched before.
    const rest = readdirSync(folder).filter((name) => name !== 'planted on purpose');
    scan.folder(
      folder,
      rest.map((name) => join(folder, name)),
    );
    for (const form of Object.keys(forms('')))
      if (!scan.result.hits.some((hit) => hit.place.startsWith(join(place, form))))
        missed.push(join(place, form));
    rmSync(join(folder, 'planted on purpose'), { recursive: true });
  }
  return missed;
}
