import { existsSync } from 'node:fs';
import { type KeyObject, generateKeyPairSync } from 'node:crypto';
import { AttachmentStore } from '../../db/attachments.ts';
import type { VaultDatabase } from '../../db/database.ts';
import { guardRecords } from '../../db/journal.ts';
import type { Migration } from '../../db/migrate.ts';
import { RECORDS_PAGE_SIZE, openDatabase } from '../../db/open.ts';
import { takeOwnerLock } from '../../db/owner-lock.ts';
import { addOrigin, personById, setVaultSecret, vaultSecret } from '../../db/queries/people.ts';
import { sweepUploads } from '../../db/queries/uploads.ts';
import { instantTextFromEpoch } from '../../shared/dates.ts';
import { CustodiaError } from '../../shared/errors.ts';
import {
  type Office,
  Role,
  office as officeSchema,
  role as roleSchema,
} from '../../shared/domain/offices.ts';
import { isPassphraseAcceptable } from '../../shared/domain/passphrase-rule.ts';
import { personId as personIdSchema } from '../../shared/ids.ts';
import { durableMove } from '../node-ports/durable-replace.ts';
import type { Ports } from '../ports.ts';
import type { Changes } from '../session/changes.ts';
import { ClockWatch } from '../session/clock-watch.ts';
import { identifiers } from '../session/identifiers.ts';
import { type Act, OpenVault, type SessionPerson } from '../session/open-vault.ts';
import { makeRecovery, needRecoveryCode, replaceDataKey } from './data-key.ts';
import { asCustodiaError } from './failures.ts';
import {
  makeKeyFile,
  makeWrap,
  newKeys,
  publicKeyText,
  stretch,
  type Stretched,
  type Unwrapped,
} from './key-file.ts';
import { assertVaultLocation } from './location.ts';
import { type Secret, migrateRecords, openRecords } from './open-records.ts';
import {
  dropEmptyFolder,
  dropUnfinishedVault,
  holdsVault,
  prepareEmptyFolder,
  promoteNextKeyFile,
  vaultPath,
  writeNextKeyFile,
} from './vault-files.ts';

export type LifecycleDeps = { ports: Ports; migrations: readonly Migration[]; changes: Changes };

/** @throws CustodiaError PASSPHRASE_REFUSED (weak) */
export function assertPassphrase(passphrase: string): void {
  if (!isPassphraseAcceptable(passphrase)) throw new CustodiaError('PASSPHRASE_REFUSED', { reason: 'weak' });
}

function assemble(
  deps: LifecycleDeps,
  parts: {
    folder: string;
    vaultId: string;
    records: VaultDatabase;
    person: SessionPerson;
    opened: Unwrapped;
    stretched?: Stretched;
    release: () => void;
  },
): OpenVault {
  const { ports, changes } = deps;
  const { signing } = parts.opened;
  if (!signing) throw new Error('a person has a signing key');
  guardRecords(parts.records);
  return new OpenVault({
    ...parts,
    ports,
    changes,
    keys: { dataKey: parts.opened.dataKey, signing, stretched: parts.stretched ?? null },
    attachments: new AttachmentStore({
      folder: parts.folder,
      records: parts.records,
      random: ports.random,
      step: ports.failpoint,
    }),
    newId: identifiers(ports),
    clockWatch: new ClockWatch(ports.clock),
  });
}

/**
 * Makes a vault for its first person. Nothing is a vault until everything of it is on the disk: a creation that was
 * cut short can be repeated in the same folder.
 *
 * @throws CustodiaError FOLDER_REFUSED, VAULT_EXISTS, VAULT_IN_USE, PASSPHRASE_REFUSED, DISK_FULL, FOLDER_READ_ONLY
 */
export async function createVault(
  deps: LifecycleDeps,
  input: { folder: string; name: string; office: Office; passphrase: string },
): Promise<{ vault: OpenVault; recoveryCode: string }> {
  assertPassphrase(input.passphrase);
  assertVaultLocation(input.folder);
  if (holdsVault(input.folder)) throw new CustodiaError('VAULT_EXISTS', { folder: input.folder });
  try {
    const recoveryCode = await buildVault(deps, input);
    const vault = await openVault(deps, {
      folder: input.folder,
      secret: { text: input.passphrase, with: 'passphrase' },
    });
    return { vault, recoveryCode };
  } catch (error) {
    throw asCustodiaError(error, input.folder);
  }
}

async function buildVault(
  deps: LifecycleDeps,
  input: { folder: string; name: string; office: Office; passphrase: string },
): Promise<string> {
  const isOurs = !existsSync(input.folder);
  prepareEmptyFolder(input.folder);
  const lock = takeOwnerLock(vaultPath(input.folder, 'lock'));
  try {
    return await writeVault(deps, input);
  } catch (error) {
    // With the records in their place the vault is one: the next key file opens it.
    if (!holdsVault(input.folder)) dropUnfinishedVault(input.folder);
    lock.release();
    if (isOurs) dropEmptyFolder(input.folder);
    throw error;
  } finally {
    lock.release();
  }
}

/** Writes a vault's files, the key file last. @returns the recovery code */
async function writeVault(
  deps: LifecycleDeps,
  input: { folder: string; name: string; office: Office; passphrase: string },
): Promise<string> {
  const { ports } = deps;
  const newId = identifiers(ports);
  const dataKey = Buffer.from(ports.random(32));
  const base = {
    vaultId: newId(),
    salt: Buffer.from(ports.random(16)).toString('base64'),
    scrypt: { n: ports.scryptCost, r: 8, p: 1 },
  };
  const person: SessionPerson = {
    id: personIdSchema.parse(newId()),
    name: input.name,
    office: input.office,
    role: Role.administrator,
  };
  const owner = newKeys(person.id);
  const wrap = makeWrap(owner, await stretch(base, input.passphrase), dataKey, ports.random);
  const recovery = await makeRecovery(base, dataKey, ports.random);
  const records = openDatabase(
    vaultPath(input.folder, 'newRecords'),
    { key: dataKey, pageSize: RECORDS_PAGE_SIZE },
    { create: true },
  );
  const opened: Unwrapped = { ...owner, dataKey: Buffer.from(dataKey) };
  try {
    writeFirstRecords(deps, { folder: input.folder, vaultId: base.vaultId, records, person, opened });
  } finally {
    records.close();
  }
  writeNextKeyFile(
    input.folder,
    makeKeyFile({ ...base, wraps: [wrap], recovery: recovery.wrap }, dataKey),
    () => undefined,
  );
  durableMove(vaultPath(input.folder, 'newRecords'), vaultPath(input.folder, 'records'));
  promoteNextKeyFile(input.folder);
  return recovery.code;
}

function writeFirstRecords(
  deps: LifecycleDeps,
  parts: {
    folder: string;
    vaultId: string;
    records: VaultDatabase;
    person: SessionPerson;
    opened: Unwrapped;
  },
): void {
  const { ports } = deps;
  migrateRecords(parts.records, {
    folder: parts.folder,
    key: parts.opened.dataKey,
    migrations: deps.migrations,
    ports,
    isNew: true,
  });
  const vault = assemble(deps, { ...parts, release: () => undefined });
  const vaultKey = generateKeyPairSync('ed25519').privateKey;
  vault.act((act) => {
    addOrigin(act.store, act.newId());
    needRecoveryCode(act.store);
    setVaultSecret(act.store, 'signingKey', vaultKey.export({ type: 'pkcs8', format: 'der' }));
    act.record({
      entity: 'vault',
      id: parts.vaultId,
      caseId: null,
      action: 'vault.created',
      fields: { signingKey: publicKeyText(vaultKey), createdAt: act.now },
    });
    recordPerson(act, parts.person, parts.opened, 'person.added');
  });
  vault.close();
}

/** Puts a person and their public keys on the record. */
export function recordPerson(
  act: Act,
  person: SessionPerson,
  keys: { signing: Unwrapped['signing']; sealing: Unwrapped['sealing'] },
  action: string,
): void {
  if (!keys.signing) throw new Error('a person has a signing key');
  act.record({
    entity: 'person',
    id: person.id,
    caseId: null,
    action,
    fields: {
      name: person.name,
      office: person.office,
      role: person.role,
      signingKey: publicKeyText(keys.signing),
      sealingKey: publicKeyText(keys.sealing),
      addedAt: act.now,
    },
  });
}

/**
 * Opens a vault for the person whose passphrase this is: one owner at a time, migrations with a backup, unfinished key
 * changes completed, what an interrupted upload left swept.
 *
 * @throws CustodiaError as {@link openRecords}; also FOLDER_REFUSED, VAULT_IN_USE, VAULT_NEWER, VAULT_ALTERED,
 *   NOT_ALLOWED for a person who was removed
 */
export async function openVault(
  deps: LifecycleDeps,
  input: { folder: string; secret: Secret },
): Promise<OpenVault> {
  assertVaultLocation(input.folder);
  if (!holdsVault(input.folder)) throw new CustodiaError('VAULT_MISSING', { folder: input.folder });
  let lock: { release: () => void } | null = null;
  let records: VaultDatabase | null = null;
  let vault: OpenVault | null = null;
  try {
    lock = takeOwnerLock(vaultPath(input.folder, 'lock'));
    const found = await openRecords(input.folder, input.secret, deps.migrations);
    records = found.records;
    migrateRecords(records, {
      folder: input.folder,
      key: found.opened.dataKey,
      migrations: deps.migrations,
      ports: deps.ports,
    });
    vault = assemble(deps, {
      folder: input.folder,
      vaultId: found.keyFile.vaultId,
      records,
      person: sessionPerson(records, found.opened.personId),
      opened: found.opened,
      stretched: found.stretched,
      release: lock.release,
    });
    await settle(vault, found.opened);
    return vault;
  } catch (error) {
    vault?.close();
    records?.close();
    lock?.release();
    throw asCustodiaError(error, input.folder);
  }
}

function sessionPerson(records: VaultDatabase, id: string | null): SessionPerson {
  const row = id === null ? undefined : personById(records, id);
  if (!row || row.removedAt !== null) {
    throw new CustodiaError('NOT_ALLOWED', { why: 'This person no longer has access to the vault.' });
  }
  return {
    id: personIdSchema.parse(row.id),
    name: row.name,
    office: officeSchema.parse(row.office),
    role: roleSchema.parse(row.role),
  };
}

/** Puts a person's new public keys on record, with the mark that the data key must be replaced too. */
export function recordReplacedKeys(vault: OpenVault, keys: { signing: KeyObject; sealing: KeyObject }): void {
  vault.act((act) => {
    act.record({
      entity: 'person',
      id: vault.person.id,
      caseId: null,
      action: 'person.keysReplaced',
      fields: { signingKey: publicKeyText(keys.signing), sealingKey: publicKeyText(keys.sealing) },
    });
    setVaultSecret(act.store, 'pendingRekey', Buffer.from([1]));
  });
}

/** Completes what an earlier session could not: a change of keys, a swept upload. */
async function settle(vault: OpenVault, opened: Unwrapped): Promise<void> {
  const own = personById(vault.db, vault.person.id);
  if (opened.signing && own?.sealingKey !== publicKeyText(opened.sealing)) {
    const { signing, sealing } = opened;
    recordReplacedKeys(vault, { signing, sealing });
  }
  if (vaultSecret(vault.db, 'pendingRekey')) await replaceDataKey(vault);
  vault.put((write) => sweepUploads(write, instantTextFromEpoch(vault.ports.clock.now() - 7 * 86_400_000)));
  vault.attachments.sweep();
}
