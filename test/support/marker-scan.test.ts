import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  brotliCompressSync,
  constants,
  deflateRawSync,
  deflateSync,
  gzipSync,
  inflateRawSync,
  zstdCompressSync,
} from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inflatePart } from './inflate.ts';
import { MarkerScan } from './marker-scan.ts';
import { Markers, chosenSeed } from './markers.ts';
import { hiddenInSnappy, missedForms, zipEntry } from './planted-forms.ts';
import { seededRandom } from './test-core.ts';

const seed = chosenSeed();
const markers = new Markers(seed);
const marker = markers.mark('planted');
const noise = seededRandom(`noise ${String(seed)}`);
let folder = '';

beforeAll(() => {
  process.stdout.write(`marker scan: seed ${String(seed)}\n`);
  folder = mkdtempSync(join(tmpdir(), 'custodia-scan-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const encodings = ['utf8', 'utf16le', 'utf16be'] as const;
type Encoding = (typeof encodings)[number];

function encoded(text: string, encoding: Encoding): Buffer {
  const bytes = Buffer.from(text, encoding === 'utf8' ? 'utf8' : 'utf16le');
  return encoding === 'utf16be' ? bytes.swap16() : bytes;
}

/** As the search names it. */
const formOf = (encoding: Encoding) => (encoding === 'utf8' ? 'utf8' : 'utf16');

const random = (length: number) => Buffer.from(noise(length));

function scanned(bytes: Buffer) {
  const scan = new MarkerScan(markers);
  scan.bytes(bytes, 'here');
  return scan.result;
}

/** What was found, as form and the streams it lay in; the marker's own label must be among them. */
function foundIn(bytes: Buffer): string[] {
  const { hits, unfollowed } = scanned(bytes);
  expect(unfollowed).toEqual([]);
  // By chance a stream within a stream gives a piece without the number.
  expect(hits.filter(({ label }) => label !== '?').map(({ label }) => label)).toContain('planted');
  const found = new Set(hits.map(({ form, place }) => `${form}: ${place.replaceAll(/ at \d+/g, '')}`));
  // By chance bytes read as a log of LevelDB or as a block of snappy: then they are searched twice.
  return [...found].filter((one) => {
    const outside = one.replace(/ > (leveldb log|snappy block)$/, '');
    return outside === one || !found.has(outside);
  });
}

const amid = (bytes: Buffer) => Buffer.concat([random(1_001), bytes, random(777)]);
const sentence = Buffer.from(
  `A text of some length about ${marker}, with a few common words around the text.`,
);

describe('forms', () => {
  test.each(encodings)('%s', (encoding) => {
    expect(foundIn(amid(encoded(marker, encoding)))).toEqual([`${formOf(encoding)}: here`]);
  });

  test.each(encodings)('%s in base64 and base64url, at every alignment', (encoding) => {
    for (const kind of ['base64', 'base64url'] as const) {
      for (let shift = 0; shift < 6; shift += 1) {
        const text = Buffer.concat([random(shift), encoded(marker, encoding), random(5)]).toString(kind);
        expect(foundIn(amid(Buffer.from(` ${text} `)))).toEqual([`${formOf(encoding)} in base64: here`]);
      }
    }
  });

  test('base64 in lines of 76 characters, wherever the line breaks', () => {
    for (let shift = 0; shift < 60; shift += 1) {
      const text = Buffer.from(`${'x'.repeat(shift)}${marker}${'y'.repeat(40)}`).toString('base64');
      const lines = Buffer.from(text.replaceAll(/.{76}/g, '$&\r\n'));
      expect(foundIn(lines)).toEqual(['utf8 in base64: here']);
    }
  });

  test.each(encodings)('%s in hex, both cases', (encoding) => {
    const hex = encoded(marker, encoding).toString('hex');
    expect(foundIn(amid(Buffer.from(` ${hex} `)))).toEqual([`${formOf(encoding)} in hex: here`]);
    expect(foundIn(amid(Buffer.from(` ${hex.toUpperCase()} `)))).toEqual([
      `${formOf(encoding)} in hex: here`,
    ]);
  });

  test('a marker cut in two is found by either end', () => {
    expect(scanned(Buffer.from(marker.slice(0, 20))).hits).toMatchObject([{ label: 'planted' }]);
    expect(scanned(Buffer.from(marker.slice(10))).hits).toMatchObject([{ label: 'planted' }]);
    expect(scanned(Buffer.from(marker.slice(15))).hits).toMatchObject([{ label: '?' }]);
  });
});

describe('streams', () => {
  test('zlib, of every level and window, anywhere in a file', () => {
    for (const level of [0, 1, 6, 9])
      for (const windowBits of [9, 12, 15])
        expect(foundIn(amid(deflateSync(sentence, { level, windowBits })))).toContain('utf8: here > zlib');
  });

  test('zlib with a fixed code and with stored blocks', () => {
    const fixed = deflateSync(sentence, { strategy: constants.Z_FIXED });
    expect(foundIn(amid(fixed))).toContain('utf8: here > zlib');
  });

  test('gzip, with every optional field of its header', () => {
    const plain = gzipSync(sentence);
    const fields = Buffer.concat([
      Buffer.from([3, 0, 1, 2, 3]),
      Buffer.from('name\0remark\0'),
      Buffer.from([0, 0]),
    ]);
    const full = Buffer.concat([
      plain.subarray(0, 3),
      Buffer.from([0x1e]),
      plain.subarray(4, 10),
      fields,
      plain.subarray(10),
    ]);
    expect(foundIn(amid(plain))).toContain('utf8: here > gzip');
    expect(foundIn(amid(full))).toContain('utf8: here > gzip');
  });

  test('streams that are cut off or damaged further on, up to there', () => {
    const long = Buffer.concat([sentence, Buffer.from(random(50_000).toString('hex'))]);
    const whole = deflateSync(long);
    expect(foundIn(whole.subarray(0, 5_000))).toContain('utf8: here > zlib');
    expect(foundIn(Buffer.concat([whole.subarray(0, 5_000), random(100)]))).toContain('utf8: here > zlib');
  });

  test('entries of a zip, deflated and stored', () => {
    expect(foundIn(amid(zipEntry(8, deflateRawSync(sentence))))).toContain('utf8: here > zip entry');
    expect(foundIn(amid(zipEntry(0, sentence)))).toContain('utf8: here');
  });

  test('zstd anywhere, brotli as a whole', () => {
    expect(
      foundIn(Buffer.concat([random(99), zstdCompressSync(Buffer.concat([sentence, sentence]))])),
    ).toContain('utf8: here > zstd');
    const text = Buffer.concat([sentence, Buffer.from(' and once more '), sentence]);
    const brotli = brotliCompressSync(text);
    expect(foundIn(brotli)).toContain('utf8: here > brotli');
  });

  test('snappy: a raw block, frames, and a value that Chromium compressed', () => {
    const block = hiddenInSnappy(marker);
    expect(foundIn(block)).toContain('utf8: here > snappy block');
    const chunk = Buffer.concat([Buffer.from([0, block.length + 4, 0, 0, 9, 9, 9, 9]), block]);
    const frames = Buffer.concat([Buffer.from('ff060000734e61507059', 'hex'), chunk]);
    expect(foundIn(amid(frames))).toContain('utf8: here > snappy frames');
    expect(foundIn(amid(Buffer.concat([Buffer.from([0xff, 0x11, 2]), block])))).toContain(
      'utf8: here > snappy block',
    );
  });

  test('snappy: long literals and all three kinds of copy', () => {
    const start = Buffer.concat([
      Buffer.from([0xe8, 2]),
      Buffer.from([61 << 2, 43, 1]),
      Buffer.alloc(300, 'a'),
    ]);
    const copies = Buffer.from([1 | (0 << 2) | (1 << 5), 0x2c, (55 << 2) | 3, 4, 0, 0, 0, 0]);
    const scan = scanned(Buffer.concat([start, copies.subarray(0, 7)]));
    expect(scan.streams['snappy block']).toBe(1);
  });

  test('tables and logs of LevelDB', () => {
    const block = hiddenInSnappy(marker);
    const data = Buffer.concat([block, Buffer.from([1, 0, 0, 0, 0])]);
    const index = Buffer.concat([
      Buffer.from([0, 1, 2]),
      Buffer.from('k'),
      Buffer.from([0, block.length]),
      Buffer.from([0, 0, 0, 0, 1, 0, 0, 0]),
    ]);
    const footer = Buffer.alloc(48);
    footer.set([0, 0, data.length, index.length]);
    footer.set(Buffer.from('57fb808b247547db', 'hex'), 40);
    const table = Buffer.concat([data, index, Buffer.from([0, 0, 0, 0, 0]), footer]);
    expect(foundIn(table)).toContain('utf8: here > snappy block');

    // A record over the end of a 32 KiB block: the marker is cut by the header of its second part.
    const value = Buffer.concat([Buffer.alloc(32_768 - 7 - 6, '.'), Buffer.from(marker.slice(0, 28))]);
    const first = value.subarray(0, 32_768 - 7);
    const rest = value.subarray(32_768 - 7);
    const part = (kind: number, bytes: Buffer) => {
      const header = Buffer.alloc(7);
      header.writeUInt16LE(bytes.length, 4);
      header[6] = kind;
      return Buffer.concat([header, bytes]);
    };
    // The part after the header is found as it stands, the whole only in the record.
    expect(scanned(Buffer.concat([part(2, first), part(4, rest)])).hits).toContainEqual({
      label: 'planted',
      form: 'utf8',
      place: 'here > leveldb log',
    });
  });

  test('streams within streams', () => {
    const nested = gzipSync(amid(deflateSync(Buffer.from(encoded(marker, 'utf16le').toString('hex')))));
    expect(foundIn(amid(nested))).toContain('utf16 in hex: here > gzip > zlib');
  });
});

describe('files', () => {
  test('names, links and what lies in folders, in files larger than a window too', () => {
    const place = join(folder, 'files', 'deep');
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `about ${marker}.txt`), 'nothing');
    symlinkSync(`/nowhere/${marker}`, join(place, 'link'));
    mkdirSync(join(place, `folder ${marker}`));
    const large = Buffer.alloc(70 * 1024 * 1024);
    large.write(marker, 64 * 1024 * 1024 - 10);
    // A stream that begins in one window and holds the marker in the next.
    const long = deflateSync(Buffer.concat([Buffer.from(random(3 * 1024 * 1024).toString('hex')), sentence]));
    large.set(long, 63 * 1024 * 1024);
    writeFileSync(join(place, 'large'), large);
    const scan = new MarkerScan(markers);
    scan.folder(join(folder, 'files'));
    const { hits, files, bytes } = scan.result;
    expect(files).toBe(2);
    expect(bytes).toBe(large.length + 7);
    expect(hits.map(({ form, place: at }) => `${form}: ${at.slice(place.length + 1)}`).sort()).toEqual([
      `file name: about ${marker}.txt`,
      `file name: folder ${marker}`,
      'file name: link',
      'utf8: large > zlib at 66060290',
    ]);
  });

  test('every form planted in a folder is found there', () => {
    const place = join(folder, 'planted');
    mkdirSync(place);
    expect(missedForms(new Markers(seed + 2), [place])).toEqual([]);
  });

  test('a folder can be left out; what is gone is no fault', () => {
    writeFileSync(join(folder, 'plain'), marker);
    const scan = new MarkerScan(markers);
    scan.folder(folder, [join(folder, 'files'), join(folder, 'plain')]);
    scan.folder(join(folder, 'gone'));
    scan.file(join(folder, 'gone'));
    expect(scan.result).toMatchObject({ hits: [], files: 0 });
  });
});

describe('nothing is found where nothing is', () => {
  test('in random bytes, in other text, in the markers of another run', () => {
    const other = new Markers(seed + 1).mark('other');
    for (const bytes of [random(4 * 1024 * 1024), Buffer.from(other), gzipSync(Buffer.from(other))])
      expect(scanned(bytes)).toMatchObject({ hits: [], unfollowed: [] });
  });

  test('the decoder of deflate says what node:zlib says', () => {
    for (let size = 0; size < 60_000; size = size * 2 + 1)
      for (const content of [random(size), Buffer.from(random(size).toString('hex')), Buffer.alloc(size)]) {
        const packed = deflateRawSync(content, { level: size % 10 });
        const { bytes, end, read } = inflatePart(Buffer.concat([packed, random(9)]), 2 ** 20);
        expect({ end, read }).toEqual({ end: 'whole', read: packed.length });
        expect(bytes.equals(inflateRawSync(packed))).toBe(true);
      }
  });
});
