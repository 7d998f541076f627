import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseSecretText, secretText } from '../../../core/vault/unlock-secret.ts';
import { TEST_PASSPHRASE, createOpenTestCore } from '../../support/test-core.ts';

let vault: Awaited<ReturnType<typeof createOpenTestCore>>;
beforeEach(async () => {
  vault = await createOpenTestCore();
});
afterEach(() => vault.end());

const NEXT = 'eleven loud rooks leave';

test('the secret of an open vault opens it again for the same person; a locked one has none', async () => {
  const remembered = vault.core.unlockSecret()!;
  expect(remembered.folder).toBe(vault.vaultFolder);
  vault.core.lock();
  expect(vault.core.unlockSecret()).toBeNull();
  expect(await vault.core.openWithSecret(remembered)).toBe(true);
  expect(await vault.client.vault.status({})).toMatchObject({ person: { name: 'Dana Whitfield' } });
  expect(vault.core.unlockSecret()).toEqual(remembered);
});

test('a changed passphrase makes it worthless at once, before the vault was opened anew; the new one works', async () => {
  const remembered = vault.core.unlockSecret()!;
  await vault.client.vault.changePassphrase({ current: TEST_PASSPHRASE, next: NEXT });
  const renewed = vault.core.unlockSecret()!;
  vault.core.lock();
  expect(await vault.core.openWithSecret(remembered)).toBe(false);
  expect(await vault.core.openWithSecret(renewed)).toBe(true);
});

test('a passphrase that was replaced with all keys makes it worthless', async () => {
  const remembered = vault.core.unlockSecret()!;
  await vault.client.vault.changePassphrase({ current: TEST_PASSPHRASE, next: NEXT, exposed: true });
  const renewed = vault.core.unlockSecret()!;
  vault.core.lock();
  expect(await vault.core.openWithSecret(remembered)).toBe(false);
  expect(await vault.core.openWithSecret(renewed)).toBe(true);
});

test('a recovered vault no longer opens with it', async () => {
  const remembered = vault.core.unlockSecret()!;
  await vault.client.vault.recover({ folder: vault.vaultFolder, code: vault.recoveryCode, next: NEXT });
  vault.core.lock();
  expect(await vault.core.openWithSecret(remembered)).toBe(false);
});

test('a removed person’s opens nothing, with the folder as it was neither; those who stay keep theirs', async () => {
  const administrator = vault.core.unlockSecret()!;
  const { id } = await vault.client.people.add({
    name: 'Theo Marsh',
    office: 'INT',
    role: 'reviewer',
    passphrase: NEXT,
  });
  await vault.client.vault.open({ folder: vault.vaultFolder, passphrase: NEXT });
  const removed = vault.core.unlockSecret()!;
  await vault.client.vault.open({ folder: vault.vaultFolder, passphrase: TEST_PASSPHRASE });
  cpSync(join(vault.vaultFolder, 'keyfile.json'), join(vault.folder, 'keyfile.json'));
  await vault.client.people.remove({ id });
  vault.core.lock();
  expect(await vault.core.openWithSecret(removed)).toBe(false);
  expect(await vault.core.openWithSecret(administrator)).toBe(true);
  vault.core.lock();
  cpSync(join(vault.folder, 'keyfile.json'), join(vault.vaultFolder, 'keyfile.json'));
  await expect(vault.core.openWithSecret(removed)).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
});

test('texts that are no secret open nothing', async () => {
  const { folder, secret } = vault.core.unlockSecret()!;
  vault.core.lock();
  for (const text of ['', 'x', secret.slice(1), `${secret}A`, secret.toUpperCase(), ` ${secret}`]) {
    expect(await vault.core.openWithSecret({ folder, secret: text })).toBe(false);
  }
  expect(secretText(parseSecretText(secret)!)).toBe(secret);
});
