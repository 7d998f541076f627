import { createHash, createPublicKey, sign, verify } from 'node:crypto';
import { type JsonValue, canonicalJson } from '../../db/canonical.ts';
import { keyFingerprint } from '../bundle/signature.ts';
import type { Act, SessionKeys, SessionPerson } from '../session/open-vault.ts';
import { publicKeyText } from '../vault/key-file.ts';

export const SIGNATURE_TAG = 'custodia/decision/v1\n';

/** Who signs, when and with what. */
export type Signer = {
  person: SessionPerson;
  keys: SessionKeys;
  /** UTC text. */
  now: string;
  random: (length: number) => Uint8Array;
};

/** A record of `signatures` as it is about to be kept. */
export type SignedStatement = {
  purpose: string;
  snapshot: string;
  snapshotSha256: string;
  personId: string;
  publicKey: string;
  signature: string;
  signedAt: string;
};

/** @returns the bytes that a signature of a person covers: the tag, then the digest of the snapshot. */
export function signedMessage(snapshotSha256: string): Buffer {
  return Buffer.concat([Buffer.from(SIGNATURE_TAG), Buffer.from(snapshotSha256, 'hex')]);
}

/**
 * The person signs a canonical snapshot with salt, so that its hash says nothing once it is erased.
 *
 * @param purpose the act that is signed, `complaint.closed`
 * @param content what the screen shows, by name; nothing privileged
 */
export function signedStatement(
  { person, keys, now, random }: Signer,
  { purpose, content }: { purpose: string; content: Record<string, unknown> },
): SignedStatement {
  const snapshot = canonicalJson({
    purpose,
    salt: Buffer.from(random(32)).toString('base64'),
    signedAt: now,
    person: { id: person.id, name: person.name, office: person.office, role: person.role },
    ...(JSON.parse(JSON.stringify(content)) as Record<string, JsonValue>),
  });
  const snapshotSha256 = createHash('sha256').update(snapshot).digest('hex');
  return {
    purpose,
    snapshot,
    snapshotSha256,
    personId: person.id,
    publicKey: publicKeyText(keys.signing),
    signature: sign(null, signedMessage(snapshotSha256), keys.signing).toString('base64'),
    signedAt: now,
  };
}

/** Puts what a person signed on record. @returns the signature's id */
export function recordSignature(act: Act, caseId: string, statement: SignedStatement): string {
  const id = act.newId();
  act.record({
    entity: 'signature',
    id,
    caseId,
    action: 'decision.signed',
    fields: { caseId, ...statement },
  });
  return id;
}

/**
 * The person signs the case as the screen showed it.
 *
 * @param shown what the closing dialog shows: the facts and the way the case took; no notes or letters, so nothing
 *   privileged
 */
export function signDecision(
  act: Act,
  caseId: string,
  { purpose, shown }: { purpose: string; shown: unknown },
): void {
  recordSignature(act, caseId, signedStatement(act, { purpose, content: { case: shown } }));
}

/** @returns SHA-256 of the raw public key, as a bundle shows the vault's. */
export function personFingerprint(publicKey: string): string {
  const { x = '' } = personKey(publicKey).export({ format: 'jwk' });
  return keyFingerprint(Buffer.from(x, 'base64url'));
}

function personKey(publicKey: string) {
  return createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
}

/** @returns the public key as PEM text, as OpenSSL reads it. */
export function publicKeyPem(publicKey: string): string {
  return personKey(publicKey).export({ type: 'spki', format: 'pem' }).toString();
}

type SignatureRow = Omit<SignedStatement, 'snapshot'> & { snapshot: string | null };

/**
 * @param keys the public keys that ever stood on record for the person
 * @returns whether the signature holds: over the snapshot as it stands, or over its hash where it was erased
 */
export function checkSignature(row: SignatureRow, keys: readonly string[]): 'holds' | 'erased' | 'broken' {
  if (!keys.includes(row.publicKey)) return 'broken';
  const digest = row.snapshot === null ? null : createHash('sha256').update(row.snapshot).digest('hex');
  if (digest !== null && digest !== row.snapshotSha256) return 'broken';
  const holds = verify(
    null,
    signedMessage(row.snapshotSha256),
    personKey(row.publicKey),
    Buffer.from(row.signature, 'base64'),
  );
  if (!holds) return 'broken';
  return digest === null ? 'erased' : 'holds';
}
