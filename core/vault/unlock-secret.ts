import type { Stretched } from './key-file.ts';

const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** @returns a stretched passphrase as one line of text, the form in which a keyring keeps it. */
export function secretText(stretched: Stretched): string {
  return Buffer.concat([Buffer.from(stretched.tag, 'base64'), stretched.wrapKey]).toString('base64url');
}

/** @returns what {@link secretText} wrote; null for any other text. */
export function parseSecretText(text: string): Stretched | null {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== TAG_BYTES + KEY_BYTES || bytes.toString('base64url') !== text) return null;
  return {
    tag: bytes.subarray(0, TAG_BYTES).toString('base64'),
    wrapKey: Buffer.from(bytes.subarray(TAG_BYTES)),
  };
}
