import { existsSync } from 'node:fs';
import { keyFingerprint } from '../../bundle/signature.ts';
import { numberFloor, numberFloorId } from '../../../db/queries/cases.ts';
import { vaultRow, vaultSecret } from '../../../db/queries/people.ts';
import type { VaultStatus } from '../../../shared/contract/vault.ts';
import { CaseKind, kindLetters } from '../../../shared/domain/case-kinds.ts';
import { reference } from '../../../shared/domain/reference.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import { vaultFieldText } from '../../../shared/text/vault-fields.ts';
import { os } from '../../procedures.ts';
import type { OpenVault } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';
import { withFailuresOf } from '../../vault/failures.ts';
import { vaultSigner } from '../../vault/vault-key.ts';
import { vaultPath } from '../../vault/vault-files.ts';
import { changePassphrase, confirmRecoveryCode, recover, replaceRecoveryCode } from './passphrases.ts';

function openStatus(session: Session, vault: OpenVault): VaultStatus {
  const row = vaultRow(vault.db);
  return {
    state: 'open',
    folder: vault.folder,
    person: vault.person,
    fingerprint: keyFingerprint(vaultSigner(vault).publicKey),
    zone: session.ports.clock.zone(),
    askForLastNumber: row.restored_at !== null && (row.numbers_asked_at ?? '') < row.restored_at,
    needsRecoveryCode: !vault.hasShownCode && vaultSecret(vault.db, 'needsRecoveryCode') !== undefined,
  };
}

function statusOf(session: Session): VaultStatus {
  const vault = session.openVault;
  if (vault) return openStatus(session, vault);
  const folder = session.lastFolder ?? session.ports.defaultVaultFolder;
  return {
    state: 'closed',
    defaultFolder: session.ports.defaultVaultFolder,
    folder: session.lastFolder,
    found: existsSync(vaultPath(folder, 'records')),
  };
}

const kindOfLetters = new Map(Object.values(CaseKind).map((kind) => [kindLetters[kind], kind]));

/**
 * Notes the last numbers given outside this vault (after a restore): later cases get higher ones.
 *
 * @throws CustodiaError INVALID for a text that is no reference number
 */
function setLastNumbers(vault: OpenVault, numbers: readonly { reference: string }[]): void {
  const floors = numbers.map(({ reference: text }) => {
    const [office, year, number, letters] = text.trim().split('-');
    const kind = kindOfLetters.get(letters ?? '');
    if (!reference.safeParse(text.trim()).success || !kind) {
      throw new CustodiaError('INVALID', { field: 'reference', why: vaultFieldText.noReference(text) });
    }
    return { id: numberFloorId({ office: office ?? '', year: Number(year), kind }), number: Number(number) };
  });
  vault.act((act) => {
    for (const { id, number } of floors) {
      // A smaller number than one known before says nothing new.
      act.record({
        entity: 'numberFloor',
        id,
        caseId: null,
        action: 'numbers.floorSet',
        fields: { number: Math.max(numberFloor(act.db, id), number) },
      });
    }
    act.record({
      entity: 'vault',
      id: vaultRow(act.db).id,
      caseId: null,
      action: 'numbers.asked',
      fields: { numbersAskedAt: act.now },
    });
  });
}

export function vaultHandlers(session: Session) {
  const procedures = os.vault;
  return {
    status: procedures.status.handler(() => statusOf(session)),
    create: procedures.create.handler(async ({ input }) => ({ recoveryCode: await session.create(input) })),
    open: procedures.open.handler(async ({ input }) => {
      const vault = await session.open(input.folder, { text: input.passphrase, with: 'passphrase' });
      return openStatus(session, vault);
    }),
    lock: procedures.lock.handler(() => {
      session.lock();
      return {};
    }),
    stillHere: procedures.stillHere.handler(() => {
      session.stillHere();
      return {};
    }),
    changePassphrase: procedures.changePassphrase.handler(async ({ input }) => ({
      recoveryCode: await withFailuresOf(session.vault.folder, () => changePassphrase(session.vault, input)),
    })),
    recover: procedures.recover.handler(({ input }) => recover(session, input)),
    confirmRecoveryCode: procedures.confirmRecoveryCode.handler(() => {
      confirmRecoveryCode(session.vault);
      return {};
    }),
    newRecoveryCode: procedures.newRecoveryCode.handler(async ({ input }) => ({
      recoveryCode: await withFailuresOf(session.vault.folder, () =>
        replaceRecoveryCode(session.vault, input.passphrase),
      ),
    })),
    setLastNumber: procedures.setLastNumber.handler(({ input }) => {
      setLastNumbers(session.vault, input.numbers);
      return {};
    }),
  };
}
