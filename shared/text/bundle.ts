type Told = { path: string; detail: string };

const sentences = {
  notAZip: ({ detail }: Told) => `It cannot be read as a zip (${detail}). Ask for the file again.`,
  notABag: () => 'It holds no bag: bagit.txt is missing from its top or from its only folder.',
  severalBags: () => 'It holds more than one bag. Unpack it and verify each one alone.',
  outsideBag: ({ path }: Told) => `${path} lies outside the bag's folder and is covered by nothing.`,
  containerChanged: ({ detail }: Told) => `The zip is not byte for byte the one Custodia wrote (${detail}).`,
  localHeaderDiffers: ({ path }: Told) => `The zip says two different things about ${path}.`,
  overlap: ({ path }: Told) => `${path} shares bytes with another file of the zip.`,
  crc: ({ path }: Told) => `${path} does not have the check sum that the zip records.`,
  duplicateEntry: ({ path }: Told) => `${path} is in the zip more than once.`,
  encrypted: ({ path }: Told) => `${path} is encrypted and was not read.`,
  compression: ({ path }: Told) => `${path} is compressed in a way that is not supported and was not read.`,
  bomb: ({ path }: Told) => `${path} would unpack to an implausible size and was not read.`,
  link: ({ path }: Told) => `${path} is a link. Links are never followed.`,
  special: ({ path }: Told) => `${path} is no ordinary file and was not opened.`,
  unreadable: ({ path, detail }: Told) => `${path} could not be read (${detail}).`,
  tooLarge: ({ path }: Told) => `${path} is too large for what it is and was not read.`,
  unsafePath: ({ path, detail }: Told) =>
    detail === ''
      ? `The name ${path} leads out of the bag on some systems.`
      : `${path} lists ${detail}, which leads out of the bag on some systems.`,
  declaration: () =>
    'bagit.txt is not as the standard wants it: two lines, version and encoding, nothing else.',
  unsupportedVersion: ({ detail }: Told) =>
    `The bag is of BagIt version ${detail}. Versions 0.97 and 1.0 can be verified.`,
  encoding: ({ path, detail }: Told) => `${path} is not text in ${detail}, the encoding the bag declares.`,
  algorithm: ({ path, detail }: Told) =>
    `${path} uses ${detail}, which is not known here, so the bag cannot be verified.`,
  noManifest: () => 'There is no manifest, so nothing says what the files should be.',
  noPayload: () => 'There is no data folder.',
  manifestLine: ({ path, detail }: Told) => `${path} has a line that is no hash with a name: ${detail}`,
  infoLine: ({ path, detail }: Told) => `${path} has a line that is no label with a value: ${detail}`,
  fetchLine: ({ path, detail }: Told) => `${path} has a line that cannot be read: ${detail}`,
  oxum: ({ detail }: Told) => `The number and size of the files are not what bag-info.txt says (${detail}).`,
  missing: ({ path, detail }: Told) => `${path} is missing; ${detail} lists it.`,
  notFetched: ({ path }: Told) =>
    `${path} is not in the bag but listed in fetch.txt for download. Custodia downloads nothing: complete the bag first.`,
  fetchUnlisted: ({ path }: Told) => `fetch.txt lists ${path}, which no manifest covers.`,
  hashDiffers: ({ path, detail }: Told) =>
    `${path} has been changed: it does not have the hash in ${detail}.`,
  sizeDiffers: ({ path }: Told) => `${path} does not have the size that is recorded for it.`,
  listedTwice: ({ path, detail }: Told) => `${detail} lists ${path} more than once.`,
  listedDifferently: ({ path, detail }: Told) => `${detail} lists ${path} with two different hashes.`,
  unlisted: ({ path }: Told) => `${path} is in no manifest, so nothing says what it should be.`,
  notInEveryManifest: ({ path, detail }: Told) => `${path} is not in ${detail}.`,
  outsidePayload: ({ path, detail }: Told) => `${detail} lists ${path}, which is not its to list.`,
  unlistedTagFile: ({ path }: Told) => `${path} is in no tag manifest, so nothing says what it should be.`,
  signatureInvalid: () => 'The signature does not hold: the bundle was changed after it was signed.',
  journalBroken: ({ detail }: Told) => `The journal in the bundle does not hold at line ${detail}.`,
  signatureMissing: () => 'The signature is missing; Custodia signs every bundle.',
  fingerprintDiffers: ({ detail }: Told) =>
    `It was signed with another key than the one expected. Its fingerprint is ${detail}.`,
  fingerprintMissing: () => 'It is not signed, so it cannot come from the key that is expected.',
  identifier: ({ path, detail }: Told) => `Its folder is named ${path}, and bag-info.txt says ${detail}.`,
  missingSystemFile: ({ path }: Told) =>
    `${path} is missing. It was an empty file of an operating system, so no content is lost.`,
  systemFile: ({ path }: Told) => `${path} was made by an operating system, not by a person.`,
  asterisk: ({ path, detail }: Told) => `${path} marks ${detail} with an asterisk, as md5sum does.`,
  dotPath: ({ path, detail }: Told) => `${path} writes ${detail} with a needless "./".`,
  letterCase: ({ path, detail }: Told) => `${path} and ${detail} differ only in capital letters.`,
  normalization: ({ path, detail }: Told) => `${path} and ${detail} differ only in how accents are stored.`,
  unportable: ({ path }: Told) => `The name ${path} cannot be kept on every system.`,
  more: ({ detail }: Told) => `${detail} more of the same list are not shown.`,
} as const satisfies Record<string, (told: Told) => string>;

/** Everything that verifying a bundle can find. */
export type FindingCode = keyof typeof sentences;

/** @returns the sentence of one finding; hosts show it as it is. */
export function findingSentence(finding: {
  code: FindingCode;
  path?: string | undefined;
  detail?: string | undefined;
}): string {
  return sentences[finding.code]({ path: shown(finding.path), detail: shown(finding.detail) });
}

/** The answer in one sentence, for the head of the report. */
export function verdictSentence(verdict: {
  valid: boolean;
  ours: boolean;
  contentValid: boolean;
  container: 'canonical' | 'changed' | 'notOurs' | 'folder';
  signature: 'valid' | 'invalid' | 'none';
}): string {
  if (verdict.valid && verdict.ours) {
    return verdict.container === 'folder'
      ? 'Content and signature verified. The folder itself carries no proof of the zip it came in.'
      : 'Verified: content, signature and container are as Custodia wrote them.';
  }
  if (verdict.valid) return 'Content verified, container not ours.';
  if (verdict.ours && verdict.contentValid && verdict.container === 'changed') {
    return 'Not verified: content verified, container changed.';
  }
  if (verdict.ours && verdict.signature !== 'valid') return 'Not verified: the signature does not hold.';
  return 'Not verified.';
}

/** Names in a foreign bag can hold anything; what steers a terminal or turns text around is shown as a code. */
function shown(text: string | undefined): string {
  return (text ?? '').replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}
