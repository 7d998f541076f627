import { readFileSync } from 'node:fs';
import type { WriteDb } from '../../db/database.ts';
import { rekeyDatabase } from '../../db/backup.ts';
import { keyPragma } from '../../db/open.ts';
import type { OpenVault } from '../session/open-vault.ts';
import {
  type KeyFile,
  makeKeyFile,
  makeWrap,
  newKeys,
  parseKeyFile,
  resealWrap,
  stretch,
} from './key-file.ts';
import { newRecoveryCode, normalRecoveryCode } from './recovery-code.ts';
import { dropSpareKeyFiles, promoteNextKeyFile, vaultPath, writeNextKeyFile } from './vault-files.ts';
import { activePeople, dropVaultSecret, setVaultSecret } from '../../db/queries/people.ts';

export function readKeyFile(folder: string): KeyFile {
  return parseKeyFile(readFileSync(vaultPath(folder, 'keyFile'), 'utf8'), folder);
}

/** @returns a recovery code and its wrap of the data key. */
export async function makeRecovery(
  file: Pick<KeyFile, 'salt' | 'scrypt'>,
  dataKey: Buffer,
  random: (length: number) => Uint8Array,
): Promise<{ code: string; wrap: KeyFile['recovery'] }> {
  const code = newRecoveryCode(random);
  const stretched = await stretch(file, normalRecoveryCode(code));
  return { code, wrap: makeWrap(newKeys(null), stretched, dataKey, random) };
}

/** Notes that the recovery code is one nobody is known to keep, until a person confirms to have it. */
export function needRecoveryCode(write: WriteDb): void {
  setVaultSecret(write, 'needsRecoveryCode', Buffer.from([1]));
}

/**
 * Replaces the vault's data key: everybody still in the vault gets the new key sealed to their public key, the
 * recovery code is replaced, vault.db is re-encrypted, the open attachment segment ends. Can be killed anywhere: at the
 * next opening the key file that fits the database is the one that counts. The vault remembers from before the change
 * that somebody has to see the new code.
 * @returns the new recovery code
 */
export async function replaceDataKey(vault: OpenVault): Promise<string> {
  const { folder, ports } = vault;
  const old = readKeyFile(folder);
  const dataKey = Buffer.from(ports.random(32));
  const recovery = await makeRecovery(old, dataKey, ports.random);
  const wraps = activePeople(vault.db).map(({ id, sealingKey }) => {
    const wrap = old.wraps.find(({ owner }) => owner === id);
    if (!wrap) throw new Error('a person has no wrap in the key file');
    return resealWrap(wrap, sealingKey, dataKey, ports.random);
  });
  const { vaultId, salt, scrypt } = old;
  const next = makeKeyFile({ vaultId, salt, scrypt, wraps, recovery: recovery.wrap }, dataKey);
  vault.put((write) => needRecoveryCode(write));
  writeNextKeyFile(folder, next, ports.failpoint);
  ports.failpoint('rekey.keyFileWritten');
  rekeyDatabase(vault.records, dataKey, keyPragma);
  ports.failpoint('rekey.reencrypted');
  promoteNextKeyFile(folder);
  dropSpareKeyFiles(folder);
  ports.failpoint('rekey.promoted');
  vault.keys.dataKey.fill(0);
  vault.keys = { ...vault.keys, dataKey };
  vault.attachments.closeOpenSegment();
  vault.put((write) => dropVaultSecret(write, 'pendingRekey'));
  return recovery.code;
}
