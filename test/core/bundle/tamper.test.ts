import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleFromBytes, openBundle, verifyBundle } from '../../../core/bundle/verify-bundle.ts';
import { signatureFile } from '../../../core/bundle/signature.ts';
import { verdictSentence } from '../../../shared/text/bundle.ts';
import { isSoak, skipUnless } from '../../support/skips.ts';
import {
  bytesOf,
  filesOf,
  hashOf,
  planOf,
  randomFrom,
  rawEntries,
  rawZip,
  smallPayload,
  testFolder,
  testSigner,
  writeTree,
} from './bundle-fixtures.ts';

const top = 'US-2026-0042-CO';

test(
  'every byte of a small bundle, changed to two other values, is noticed',
  { timeout: 120_000 },
  async () => {
    const zip = await bytesOf(await planOf());
    const accepted: string[] = [];
    const count = { all: 0, contentHeld: 0 };
    for (let at = 0; at < zip.length; at += 1) {
      for (const mask of [0x01, 0x80]) {
        const changed = Buffer.from(zip);
        changed[at]! ^= mask;
        const verdict = await verifyBundle(bundleFromBytes(changed));
        count.all += 1;
        if (verdict.contentValid) count.contentHeld += 1;
        if (verdict.valid || verdict.errors.length === 0) accepted.push(`byte ${at} ^ ${mask}`);
      }
    }
    console.log(`${count.all} changes, all noticed; of ${count.contentHeld} the content held`);
    expect(accepted).toEqual([]);
    expect(count.all).toBe(zip.length * 2);
    expect(count.contentHeld).toBeGreaterThan(0);
  },
);

test('random changes of a large bundle are noticed', { timeout: 1_800_000 }, async () => {
  const seed = Number(process.env['CUSTODIA_SEED'] ?? (isSoak ? Date.now() % 1_000_000 : 42));
  const runs = isSoak ? 10_000 : 200;
  console.log(`seed ${seed}, ${runs} changes (CUSTODIA_SEED repeats them)`);
  const random = randomFrom(seed);
  const files = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => {
      const content = Buffer.alloc(random() % 160_000);
      for (let at = 0; at + 4 <= content.length; at += 4) content.writeUInt32LE(random(), at);
      return [`data/documents/document-${index}.bin`, content];
    }),
  );
  const zip = await bytesOf(await planOf(files));
  expect(zip.length).toBeGreaterThan(2 * 1024 * 1024);
  const accepted: string[] = [];
  let done = 0;
  while (done < runs) {
    const { name, bytes } = randomChange(zip, random);
    if (bytes.equals(zip)) continue;
    done += 1;
    const verdict = await verifyBundle(bundleFromBytes(bytes));
    if (verdict.valid) accepted.push(name);
  }
  expect(accepted).toEqual([]);
});

/** Half of the changes fall on the structure at the end, which is small beside the contents. */
function randomChange(zip: Buffer, random: () => number): { name: string; bytes: Buffer } {
  const place = (): number =>
    random() % 2 === 0 ? random() % zip.length : zip.length - 1 - (random() % 8000);
  const at = place();
  const length = 1 + (random() % 64);
  switch (random() % 6) {
    case 0: {
      const bytes = Buffer.from(zip);
      bytes[at] = random() & 0xff;
      return { name: `byte ${at} is ${bytes[at]}`, bytes };
    }
    case 1: {
      const bytes = Buffer.from(zip);
      for (let index = at; index < Math.min(at + length, zip.length); index += 1)
        bytes[index] = random() & 0xff;
      return { name: `${length} bytes at ${at}`, bytes };
    }
    case 2:
      return {
        name: `without ${length} at ${at}`,
        bytes: Buffer.concat([zip.subarray(0, at), zip.subarray(at + length)]),
      };
    case 3: {
      const added = Buffer.alloc(length, random() & 0xff);
      return {
        name: `${length} more at ${at}`,
        bytes: Buffer.concat([zip.subarray(0, at), added, zip.subarray(at)]),
      };
    }
    case 4: {
      const other = place();
      const bytes = Buffer.from(zip);
      zip.copy(bytes, at, other, other + length);
      zip.copy(bytes, other, at, at + length);
      return { name: `${length} swapped at ${at} and ${other}`, bytes };
    }
    default:
      return { name: `cut at ${at}`, bytes: zip.subarray(0, at) };
  }
}

/** The bag of a bundle, to be changed with care and put into a container again. */
async function unpacked(): Promise<Record<string, Buffer>> {
  return Object.fromEntries(filesOf(await bytesOf(await planOf())));
}

const verdictOf = (files: Record<string, Uint8Array | string>) =>
  verifyBundle(bundleFromBytes(rawZip(rawEntries(files))));

test('the same files in another zip: content verified, container changed', async () => {
  const verdict = await verdictOf(await unpacked());
  expect(verdict).toMatchObject({
    valid: false,
    ours: true,
    container: 'changed',
    contentValid: true,
    signature: 'valid',
  });
  expect(verdict.errors.map((error) => error.code)).toEqual(['containerChanged']);
  expect(verdictSentence(verdict)).toContain('content verified, container changed');
});

test.each([
  ['something behind the end', (zip: Buffer) => Buffer.concat([zip, Buffer.from('x')])],
  ['something before the start', (zip: Buffer) => Buffer.concat([Buffer.from('x'), zip])],
  ['a comment', (zip: Buffer) => Buffer.concat([zip.subarray(0, -2), Buffer.from([1, 0, 65])])],
  ['nothing', () => Buffer.alloc(0)],
  ['the first half', (zip: Buffer) => zip.subarray(0, zip.length / 2)],
  ['twice the same', (zip: Buffer) => Buffer.concat([zip, zip])],
])('%s makes it invalid', async (_, change) => {
  const zip = change(await bytesOf(await planOf()));
  expect(await verifyBundle(bundleFromBytes(zip))).toMatchObject({ valid: false });
});

test('a comment leaves the content verified', async () => {
  const zip = await bytesOf(await planOf());
  const commented = Buffer.concat([zip.subarray(0, -2), Buffer.from([1, 0, 65])]);
  expect(await verifyBundle(bundleFromBytes(commented))).toMatchObject({
    container: 'changed',
    contentValid: true,
  });
});

test('taking the signature away does not make it a harmless foreign bag', async () => {
  const files = await unpacked();
  const rest = Object.fromEntries(Object.entries(files).filter(([path]) => path !== `${top}/signature.json`));
  const verdict = await verdictOf(rest);
  expect(verdict).toMatchObject({ valid: false, ours: true, contentValid: false, signature: 'none' });
  expect(verdict.errors.map((error) => error.code)).toContain('signatureMissing');
});

test('a forged bag with every hash right fails by its signature, and one signed anew by its fingerprint', async () => {
  const files = await unpacked();
  const manifest = `${top}/manifest-sha256.txt`;
  const tagManifest = `${top}/tagmanifest-sha256.txt`;
  const forged: Record<string, Buffer> = {
    ...files,
    [`${top}/data/case.json`]: Buffer.from('{"reference":"US-2026-0042-XX"}\n'),
  };
  const rehash = (target: string, path: string): void => {
    const old = hashOf('sha256', files[path]!);
    forged[target] = Buffer.from(forged[target]!.toString().replace(old, hashOf('sha256', forged[path]!)));
  };
  rehash(manifest, `${top}/data/case.json`);
  rehash(tagManifest, manifest);
  const verdict = await verdictOf(forged);
  expect(verdict).toMatchObject({
    valid: false,
    contentValid: false,
    signature: 'invalid',
    fingerprint: null,
  });
  expect(verdict.errors.map((error) => error.code)).toContain('signatureInvalid');
  expect(verdictSentence(verdict)).toContain('signature does not hold');

  const own = await bytesOf(await planOf(smallPayload, { signer: testSigner(2) }));
  const known = await verifyBundle(bundleFromBytes(await bytesOf(await planOf())));
  const expected = known.fingerprint!;
  expect(await verifyBundle(bundleFromBytes(own))).toMatchObject({ valid: true });
  const pinned = await verifyBundle(bundleFromBytes(own), { fingerprint: expected });
  expect(pinned.errors.map((error) => error.code)).toEqual(['fingerprintDiffers']);
  for (const spelled of [
    expected,
    expected.replaceAll(' ', ''),
    expected.toUpperCase().replaceAll(' ', ':'),
  ]) {
    const again = await verifyBundle(bundleFromBytes(await bytesOf(await planOf())), {
      fingerprint: spelled,
    });
    expect(again.valid).toBe(true);
  }
});

test.each([
  ['a space at its end', (text: string) => `${text} `],
  ['a line feed at its end', (text: string) => `${text}\n`],
  [
    'another order',
    (text: string) =>
      text.replace('"algorithm":"Ed25519",', '').replace('"version":1', '"version":1,"algorithm":"Ed25519"'),
  ],
  ['one more member', (text: string) => text.replace('"version":1', '"version":1,"x":1')],
  ['a doubled member', (text: string) => text.replace('{', '{"version":1,')],
  ['an escape', (text: string) => text.replace('Ed25519', '\\u0045d25519')],
  ['another number', (text: string) => text.replace('"version":1', '"version":1.0')],
  ['base64 without padding', (text: string) => text.replace('=="', '"')],
  ['a byte order mark', (text: string) => `\ufeff${text}`],
  ['another version', (text: string) => text.replace('"version":1', '"version":2')],
])('signature.json with %s is refused', async (_, change) => {
  const folder = testFolder();
  const files = await unpacked();
  const path = `${top}/signature.json`;
  const changed = change(files[path]!.toString());
  expect(changed).not.toBe(files[path]!.toString());
  writeTree(folder, { ...files, [path]: changed });
  expect(await verifyBundle(await openBundle(folder))).toMatchObject({
    valid: false,
    ours: true,
    signature: 'invalid',
  });
});

test('a signature made for anything but a bundle is refused', async () => {
  const folder = testFolder();
  const files = await unpacked();
  const signer = testSigner();
  const tagManifest = files[`${top}/tagmanifest-sha256.txt`]!;
  const bare = { publicKey: signer.publicKey, sign: () => signer.sign(tagManifest) };
  expect(() => signatureFile(bare, tagManifest)).toThrow('does not fit');
  const path = `${top}/signature.json`;
  const json = JSON.parse(files[path]!.toString()) as { signature: string };
  const forged = files[path]!.toString().replace(
    json.signature,
    Buffer.from(signer.sign(tagManifest)).toString('base64'),
  );
  writeTree(folder, { ...files, [path]: forged });
  expect(await verifyBundle(await openBundle(folder))).toMatchObject({ valid: false, signature: 'invalid' });
});

test('a file more, a file less, a file renamed: in a folder too', async () => {
  const files = await unpacked();
  const changes: [string, Record<string, Buffer | string>][] = [
    ['unlisted', { ...files, [`${top}/data/extra.txt`]: 'x' }],
    ['unlistedTagFile', { ...files, [`${top}/notes.txt`]: 'x' }],
    ['unlistedTagFile', { ...files, [`${top}/tagmanifest-md5.txt`]: '' }],
    ['missing', Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith('case.json')))],
    [
      'noManifest',
      Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith('/manifest-sha256.txt'))),
    ],
    [
      'hashDiffers',
      { ...files, [`${top}/bagit.txt`]: 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n' },
    ],
  ];
  for (const [code, changed] of changes) {
    const folder = testFolder();
    writeTree(folder, changed);
    const verdict = await verifyBundle(await openBundle(folder));
    expect(verdict, code).toMatchObject({ valid: false, ours: true, contentValid: false });
    expect(verdict.errors.map((error) => error.code)).toContain(code);
  }
});

test('another case number on the folder is noticed', async () => {
  const files = await unpacked();
  const renamed = Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path.replace(top, 'US-2026-0099-CO'), bytes]),
  );
  const verdict = await verdictOf(renamed);
  expect(verdict.errors.map((error) => error.code)).toContain('identifier');
});

const hasZip = (() => {
  try {
    execFileSync('sh', ['-c', 'command -v zip && command -v unzip']);
    return true;
  } catch {
    return false;
  }
})();

skipUnless(hasZip, 'zip or unzip is not installed').test(
  'unpacked and zipped again by another program: content verified, container changed',
  async () => {
    const folder = testFolder();
    writeFileSync(
      join(folder, 'a.zip'),
      await bytesOf(await planOf({ ...smallPayload, 'data/long.txt': 'long '.repeat(20_000) })),
    );
    execFileSync('sh', ['-c', `unzip -q a.zip && zip -q -r b.zip ${top}`], { cwd: folder });
    expect(readFileSync(join(folder, 'b.zip')).length).toBeLessThan(50_000);
    const verdict = await verifyBundle(await openBundle(join(folder, 'b.zip')));
    expect(verdict).toMatchObject({
      valid: false,
      ours: true,
      container: 'changed',
      contentValid: true,
      signature: 'valid',
    });
  },
);

test('a directory that claims what no zip can hold is answered, not computed with', async () => {
  const zip = await bytesOf(await planOf());
  const end = zip.length - 22;
  const directory = zip.readUInt32LE(end + 16);
  // Each entry claims nearly 2^64 bytes in a zip64 field of its own.
  const claimed: Buffer[] = [];
  for (let at = directory; at < end;) {
    const nameLength = zip.readUInt16LE(at + 28);
    const header = Buffer.from(zip.subarray(at, at + 46));
    header.writeUInt32LE(0xffffffff, 20);
    header.writeUInt32LE(0xffffffff, 24);
    header.writeUInt16LE(20, 30);
    claimed.push(
      header,
      zip.subarray(at + 46, at + 46 + nameLength),
      Buffer.from('01001000', 'hex'),
      Buffer.alloc(16, 0xfe),
    );
    at += 46 + nameLength;
  }
  const records = Buffer.from(zip.subarray(end));
  const central = Buffer.concat(claimed);
  records.writeUInt32LE(central.length, 12);
  const forged = Buffer.concat([zip.subarray(0, directory), central, records]);
  expect(await verifyBundle(bundleFromBytes(forged))).toMatchObject({ valid: false, contentValid: false });
});

test('a check sum changed in both headers alike is held against the content', async () => {
  const zip = await bytesOf(await planOf());
  const name = `${top}/data/case.json`;
  zip[zip.indexOf(name) - 30 + 14]! ^= 1;
  zip[zip.lastIndexOf(name) - 46 + 16]! ^= 1;
  const verdict = await verifyBundle(bundleFromBytes(zip));
  expect(verdict).toMatchObject({ valid: false, container: 'changed', contentValid: true });
  expect(verdict.errors).toEqual([{ code: 'containerChanged', detail: 'check sum: data/case.json' }]);
});
