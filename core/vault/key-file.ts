import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../db/canonical.ts';
import { isCustodiaError, CustodiaError } from '../../shared/errors.ts';

const base64 = z.base64();

const wrap = z.object({
  /** Whose wrap it is, by identifier: the name stands in the vault only. Null for the recovery code. */
  owner: z.string().nullable(),
  /** By which a stretched passphrase finds its wrap; derived, says nothing about the person. */
  tag: base64,
  /** The person's private keys under the stretched passphrase (AES-256-GCM: nonce, text, tag). */
  keys: base64,
  /** The data key sealed to the person's public key: it can be renewed without the passphrase. */
  ephemeral: base64,
  sealed: base64,
});
type Wrap = z.infer<typeof wrap>;

const keyFile = z.object({
  format: z.literal(1),
  vaultId: z.string(),
  salt: base64,
  scrypt: z.object({ n: z.number().int(), r: z.number().int(), p: z.number().int() }),
  /** Tells a wrong key from a damaged database. */
  check: base64,
  wraps: z.array(wrap),
  recovery: wrap,
  /** SHA-256 over the canonical rest: tells a damaged key file from a wrong passphrase. */
  sum: z.string(),
});
export type KeyFile = z.infer<typeof keyFile>;

/** What a passphrase opens: who it is (null for the recovery code) and their private keys. */
export type Unwrapped = {
  personId: string | null;
  signing: KeyObject | null;
  sealing: KeyObject;
  dataKey: Buffer;
};

/** A passphrase stretched with a vault's salt: where its wrap is and what opens it. */
export type Stretched = { tag: string; wrapKey: Buffer };

const hkdf = (secret: Uint8Array, info: string, length: number, salt: Uint8Array = new Uint8Array()) =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length));

/**
 * Stretches a passphrase once (scrypt, RFC 7914) after Unicode NFKC, so that the same passphrase typed on another
 * keyboard is the same.
 */
export async function stretch(
  file: Pick<KeyFile, 'salt' | 'scrypt'>,
  passphrase: string,
): Promise<Stretched> {
  const { n, r, p } = file.scrypt;
  const secret = await new Promise<Buffer>((resolve, reject) => {
    const options = { N: n, r, p, maxmem: 256 * n * r };
    scrypt(passphrase.normalize('NFKC'), Buffer.from(file.salt, 'base64'), 32, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
  return {
    tag: hkdf(secret, 'custodia/tag/v1', 16).toString('base64'),
    wrapKey: hkdf(secret, 'custodia/wrap/v1', 32),
  };
}

function encrypt(key: Buffer, nonce: Uint8Array, text: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, box: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12));
  decipher.setAuthTag(box.subarray(box.length - 16));
  return Buffer.concat([decipher.update(box.subarray(12, box.length - 16)), decipher.final()]);
}

const spki = (key: KeyObject) => key.export({ type: 'spki', format: 'der' });
const pkcs8 = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'der' }).toString('base64');
const privateKey = (text: string) =>
  createPrivateKey({ key: Buffer.from(text, 'base64'), type: 'pkcs8', format: 'der' });

/** @returns a public key as base64 of its SPKI form, as records keep it. */
export function publicKeyText(key: KeyObject): string {
  return spki(createPublicKey(key)).toString('base64');
}

/** Seals the data key to a public X25519 key (RFC 7748), as in ECIES with HKDF and AES-256-GCM. */
function seal(
  dataKey: Buffer,
  recipient: KeyObject,
  random: (length: number) => Uint8Array,
): Pick<Wrap, 'ephemeral' | 'sealed'> {
  const ephemeral = generateKeyPairSync('x25519');
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: recipient });
  const ephemeralPublic = spki(ephemeral.publicKey);
  const key = hkdf(shared, 'custodia/seal/v1', 32, Buffer.concat([ephemeralPublic, spki(recipient)]));
  return {
    ephemeral: ephemeralPublic.toString('base64'),
    sealed: encrypt(key, random(12), dataKey).toString('base64'),
  };
}

function unseal(sealed: Pick<Wrap, 'ephemeral' | 'sealed'>, own: KeyObject): Buffer {
  const ephemeralPublic = Buffer.from(sealed.ephemeral, 'base64');
  const publicKey = createPublicKey({ key: ephemeralPublic, type: 'spki', format: 'der' });
  const shared = diffieHellman({ privateKey: own, publicKey });
  const key = hkdf(
    shared,
    'custodia/seal/v1',
    32,
    Buffer.concat([ephemeralPublic, spki(createPublicKey(own))]),
  );
  return decrypt(key, Buffer.from(sealed.sealed, 'base64'));
}

/** A person's keys for one wrap. */
export type WrapOwner = { personId: string | null; signing: KeyObject | null; sealing: KeyObject };

/** @returns fresh keys for a person: Ed25519 to sign, X25519 to receive the data key. */
export function newKeys(personId: string | null): WrapOwner {
  return {
    personId,
    signing: personId === null ? null : generateKeyPairSync('ed25519').privateKey,
    sealing: generateKeyPairSync('x25519').privateKey,
  };
}

export function makeWrap(
  owner: WrapOwner,
  stretched: Stretched,
  dataKey: Buffer,
  random: (length: number) => Uint8Array,
): Wrap {
  const text = canonicalJson({
    personId: owner.personId,
    signing: owner.signing === null ? null : pkcs8(owner.signing),
    sealing: pkcs8(owner.sealing),
  });
  return {
    owner: owner.personId,
    tag: stretched.tag,
    keys: encrypt(stretched.wrapKey, random(12), Buffer.from(text)).toString('base64'),
    ...seal(dataKey, createPublicKey(owner.sealing), random),
  };
}

/** The same wrap for a new data key; needs only the person's public key (base64 SPKI). */
export function resealWrap(
  old: Wrap,
  sealingKey: string,
  dataKey: Buffer,
  random: (length: number) => Uint8Array,
): Wrap {
  const recipient = createPublicKey({ key: Buffer.from(sealingKey, 'base64'), type: 'spki', format: 'der' });
  return { owner: old.owner, tag: old.tag, keys: old.keys, ...seal(dataKey, recipient, random) };
}

const storedKeys = z.object({
  personId: z.string().nullable(),
  signing: z.string().nullable(),
  sealing: z.string(),
});

function openWrap(found: Wrap, stretched: Stretched): Unwrapped {
  const stored = storedKeys.parse(
    JSON.parse(decrypt(stretched.wrapKey, Buffer.from(found.keys, 'base64')).toString()),
  );
  if (stored.personId !== found.owner) throw new Error('owner');
  const sealing = privateKey(stored.sealing);
  return {
    personId: stored.personId,
    signing: stored.signing === null ? null : privateKey(stored.signing),
    sealing,
    dataKey: unseal(found, sealing),
  };
}

function checkValue(dataKey: Uint8Array, vaultId: string): string {
  return createHmac('sha256', hkdf(dataKey, 'custodia/check/v1', 32))
    .update(vaultId)
    .digest('base64');
}

function sumOf(file: Omit<KeyFile, 'sum'>): string {
  return createHash('sha256').update(canonicalJson(file)).digest('hex');
}

export function makeKeyFile(file: Omit<KeyFile, 'sum' | 'check' | 'format'>, dataKey: Buffer): KeyFile {
  const whole = { format: 1 as const, ...file, check: checkValue(dataKey, file.vaultId) };
  return { ...whole, sum: sumOf(whole) };
}

export function keyFileText(file: KeyFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** @throws CustodiaError KEY_FILE_DAMAGED when the text isn't a whole key file. */
export function parseKeyFile(text: string, folder: string): KeyFile {
  try {
    const parsed = keyFile.parse(JSON.parse(text));
    const { sum, ...rest } = parsed;
    if (sumOf(rest) !== sum) throw new Error('sum');
    return parsed;
  } catch (error) {
    throw new CustodiaError('KEY_FILE_DAMAGED', { folder }, { cause: error });
  }
}

/**
 * Opens a key file with a stretched passphrase or recovery code.
 *
 * @throws CustodiaError WRONG_PASSPHRASE when no wrap has its tag, KEY_FILE_DAMAGED when the wrap or the check
 *   value don't hold
 */
export function unwrap(
  file: KeyFile,
  stretched: Stretched,
  options: { folder: string; with: 'passphrase' | 'recovery' },
): Unwrapped {
  const candidates = options.with === 'recovery' ? [file.recovery] : file.wraps;
  const found = candidates.find(({ tag }) => tag === stretched.tag);
  if (!found) throw new CustodiaError('WRONG_PASSPHRASE', {});
  try {
    const opened = openWrap(found, stretched);
    const expected = Buffer.from(file.check, 'base64');
    const actual = Buffer.from(checkValue(opened.dataKey, file.vaultId), 'base64');
    if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) throw new Error('check');
    return opened;
  } catch (error) {
    if (isCustodiaError(error)) throw error;
    throw new CustodiaError('KEY_FILE_DAMAGED', { folder: options.folder }, { cause: error });
  }
}

/** @returns whether a passphrase with this tag already opens the vault for somebody. */
export function isTagTaken(file: KeyFile, tag: string): boolean {
  return file.recovery.tag === tag || file.wraps.some((known) => known.tag === tag);
}
