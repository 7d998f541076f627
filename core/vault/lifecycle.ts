import type { KeyObject } from 'node:crypto';
import { AttachmentStore } from '../../db/attachments.ts';
import type { VaultDatabase } from '../../db/database.ts';
import { guardRecords } from '../../db/journal.ts';
import type { Migration } from '../../db/migrate.ts';
import { takeOwnerLock } from '../../db/owner-lock.ts';
import { personById, setVaultSecret, vaultSecret } from '../../db/queries/people.ts';
import { sweepUploads } from '../../db/queries/uploads.ts';
import { instantTextFromEpoch } from '../../shared/dates.ts';
import { CustodiaError } from '../../shared/errors.ts';
import { office as officeSchema, role as roleSchema } from '../../shared/domain/offices.ts';
import { isPassphraseAcceptable } from '../../shared/domain/passphrase-rule.ts';
import { personId as personIdSchema } from '../../shared/ids.ts';
import type { Ports } from '../ports.ts';
import type { Changes } from '../session/changes.ts';
import { settleLawDates } from '../records/law-deadlines.ts';
import { ClockWatch } from '../session/clock-watch.ts';
import { identifiers } from '../session/identifiers.ts';
import { type Act, OpenVault, type SessionPerson } from '../session/open-vault.ts';
import { replaceDataKey } from './data-key.ts';
import { asCustodiaError } from './failures.ts';
import { publicKeyText, type Stretched, type Unwrapped } from './key-file.ts';
import { assertVaultLocation } from './location.ts';
import { type Secret, migrateRecords, openRecords } from './open-records.ts';
import { holdsVault, vaultPath } from './vault-files.ts';

export type LifecycleDeps = { ports: Ports; migrations: readonly Migration[]; changes: Changes };

/** @throws CustodiaError PASSPHRASE_REFUSED (weak) */
export function assertPassphrase(passphrase: string): void {
  if (!isPassphraseAcceptable(passphrase)) throw new CustodiaError('PASSPHRASE_REFUSED', { reason: 'weak' });
}

/** @returns the open vault over its records, guarded against changes that go past the journal. */
export function assemble(
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
    settle: settleLawDates,
  });
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
