import type { BundleCase } from '../../../shared/contract/bundle-case.ts';
import { decisionFilesText } from '../../../shared/text/decisions.ts';
import { type BundleFile, bundleFileFromBytes } from '../../bundle/write-bundle.ts';
import { publicKeyPem } from '../../records/decision.ts';

type Signature = BundleCase['signatures'][number];

/** Where the files of a version lie below `data/decisions`: `001-v2`. */
function folderOf({ number, version }: { number: number; version: number }): string {
  return `${String(number).padStart(3, '0')}-v${String(version)}`;
}

/** What was signed, byte for byte, with the signature and the key as OpenSSL reads them; `decision.returned` → `returned`. */
function signatureFiles(folder: string, signature: Signature): BundleFile[] {
  const name = signature.purpose.split('.').at(-1) ?? signature.purpose;
  const file = (ending: string, bytes: Buffer) =>
    bundleFileFromBytes(`data/decisions/${folder}/${name}.${ending}`, bytes);
  return [
    ...(signature.snapshot === null ? [] : [file('json', Buffer.from(signature.snapshot, 'utf8'))]),
    file('sig', Buffer.from(signature.signature, 'base64')),
    file('pem', Buffer.from(publicKeyPem(signature.publicKey), 'utf8')),
  ];
}

/** @returns the signed versions of a case's decisions as files that verify without this program; none where there are none */
export function decisionFiles({ case: { decisions }, signatures }: BundleCase): BundleFile[] {
  const byId = new Map(signatures.map((one) => [one.id, one]));
  const signed = decisions.flatMap((decision) => {
    const own = [decision.submissionId, decision.settlementId].flatMap((id) => byId.get(id ?? '') ?? []);
    return own.length === 0 ? [] : [{ folder: folderOf(decision), own }];
  });
  if (signed.length === 0) return [];
  const readMe = decisionFilesText(signed.map(({ folder }) => folder));
  return [
    bundleFileFromBytes('data/decisions/README.txt', Buffer.from(readMe, 'utf8')),
    ...signed.flatMap(({ folder, own }) => own.flatMap((one) => signatureFiles(folder, one))),
  ];
}
