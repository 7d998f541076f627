import { createHash, createPublicKey, verify } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';

/** Signs with the vault's key. `publicKey` is the raw Ed25519 key, 32 bytes; `sign` gives 64 bytes. */
export type BundleSigner = { publicKey: Uint8Array; sign: (bytes: Uint8Array) => Uint8Array };

/**
 * What is signed is this line and then the bytes of tagmanifest-sha256.txt: a signature made here can't be taken
 * for one over anything else the same key signs.
 */
export const signatureDomain = 'Custodia bundle signature 1\n';
export const signatureFormat = 'custodia-bundle-signature';

const signatureShape = z.strictObject({
  algorithm: z.literal('Ed25519'),
  format: z.literal(signatureFormat),
  publicKey: z.string(),
  signature: z.string(),
  version: z.literal(1),
});

export type BundleSignature = { publicKey: Uint8Array; signature: Uint8Array };

/**
 * @param signer the vault's key.
 * @param tagManifest the bytes of tagmanifest-sha256.txt.
 * @returns the bytes of signature.json: canonical JSON (RFC 8785), nothing after it.
 * @throws Error where the signer's signature doesn't hold under its own public key.
 */
export function signatureFile(signer: BundleSigner, tagManifest: Uint8Array): Buffer {
  const signature = signer.sign(Buffer.concat([Buffer.from(signatureDomain), tagManifest]));
  if (!isSignedBy({ publicKey: signer.publicKey, signature }, tagManifest)) {
    throw new Error('the signing key does not fit its public key');
  }
  return serialized({ publicKey: signer.publicKey, signature });
}

/**
 * Reads signature.json strictly: only the one canonical writing of its content is accepted, so that no byte of it
 * can be other than it was written.
 *
 * @returns the key and signature, or undefined where the file departs from the format in anything.
 */
export function readSignature(bytes: Uint8Array): BundleSignature | undefined {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
  const parsed = signatureShape.safeParse(json);
  if (!parsed.success) return undefined;
  const read = {
    publicKey: Buffer.from(parsed.data.publicKey, 'base64'),
    signature: Buffer.from(parsed.data.signature, 'base64'),
  };
  const hasLengths = read.publicKey.length === 32 && read.signature.length === 64;
  return hasLengths && serialized(read).equals(bytes) ? read : undefined;
}

/** @returns whether the signature holds over the bytes of tagmanifest-sha256.txt. */
export function isSignedBy(signature: BundleSignature, tagManifest: Uint8Array): boolean {
  const key = createPublicKey({
    format: 'jwk',
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(signature.publicKey).toString('base64url') },
  });
  const message = Buffer.concat([Buffer.from(signatureDomain), tagManifest]);
  return verify(null, message, key, signature.signature);
}

/** @returns SHA-256 of the raw public key in sixteen groups of four hex digits, to be read aloud and compared. */
export function keyFingerprint(publicKey: Uint8Array): string {
  const hex = createHash('sha256').update(publicKey).digest('hex');
  return (hex.match(/.{4}/g) ?? []).join(' ');
}

/** @returns whether two fingerprints are the same, however they are spaced and capitalised. */
export function isSameFingerprint(left: string, right: string): boolean {
  const digits = (text: string): string => text.replace(/[\s:-]/g, '').toLowerCase();
  return digits(left) === digits(right);
}

function serialized(signature: BundleSignature): Buffer {
  const text = canonicalize({
    algorithm: 'Ed25519',
    format: signatureFormat,
    publicKey: Buffer.from(signature.publicKey).toString('base64'),
    signature: Buffer.from(signature.signature).toString('base64'),
    version: 1,
  });
  return Buffer.from(text ?? '', 'utf8');
}
