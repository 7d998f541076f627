import { cpSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CoreClient } from '../../../core/create-core.ts';
import { TEST_PASSPHRASE, type TestCore, createTestCore } from '../../support/test-core.ts';
import { openVaultOf } from '../../support/vault-image.ts';

const NEXT = 'eleven loud geese depart';
const OTHER = 'seven pale larks return';

class Killed extends Error {}

/** The step at which the program stops; after it nothing is written. */
let stopAt: string | null;
let fixture: TestCore;
let isDead: boolean;

beforeEach(() => {
  stopAt = null;
  isDead = false;
  fixture = createTestCore({
    failpoint: (step) => {
      if (step === stopAt) isDead = true;
      if (isDead) throw new Killed(step);
    },
  });
});
afterEach(() => fixture.end());

const create = (client: CoreClient) =>
  client.vault.create({
    folder: fixture.vaultFolder,
    name: 'Dana Whitfield',
    office: 'US',
    passphrase: TEST_PASSPHRASE,
  });

/** The vault's folder as it lies on the disk now, opened by a fresh program: what is found after a kill. */
async function afterKill<T>(work: (other: TestCore) => Promise<T>): Promise<T> {
  const other = createTestCore({ seed: 'after the kill' });
  mkdirSync(other.vaultFolder);
  for (const name of readdirSync(fixture.vaultFolder))
    if (name !== 'lock.db' && !name.endsWith('-shm'))
      cpSync(join(fixture.vaultFolder, name), join(other.vaultFolder, name), { recursive: true });
  try {
    return await work(other);
  } finally {
    other.end();
  }
}

const asked = (passphrase: string) =>
  afterKill(async ({ client, vaultFolder }) => {
    const status = await client.vault.open({ folder: vaultFolder, passphrase });
    return status.state === 'open' && status.needsRecoveryCode;
  });

const isCode = (code: string | null) =>
  afterKill(({ client, vaultFolder }) =>
    client.vault.recover({ folder: vaultFolder, code: code ?? '', next: OTHER }).then(
      () => true,
      () => false,
    ),
  );

test('killed right after its creation, a vault asks for a new recovery code at the next unlock', async () => {
  const { client } = fixture;
  const { recoveryCode } = await create(client);
  // In the session that showed it nobody is asked again.
  expect(await client.vault.status({})).toMatchObject({ needsRecoveryCode: false });
  expect(await asked(TEST_PASSPHRASE)).toBe(true);
  await client.vault.confirmRecoveryCode({});
  expect(await asked(TEST_PASSPHRASE)).toBe(false);
  expect(await isCode(recoveryCode)).toBe(true);
});

test('killed right after the data key was replaced, it asks as well', async () => {
  const { client } = fixture;
  await create(client);
  await client.vault.confirmRecoveryCode({});
  const { id } = await client.people.add({
    name: 'Ana Duarte',
    office: 'INT',
    role: 'manager',
    passphrase: OTHER,
  });
  expect(await asked(TEST_PASSPHRASE)).toBe(false);
  const { recoveryCode } = await client.people.remove({ id });
  expect(await client.vault.status({})).toMatchObject({ needsRecoveryCode: false });
  expect(await asked(TEST_PASSPHRASE)).toBe(true);
  await client.vault.confirmRecoveryCode({});
  expect(await asked(TEST_PASSPHRASE)).toBe(false);
  expect(await isCode(recoveryCode)).toBe(true);
});

test.each(['rekey.keyFileWritten', 'rekey.reencrypted', 'rekey.promoted'])(
  'killed at %s, the change is completed at the next unlock, which asks for a code',
  async (step) => {
    const { client } = fixture;
    const { recoveryCode: old } = await create(client);
    await client.vault.confirmRecoveryCode({});
    stopAt = step;
    await expect(
      client.vault.changePassphrase({ current: TEST_PASSPHRASE, next: NEXT, exposed: true }),
    ).rejects.toThrow();
    expect(await asked(NEXT)).toBe(true);
    await afterKill(async ({ client: later, vaultFolder }) => {
      await later.vault.open({ folder: vaultFolder, passphrase: NEXT });
      // A code that nobody was shown can't be confirmed by mistake.
      await later.vault.confirmRecoveryCode({});
      expect(await later.vault.status({})).toMatchObject({ needsRecoveryCode: true });
      const { recoveryCode } = await later.vault.newRecoveryCode({ passphrase: NEXT });
      await later.vault.confirmRecoveryCode({});
      await later.vault.lock({});
      expect(await later.vault.open({ folder: vaultFolder, passphrase: NEXT })).toMatchObject({
        needsRecoveryCode: false,
      });
      await later.vault.lock({});
      await expect(
        later.vault.recover({ folder: vaultFolder, code: old, next: OTHER }),
      ).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
      await later.vault.recover({ folder: vaultFolder, code: recoveryCode, next: OTHER });
    });
  },
);

test('killed right after the recovery code alone was replaced, it asks', async () => {
  const { client } = fixture;
  await create(client);
  await client.vault.confirmRecoveryCode({});
  const { recoveryCode } = await client.vault.newRecoveryCode({ passphrase: TEST_PASSPHRASE });
  expect(await asked(TEST_PASSPHRASE)).toBe(true);
  await client.vault.confirmRecoveryCode({});
  expect(await asked(TEST_PASSPHRASE)).toBe(false);
  expect(await isCode(recoveryCode)).toBe(true);
});

test('the code that a recovery answers with opens the vault, and the one used up does not', async () => {
  const { client, vaultFolder } = fixture;
  const { recoveryCode: first } = await create(client);
  await client.vault.lock({});
  const { recoveryCode } = await client.vault.recover({ folder: vaultFolder, code: first, next: NEXT });
  expect(await client.vault.status({})).toMatchObject({ needsRecoveryCode: false });
  expect(await asked(NEXT)).toBe(true);
  await client.vault.confirmRecoveryCode({});
  expect(await asked(NEXT)).toBe(false);
  expect(await isCode(first)).toBe(false);
  expect(await isCode(recoveryCode)).toBe(true);
});

test('a vault of a newer program is not recovered by this one: its key files stay as they are', async () => {
  const { client, core, vaultFolder } = fixture;
  const { recoveryCode } = await create(client);
  core.lock();
  const vault = await openVaultOf(fixture);
  vault.put((write) =>
    write.run(
      "INSERT INTO migrations (name, hash, applied_at) VALUES ('29990101000000_later.sql', 'x', 't')",
    ),
  );
  vault.close();
  // As a key file change of the newer program left them.
  cpSync(join(vaultFolder, 'keyfile.json'), join(vaultFolder, 'keyfile.previous.json'));
  const keyFiles = () =>
    readdirSync(vaultFolder)
      .filter((name) => name.startsWith('keyfile'))
      .map((name) => [name, readFileSync(join(vaultFolder, name), 'utf8')]);
  const before = keyFiles();
  expect(before).toHaveLength(2);
  await expect(
    client.vault.recover({ folder: vaultFolder, code: recoveryCode, next: NEXT }),
  ).rejects.toMatchObject({ code: 'VAULT_NEWER' });
  await expect(client.vault.open({ folder: vaultFolder, passphrase: TEST_PASSPHRASE })).rejects.toMatchObject(
    { code: 'VAULT_NEWER' },
  );
  expect(keyFiles()).toEqual(before);
});
