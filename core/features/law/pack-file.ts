import { createPublicKey, verify } from 'node:crypto';
import { canonicalJson, type JsonValue } from '../../../db/canonical.ts';
import type { PackSignature } from '../../../shared/contract/law.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import type { Law } from '../../../shared/law/office-law.ts';
import { packObstacle } from '../../../shared/law/pack-changes.ts';
import { packSignatureDomain, readPackFile, type SignedPack } from '../../../shared/law/signed-pack.ts';
import { lawText } from '../../../shared/text/law.ts';
import { contentBytes, requireUpload } from '../../records/contents.ts';
import type { OpenVault } from '../../session/open-vault.ts';

const mebibyte = 2 ** 20;
/** The program's own packs together have one MiB. */
const largestMebibytes = 16;

/** An uploaded pack that can be put in force, with its text as it came. */
export type UploadedPack = {
  readonly file: SignedPack;
  readonly text: string;
  readonly signature: keyof typeof PackSignature;
};

/** The object identifier of Ed25519 before a raw key (RFC 8410). */
const ed25519Prefix = Buffer.from('302a300506032b6570032100', 'hex');

function signatureOf({ signed, signature }: SignedPack, publicKey: string): keyof typeof PackSignature {
  if (signature === null) return 'none';
  const key = createPublicKey({
    key: Buffer.concat([ed25519Prefix, Buffer.from(publicKey, 'base64')]),
    format: 'der',
    type: 'spki',
  });
  const bytes = Buffer.from(packSignatureDomain + canonicalJson(signed as JsonValue));
  return verify(null, bytes, key, Buffer.from(signature, 'base64')) ? 'holds' : 'doesNotHold';
}

/**
 * Reads an uploaded pack and holds it against the law in force.
 *
 * @throws CustodiaError PACK_REFUSED naming file, row and reason; NOT_FOUND when the upload isn't waiting here
 */
export function readUploadedPack(vault: OpenVault, uploadId: string, law: Law): UploadedPack {
  const { name: file, sha256, size } = requireUpload(vault, uploadId);
  const refused = (row: string | null, reason: string) =>
    new CustodiaError('PACK_REFUSED', { file, row, reason });
  if (size > largestMebibytes * mebibyte) throw refused(null, lawText.pack.tooLarge(largestMebibytes));
  const text = Buffer.from(contentBytes(vault, sha256)).toString('utf8');
  const read = readPackFile(text, file);
  if ('problem' in read) throw new CustodiaError('PACK_REFUSED', read.problem);
  const obstacle = packObstacle(law, read.pack);
  if (obstacle) throw refused(obstacle.row, obstacle.reason);
  return { file: read, text, signature: signatureOf(read, vault.ports.packKey) };
}
