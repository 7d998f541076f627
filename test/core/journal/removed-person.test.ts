import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseKeyFile, stretch, unwrap } from '../../../core/vault/key-file.ts';
import { openDatabase } from '../../../db/open.ts';
import { TEST_PASSPHRASE, type TestCore, createOpenTestCore, uploadBytes } from '../../support/test-core.ts';

let fixture: TestCore & { recoveryCode: string };
let copies = 0;
/** Every state of the vault folder that somebody could have copied. */
const saved: { folder: string; isAfter: boolean }[] = [];

function copy(isAfter: boolean): void {
  const folder = join(fixture.folder, `copy-${String((copies += 1))}`);
  mkdirSync(folder);
  for (const name of readdirSync(fixture.vaultFolder)) {
    if (!name.endsWith('-shm') && name !== 'lock.db')
      cpSync(join(fixture.vaultFolder, name), join(folder, name), { recursive: true });
  }
  saved.push({ folder, isAfter });
}

beforeEach(() => {
  copies = 0;
  saved.length = 0;
});
afterEach(() => fixture.end());

/** Every data key that a secret opens with any key file there ever was. */
async function keysFor(secret: string, kind: 'passphrase' | 'recovery'): Promise<Buffer[]> {
  const keys: Buffer[] = [];
  for (const { folder } of saved) {
    for (const name of readdirSync(folder).filter((one) => one.startsWith('keyfile'))) {
      const file = parseKeyFile(readFileSync(join(folder, name), 'utf8'), folder);
      const stretched = await stretch(file, secret);
      try {
        keys.push(unwrap(file, stretched, { folder, with: kind }).dataKey);
      } catch {
        // Not a file of theirs.
      }
    }
  }
  return keys;
}

function opens(file: string, key: Buffer): boolean {
  if (!existsSync(file)) return false;
  try {
    openDatabase(file, { key, pageSize: 4096 }, { isReadOnly: false }).close();
    return true;
  } catch {
    return false;
  }
}

async function expectShutOut(secret: string, kind: 'passphrase' | 'recovery'): Promise<void> {
  const keys = await keysFor(secret, kind);
  // The control: what they could open before, they still can in the copies they kept.
  const before = saved.filter(({ isAfter }) => !isAfter);
  expect(before.some(({ folder }) => keys.some((key) => opens(join(folder, 'vault.db'), key)))).toBe(true);
  for (const { folder, isAfter } of saved) {
    if (!isAfter) continue;
    for (const key of keys)
      expect({ folder, opened: opens(join(folder, 'vault.db'), key) }).toEqual({ folder, opened: false });
  }
}

test('a removed person’s passphrase with any file there ever was opens nothing saved after the removal', async () => {
  fixture = await createOpenTestCore({
    failpoint: (step) => (step.startsWith('rekey.') ? copy(false) : undefined),
  });
  const { client } = fixture;
  const leaving = 'the passphrase of who leaves';
  const { id } = await client.people.add({
    name: 'Leaver',
    office: 'INT',
    role: 'administrator',
    passphrase: leaving,
  });
  const { id: caseId } = await client.complaint.log({ title: 'Before' });
  copy(false);
  await client.people.remove({ id });
  copy(true);
  await client.complaint.describe({ id: caseId, title: 'After' });
  const upload = await uploadBytes(client, 'after.txt', Buffer.from('after'));
  await client.documents.attach({ caseId, uploadId: upload.id });
  copy(true);
  fixture.core.lock();
  copy(true);
  await expectShutOut(leaving, 'passphrase');
  await expect(client.vault.open({ folder: fixture.vaultFolder, passphrase: leaving })).rejects.toMatchObject(
    { code: 'WRONG_PASSPHRASE' },
  );
  await client.vault.open({ folder: fixture.vaultFolder, passphrase: TEST_PASSPHRASE });
  expect((await client.cases.get({ which: caseId })).title).toBe('After');
});

test('segment keys from before the removal open no attachment added after it', async () => {
  fixture = await createOpenTestCore();
  const { client, core } = fixture;
  const { id } = await client.people.add({
    name: 'Leaver',
    office: 'INT',
    role: 'manager',
    passphrase: 'the passphrase of who leaves',
  });
  const { id: caseId } = await client.complaint.log({ title: 'A case' });
  const first = await uploadBytes(client, 'before.txt', Buffer.from('before'));
  await client.documents.attach({ caseId, uploadId: first.id });
  await client.people.remove({ id });
  const second = await uploadBytes(client, 'after.txt', Buffer.from('after'));
  await client.documents.attach({ caseId, uploadId: second.id });
  core.lock();
  expect(readdirSync(fixture.vaultFolder).filter((name) => name.startsWith('attachments-'))).toEqual([
    'attachments-0001.db',
    'attachments-0002.db',
  ]);
});

test('an exposed passphrase and a used-up recovery code open nothing saved after they were replaced', async () => {
  fixture = await createOpenTestCore();
  const { client, recoveryCode } = fixture;
  await client.complaint.log({ title: 'Before' });
  copy(false);
  await client.vault.changePassphrase({
    current: TEST_PASSPHRASE,
    next: 'another passphrase altogether',
    exposed: true,
  });
  await client.complaint.log({ title: 'After' });
  copy(true);
  await expectShutOut(TEST_PASSPHRASE, 'passphrase');
  await expectShutOut(recoveryCode, 'recovery');
});
