import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  bundleFromBytes,
  openBundle,
  verifyBundle,
  type VerifyVerdict,
} from '../../../core/bundle/verify-bundle.ts';
import { findingSentence, verdictSentence } from '../../../shared/text/bundle.ts';
import { samplesFolder } from '../../support/samples.ts';
import { isSoak, skipUnless } from '../../support/skips.ts';
import {
  foreignBag,
  hashOf,
  randomFrom,
  rawEntries,
  rawZip,
  testFolder,
  writeTree,
  type RawEntry,
} from './bundle-fixtures.ts';

type Files = Record<string, string | Uint8Array>;
const payload: Files = { 'data/a.txt': 'a\n', 'data/b/c.txt': 'c\n' };
const codes = (verdict: VerifyVerdict): string[] => verdict.errors.map((error) => error.code);
const warnings = (verdict: VerifyVerdict): string[] => verdict.warnings.map((warning) => warning.code);
const inZip = (files: Files): Promise<VerifyVerdict> =>
  verifyBundle(bundleFromBytes(rawZip(rawEntries(files))));
const inFolder = async (files: Files): Promise<VerifyVerdict> => {
  const folder = testFolder();
  writeTree(folder, files);
  return verifyBundle(await openBundle(folder));
};
const under = (top: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [`${top}/${path}`, content]));

describe('bags of others', () => {
  test.each(['0.97', '1.0'])(
    'version %s with every hash is valid, its container not ours',
    async (version) => {
      const algorithms = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'];
      const verdict = await inZip(under('bag', foreignBag(payload, { version, algorithms })));
      expect(verdict).toMatchObject({
        valid: true,
        ours: false,
        container: 'notOurs',
        version,
        files: 2,
        bytes: 4,
        errors: [],
      });
      expect(verdictSentence(verdict)).toBe('Content verified, container not ours.');
      for (const algorithm of algorithms) {
        const wrong = foreignBag(payload, { version, algorithms });
        const file = `manifest-${algorithm}.txt`;
        wrong[file] = String(wrong[file]).replace(hashOf(algorithm, 'a\n'), hashOf(algorithm, 'b\n'));
        expect(codes(await inZip(wrong)), algorithm).toEqual(['hashDiffers']);
      }
    },
  );

  test('with and without a top folder, deflated or stored, in a zip or a folder', async () => {
    const bag = foreignBag(payload);
    for (const files of [bag, under('some bag', bag)]) {
      expect(await inZip(files)).toMatchObject({ valid: true });
      expect(await inFolder(files)).toMatchObject({ valid: true, container: 'folder' });
      const deflated = rawEntries(files).map((entry) => ({ ...entry, isDeflated: true }));
      expect(await verifyBundle(bundleFromBytes(rawZip(deflated)))).toMatchObject({ valid: true });
    }
    expect(codes(await inZip({ ...under('one', bag), ...under('two', bag) }))).toEqual(['severalBags']);
    expect(codes(await inZip({ ...under('one', bag), 'beside.txt': 'x' }))).toEqual(['outsideBag']);
    expect(await inZip({ ...under('one', bag), '__MACOSX/one/._data': 'x' })).toMatchObject({ valid: true });
    expect(codes(await inZip(under('one', under('two', bag))))).toEqual(['notABag']);
  });

  test('each manifest lists every file since 1.0; before, one of them was enough', async () => {
    const halves = (version: string): Files => ({
      ...foreignBag(payload, { version, algorithms: [] }),
      'manifest-md5.txt': `${hashOf('md5', 'a\n')}  data/a.txt\n`,
      'manifest-sha256.txt': `${hashOf('sha256', 'c\n')}  data/b/c.txt\n`,
    });
    expect(codes(await inZip(halves('1.0')))).toEqual(['notInEveryManifest', 'notInEveryManifest']);
    const old = await inZip(halves('0.97'));
    expect(old.valid).toBe(true);
    expect(warnings(old)).toEqual(['notInEveryManifest', 'notInEveryManifest']);
  });

  test.each([
    ['UTF-16', (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['UTF-16', (text: string) => Buffer.from(text, 'utf16le').swap16()],
    ['utf-16le', (text: string) => Buffer.from(text, 'utf16le')],
    ['ISO-8859-1', (text: string) => Buffer.from(text, 'latin1')],
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['windows-1252', (text: string) => Buffer.from(text, 'latin1')],
  ])('tag files in %s are read', async (encoding, encode) => {
    const bag: Files = {
      'data/Núñez.txt': 'x',
      'bagit.txt': `BagIt-Version: 1.0\nTag-File-Character-Encoding: ${encoding}\n`,
      'manifest-sha256.txt': encode(`${hashOf('sha256', 'x')}  data/Núñez.txt\n`),
      'bag-info.txt': encode('Payload-Oxum: 1.1\n'),
    };
    expect(await inFolder(bag)).toMatchObject({ valid: true, warnings: [] });
  });

  test('text that is not in the declared encoding, or in one that is not known, is refused', async () => {
    const bag = foreignBag(payload, { extra: { 'bag-info.txt': Buffer.from([0x41, 0x3a, 0x20, 0xff]) } });
    expect(codes(await inZip(bag))).toEqual(['encoding']);
    const unknown = {
      ...foreignBag(payload),
      'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: EBCDIC-7\n',
    };
    expect(codes(await inZip(unknown))).toContain('encoding');
  });

  test.each([
    ['1.0', 'data/a%0Ab%25c', 'data/a\nb%c'],
    ['1.0', 'data/a%0d', 'data/a\r'],
    ['1.0', 'data/a%20b', 'data/a%20b'],
    ['0.97', 'data/a%0Ab', 'data/a\nb'],
    ['0.97', 'data/a%25b', 'data/a%25b'],
  ])('in %s the manifest writes %j for %j', async (version, listed, actual) => {
    const bag = {
      ...foreignBag({ [actual]: 'x' }, { version }),
      'manifest-sha256.txt': `${hashOf('sha256', 'x')} ${listed}\n`,
    };
    expect(await inZip(bag)).toMatchObject({ valid: true });
  });

  test.each(['\n', '\r\n', '\r'])('lines may end with %j', async (end) => {
    const bag = Object.entries(
      foreignBag(payload, { extra: { 'bag-info.txt': 'A: b\n  c\nPayload-Oxum: 4.2\n' } }),
    ).map(([path, content]): [string, string] => [
      path,
      path.startsWith('data/') ? String(content) : String(content).replaceAll('\n', end),
    ]);
    expect(await inZip(Object.fromEntries(bag))).toMatchObject({ valid: true });
  });

  test.each([
    ['../a', 'unsafePath'],
    ['/a', 'unsafePath'],
    ['data/../../a', 'unsafePath'],
    ['C:\\a', 'unsafePath'],
    ['\\\\server\\a', 'unsafePath'],
    ['~/a', 'unsafePath'],
    ['*../a', 'unsafePath'],
    ['data/nul', 'unsafePath'],
    ['a.txt', 'outsidePayload'],
    ['data/missing', 'missing'],
  ])('a manifest that lists %j is refused (%s)', async (path, code) => {
    const bag = foreignBag(payload);
    bag['manifest-sha256.txt'] = `${String(bag['manifest-sha256.txt'])}${hashOf('sha256', 'x')}  ${path}\n`;
    expect(codes(await inZip(bag))).toContain(code);
    const fetched = foreignBag(payload, { extra: { 'fetch.txt': `http://127.0.0.1:1/x - ${path}\n` } });
    expect((await inZip(fetched)).valid).toBe(false);
  });

  test('what fetch.txt lists is never fetched: missing it is named, there it is verified', async () => {
    const extra = { 'fetch.txt': 'http://127.0.0.1:1/a 2 data/a.txt\n' };
    const bag = foreignBag(payload, { extra });
    expect(await inZip(bag)).toMatchObject({ valid: true });
    const holey = Object.fromEntries(Object.entries(bag).filter(([path]) => path !== 'data/a.txt'));
    const verdict = await inZip(holey);
    expect(codes(verdict)).toEqual(['notFetched']);
    expect(findingSentence(verdict.errors[0]!)).toContain('downloads nothing');
  });

  test.each([
    ['Payload-Oxum: 4.2\n', []],
    ['payload-oxum: 4.2\n', []],
    ['Payload-Oxum: 5.2\n', ['oxum']],
    ['Payload-Oxum: 4.3\n', ['oxum']],
    ['Payload-Oxum: 4\n', ['oxum']],
    ['Payload-Oxum: 4.2\nPayload-Oxum: 4.2\n', ['oxum']],
    ['no label\n', ['infoLine']],
    ['Label : value\n', ['infoLine']],
    ['Label:value\n', ['infoLine']],
    ['Label: value: with colon\n', []],
  ])('bag-info.txt %j', async (text, expected) => {
    expect(codes(await inZip(foreignBag(payload, { extra: { 'bag-info.txt': text } })))).toEqual(expected);
  });

  test.each(['0.93', '0.94', '0.95', '0.96', '1.1', '2.0', '10.0'])(
    'version %s is named as unsupported',
    async (version) => {
      const verdict = await inZip(foreignBag(payload, { version }));
      expect(verdict).toMatchObject({ valid: false, version });
      expect(verdict.errors.map(findingSentence).join()).toContain(`version ${version}.`);
    },
  );

  test.each([
    ['an unknown hash', { 'manifest-whirlpool.txt': '00  data/a.txt\n' }, 'algorithm'],
    ['a short hash', { 'manifest-md5.txt': '00  data/a.txt\n' }, 'manifestLine'],
    [
      'a tag manifest that does not hold',
      { 'tagmanifest-md5.txt': `${hashOf('md5', 'x')}  bagit.txt\n` },
      'hashDiffers',
    ],
    [
      'a tag manifest of a missing file',
      { 'tagmanifest-md5.txt': `${hashOf('md5', 'x')}  bag-info.txt\n` },
      'missing',
    ],
    ['a payload file in no manifest', { 'data/extra': 'x' }, 'unlisted'],
    [
      'a third line in bagit.txt',
      { 'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nX: y\n' },
      'declaration',
    ],
    [
      'a byte order mark',
      { 'bagit.txt': '\ufeffBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
      'declaration',
    ],
  ])('%s makes it invalid', async (_, extra, code) => {
    expect(codes(await inZip(foreignBag(payload, { extra: extra as unknown as Files })))).toContain(code);
  });

  test('no manifest, no data folder', async () => {
    expect(codes(await inZip(foreignBag(payload, { algorithms: [] })))).toContain('noManifest');
    expect(codes(await inZip(foreignBag({})))).toContain('noPayload');
  });

  test('names that some file system takes for one are warned of', async () => {
    const twins = await inZip(
      foreignBag({ 'data/A': 'x', 'data/a': 'x', 'data/\u00e9': 'y', 'data/e\u0301': 'y' }),
    );
    expect(twins.valid).toBe(true);
    expect(warnings(twins)).toEqual(['letterCase', 'normalization']);
    const moved = foreignBag({ 'data/\u00e9': 'y' });
    moved['manifest-sha256.txt'] = `${hashOf('sha256', 'y')}  data/e\u0301\n`;
    expect(warnings(await inZip(moved))).toEqual(['normalization']);
    moved['manifest-sha256.txt'] = `${hashOf('sha256', 'z')}  data/e\u0301\n`;
    expect(codes(await inZip(moved))).toEqual(['hashDiffers']);
  });

  test('a fingerprint that is asked for and not there makes it invalid', async () => {
    const verdict = await verifyBundle(bundleFromBytes(rawZip(rawEntries(foreignBag(payload)))), {
      fingerprint: 'ab',
    });
    expect(codes(verdict)).toEqual(['fingerprintMissing']);
  });

  test('a foreign signature.json is just a tag file', async () => {
    expect(await inZip(foreignBag(payload, { extra: { 'signature.json': '{"x":1}' } }))).toMatchObject({
      valid: true,
      ours: false,
    });
  });

  test('names that steer a terminal are shown as codes', async () => {
    const verdict = await inZip(foreignBag(payload, { extra: { 'data/\u001b[2J\u202e': 'x' } }));
    expect(verdict.errors.map(findingSentence).join()).toContain('data/<U+001B>[2J<U+202E>');
  });
});

describe('hostile zips', () => {
  const bag = (): RawEntry[] => rawEntries(foreignBag(payload));
  const withEntry = (over: Partial<RawEntry>): RawEntry[] =>
    bag().map((entry) => (entry.name === 'data/a.txt' ? { ...entry, ...over } : entry));
  const bombContent = Buffer.alloc(65 * 1024 * 1024);

  test.each([
    ['encrypted', withEntry({ flags: 1, isDeflated: true }), 'encrypted'],
    ['a link', withEntry({ mode: 0o120777 }), 'link'],
    ['another name in the local header', withEntry({ localName: 'data/z.txt' }), 'localHeaderDiffers'],
    ['another check sum in the local header', withEntry({ localCrc: 1 }), 'localHeaderDiffers'],
    ['a wrong check sum', withEntry({ crc: 1 }), 'crc'],
    ['twice the same name', [...bag(), { name: 'data/a.txt', content: 'a\n' }], 'duplicateEntry'],
    ['entries that share bytes', [...bag(), { name: 'data/a.txt', content: 'a\n', sameAs: 0 }], 'overlap'],
    ['a path out of the bag', [...bag(), { name: '../evil.txt', content: 'x' }], 'unsafePath'],
    ['a folder out of the bag', [...bag(), { name: '../evil/', content: '' }], 'unsafePath'],
    ['backslashes', [...bag(), { name: '..\\evil.txt', content: 'x' }], 'unsafePath'],
    ['an absolute path', [...bag(), { name: '/etc/evil', content: 'x' }], 'unsafePath'],
    [
      'more inside than declared',
      withEntry({ content: 'a\n'.repeat(5000), isDeflated: true, size: 2 }),
      'unreadable',
    ],
    ['less inside than declared', withEntry({ isDeflated: true, size: 200 }), 'unreadable'],
    ['a bomb', [...bag(), { name: 'data/bomb', content: bombContent, isDeflated: true }], 'bomb'],
  ])('%s is refused', async (_, entries, code) => {
    const verdict = await verifyBundle(bundleFromBytes(rawZip(entries)));
    expect(verdict.valid).toBe(false);
    expect(codes(verdict)).toContain(code);
  });

  test('what a bomb claims is not read', async () => {
    const entries = [...bag(), { name: 'data/bomb', content: bombContent, isDeflated: true }];
    let most = 0;
    await verifyBundle(bundleFromBytes(rawZip(entries)), {
      onProgress: (done) => (most = Math.max(most, done)),
    });
    expect(most).toBeLessThan(10_000);
  });
});

describe('folders', () => {
  const isPosix = process.platform !== 'win32';
  const onPosix = skipUnless(isPosix, 'links and pipes are made as on Unix');

  onPosix.test('links are named and never followed, pipes never opened', async () => {
    const folder = testFolder();
    const outside = testFolder();
    writeTree(outside, { 'secret.txt': 'a\n', 'more/x.txt': 'x' });
    writeTree(folder, foreignBag(payload));
    rmSync(join(folder, 'data/a.txt'));
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'data/a.txt'));
    expect(codes(await verifyBundle(await openBundle(folder)))).toEqual(['link']);
    rmSync(join(folder, 'data/a.txt'));
    writeFileSync(join(folder, 'data/a.txt'), 'a\n');
    symlinkSync(join(outside, 'more'), join(folder, 'data/more'));
    expect(codes(await verifyBundle(await openBundle(folder)))).toContain('link');
    rmSync(join(folder, 'data/more'));
    execFileSync('sh', ['-c', 'mkfifo "$1"', 'sh', join(folder, 'data/pipe')]);
    expect(codes(await verifyBundle(await openBundle(folder)))).toContain('special');
  });

  test('what is not there is refused with its name', async () => {
    await expect(openBundle(join(testFolder(), 'none.zip'))).rejects.toMatchObject({ code: 'INVALID' });
  });

  test('a verification can be cancelled', async () => {
    const folder = testFolder();
    writeTree(folder, foreignBag({ 'data/big': Buffer.alloc(5 * 1024 * 1024) }));
    const stop = new AbortController();
    const running = verifyBundle(await openBundle(folder), {
      signal: stop.signal,
      onProgress: (done) => {
        if (done > 2_000_000) stop.abort();
      },
    });
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  test('progress ends at what was announced', async () => {
    const folder = testFolder();
    writeTree(folder, foreignBag({ 'data/big': Buffer.alloc(5 * 1024 * 1024) }));
    const seen: [number, number][] = [];
    await verifyBundle(await openBundle(folder), { onProgress: (done, total) => seen.push([done, total]) });
    expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
  });
});

const hostile = [
  'hostile-zip-yauzl/failure',
  'hostile-zip-yauzl/success',
  'hostile-zip-yauzl/wrong-entry-sizes',
  'hostile-zipbomb',
  'hostile-zipslip',
];
const folders = hostile.map(samplesFolder).filter((folder) => folder !== undefined);

skipUnless(folders.length > 0, 'the hostile zips are not beside this project').test(
  'no zip of the hostile collections is taken for a bag, and none is unpacked',
  { timeout: 60_000 },
  async () => {
    let count = 0;
    for (const folder of folders) {
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.zip'))) {
        const verdict = await verifyBundle(await openBundle(join(folder, name)));
        expect(verdict, name).toMatchObject({ valid: false, contentValid: false });
        if (/slip|path/.test(name))
          expect(codes(verdict), name).toContain(/unicode/.test(name) ? 'notABag' : 'unsafePath');
        if (name === '42.zip') expect(codes(verdict)).toContain('encrypted');
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(40);
    expect(existsSync('/tmp/evil.txt')).toBe(false);
  },
);

test('whatever the bytes, verifying answers and never throws', { timeout: 600_000 }, async () => {
  const seed = Number(process.env['CUSTODIA_SEED'] ?? (isSoak ? Date.now() % 1_000_000 : 7));
  const runs = isSoak ? 20_000 : 500;
  console.log(`seed ${seed}, ${runs} damaged zips (CUSTODIA_SEED repeats them)`);
  const random = randomFrom(seed);
  const files = foreignBag(payload, {
    algorithms: ['md5', 'sha512'],
    extra: { 'bag-info.txt': 'Payload-Oxum: 4.2\n', 'fetch.txt': 'http://127.0.0.1:1/a 2 data/a.txt\n' },
  });
  const zip = rawZip(rawEntries(files).map((entry, index) => ({ ...entry, isDeflated: index % 2 === 0 })));
  for (let run = 0; run < runs; run += 1) {
    const damaged = Buffer.from(zip);
    for (let count = random() % 6; count >= 0; count -= 1)
      damaged[random() % damaged.length] = random() & 0xff;
    const verdict = await verifyBundle(
      bundleFromBytes(random() % 8 === 0 ? damaged.subarray(0, random() % zip.length) : damaged),
    );
    for (const finding of [...verdict.errors, ...verdict.warnings])
      expect(findingSentence(finding)).not.toBe('');
    expect(verdict.valid).toBe(verdict.errors.length === 0);
  }
});
