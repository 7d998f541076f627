import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundleFromBytes, openBundle, verifyBundle } from '../../../core/bundle/verify-bundle.ts';
import { bundleFileFromBytes, planBundle } from '../../../core/bundle/write-bundle.ts';
import { safeNames } from '../../../core/bundle/safe-names.ts';
import { verdictSentence } from '../../../shared/text/bundle.ts';
import { hasCommand } from '../../support/has-command.ts';
import { skipUnless } from '../../support/skips.ts';
import { bytesOf, filesOf, hashOf, planOf, smallPayload, testFolder, testSigner } from './bundle-fixtures.ts';

const reference = 'US-2026-0042-CO';

test('a bundle verifies, and says what was verified', async () => {
  const plan = await planOf();
  const zip = await bytesOf(plan);
  expect(zip.length).toBe(plan.size);
  const verdict = await verifyBundle(bundleFromBytes(zip));
  expect(verdict).toEqual({
    valid: true,
    ours: true,
    container: 'canonical',
    contentValid: true,
    version: '1.0',
    fingerprint: (hashOf('sha256', testSigner().publicKey).match(/.{4}/g) ?? []).join(' '),
    signature: 'valid',
    errors: [],
    warnings: [],
    files: 4,
    bytes: Object.values(smallPayload).join('').length,
  });
  expect(verdictSentence(verdict)).toBe(
    'Verified: content, signature and container are as Custodia wrote them.',
  );
});

test('the same case gives the same bytes, whatever the order of its files', async () => {
  const first = await bytesOf(await planOf());
  const turned = Object.fromEntries(Object.entries(smallPayload).reverse());
  expect(await bytesOf(await planOf(turned))).toEqual(first);
  const plan = await planOf();
  expect(await bytesOf(plan)).toEqual(await bytesOf(plan));
});

test('every byte of the container stands where docs/bundle.md says', async () => {
  const zip = await bytesOf(await planOf({ 'data/a': 'xyz' }, { reference: 'R', info: {} }));
  // The first entry is R/bag-info.txt: a local header, its name, its content.
  const info =
    'Bag-Software-Agent: Custodia\nBagging-Date: 2026-11-24\nCustodia-Bundle-Format: 1\nExternal-Identifier: R\nPayload-Oxum: 3.1\n';
  expect(zip.subarray(0, 30 + 14).toString('latin1')).toBe(
    `PK\x03\x04\x14\0\0\x08\0\0\0\0\x21\0${zip.subarray(14, 18).toString('latin1')}` +
      `${String.fromCharCode(info.length)}\0\0\0${String.fromCharCode(info.length)}\0\0\0\x0e\0\0\0R/bag-info.txt`,
  );
  expect(zip.subarray(44, 44 + info.length).toString()).toBe(info);
  const directory = zip.readUInt32LE(zip.length - 6);
  expect(zip.subarray(directory, directory + 16).toString('latin1')).toBe(
    'PK\x01\x02\x2d\x03\x14\0\0\x08\0\0\0\0\x21\0',
  );
  expect(zip.readUInt32LE(directory + 38)).toBe(0o100644 * 65536);
  expect(zip.subarray(-22, -10).toString('latin1')).toBe('PK\x05\x06\0\0\0\0\x06\0\x06\0');
  expect(zip.readUInt16LE(zip.length - 2)).toBe(0);
  expect(zip.readUInt32LE(zip.length - 10) + directory + 22).toBe(zip.length);
});

test('signature.json is canonical and the plan names the tag manifest', async () => {
  const plan = await planOf();
  const files = filesOf(await bytesOf(plan));
  expect(files.get(`${reference}/signature.json`)!.toString()).toMatch(
    /^\{"algorithm":"Ed25519","format":"custodia-bundle-signature","publicKey":"[A-Za-z0-9+/]{43}=","signature":"[A-Za-z0-9+/]{86}==","version":1\}$/,
  );
  expect(hashOf('sha256', files.get(`${reference}/tagmanifest-sha256.txt`)!)).toBe(plan.tagManifestSha256);
  expect([...files.keys()]).toEqual([
    `${reference}/bag-info.txt`,
    `${reference}/bagit.txt`,
    ...Object.keys(smallPayload)
      .sort()
      .map((path) => `${reference}/${path}`),
    `${reference}/manifest-sha256.txt`,
    `${reference}/signature.json`,
    `${reference}/tagmanifest-sha256.txt`,
  ]);
});

const tools = skipUnless(
  ['unzip', 'sha256sum', 'openssl', 'base64'].every(hasCommand),
  'unzip, sha256sum, openssl or base64 is not installed, so bundles were not checked with them',
);

tools.test('unzip takes it, sha256sum -c accepts it, and the unpacked folder verifies too', async () => {
  const folder = testFolder();
  const names = safeNames(['Résumé (final).pdf', 'con', 'a  b.txt', 'отчёт.docx', "o'brien.msg"]);
  const payload = Object.fromEntries(
    names.map((name, index) => [`data/documents/${name}`, `content ${index}\n`]),
  );
  const zip = join(folder, 'bundle.zip');
  writeFileSync(zip, await bytesOf(await planOf(payload)));
  expect(run('unzip -t bundle.zip', folder)).toContain('No errors detected');
  run('unzip -q bundle.zip -d out', folder);
  const bag = join(folder, 'out', reference);
  for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    const lines = run(`sha256sum -c --strict ${manifest}`, bag).trim().split('\n');
    expect(lines.every((line) => line.endsWith(': OK'))).toBe(true);
    expect(lines).toHaveLength(manifest.startsWith('tag') ? 3 : names.length);
  }
  expect(statSync(join(bag, 'bagit.txt')).mode & 0o777).toBe(0o644);
  expect(readFileSync(join(bag, 'data/documents', names[0]!), 'utf8')).toBe('content 0\n');
  expect(await verifyBundle(await openBundle(zip))).toMatchObject({ valid: true, container: 'canonical' });
  for (const path of [bag, join(folder, 'out')]) {
    expect(await verifyBundle(await openBundle(path))).toMatchObject({
      valid: true,
      ours: true,
      container: 'folder',
      signature: 'valid',
    });
  }
});

tools.test('the commands that docs/bundle.md gives to counsel verify the signature', async () => {
  const folder = testFolder();
  writeFileSync(join(folder, 'a.zip'), await bytesOf(await planOf()));
  run('unzip -q a.zip', folder);
  const docs = readFileSync(join(import.meta.dirname, '../../../docs/bundle.md'), 'utf8');
  const commands = /The signature with OpenSSL 3:\n+```\n(.*?)```/s.exec(docs)?.[1] ?? 'false';
  const answer = run(commands, join(folder, reference));
  expect(answer).toContain('Signature Verified Successfully');
  expect(answer).toContain(hashOf('sha256', testSigner().publicKey));
  const tagManifest = join(folder, reference, 'tagmanifest-sha256.txt');
  writeFileSync(tagManifest, readFileSync(tagManifest, 'utf8').replace('bagit', 'baget'));
  expect(() => run(commands.replace(/\nprintf.*\n$/, '\n'), join(folder, reference))).toThrow();
});

test('whatever a case holds, its bundle verifies', async () => {
  const file = fc.tuple(fc.string({ unit: 'binary', maxLength: 40 }), fc.uint8Array({ maxLength: 3000 }));
  const info = fc.dictionary(
    fc.constantFrom('Source-Organization', 'Contact-Name', 'External-Description'),
    fc.string({ unit: 'binary' }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 12 }), info, async (files, lines) => {
      const names = safeNames(files.map(([name]) => name));
      const payload = Object.fromEntries(
        files.map(([, content], index) => [`data/documents/${names[index]!}`, content]),
      );
      const plan = await planOf(payload, { info: lines });
      const zip = await bytesOf(plan);
      expect(zip.length).toBe(plan.size);
      const verdict = await verifyBundle(bundleFromBytes(zip));
      expect(verdict).toMatchObject({ valid: true, container: 'canonical', errors: [], warnings: [] });
    }),
    { numRuns: 60 },
  );
});

test('progress counts up to the size that was announced', async () => {
  const plan = await planOf({ 'data/big': Buffer.alloc(3_000_000, 7), 'data/small': 'x' });
  const seen: number[] = [];
  let bytes = 0;
  for await (const piece of plan.stream({ onProgress: (done) => seen.push(done) })) bytes += piece.length;
  expect(bytes).toBe(plan.size);
  expect(seen.at(-1)).toBe(plan.size);
  expect(seen).toEqual([...seen].sort((left, right) => left - right));
});

test('a stream can be cancelled in the middle, and lets its source go', async () => {
  const stop = new AbortController();
  let isClosed = false;
  const chunk = Buffer.alloc(1024 * 1024, 1);
  const whole = bundleFileFromBytes('data/big', Buffer.concat(Array.from({ length: 8 }, () => chunk)));
  const file = {
    ...whole,
    read: async function* () {
      try {
        for (let index = 0; index < 8; index += 1) yield await Promise.resolve(chunk);
      } finally {
        isClosed = true;
      }
    },
  };
  const plan = await planOf([file]);
  let bytes = 0;
  const run = async (): Promise<void> => {
    for await (const piece of plan.stream({ signal: stop.signal })) {
      bytes += piece.length;
      if (bytes > 2 * chunk.length) stop.abort();
    }
  };
  await expect(run()).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(bytes).toBeLessThan(4 * chunk.length);
  expect(isClosed).toBe(true);
});

test.each([
  ['other bytes', Buffer.from('abd')],
  ['fewer', Buffer.from('ab')],
  ['more', Buffer.from('abcd')],
  ['none', Buffer.alloc(0)],
])(
  'a document that changed since it was recorded (%s) is never written into a finished bundle',
  async (_, actual) => {
    const announced = bundleFileFromBytes('data/a', Buffer.from('abc'));
    const plan = await planOf([{ ...announced, read: bundleFileFromBytes('data/a', actual).read }]);
    await expect(bytesOf(plan)).rejects.toMatchObject({ code: 'CONTENT_DAMAGED', data: { name: 'data/a' } });
  },
);

test.each([
  'report.pdf',
  'data/../bagit.txt',
  'data/',
  'data//a',
  'data/./a',
  'data/a\\b',
  'data/con.txt',
  'data/a%0Ab',
  'data/a\nb',
  'data/a:b',
  'data/a.',
  'data/\u202efdp.exe',
  'data/\ud800',
])('no bundle holds a file named %j', async (path) => {
  await expect(planOf({ [path]: 'x' })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'payload' },
  });
});

test.each([
  ['two names that some system takes for one', { 'data/A': 'x', 'data/a': 'y' }, {}, 'payload'],
  ['nothing', {}, {}, 'payload'],
  ['a reference that is no folder name', smallPayload, { reference: '../x' }, 'reference'],
  ['a reference that is a device', smallPayload, { reference: 'NUL' }, 'reference'],
  ['no date', smallPayload, { baggingDate: '24 November' }, 'baggingDate'],
  ['a line of its own', smallPayload, { info: { 'payload-oxum': '1.1' } }, 'info'],
  ['a label that breaks the file', smallPayload, { info: { 'A: b\nC': 'd' } }, 'info'],
])('%s is refused', async (_, files, over, field) => {
  await expect(planOf(files as Record<string, string>, over)).rejects.toMatchObject({
    code: 'INVALID',
    data: { field },
  });
});

test('line breaks in a value cannot add lines to bag-info.txt', async () => {
  const zip = await bytesOf(
    await planOf(smallPayload, { info: { 'Contact-Name': 'A\r\nPayload-Oxum: 1.1\u2028B\u0000' } }),
  );
  expect(zip.includes('\nContact-Name: A Payload-Oxum: 1.1 B\n')).toBe(true);
});

test('a signer whose key does not fit signs nothing', async () => {
  const signer = { publicKey: testSigner(2).publicKey, sign: testSigner(1).sign };
  const input = {
    reference,
    baggingDate: '2026-11-24',
    info: {},
    signer,
    payload: [bundleFileFromBytes('data/a', Buffer.from('x'))],
  };
  await expect(planBundle(input)).rejects.toThrow('does not fit');
});

function run(command: string, folder: string): string {
  return execFileSync('sh', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
