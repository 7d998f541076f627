import { complaintCase } from '../../support/kind-case.ts';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { networkMountOf, syncServiceOf } from '../../../core/vault/location.ts';
import { readMigrations } from '../../../db/migrate.ts';
import { migrationsFolder } from '../../../core/node-ports/resources.ts';
import { Changes } from '../../../core/session/changes.ts';
import { openVault } from '../../../core/vault/lifecycle.ts';
import { crashPorts } from '../../crash/check-vault.ts';
import {
  createOpenTestCore,
  createTestCore,
  seededRandom,
  TEST_PASSPHRASE,
  type TestCore,
  uploadBytes,
} from '../../support/test-core.ts';

let made: Awaited<ReturnType<typeof createOpenTestCore>>;
let other: TestCore;
let documentId = '';
let folder = '';
let runs = 0;

beforeAll(async () => {
  made = await createOpenTestCore();
  const { id: caseId } = await made.client.complaint.log({
    title: 'About a newsletter',
    summary: 'word '.repeat(20_000),
  });
  const upload = await uploadBytes(made.client, 'proof.bin', seededRandom('proof')(2_000_000));
  documentId = (await made.client.documents.attach({ caseId, uploadId: upload.id })).id;
  made.core.lock();
  other = createTestCore({ random: crashPorts.random });
});
afterAll(() => {
  made.end();
  other.end();
});
beforeEach(() => {
  other.core.lock();
  runs += 1;
  folder = join(other.folder, `vault ${String(runs)}`);
  cpSync(made.vaultFolder, folder, { recursive: true });
});

/** Every file with its hash; lock.db holds nothing. */
function contentsOf(where: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(where)
      .filter((name) => name !== 'lock.db')
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(where, name)))
          .digest('hex'),
      ]),
  );
}

async function expectRefused(code: string, passphrase = TEST_PASSPHRASE): Promise<void> {
  const before = contentsOf(folder);
  await expect(other.client.vault.open({ folder, passphrase })).rejects.toMatchObject({ code });
  expect(contentsOf(folder)).toEqual(before);
}

function flip(file: string, offset: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(offset) ^ 0x10, offset);
  writeFileSync(file, bytes);
}

describe('opening', () => {
  test('a wrong passphrase', () => expectRefused('WRONG_PASSPHRASE', 'eleven loud rooks leave'));

  test('no vault, and a folder with other files', async () => {
    const empty = join(other.folder, 'nothing');
    await expect(other.client.vault.open({ folder: empty, passphrase: 'x' })).rejects.toMatchObject({
      code: 'VAULT_MISSING',
    });
    mkdirSync(empty);
    writeFileSync(join(empty, 'letter.txt'), 'mine');
    const create = { folder: empty, name: 'Dana', office: 'US', passphrase: TEST_PASSPHRASE } as const;
    await expect(other.client.vault.create(create)).rejects.toMatchObject({ code: 'VAULT_EXISTS' });
    await expect(other.client.vault.create({ ...create, folder })).rejects.toMatchObject({
      code: 'VAULT_EXISTS',
    });
    expect(readFileSync(join(empty, 'letter.txt'), 'utf8')).toBe('mine');
  });

  test('a missing key file', async () => {
    rmSync(join(folder, 'keyfile.json'));
    await expectRefused('KEY_FILE_MISSING');
  });

  test('a missing database', async () => {
    rmSync(join(folder, 'vault.db'));
    await expectRefused('VAULT_DAMAGED');
  });

  test('a key file with any byte changed is damaged, or says the same', async () => {
    const file = join(folder, 'keyfile.json');
    const whole = readFileSync(file);
    for (let offset = 3; offset < whole.length; offset += 61) {
      writeFileSync(file, whole);
      flip(file, offset);
      const before = contentsOf(folder);
      const error: unknown = await other.client.vault.open({ folder, passphrase: TEST_PASSPHRASE }).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error, `offset ${String(offset)}`).toMatchObject({ code: 'KEY_FILE_DAMAGED' });
      expect(contentsOf(folder)).toEqual(before);
    }
  });

  test.each([0, 1, 100, 4_095, 4_096, 8_192, 40_960])('a database cut to %i bytes', async (size) => {
    truncateSync(join(folder, 'vault.db'), size);
    await expectRefused('VAULT_DAMAGED');
  });

  test('a vault that a newer version wrote, and one prepared by another build', async () => {
    const known = readMigrations(migrationsFolder());
    const secret = { text: TEST_PASSPHRASE, with: 'passphrase' } as const;
    const open = (migrations: typeof known) =>
      openVault({ ports: crashPorts, migrations, changes: new Changes() }, { folder, secret });
    const before = contentsOf(folder);
    await expect(open([])).rejects.toMatchObject({ code: 'VAULT_NEWER' });
    await expect(open(known.map((one) => ({ ...one, hash: '0' })))).rejects.toMatchObject({
      code: 'VAULT_ALTERED',
    });
    expect(contentsOf(folder)).toEqual(before);
  });

  test('a vault that another program has open; a killed one leaves no trace', async () => {
    const source = `
      import { takeOwnerLock } from ${JSON.stringify(join(import.meta.dirname, '../../../db/owner-lock.ts'))};
      takeOwnerLock(process.argv[1]); console.log('taken'); setInterval(() => {}, 1e6);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', source, join(folder, 'lock.db')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await expectRefused('VAULT_IN_USE');
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await ended;
    expect(await other.client.vault.open({ folder, passphrase: TEST_PASSPHRASE })).toMatchObject({
      state: 'open',
    });
  });
});

describe('bits that changed', () => {
  test('in vault.db: told at the opening or the first use, never silently wrong', async () => {
    const file = join(folder, 'vault.db');
    const whole = readFileSync(file);
    let told = 0;
    for (let page = 0; page < whole.length / 4_096; page += 3) {
      writeFileSync(file, whole);
      flip(file, page * 4_096 + 1_000);
      try {
        await other.client.vault.open({ folder, passphrase: TEST_PASSPHRASE });
        const { rows } = await other.client.cases.list({});
        expect(rows.map(({ title }) => title)).toEqual(['About a newsletter']);
        const detail = await complaintCase(other.client, rows[0]!.id);
        expect(detail.complaint.summary).toBe('word '.repeat(20_000));
      } catch (error) {
        expect(error, `page ${String(page)}`).toMatchObject({ code: 'VAULT_DAMAGED' });
        told += 1;
      }
      other.core.lock();
    }
    expect(told).toBeGreaterThan(3);
  });

  test('in a segment, and a missing segment: the document is not handed out', async () => {
    const file = join(folder, 'attachments-0001.db');
    const whole = readFileSync(file);
    const read = async () => {
      await other.client.vault.open({ folder, passphrase: TEST_PASSPHRASE });
      const { ticket } = await other.client.documents.download({ id: documentId });
      for await (const _ of other.core.takeStream(ticket)!.read());
    };
    const middle = Math.floor(statSync(file).size / 65_536 / 2) * 65_536 + 30_000;
    flip(file, middle);
    await expect(read()).rejects.toMatchObject({
      code: expect.stringMatching(/^(CONTENT|VAULT)_DAMAGED$/) as unknown,
    });
    other.core.lock();
    writeFileSync(file, whole);
    await read();
    other.core.lock();
    rmSync(file);
    await expect(read()).rejects.toMatchObject({
      code: expect.stringMatching(/^(CONTENT|VAULT)_DAMAGED$/) as unknown,
    });
  });
});

describe('folders that can hold no vault', () => {
  const mounts = [
    '22 1 254:0 / / rw - ext4 /dev/vda rw',
    '30 22 0:40 / /mnt/share rw - nfs4 server:/x rw',
    '31 22 0:41 / /mnt/win rw - cifs //server/x rw',
    '32 22 0:42 / /home/dana/My\\040Files rw - fuse.sshfs x rw',
  ].join('\n');

  test.each([
    ['/mnt/share/vault', 'nfs4'],
    ['/mnt/win', 'cifs'],
    ['/home/dana/My Files/vault', 'fuse.sshfs'],
    ['/mnt/sharered/vault', null],
    ['/home/dana/vault', null],
  ])('%s lies on %s', (where, type) => expect(networkMountOf(where, mounts)).toBe(type));

  test.each([
    ['/home/dana/OneDrive - Example/vault', 'OneDrive'],
    ['/home/dana/Dropbox/vault', 'Dropbox'],
    ['/home/dana/Google Drive/vault', 'Google Drive'],
    ['/Users/dana/Library/Mobile Documents/vault', 'iCloud'],
    ['/home/dana/Box/vault', 'Box'],
    ['/home/dana/Boxes/vault', null],
  ])('%s is kept by %s', (where, service) => expect(syncServiceOf(where, {})).toBe(service));

  test('a relative path, a file', async () => {
    const open = (where: string) => other.client.vault.open({ folder: where, passphrase: 'x' });
    await expect(open('vault')).rejects.toMatchObject({
      code: 'FOLDER_REFUSED',
      data: { reason: 'relative' },
    });
    await expect(open(join(folder, 'vault.db'))).rejects.toMatchObject({
      code: 'FOLDER_REFUSED',
      data: { reason: 'notAFolder' },
    });
  });
});

test('a creation that was cut short can be repeated', async () => {
  const half = join(other.folder, 'half');
  mkdirSync(half);
  for (const name of [
    'vault.new.db',
    'vault.new.db-wal',
    'vault.new.db-journal',
    'keyfile.next.json',
    'lock.db',
  ])
    writeFileSync(join(half, name), '');
  await other.client.vault.create({ folder: half, name: 'Dana', office: 'US', passphrase: TEST_PASSPHRASE });
  expect(await other.client.vault.status({})).toMatchObject({ state: 'open', folder: half });
});

test('a passphrase that was changed opens nothing from that moment, though the earlier key file is kept', async () => {
  await other.client.vault.open({ folder, passphrase: TEST_PASSPHRASE });
  await other.client.vault.changePassphrase({ current: TEST_PASSPHRASE, next: 'eleven loud rooks leave' });
  other.core.lock();
  await expectRefused('WRONG_PASSPHRASE');
  expect(readdirSync(folder)).toContain('keyfile.previous.json');
  await other.client.vault.open({ folder, passphrase: 'eleven loud rooks leave' });
});
