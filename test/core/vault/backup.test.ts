import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CoreClient } from '../../../core/create-core.ts';
import { backupText } from '../../../shared/text/backup-files.ts';
import {
  TEST_PASSPHRASE,
  type TestCore,
  createOpenTestCore,
  createTestCore,
  seededRandom,
  uploadBytes,
} from '../../support/test-core.ts';

const MIB = 1 << 20;
const bytesOf = seededRandom('backup');

class Failed extends Error {}

let stopAt: string | null;
let fixture: TestCore;
let client: CoreClient;
let root: string;
/** What was attached, by the document's name. */
let attached: Map<string, Buffer>;

beforeEach(async () => {
  stopAt = null;
  attached = new Map();
  fixture = await createOpenTestCore({
    failpoint: (step) => {
      if (step === stopAt) throw new Failed(step);
    },
  });
  ({ client } = fixture);
  root = join(fixture.folder, 'backups');
});
afterEach(() => fixture.end());

/** A case with a file of 2 MiB. */
async function work(name: string): Promise<void> {
  fixture.clock.pass(60_000);
  const { id: caseId } = await client.complaint.log({ title: name });
  const bytes = Buffer.from(bytesOf(2 * MIB));
  attached.set(name, bytes);
  const { id: uploadId } = await uploadBytes(client, name, bytes);
  await client.documents.attach({ caseId, uploadId });
}

async function all<T>(steps: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const step of steps) found.push(step);
  return found;
}

const back = async (folder = root) => {
  fixture.clock.pass(60_000);
  return (await all(await client.backup.make({ folder }))).at(-1);
};
const generations = () =>
  readdirSync(root)
    .filter((name) => name !== 'segments')
    .sort();
const segments = () => readdirSync(join(root, 'segments')).sort();
const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): [string, string] => {
      const file = join(entry.parentPath, entry.name);
      return [file, readFileSync(file, 'base64')];
    })
    .sort();

/** Restores with a program of its own and looks at every case and file. */
async function expectRestorable(from: string, names: readonly string[]): Promise<void> {
  const other = createTestCore({ seed: 'restoring' });
  try {
    const restored = await all(
      await other.client.backup.restore({ from, folder: other.vaultFolder, passphrase: TEST_PASSPHRASE }),
    );
    expect(restored.at(-1)).toEqual({ step: 'restored', folder: other.vaultFolder, cases: names.length });
    const status = await other.client.vault.open({ folder: other.vaultFolder, passphrase: TEST_PASSPHRASE });
    expect(status).toMatchObject({ askForLastNumber: true });
    expect((await all(await other.client.journal.verify({}))).at(-1)).toMatchObject({ holds: true });
    const { rows } = await other.client.cases.list({ sort: 'reference', descending: false });
    expect(rows.map(({ title }) => title)).toEqual(names);
    for (const row of rows) {
      const [document] = (await other.client.cases.get({ which: row.id })).documents;
      if (!document) throw new Error('a document is missing');
      const { ticket } = await other.client.documents.download({ id: document.id });
      const offer = other.core.takeStream(ticket);
      if (!offer) throw new Error('a document is not handed out');
      const parts = await all(offer.read());
      expect(Buffer.concat(parts).equals(attached.get(row.title ?? '') ?? Buffer.alloc(0))).toBe(true);
    }
  } finally {
    other.end();
  }
}

test('each backup adds what is new, and every generation gives back its own state', async () => {
  await work('first');
  expect(await back()).toMatchObject({ step: 'made' });
  const [firstGeneration = ''] = generations();
  const firstSegments = segments();
  const before = files(root);
  await work('second');
  await back();
  expect(generations()).toHaveLength(2);
  // What lay there lies there byte for byte; of the segments only the new one was added.
  expect(files(root)).toEqual(expect.arrayContaining(before));
  expect(segments()).toEqual(expect.arrayContaining(firstSegments));
  expect(segments()).toHaveLength(firstSegments.length + 1);
  await expectRestorable(root, ['first', 'second']);
  await expectRestorable(join(root, firstGeneration), ['first']);
});

test('a backup that is cancelled leaves the earlier ones whole and open, and nothing of its own', async () => {
  await work('first');
  await back();
  const before = files(root);
  await work('second');
  const stop = new AbortController();
  const steps = await client.backup.make({ folder: root }, { signal: stop.signal });
  const cancelled = (async () => {
    // As soon as the new segment is being copied.
    for await (const _ of steps) if (segments().some((name) => name.endsWith('.part'))) stop.abort();
  })();
  await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(files(root)).toEqual(before);
  await expectRestorable(root, ['first']);
  await back();
  await expectRestorable(root, ['first', 'second']);
});

test.each(['backup.begun', 'backup.records', 'backup.segment', 'backup.described'])(
  'one that fails at %s does too',
  async (step) => {
    await work('first');
    await back();
    const before = files(root);
    await work('second');
    stopAt = step;
    await expect(back()).rejects.toThrow();
    stopAt = null;
    expect(files(root)).toEqual(before);
    await expectRestorable(root, ['first']);
  },
);

test('what a killed run left is swept by the next one', async () => {
  await work('first');
  await back();
  writeFileSync(join(root, 'segments', 'attachments-0009.db.part'), 'half a segment');
  mkdirSync(join(root, '2026-11-24T145900000Z.part'));
  writeFileSync(join(root, '2026-11-24T145900000Z.part', 'vault.db'), 'half a copy');
  await work('second');
  await back();
  expect(files(root).filter(([name]) => name.includes('.part'))).toEqual([]);
  await expectRestorable(root, ['first', 'second']);
});

test('a folder of something else, of another vault, inside the vault or without a full path is refused and left', async () => {
  await work('first');
  const foreign = join(fixture.folder, 'foreign');
  mkdirSync(foreign);
  writeFileSync(join(foreign, 'photo.jpg'), 'not a backup');
  const why = (text: string) => ({ code: 'BACKUP_UNUSABLE', data: { why: text } });
  await expect(back(foreign)).rejects.toMatchObject(why(backupText.notEmpty));
  expect(readdirSync(foreign)).toEqual(['photo.jpg']);
  await expect(back(join(fixture.vaultFolder, 'backups'))).rejects.toMatchObject(why(backupText.insideVault));
  await expect(back('backups')).rejects.toMatchObject({ code: 'FOLDER_REFUSED' });
  await back();
  const before = files(root);
  const other = await createOpenTestCore({ seed: 'another vault' });
  try {
    await expect((async () => all(await other.client.backup.make({ folder: root })))()).rejects.toMatchObject(
      why(backupText.otherVault),
    );
  } finally {
    other.end();
  }
  expect(files(root)).toEqual(before);
});

test('a restore is refused where it would replace something, or the backup is not whole; nothing is left of it', async () => {
  await work('first');
  await back();
  const other = createTestCore({ seed: 'restoring' });
  const restore = async (from: string, folder = other.vaultFolder, passphrase = TEST_PASSPHRASE) =>
    all(await other.client.backup.restore({ from, folder, passphrase }));
  try {
    await expect(restore(root, fixture.vaultFolder)).rejects.toMatchObject({ code: 'VAULT_EXISTS' });
    await expect(restore(other.folder)).rejects.toMatchObject({ code: 'BACKUP_UNUSABLE' });
    await expect(restore(root, other.vaultFolder, 'not the passphrase')).rejects.toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
    const broken = join(other.folder, 'broken');
    const [generation = ''] = generations();
    for (const spoil of [
      (folder: string) => rmSync(join(folder, 'segments', segments()[0] ?? '')),
      (folder: string) => writeFileSync(join(folder, 'segments', segments()[0] ?? ''), 'short'),
      (folder: string) => rmSync(join(folder, generation, 'vault.db')),
      (folder: string) => {
        const bytes = readFileSync(join(folder, generation, 'vault.db'));
        bytes[20_000] = (bytes[20_000] ?? 0) ^ 1;
        writeFileSync(join(folder, generation, 'vault.db'), bytes);
      },
      (folder: string) => writeFileSync(join(folder, generation, 'backup.json'), '{"format":'),
    ]) {
      cpSync(root, broken, { recursive: true });
      spoil(broken);
      await expect(restore(broken)).rejects.toMatchObject({ code: 'BACKUP_UNUSABLE' });
      rmSync(broken, { recursive: true });
      expect(existsSync(other.vaultFolder)).toBe(false);
      expect(readdirSync(other.folder)).toEqual([]);
    }
  } finally {
    other.end();
  }
});

test('after a restore the last numbers used outside are asked for, and none of them is given again', async () => {
  await work('first');
  await back();
  const other = createTestCore({ seed: 'restoring' });
  try {
    const { vaultFolder: folder } = other;
    await all(await other.client.backup.restore({ from: root, folder, passphrase: TEST_PASSPHRASE }));
    other.clock.set(fixture.clock.wall + 60_000);
    await other.client.vault.open({ folder, passphrase: TEST_PASSPHRASE });
    await other.client.vault.setLastNumber({ numbers: [{ reference: 'US-2026-0007-CO' }] });
    expect(await other.client.vault.status({})).toMatchObject({ askForLastNumber: false });
    expect((await other.client.complaint.log({ title: 'x' })).reference).toBe('US-2026-0008-CO');
    await other.client.vault.lock({});
    expect(await other.client.vault.open({ folder, passphrase: TEST_PASSPHRASE })).toMatchObject({
      askForLastNumber: false,
    });
  } finally {
    other.end();
  }
});
