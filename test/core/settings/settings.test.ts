import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestCore, createOpenTestCore } from '../../support/test-core.ts';

let fixture: TestCore;
beforeEach(async () => {
  fixture = await createOpenTestCore();
});
afterEach(() => fixture.end());

test('a setting given as undefined is one not given', async () => {
  const { client } = fixture;
  // As a form hands it on that holds every field.
  const typed = { lockAfterMinutes: 20, paper: undefined, backupFolder: undefined };
  const expected = { lockAfterMinutes: 20, paper: 'Letter', backupFolder: null };
  expect(await client.settings.change(typed)).toEqual(expected);
  expect(await client.settings.get({})).toEqual(expected);
  expect(await client.settings.change({})).toEqual(expected);
});

test('what a person sets is kept, over a lock too, and an emptied folder is none', async () => {
  const { client, vaultFolder } = fixture;
  await client.settings.change({ paper: 'A4', backupFolder: '/backups' });
  await client.vault.lock({});
  await client.vault.open({ folder: vaultFolder, passphrase: 'nine quiet herons wait' });
  expect(await client.settings.get({})).toEqual({
    lockAfterMinutes: 10,
    paper: 'A4',
    backupFolder: '/backups',
  });
  expect(await client.settings.change({ backupFolder: null })).toMatchObject({ backupFolder: null });
});

test.each([0, 241, 1.5])('%s minutes until the vault locks are refused', async (lockAfterMinutes) => {
  await expect(fixture.client.settings.change({ lockAfterMinutes })).rejects.toThrow();
  expect((await fixture.client.settings.get({})).lockAfterMinutes).toBe(10);
});
