import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keyring } from '../../electron/main/keyring.ts';
import { safeStorage } from '../support/fake-electron.ts';
import { TEST_PASSPHRASE, createOpenTestCore } from '../support/test-core.ts';

let vault: Awaited<ReturnType<typeof createOpenTestCore>>;
let folder: string;
beforeEach(async () => {
  vault = await createOpenTestCore();
  folder = join(mkdtempSync(join(tmpdir(), 'custodia-keyring-')), 'keyring');
  Object.assign(safeStorage, { backend: 'gnome_libsecret', isThere: true });
});
afterEach(() => {
  vault.end();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

const overCore = (platform: NodeJS.Platform = 'linux') =>
  keyring({
    safeStorage: safeStorage as never,
    platform,
    folder,
    core: {
      unlockSecret: () => Promise.resolve(vault.core.unlockSecret()),
      openWithSecret: (remembered) =>
        vault.core.openWithSecret(remembered).then(
          (isOpen) => (isOpen ? 'opened' : 'refused'),
          () => 'failed',
        ),
    },
  });
const onlyFile = () => join(folder, readdirSync(folder)[0]!);
const state = async () => (await vault.client.vault.status({})).state;

describe('a real keyring', () => {
  test('remembers, opens after a lock, stays after a lock, forgets when told', async () => {
    const ring = overCore();
    expect(await ring.remember(vault.vaultFolder)).toBe(true);
    for (let times = 0; times < 2; times += 1) {
      vault.core.lock();
      expect(await ring.unlock(vault.vaultFolder)).toBe(true);
      expect(await state()).toBe('open');
    }
    ring.forget(vault.vaultFolder);
    vault.core.lock();
    expect(await ring.unlock(vault.vaultFolder)).toBe(false);
    expect(await ring.information(vault.vaultFolder)).toEqual({ hasKeyring: true, remembers: false });
  });

  test('writes one encrypted file for this user only, with neither passphrase nor secret in it', async () => {
    await overCore().remember(vault.vaultFolder);
    const { secret } = vault.core.unlockSecret()!;
    const text = readFileSync(onlyFile(), 'latin1');
    expect([text.includes(secret), text.includes(TEST_PASSPHRASE), text.includes(vault.folder)]).toEqual([
      false,
      false,
      false,
    ]);
    expect(readdirSync(folder)).toHaveLength(1);
    if (process.platform !== 'win32') expect(statSync(onlyFile()).mode & 0o777).toBe(0o600);
  });

  test('remembers nothing of a locked vault or of another folder’s', async () => {
    const ring = overCore();
    expect(await ring.remember(join(vault.folder, 'other'))).toBe(false);
    vault.core.lock();
    expect(await ring.remember(vault.vaultFolder)).toBe(false);
    expect((await ring.information(vault.vaultFolder)).remembers).toBe(false);
  });

  test('what no longer opens after a changed passphrase is forgotten', async () => {
    const ring = overCore();
    await ring.remember(vault.vaultFolder);
    await vault.client.vault.changePassphrase({ current: TEST_PASSPHRASE, next: 'eleven loud rooks leave' });
    vault.core.lock();
    expect(await ring.unlock(vault.vaultFolder)).toBe(false);
    expect(await state()).toBe('closed');
    expect((await ring.information(vault.vaultFolder)).remembers).toBe(false);
  });

  test('another vault in the same folder is not opened', async () => {
    const ring = overCore();
    await ring.remember(vault.vaultFolder);
    vault.core.lock();
    rmSync(vault.vaultFolder, { recursive: true });
    await vault.client.vault.create({
      folder: vault.vaultFolder,
      name: 'Theo Marsh',
      office: 'INT',
      passphrase: TEST_PASSPHRASE,
    });
    vault.core.lock();
    expect(await ring.unlock(vault.vaultFolder)).toBe(false);
    expect(await state()).toBe('closed');
  });

  test('the file of one folder renamed for another opens nothing', async () => {
    const ring = overCore();
    await ring.remember(vault.vaultFolder);
    const bytes = readFileSync(onlyFile());
    const other = await createOpenTestCore({ seed: 'other' });
    other.core.lock();
    await ring.remember(vault.vaultFolder);
    vault.core.lock();
    // The name under which the other folder's secret would lie.
    const { createHash } = await import('node:crypto');
    const name = createHash('sha256').update(other.vaultFolder).digest('hex');
    writeFileSync(join(folder, `${name}.bin`), bytes);
    expect(await ring.unlock(other.vaultFolder)).toBe(false);
    other.end();
  });

  test.each([
    ['empty', () => Buffer.alloc(0)],
    ['not from this keyring', () => Buffer.from('something else')],
    ['no JSON inside', () => Buffer.from('v10garbage')],
    [
      'a foreign shape inside',
      () => Buffer.concat([Buffer.from('v10'), Buffer.from('{"folder":1}').reverse()]),
    ],
    ['cut short', (whole: Buffer) => whole.subarray(0, whole.length - 9)],
  ])('a damaged file (%s) opens nothing and hurts nothing', async (_name, damage) => {
    const ring = overCore();
    await ring.remember(vault.vaultFolder);
    writeFileSync(onlyFile(), damage(readFileSync(onlyFile())));
    vault.core.lock();
    expect(await ring.unlock(vault.vaultFolder)).toBe(false);
    await vault.client.vault.open({ folder: vault.vaultFolder, passphrase: TEST_PASSPHRASE });
    expect(await ring.remember(vault.vaultFolder)).toBe(true);
    vault.core.lock();
    expect(await ring.unlock(vault.vaultFolder)).toBe(true);
  });
});

describe('no real keyring', () => {
  test.each([
    ['linux', { backend: 'basic_text' }],
    ['linux', { backend: 'unknown' }],
    ['linux', { isThere: false }],
    ['win32', { isThere: false }],
    ['darwin', { isThere: false }],
  ] as const)('%s %o: nothing is written', async (platform, lack) => {
    Object.assign(safeStorage, lack);
    const ring = overCore(platform);
    expect(await ring.remember(vault.vaultFolder)).toBe(false);
    expect(await ring.information(vault.vaultFolder)).toEqual({ hasKeyring: false, remembers: false });
    expect(() => readdirSync(folder)).toThrow('ENOENT');
  });

  test('a keyring that went away opens nothing, and its file stays for when it is back', async () => {
    await overCore().remember(vault.vaultFolder);
    vault.core.lock();
    safeStorage.backend = 'basic_text';
    expect(await overCore().unlock(vault.vaultFolder)).toBe(false);
    safeStorage.backend = 'gnome_libsecret';
    expect(await overCore().unlock(vault.vaultFolder)).toBe(true);
  });

  test('elsewhere than on Linux the name of the backend says nothing', async () => {
    safeStorage.backend = 'unknown';
    expect(await overCore('win32').remember(vault.vaultFolder)).toBe(true);
  });
});
