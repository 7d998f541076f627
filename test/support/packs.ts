// Packs of rules for tests: made from a built-in one, signed with a key of the tests' own.
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { canonicalJson, type JsonValue } from '../../db/canonical.ts';
import { builtInPacks } from '../../shared/law/packs.ts';
import type { RulePack } from '../../shared/law/rule.ts';
import { packSignatureDomain } from '../../shared/law/signed-pack.ts';
import { type TestCore, uploadBytes } from './test-core.ts';

const rawPublic = (key: KeyObject) =>
  key.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64');

/** Signs packs in place of whoever keeps the real key. */
export function testPackKey(): { publicKey: string; sign: (pack: object) => string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: rawPublic(publicKey),
    sign: (pack) =>
      sign(null, Buffer.from(packSignatureDomain + canonicalJson(pack as JsonValue)), privateKey).toString(
        'base64',
      ),
  };
}

/** @returns the built-in pack of this file as it would come a version later, changed by `change` */
export function laterPack(file: string, change: (pack: RulePack) => void = () => undefined): RulePack {
  const found = builtInPacks().get(file);
  if (!found) throw new Error(`no pack is called ${file}`);
  const pack = structuredClone(found);
  pack.version = '2027.1';
  pack.date = '2027-01-15';
  pack.changes.unshift({ version: '2027.1', date: '2027-01-15', text: 'Changed for a test.' });
  change(pack);
  return pack;
}

export const packFile = (pack: object, signature: string | null): string =>
  JSON.stringify({ format: 'custodia-pack/1', pack, signature });

/** Uploads a pack file as the window would. */
export async function uploadPack(client: TestCore['client'], text: string, name = 'rules.json') {
  const { id } = await uploadBytes(client, name, Buffer.from(text), 'application/json');
  return id;
}
