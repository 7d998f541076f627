// Started by the tests of a full and of a read-only disk, inside a mount of their own: does what a person would do, and
// prints what each call answered. Nothing is judged here.
import { existsSync, readdirSync, rmSync, statfsSync, writeSync, openSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { ORPCError } from '@orpc/server';
import { type CoreClient, createCore } from '../../core/create-core.ts';
import { isCustodiaError } from '../../shared/errors.ts';
import type { Migration } from '../../db/migrate.ts';
import { TEST_PASSPHRASE, uploadBytes } from '../support/test-core.ts';
import { crashPorts, expectSound, openForCheck } from './check-vault.ts';
import { testMigrations } from './test-migrations.ts';

export type Answer = {
  what: string;
  /** `done`, or the error's code; for a failure that isn't one of ours its message. */
  answer: string;
  /** What lies in the folder that was written to, afterwards. */
  left?: string[];
};

const { disk, kind } = JSON.parse(process.argv[2] ?? '') as { disk: string; kind: 'full' | 'readOnly' };
const vaultFolder = join(disk, 'vault');

function say(answer: Answer): void {
  writeSync(1, `${JSON.stringify(answer)}\n`);
}

async function attempt(what: string, work: () => Promise<unknown>, folder?: string): Promise<string> {
  let answer = 'done';
  try {
    await work();
  } catch (error) {
    answer = isCustodiaError(error) || error instanceof ORPCError ? String(error.code) : String(error);
  }
  const left = folder === undefined ? {} : { left: existsSync(folder) ? readdirSync(folder).sort() : [] };
  say({ what, answer, ...left });
  return answer;
}

function bytesOf(length: number): Uint8Array {
  return crashPorts.random(length);
}

async function drain(running: AsyncIterable<unknown> | Promise<AsyncIterable<unknown>>): Promise<void> {
  for await (const _ of await running);
}

async function writeBundle(client: CoreClient, path: string): Promise<void> {
  const { rows } = await client.cases.list({});
  const { ticket } = await client.bundle.prepare({ caseId: rows.at(-1)!.id });
  await drain(client.bundle.writeFile({ ticket, path }));
}

/** Fills the disk with a file of no meaning until so many bytes are free. */
function fill(leave: number): void {
  const file = openSync(join(disk, 'filler'), 'a');
  try {
    for (;;) {
      const { bavail, bsize } = statfsSync(disk);
      const room = bavail * bsize - leave;
      if (room <= 0) return;
      writeSync(file, Buffer.alloc(Math.min(room, 1 << 20)));
    }
  } finally {
    closeSync(file);
  }
}

/** Logs complaints until one is refused. @returns the titles that were acknowledged */
async function saveUntilRefused(client: CoreClient): Promise<string[]> {
  const saved: string[] = [];
  await attempt('save', async () => {
    for (let index = 0; index < 1_000; index += 1) {
      const title = `Complaint ${String(index)}`;
      await client.complaint.log({ title, summary: 'a long word '.repeat(2_000) });
      saved.push(title);
    }
  });
  return saved;
}

async function fullDisk(): Promise<void> {
  const { client, lock } = createCore(crashPorts);
  await client.vault.create({ folder: vaultFolder, name: 'Dana', office: 'US', passphrase: TEST_PASSPHRASE });
  const { id: caseId } = await client.complaint.log({ title: 'With a document' });
  const first = await uploadBytes(client, 'first.bin', bytesOf(2_000_000));
  await client.documents.attach({ caseId, uploadId: first.id });

  fill(1_000_000);
  const saved = ['With a document', ...(await saveUntilRefused(client))];
  await attempt('export', () => writeBundle(client, join(disk, 'out.zip')), disk);
  await attempt(
    'backup',
    () => drain(client.backup.make({ folder: join(disk, 'backups') })),
    join(disk, 'backups'),
  );
  await attempt('attach', async () => {
    const upload = await uploadBytes(client, 'more.bin', bytesOf(3_000_000));
    await client.documents.attach({ caseId, uploadId: upload.id });
  });
  fill(0);
  await attempt('save again', () =>
    client.complaint.log({ title: 'No room', summary: 'word '.repeat(20_000) }),
  );
  await attempt(
    'create',
    () =>
      createCore(crashPorts).client.vault.create({
        folder: join(disk, 'second'),
        name: 'Dana',
        office: 'US',
        passphrase: TEST_PASSPHRASE,
      }),
    join(disk, 'second'),
  );
  const next = `${TEST_PASSPHRASE} next`;
  const changed = await attempt('new data key', () =>
    client.vault.changePassphrase({ current: TEST_PASSPHRASE, next, exposed: true }),
  );
  await attempt('read', async () => {
    const { rows } = await client.cases.list({ limit: 500 });
    if (rows.length < Math.min(saved.length, 50)) throw new Error(`${String(rows.length)} cases are listed`);
  });
  lock();
  await attempt('open while full', async () =>
    (await openAny(changed === 'done' ? [next] : [TEST_PASSPHRASE, next])).close(),
  );

  rmSync(join(disk, 'filler'));
  await attempt('migrate', async () => {
    fill(200_000);
    try {
      (await openAny([next, TEST_PASSPHRASE], testMigrations)).close();
    } finally {
      rmSync(join(disk, 'filler'));
    }
  });
  await attempt('all acknowledged is there', async () => {
    const vault = await openAny([next, TEST_PASSPHRASE]);
    try {
      expectSound(vault);
      const have = new Set(
        vault.db.all<{ title: string }>('SELECT title FROM cases').map(({ title }) => title),
      );
      const missing = saved.filter((title) => !have.has(title));
      if (missing.length > 0) throw new Error(`lost: ${missing.join(', ')}`);
    } finally {
      vault.close();
    }
  });
  say({ what: 'acknowledged', answer: String(saved.length) });
  const again = createCore(crashPorts);
  await attempt(
    'save with room',
    async () => {
      // The change of the data key failed before anything was replaced or after: one of the two opens the vault.
      await again.client.vault
        .open({ folder: vaultFolder, passphrase: next })
        .catch(() => again.client.vault.open({ folder: vaultFolder, passphrase: TEST_PASSPHRASE }));
      await again.client.complaint.log({ title: 'Room again' });
      await writeBundle(again.client, join(disk, 'out.zip'));
    },
    disk,
  );
  again.lock();
}

/** Opens with the first passphrase that fits; another error than a wrong passphrase ends the search. */
async function openAny(passphrases: readonly string[], extra: readonly Migration[] = []) {
  for (const [index, passphrase] of passphrases.entries()) {
    try {
      return await openForCheck(vaultFolder, passphrase, extra);
    } catch (error) {
      if (index === passphrases.length - 1 || !isCustodiaError(error, 'WRONG_PASSPHRASE')) throw error;
    }
  }
  throw new Error('no passphrase given');
}

async function readOnlyFolder(): Promise<void> {
  const locked = createCore(crashPorts).client;
  await attempt('open', () => locked.vault.open({ folder: vaultFolder, passphrase: TEST_PASSPHRASE }));
  await attempt('create', () =>
    locked.vault.create({
      folder: join(disk, 'second'),
      name: 'Dana',
      office: 'US',
      passphrase: TEST_PASSPHRASE,
    }),
  );
  const { client, lock } = createCore(crashPorts);
  const elsewhere = join(disk, '..', 'elsewhere');
  await client.vault.open({ folder: elsewhere, passphrase: TEST_PASSPHRASE });
  await attempt('export', () => writeBundle(client, join(disk, 'out.zip')), disk);
  await attempt('backup', () => drain(client.backup.make({ folder: join(disk, 'backups') })), disk);
  const backups = join(disk, '..', 'backups');
  await drain(client.backup.make({ folder: backups }));
  const from = join(backups, readdirSync(backups).find((name) => name !== 'segments') ?? '');
  await attempt(
    'restore',
    () => drain(client.backup.restore({ from, folder: join(disk, 'restored'), passphrase: TEST_PASSPHRASE })),
    disk,
  );
  await attempt('save elsewhere', () => client.complaint.log({ title: 'Still works' }));
  lock();
}

await (kind === 'full' ? fullDisk() : readOnlyFolder());
