import { execFileSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import { hasCommand } from '../../support/has-command.ts';
import { ukPack } from '../../support/office-law.ts';
import { laterPack, packFile, testPackKey } from '../../support/packs.ts';
import { skipUnless } from '../../support/skips.ts';

const folder = mkdtempSync(join(tmpdir(), 'custodia-pack-'));
afterEach(() => rmSync(folder, { recursive: true }));

const { test } = skipUnless(
  ['bash', 'jq', 'openssl', 'base64'].every(hasCommand),
  'a pack is checked with jq and openssl, which are not both on this machine',
);

/** As docs/law-packs.md says it. */
const checked = `(printf 'Custodia rule pack 1\\n'; jq -cjS .pack rules.json) > signed
jq -r .signature rules.json | base64 -d > signature
openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in signed -sigfile signature`;

test('a pack’s signature can be checked with common tools, without the program', () => {
  const key = testPackKey();
  const pack = laterPack(ukPack);
  const der = Buffer.concat([
    Buffer.from('302a300506032b6570032100', 'hex'),
    Buffer.from(key.publicKey, 'base64'),
  ]);
  const pem = createPublicKey({ key: der, format: 'der', type: 'spki' }).export({
    format: 'pem',
    type: 'spki',
  });
  writeFileSync(join(folder, 'key.pem'), pem);
  const verify = () =>
    execFileSync('bash', ['-ec', checked], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  writeFileSync(join(folder, 'rules.json'), packFile(pack, key.sign(pack)));
  expect(verify()).toContain('Signature Verified Successfully');
  writeFileSync(join(folder, 'rules.json'), packFile({ ...pack, version: '2027.2' }, key.sign(pack)));
  expect(verify).toThrow();
});
