// Started by the kill tests: works in a vault through the core's own calls, prints an acknowledgement after each that
// returned, and is killed by itself at the Nth time a named step is passed (or by its parent at any time).
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { type CoreClient, createCore } from '../../core/create-core.ts';
import { readMigrations } from '../../db/migrate.ts';
import { migrationsFolder } from '../../core/node-ports/resources.ts';
import { systemPorts } from '../../core/node-ports/system-ports.ts';
import type { Ports } from '../../core/ports.ts';
import { Changes } from '../../core/session/changes.ts';
import { openVault } from '../../core/vault/lifecycle.ts';
import { uploadBytes } from '../support/test-core.ts';
import type { Acknowledged, Job } from './crash-jobs.ts';
import { testMigrations } from './test-migrations.ts';

const job = JSON.parse(process.argv[2] ?? '') as Job;
let passed = 0;

const ports: Ports = {
  ...systemPorts({ host: 'test', version: '0.0.0-test' }),
  scryptCost: 2 ** 10,
  failpoint: (step) => {
    if (step !== job.step) return;
    passed += 1;
    if (passed === job.nth) process.kill(process.pid, 'SIGKILL');
  },
};

function say(line: Acknowledged): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

function bytesOf(seed: number, length: number): Uint8Array {
  let state = seed + 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

async function save(client: CoreClient): Promise<void> {
  for (let index = 0; index < 30; index += 1) {
    const title = `Complaint ${String(index)} of ${String(process.pid)}`;
    const { id } = await client.complaint.log({ title });
    say({ kind: 'case', id, title });
    const text = `A note of ${title}`;
    const note = await client.notes.add({ caseId: id, text });
    say({ kind: 'note', id: note.id, text });
  }
}

async function attach(client: CoreClient): Promise<void> {
  const { id: caseId } = await client.complaint.log({ title: 'With documents' });
  for (let index = 0; index < 12; index += 1) {
    const bytes = bytesOf(process.pid + index, 2_500_000 + index);
    const upload = await uploadBytes(client, `file ${String(index)}.bin`, bytes);
    const document = await client.documents.attach({ caseId, uploadId: upload.id });
    say({ kind: 'document', id: document.id, sha256: upload.sha256 });
  }
}

async function exportCase(client: CoreClient): Promise<void> {
  const { rows } = await client.cases.list({});
  const caseId = rows[0]!.id;
  for (let index = 0; index < 12; index += 1) {
    const { ticket } = await client.bundle.prepare({ caseId });
    const path = join(job.out, `export ${String(index)}.zip`);
    for await (const _ of await client.bundle.writeFile({ ticket, path }));
    say({ kind: 'export', path });
  }
}

async function backup(client: CoreClient): Promise<void> {
  for (let index = 0; index < 12; index += 1) {
    const { id: caseId } = await client.complaint.log({ title: `Between backups ${String(index)}` });
    const upload = await uploadBytes(client, 'more.bin', bytesOf(process.pid + index, 300_000));
    const document = await client.documents.attach({ caseId, uploadId: upload.id });
    say({ kind: 'document', id: document.id, sha256: upload.sha256 });
    for await (const step of await client.backup.make({ folder: job.out }))
      if (step.step === 'made') say({ kind: 'backup', folder: step.folder });
  }
}

async function changeKeys(client: CoreClient, exposed: boolean): Promise<void> {
  let current = job.passphrase;
  for (let index = 0; index < 12; index += 1) {
    const next = `${job.passphrase} ${String(index)}`;
    say({ kind: 'trying', passphrase: next });
    await client.vault.changePassphrase({ current, next, exposed });
    say({ kind: 'passphrase', passphrase: next });
    current = next;
  }
}

async function migrate(): Promise<void> {
  const migrations = [...readMigrations(migrationsFolder()), ...testMigrations];
  const secret = { text: job.passphrase, with: 'passphrase' } as const;
  const vault = await openVault(
    { ports, migrations, changes: new Changes() },
    { folder: job.folder, secret },
  );
  vault.close();
  say({ kind: 'migrated' });
}

async function work(): Promise<void> {
  if (job.scenario === 'migrate') return migrate();
  const { client, lock } = createCore(ports);
  await client.vault.open({ folder: job.folder, passphrase: job.passphrase });
  say({ kind: 'ready' });
  if (job.scenario === 'save') await save(client);
  if (job.scenario === 'attach') await attach(client);
  if (job.scenario === 'export') await exportCase(client);
  if (job.scenario === 'backup') await backup(client);
  if (job.scenario === 'rekey') await changeKeys(client, true);
  if (job.scenario === 'keyFile') await changeKeys(client, false);
  lock();
}

await work();
