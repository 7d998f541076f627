import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openBundle, verifyBundle, type VerifyVerdict } from '../../../core/bundle/verify-bundle.ts';
import { findingSentence } from '../../../shared/text/bundle.ts';
import { samplesFolder } from '../../support/samples.ts';
import { skipUnless } from '../../support/skips.ts';

const suite = samplesFolder('bagit-conformance');
const java = samplesFolder('bagit-java');
const missing = 'the BagIt samples are not beside this project';

type Outcome = 'valid' | 'warning' | 'invalid' | 'unsupported';
const outcome = (verdict: VerifyVerdict): Outcome => {
  if (verdict.errors.some((error) => error.code === 'unsupportedVersion')) return 'unsupported';
  if (!verdict.valid) return 'invalid';
  return verdict.warnings.length > 0 ? 'warning' : 'valid';
};
const verifyFolder = async (path: string): Promise<VerifyVerdict> => verifyBundle(await openBundle(path));

skipUnless(suite !== undefined, missing).test(
  'each bag of the conformance suite gets the verdict its folder names',
  async () => {
    const rows: string[] = [];
    const wrong: string[] = [];
    for (const version of readdirSync(suite!)
      .filter((name) => /^v\d/.test(name))
      .sort()) {
      for (const kind of readdirSync(join(suite!, version)).sort()) {
        for (const name of readdirSync(join(suite!, version, kind)).sort()) {
          const verdict = await verifyFolder(join(suite!, version, kind, name));
          const got = outcome(verdict);
          // What a bag declares decides, not its folder: one of 0.97's declares 0.96.
          const isSupported = verdict.version === null || !/^0\.9[3-6]$/.test(verdict.version);
          const expected: Outcome[] = !isSupported
            ? ['unsupported']
            : kind === 'valid'
              ? ['valid', 'warning']
              : kind === 'warning'
                ? ['warning']
                : ['invalid'];
          if (!expected.includes(got)) wrong.push(`${version}/${kind}/${name}: ${got}`);
          if (!isSupported)
            expect(verdict.errors.map(findingSentence).join()).toContain(`version ${verdict.version}`);
          rows.push(`${version.padEnd(6)}${kind.padEnd(14)}${got.padEnd(13)}${name}`);
          expect(verdict).toMatchObject({
            ours: false,
            container: 'folder',
            signature: 'none',
            fingerprint: null,
          });
        }
      }
    }
    console.log(rows.join('\n'));
    expect(rows.length).toBe(60);
    expect(wrong).toEqual([]);
  },
);

skipUnless(java !== undefined, missing).test.each([
  ['ISO-8859-1-encodedBag', 'valid', undefined],
  // Its fetch.txt names a file that no manifest covers.
  ['UTF-16-encoded-tag-files', 'invalid', 'fetchUnlisted'],
  ['bad-fetch-bag', 'invalid', 'notFetched'],
  ['badPayloadOxumByteSize/bag', 'unsupported', 'unsupportedVersion'],
  ['bag-with-leading-dot-slash-in-manifest', 'warning', undefined],
  ['bags/v0_97/bag', 'valid', undefined],
  ['bags/v0_93/bag', 'unsupported', 'unsupportedVersion'],
  ['bags/v0_96/holey-bag', 'unsupported', 'unsupportedVersion'],
  ['bags/v2_0/bag/.bagit', 'unsupported', 'unsupportedVersion'],
  ['corruptPayloadFile', 'invalid', 'hashDiffers'],
  ['corruptTagFile', 'invalid', 'hashDiffers'],
  ['dotKeepExampleBag', 'invalid', 'missing'],
  ['filesInManifestDontExist', 'invalid', 'missing'],
  ['filesInPayloadDirAreNotInManifest', 'invalid', 'unlisted'],
  ['hiddenFoldersAndFiles', 'invalid', 'notABag'],
  ['linterTestBag', 'unsupported', 'algorithm'],
  ['notAllFilesListedInAllManifestsBag', 'invalid', 'notInEveryManifest'],
  ['payloadManifestsDiffer', 'invalid', 'missing'],
  ['sha3Bag', 'valid', undefined],
  ['tagManifestsDiffer', 'valid', undefined],
])('bagit-java %s is %s (%s)', async (name, expected, code) => {
  const verdict = await verifyFolder(join(java!, name));
  expect(outcome(verdict)).toBe(expected);
  if (code !== undefined) expect(verdict.errors.map((error) => error.code)).toContain(code);
});
