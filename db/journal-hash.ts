import { createHash } from 'node:crypto';
import { type JsonValue, canonicalJson } from './canonical.ts';

/** Domain separation: a commitment can't be passed off as an entry's hash, nor one format's as another's. */
const COMMITMENT_TAG = 'custodia/commitment/v1\n';
const ENTRY_TAG = 'custodia/entry/v1\n';

/** The hash "before" an origin's first entry. */
export const CHAIN_START = Buffer.alloc(32);

/**
 * What stands in the chain for a value: SHA-256(tag ‖ salt ‖ canonical JSON of the value). The value can be erased
 * or withheld and the chain still verifies; the 32 random bytes of salt keep a short value from being guessed.
 */
export function commitmentOf(salt: Uint8Array, value: JsonValue): Buffer {
  return createHash('sha256').update(COMMITMENT_TAG).update(salt).update(canonicalJson(value)).digest();
}

/** A changed field as the chain sees it. */
export type FieldCommitment = { field: string; parent: Buffer | null; commitment: Buffer };

/** What an entry's hash covers, in the form it is also exported in. */
export type EntryHead = {
  id: string;
  origin: string;
  sequence: number;
  recordedAt: string;
  zone: string;
  monotonic: number;
  actorId: string;
  office: string;
  actId: string;
  caseId: string | null;
  entity: string;
  entityId: string;
  action: string;
};

/** @returns the entry as the JSON object whose canonical form is hashed. */
export function entryObject(head: EntryHead, fields: readonly FieldCommitment[], previousHash: Buffer) {
  return {
    format: 1,
    ...head,
    fields: fields.map(({ field, parent, commitment }) => ({
      field,
      parent: parent === null ? null : parent.toString('hex'),
      commitment: commitment.toString('hex'),
    })),
    previousHash: previousHash.toString('hex'),
  };
}

/** @returns SHA-256(tag ‖ RFC 8785 canonical JSON of the entry); `fields` in the order of their names. */
export function entryHash(head: EntryHead, fields: readonly FieldCommitment[], previousHash: Buffer): Buffer {
  return createHash('sha256')
    .update(ENTRY_TAG)
    .update(canonicalJson(entryObject(head, fields, previousHash)))
    .digest();
}
