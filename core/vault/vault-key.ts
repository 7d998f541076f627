import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { setVaultSecret, vaultRow, vaultSecret } from '../../db/queries/people.ts';
import type { Act, OpenVault } from '../session/open-vault.ts';
import { publicKeyText } from './key-file.ts';

/** The vault's own key pair; it signs bundles. */
export function vaultSigner(vault: OpenVault): {
  publicKey: Uint8Array;
  sign: (bytes: Uint8Array) => Uint8Array;
} {
  const secret = vaultSecret(vault.db, 'signingKey');
  if (!secret) throw new Error('the vault has lost its signing key');
  const key = createPrivateKey({ key: secret, type: 'pkcs8', format: 'der' });
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  // The raw key is the last 32 bytes of its SPKI form (RFC 8410, section 4).
  return { publicKey: spki.subarray(spki.length - 32), sign: (bytes) => sign(null, bytes, key) };
}

/** Replaces the vault's signing key: the new one is vouched for by a signature of the old one. */
export function replaceVaultKey(act: Act, vault: OpenVault): void {
  const next = generateKeyPairSync('ed25519').privateKey;
  const publicText = publicKeyText(next);
  const signature = vaultSigner(vault).sign(Buffer.from(`custodia/vault-key/v1\n${publicText}`));
  setVaultSecret(act.store, 'signingKey', next.export({ type: 'pkcs8', format: 'der' }));
  act.record({
    entity: 'vault',
    id: vaultRow(act.db).id,
    caseId: null,
    action: 'vault.keyReplaced',
    fields: { signingKey: publicText, previousSignature: Buffer.from(signature).toString('base64') },
  });
}
