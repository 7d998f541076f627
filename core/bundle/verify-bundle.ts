import { CustodiaError } from '../../shared/errors.ts';
import type { BundleSource } from './bundle-source.ts';
import { containerDeparture } from './check-container.ts';
import { checkLists, type Expectation } from './check-lists.ts';
import { digestFile, onePiece, type ContainerFile } from './container-file.ts';
import { at, Findings, type VerifyFinding } from './findings.ts';
import { locateBag, type Bag, type BagFile } from './locate-bag.ts';
import { readBag, type BagTags } from './read-bag.ts';
import { checkLocalHeaders } from './read-zip.ts';
import {
  isSameFingerprint,
  isSignedBy,
  keyFingerprint,
  readSignature,
  signatureFormat,
} from './signature.ts';
import { verifyJournalFile } from './verify-journal.ts';
import { formatLabel } from './tag-texts.ts';

export { bundleFromBytes, openBundle, type BundleSource } from './bundle-source.ts';
export type { VerifyFinding } from './findings.ts';

export type VerifyVerdict = {
  /** Exit code 0 or 1: nothing is wrong. Warnings don't count. */
  valid: boolean;
  /** It holds our signature.json, or says that it is a Custodia bundle. */
  ours: boolean;
  /** `changed`: ours, and not byte for byte what Custodia writes. */
  container: 'canonical' | 'changed' | 'notOurs' | 'folder';
  /** The bag is complete, every hash holds and, in one of ours, so does the signature. */
  contentValid: boolean;
  /** The BagIt version it declares. */
  version: string | null;
  /** Of the key it was signed with, whoever's that is: SHA-256 of the raw public key in groups of four hex digits. */
  fingerprint: string | null;
  signature: 'valid' | 'invalid' | 'none';
  errors: VerifyFinding[];
  warnings: VerifyFinding[];
  /** Files under data/ and their bytes. */
  files: number;
  bytes: number;
};

export type VerifyOptions = {
  /** The fingerprint the signing key has to have, in any spacing. */
  fingerprint?: string;
  signal?: AbortSignal;
  /** Bytes read of bytes to read. */
  onProgress?: (done: number, total: number) => void;
};

type Signed = Pick<VerifyVerdict, 'signature' | 'fingerprint'>;

/**
 * Verifies a bundle of ours or any BagIt bag of version 0.97 or 1.0, without a vault and without writing or
 * fetching anything. Each file is read once. Closes the source.
 *
 * @throws CustodiaError CANCELLED when `signal` aborts. What is wrong with the bundle is in the verdict, never thrown.
 */
export async function verifyBundle(
  source: BundleSource,
  options: VerifyOptions = {},
): Promise<VerifyVerdict> {
  try {
    return await verify(source, options);
  } finally {
    await source.close();
  }
}

async function verify(source: BundleSource, options: VerifyOptions): Promise<VerifyVerdict> {
  const findings = new Findings();
  const bag = await locateBag(source, findings);
  if (bag === undefined) return emptyVerdict(source, findings);
  const tags = await readBag(bag, findings);
  const isOurs = isCustodias(tags);
  const expectations = checkLists(bag, tags, findings);
  const wrongCrc = await checkContents({ bag, tags, expectations, findings, options });
  const signed = isOurs
    ? checkOurs(bag, tags, findings)
    : ({ signature: 'none', fingerprint: null } as const);
  if (isOurs) await checkJournal(bag, findings);
  checkFingerprint(signed, options, findings);
  const payload = [...bag.files].filter(([path]) => path.startsWith('data/'));
  return {
    container: await checkContainer({ source, bag, isOurs, wrongCrc, findings }),
    valid: findings.errors.length === 0,
    ours: isOurs,
    contentValid: findings.isContentValid,
    version: tags.version,
    ...signed,
    errors: findings.errors,
    warnings: findings.warnings,
    files: payload.length,
    bytes: payload.reduce((sum, [, file]) => sum + file.size, 0),
  };
}

function emptyVerdict(source: BundleSource, findings: Findings): VerifyVerdict {
  return {
    valid: false,
    ours: false,
    container: source.kind === 'folder' ? 'folder' : 'notOurs',
    contentValid: false,
    version: null,
    fingerprint: null,
    signature: 'none',
    errors: findings.errors,
    warnings: findings.warnings,
    files: 0,
    bytes: 0,
  };
}

/** The case's journal, where there is one, must hold by itself: a signature says who signed, not that it is true. */
async function checkJournal(bag: Bag, findings: Findings): Promise<void> {
  const path = 'data/journal.jsonl';
  const file = bag.files.get(path);
  if (file === undefined || file.isBlocked) return;
  const { firstBad } = await verifyJournalFile(file);
  if (firstBad !== null) {
    findings.error('content', {
      code: 'journalBroken',
      ...at(path, `${String(firstBad.line)}: ${firstBad.why}`),
    });
  }
}

/** Either mark is enough, so that taking away one of them doesn't turn a bundle into a harmless foreign bag. */
function isCustodias(tags: BagTags): boolean {
  const isMarked = tags.info.some((line) => line.label.toLowerCase() === formatLabel.toLowerCase());
  return isMarked || tags.loaded.get('signature.json')?.includes(signatureFormat) === true;
}

/** @returns the files whose contents hold by their hash and yet not by the zip's CRC-32. */
async function checkContents(check: {
  bag: Bag;
  tags: BagTags;
  expectations: readonly Expectation[];
  findings: Findings;
  options: VerifyOptions;
}): Promise<string[]> {
  const { bag, tags, findings, options } = check;
  const wanted = Map.groupBy(check.expectations, (expectation) => expectation.path);
  // In a folder a file that nothing lists has nothing to be held against; in a zip there is still its CRC-32.
  const files = [...bag.files].filter(
    ([path, file]) => !file.isBlocked && (bag.zip !== undefined || wanted.has(path)),
  );
  const total = files.reduce((sum, [, file]) => sum + file.size, 0);
  let done = 0;
  const onBytes = (count: number): void => {
    if (options.signal?.aborted === true) throw new CustodiaError('CANCELLED', {});
    done += count;
    options.onProgress?.(done, total);
  };
  const wrongCrc: string[] = [];
  onBytes(0);
  for (const [path, file] of files) {
    const held = await checkFile(
      { path, file: asLoaded(file, tags.loaded.get(path)), onBytes },
      wanted.get(path) ?? [],
      findings,
    );
    if (held.byHash && !held.byCrc) wrongCrc.push(path);
  }
  return wrongCrc;
}

async function checkFile(
  subject: { path: string; file: ContainerFile; onBytes: (count: number) => void },
  expectations: readonly Expectation[],
  findings: Findings,
): Promise<{ byHash: boolean; byCrc: boolean }> {
  const { path, file, onBytes } = subject;
  try {
    const algorithms = new Set(expectations.map((expectation) => expectation.algorithm));
    const digest = await digestFile(file, algorithms, onBytes);
    const wrong = expectations.filter(
      (expected) => digest.digests.get(expected.algorithm) !== expected.digest,
    );
    for (const { manifest } of wrong)
      findings.error('content', { code: 'hashDiffers', path, detail: manifest });
    if (digest.size !== file.size) findings.error('content', { code: 'sizeDiffers', path });
    return { byHash: wrong.length === 0, byCrc: digest.hasCrc };
  } catch (error) {
    if (error instanceof CustodiaError) throw error;
    findings.error('content', {
      code: 'unreadable',
      path,
      detail: error instanceof Error ? error.message : '',
    });
    return { byHash: false, byCrc: false };
  }
}

/** What was parsed is what is hashed: a file that changes between two readings can't pass for both. */
function asLoaded(file: BagFile, bytes: Buffer | undefined): ContainerFile {
  return bytes === undefined ? file : { ...file, read: () => onePiece(bytes) };
}

function checkOurs(bag: Bag, tags: BagTags, findings: Findings): Signed {
  const tagManifest = tags.loaded.get('tagmanifest-sha256.txt');
  const covered = new Set(tags.tagManifests.flatMap((manifest) => manifest.lines.map((line) => line.path)));
  for (const path of bag.files.keys()) {
    const isKnown =
      path.startsWith('data/') || path === 'tagmanifest-sha256.txt' || path === 'signature.json';
    if (!isKnown && !covered.has(path)) findings.error('content', { code: 'unlistedTagFile', path });
  }
  if (tags.version !== '1.0') findings.error('content', { code: 'declaration', path: 'bagit.txt' });
  const identifier = tags.info.find((line) => line.label === 'External-Identifier')?.value;
  if (bag.zip !== undefined && identifier !== bag.top) {
    findings.error('container', { code: 'identifier', path: bag.top, detail: identifier ?? '' });
  }
  const file = tags.loaded.get('signature.json');
  if (file === undefined) {
    findings.error('content', { code: 'signatureMissing' });
    return { signature: 'none', fingerprint: null };
  }
  const signature = readSignature(file);
  if (signature === undefined || tagManifest === undefined || !isSignedBy(signature, tagManifest)) {
    findings.error('content', { code: 'signatureInvalid' });
    return { signature: 'invalid', fingerprint: null };
  }
  return { signature: 'valid', fingerprint: keyFingerprint(signature.publicKey) };
}

function checkFingerprint(signed: Signed, options: VerifyOptions, findings: Findings): void {
  if (options.fingerprint === undefined) return;
  if (signed.fingerprint === null) findings.error('container', { code: 'fingerprintMissing' });
  else if (!isSameFingerprint(options.fingerprint, signed.fingerprint)) {
    findings.error('container', { code: 'fingerprintDiffers', detail: signed.fingerprint });
  }
}

async function checkContainer(check: {
  source: BundleSource;
  bag: Bag;
  isOurs: boolean;
  wrongCrc: readonly string[];
  findings: Findings;
}): Promise<VerifyVerdict['container']> {
  const { source, bag, isOurs, wrongCrc, findings } = check;
  if (source.kind === 'folder' || bag.zip === undefined) return 'folder';
  if (!isOurs) {
    await checkLocalHeaders(bag.zip, findings);
    for (const path of wrongCrc) findings.error('container', { code: 'crc', path });
    return 'notOurs';
  }
  const entries = bag.zip.entries.map((entry) => ({
    name: entry.fileNameRaw.toString('utf8'),
    size: entry.uncompressedSize,
    crc32: entry.crc32,
  }));
  const departure =
    (await containerDeparture(source, entries)) ?? wrongCrc.map((path) => `check sum: ${path}`)[0];
  if (departure === undefined) return 'canonical';
  findings.error('container', { code: 'containerChanged', detail: departure });
  return 'changed';
}
