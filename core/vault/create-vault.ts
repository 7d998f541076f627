import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { VaultDatabase } from '../../db/database.ts';
import { RECORDS_PAGE_SIZE, openDatabase } from '../../db/open.ts';
import { takeOwnerLock } from '../../db/owner-lock.ts';
import { addOrigin, setVaultSecret } from '../../db/queries/people.ts';
import { type Office, Role } from '../../shared/domain/offices.ts';
import { CustodiaError } from '../../shared/errors.ts';
import { personId as personIdSchema } from '../../shared/ids.ts';
import { durableMove } from '../node-ports/durable-replace.ts';
import { identifiers } from '../session/identifiers.ts';
import type { OpenVault, SessionPerson } from '../session/open-vault.ts';
import { makeRecovery, needRecoveryCode } from './data-key.ts';
import { asCustodiaError } from './failures.ts';
import { makeKeyFile, makeWrap, newKeys, publicKeyText, stretch, type Unwrapped } from './key-file.ts';
import { type LifecycleDeps, assemble, assertPassphrase, openVault, recordPerson } from './lifecycle.ts';
import { assertVaultLocation } from './location.ts';
import { migrateRecords } from './open-records.ts';
import {
  dropEmptyFolder,
  dropUnfinishedVault,
  holdsVault,
  prepareEmptyFolder,
  promoteNextKeyFile,
  vaultPath,
  writeNextKeyFile,
} from './vault-files.ts';

type FirstPerson = { folder: string; name: string; office: Office; passphrase: string };

/**
 * Makes a vault for its first person. Nothing is a vault until everything of it is on the disk: a creation that was
 * cut short can be repeated in the same folder.
 *
 * @throws CustodiaError FOLDER_REFUSED, VAULT_EXISTS, VAULT_IN_USE, PASSPHRASE_REFUSED, DISK_FULL, FOLDER_READ_ONLY
 */
export async function createVault(
  deps: LifecycleDeps,
  input: FirstPerson,
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

async function buildVault(deps: LifecycleDeps, input: FirstPerson): Promise<string> {
  const isOurs = !existsSync(input.folder);
  prepareEmptyFolder(input.folder);
  const lock = takeOwnerLock(vaultPath(input.folder, 'lock'));
  let isMade = false;
  try {
    const recoveryCode = await writeVault(deps, input);
    isMade = true;
    return recoveryCode;
  } finally {
    // With the records in their place the vault is one: the next key file opens it.
    if (!isMade && !holdsVault(input.folder)) dropUnfinishedVault(input.folder);
    lock.release();
    if (!isMade && isOurs) dropEmptyFolder(input.folder);
  }
}

/** Writes a vault's files, the key file last. @returns the recovery code */
async function writeVault(deps: LifecycleDeps, input: FirstPerson): Promise<string> {
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
