import { createPrivateKey } from 'node:crypto';
import { activePeople, dropVaultSecret } from '../../../db/queries/people.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import { vaultFieldText } from '../../../shared/text/vault-fields.ts';
import type { OpenVault } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';
import { makeRecovery, needRecoveryCode, readKeyFile, replaceDataKey } from '../../vault/data-key.ts';
import {
  type KeyFile,
  isTagTaken,
  makeKeyFile,
  makeWrap,
  newKeys,
  stretch,
  unwrap,
} from '../../vault/key-file.ts';
import { assertPassphrase, recordReplacedKeys } from '../../vault/lifecycle.ts';
import { openRecords } from '../../vault/open-records.ts';
import { normalRecoveryCode } from '../../vault/recovery-code.ts';
import { holdsVault, replaceKeyFile, vaultPath } from '../../vault/vault-files.ts';
import { takeOwnerLock } from '../../../db/owner-lock.ts';
import { assertVaultLocation } from '../../vault/location.ts';
import { asCustodiaError } from '../../vault/failures.ts';

/** @returns the key file with some wraps replaced, checked and summed anew. */
export function withWraps(
  file: KeyFile,
  dataKey: Buffer,
  change: { wraps?: KeyFile['wraps']; recovery?: KeyFile['recovery'] },
): KeyFile {
  const { vaultId, salt, scrypt, wraps, recovery } = file;
  return makeKeyFile(
    { vaultId, salt, scrypt, wraps: change.wraps ?? wraps, recovery: change.recovery ?? recovery },
    dataKey,
  );
}

/**
 * Changes the passphrase of the person at the keyboard. When somebody may know the old one, their keys and the data
 * key are replaced too.
 *
 * @returns a new recovery code when the data key was replaced, else null
 * @throws CustodiaError WRONG_PASSPHRASE for a wrong current one, PASSPHRASE_REFUSED (weak, taken)
 */
export async function changePassphrase(
  vault: OpenVault,
  input: { current: string; next: string; exposed: boolean },
): Promise<string | null> {
  assertPassphrase(input.next);
  const { folder, ports } = vault;
  const file = readKeyFile(folder);
  const opened = unwrap(file, await stretch(file, input.current), { folder, with: 'passphrase' });
  if (opened.personId !== vault.person.id) throw new CustodiaError('WRONG_PASSPHRASE', {});
  const stretched = await stretch(file, input.next);
  if (isTagTaken(file, stretched.tag)) throw new CustodiaError('PASSPHRASE_REFUSED', { reason: 'taken' });
  const owner = input.exposed ? newKeys(vault.person.id) : opened;
  const wrap = makeWrap({ ...owner, personId: vault.person.id }, stretched, vault.keys.dataKey, ports.random);
  const wraps = file.wraps.map((known) => (known.owner === vault.person.id ? wrap : known));
  replaceKeyFile(folder, withWraps(file, vault.keys.dataKey, { wraps }), ports.failpoint);
  vault.keys.stretched?.wrapKey.fill(0);
  vault.keys = { ...vault.keys, stretched };
  if (!input.exposed || !owner.signing) return null;
  const { signing, sealing } = owner;
  recordReplacedKeys(vault, { signing, sealing });
  vault.keys = { ...vault.keys, signing: createPrivateKey(signing.export({ type: 'pkcs8', format: 'pem' })) };
  const code = await replaceDataKey(vault);
  vault.hasShownCode = true;
  return code;
}

/** @returns a new recovery code in place of the old one; the data key stays. */
export async function replaceRecoveryCode(vault: OpenVault, passphrase: string): Promise<string> {
  const { folder, ports } = vault;
  const file = readKeyFile(folder);
  const opened = unwrap(file, await stretch(file, passphrase), { folder, with: 'passphrase' });
  if (opened.personId !== vault.person.id) throw new CustodiaError('WRONG_PASSPHRASE', {});
  const recovery = await makeRecovery(file, vault.keys.dataKey, ports.random);
  vault.put((write) => needRecoveryCode(write));
  replaceKeyFile(folder, withWraps(file, vault.keys.dataKey, { recovery: recovery.wrap }), ports.failpoint);
  vault.hasShownCode = true;
  return recovery.code;
}

/** The person keeps the code that this session showed; one that was made and never shown can't be confirmed. */
export function confirmRecoveryCode(vault: OpenVault): void {
  if (!vault.hasShownCode) return;
  vault.put((write) => dropVaultSecret(write, 'needsRecoveryCode'));
}

type Recover = { folder: string; code: string; name?: string | undefined; next: string };

/**
 * Opens the vault with the recovery code for a person, who gets new keys and the new passphrase. The code is used up:
 * opening with the new keys replaces the data key and with it the code, and the one answered here is made after that.
 *
 * @throws CustodiaError WRONG_PASSPHRASE for a wrong code, INVALID when it isn't clear who, and as opening a vault
 */
export async function recover(
  session: Session,
  input: Recover,
): Promise<{ recoveryCode: string; name: string }> {
  assertPassphrase(input.next);
  assertVaultLocation(input.folder);
  if (!holdsVault(input.folder)) throw new CustodiaError('VAULT_MISSING', { folder: input.folder });
  session.lock();
  try {
    const name = await giveNewPassphrase(session, input);
    const vault = await session.open(input.folder, { text: input.next, with: 'passphrase' });
    return { recoveryCode: await replaceRecoveryCode(vault, input.next), name };
  } catch (error) {
    throw asCustodiaError(error, input.folder);
  }
}

/** @returns the person's name */
async function giveNewPassphrase(session: Session, input: Recover): Promise<string> {
  const { ports } = session;
  const lock = takeOwnerLock(vaultPath(input.folder, 'lock'));
  try {
    const { records, opened, keyFile } = await openRecords(
      input.folder,
      { text: normalRecoveryCode(input.code), with: 'recovery' },
      session.lifecycle.migrations,
    );
    const person = (() => {
      try {
        return whoRecovers(activePeople(records), input.name);
      } finally {
        records.close();
      }
    })();
    const stretched = await stretch(keyFile, input.next);
    const taken = keyFile.wraps.some((known) => known.tag === stretched.tag && known.owner !== person.id);
    if (taken) throw new CustodiaError('PASSPHRASE_REFUSED', { reason: 'taken' });
    const recovery = await makeRecovery(keyFile, opened.dataKey, ports.random);
    const wrap = makeWrap(newKeys(person.id), stretched, opened.dataKey, ports.random);
    const wraps = [...keyFile.wraps.filter(({ owner }) => owner !== person.id), wrap];
    replaceKeyFile(
      input.folder,
      withWraps(keyFile, opened.dataKey, { wraps, recovery: recovery.wrap }),
      ports.failpoint,
    );
    return person.name;
  } finally {
    lock.release();
  }
}

function whoRecovers(people: { id: string; name: string; role: string }[], name: string | undefined) {
  const candidates =
    name === undefined
      ? people.filter(({ role }) => role === 'administrator')
      : people.filter((one) => one.name === name);
  const [person] = candidates;
  if (candidates.length > 1)
    throw new CustodiaError('INVALID', { field: 'name', why: vaultFieldText.severalPeople });
  if (!person) throw new CustodiaError('NOT_FOUND', { what: 'person', which: name ?? 'administrator' });
  return person;
}
