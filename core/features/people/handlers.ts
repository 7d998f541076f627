import { activePeople, allPeople, setVaultSecret } from '../../../db/queries/people.ts';
import { discardDraftsOf } from '../../../db/queries/drafts.ts';
import { person } from '../../../shared/contract/vault.ts';
import { type Office, Role } from '../../../shared/domain/offices.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { vaultFieldText } from '../../../shared/text/vault-fields.ts';
import { os } from '../../procedures.ts';
import { notFound } from '../../records/find.ts';
import type { OpenVault } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';
import { withFailuresOf } from '../../vault/failures.ts';
import { readKeyFile, replaceDataKey } from '../../vault/data-key.ts';
import { makeKeyFile, makeWrap, newKeys, stretch } from '../../vault/key-file.ts';
import { assertPassphrase, recordPerson } from '../../vault/lifecycle.ts';
import { replaceVaultKey } from '../../vault/vault-key.ts';
import { replaceKeyFile } from '../../vault/vault-files.ts';

function assertAdministrator(vault: OpenVault): void {
  if (vault.person.role !== Role.administrator)
    throw new CustodiaError('NOT_ALLOWED', { why: vaultFieldText.onlyAdministrators });
}

type NewPerson = { name: string; office: Office; role: Role; passphrase: string };

/**
 * Adds a person with a first passphrase. Their wrap is written first: a person on record can always open the vault.
 *
 * @throws CustodiaError NOT_ALLOWED, PASSPHRASE_REFUSED, INVALID for a name in use
 */
async function addPerson(vault: OpenVault, input: NewPerson): Promise<{ id: PersonId }> {
  assertAdministrator(vault);
  assertPassphrase(input.passphrase);
  const people = activePeople(vault.db);
  if (people.some(({ name }) => name.toLowerCase() === input.name.toLowerCase())) {
    throw new CustodiaError('INVALID', { field: 'name', why: vaultFieldText.nameTaken(input.name) });
  }
  const file = readKeyFile(vault.folder);
  const stretched = await stretch(file, input.passphrase);
  const known = file.wraps.filter(({ owner }) => people.some(({ id }) => id === owner));
  if (file.recovery.tag === stretched.tag || known.some(({ tag }) => tag === stretched.tag)) {
    throw new CustodiaError('PASSPHRASE_REFUSED', { reason: 'taken' });
  }
  const id = vault.newId<PersonId>();
  const keys = newKeys(id);
  const { dataKey } = vault.keys;
  const wraps = [...known, makeWrap(keys, stretched, dataKey, vault.ports.random)];
  const { vaultId, salt, scrypt, recovery } = file;
  replaceKeyFile(
    vault.folder,
    makeKeyFile({ vaultId, salt, scrypt, recovery, wraps }, dataKey),
    vault.ports.failpoint,
  );
  vault.act((act) =>
    recordPerson(act, { id, name: input.name, office: input.office, role: input.role }, keys, 'person.added'),
  );
  return { id };
}

/**
 * Takes a person's access away: on record first, with a mark that the data key must be replaced, so that a machine that
 * stops in between finishes it at the next opening.
 *
 * @returns the new recovery code
 * @throws CustodiaError NOT_ALLOWED, NOT_FOUND, CONFLICT for the last administrator
 */
async function removePerson(vault: OpenVault, id: PersonId): Promise<string> {
  assertAdministrator(vault);
  const people = activePeople(vault.db);
  const leaving = people.find((one) => one.id === id);
  if (!leaving) throw notFound('person', id);
  if (id === vault.person.id) throw new CustodiaError('NOT_ALLOWED', { why: vaultFieldText.notYourself });
  const administrators = people.filter(({ role }) => role === Role.administrator);
  if (administrators.length === 1 && administrators[0]?.id === id) {
    throw new CustodiaError('CONFLICT', { what: leaving.name, why: vaultFieldText.lastAdministrator });
  }
  vault.act((act) => {
    act.record({
      entity: 'person',
      id,
      caseId: null,
      action: 'person.removed',
      fields: { removedAt: act.now },
    });
    replaceVaultKey(act, vault);
    setVaultSecret(act.store, 'pendingRekey', Buffer.from([1]));
    discardDraftsOf(act.store, id);
  });
  const code = await replaceDataKey(vault);
  vault.hasShownCode = true;
  return code;
}

export function peopleHandlers(session: Session) {
  const procedures = os.people;
  return {
    list: procedures.list.handler(() => ({
      people: allPeople(session.vault.db).map((row) => person.parse(row)),
    })),
    add: procedures.add.handler(({ input }) =>
      withFailuresOf(session.vault.folder, () => addPerson(session.vault, input)),
    ),
    remove: procedures.remove.handler(async ({ input }) => ({
      recoveryCode: await withFailuresOf(session.vault.folder, () => removePerson(session.vault, input.id)),
    })),
  };
}
