// Started under strace by the power-cut test: saves in a vault and prints a line after each save that returned. With
// `synchronous` OFF the database no longer waits for the disk: the control that shows the test would notice.
import { writeSync } from 'node:fs';
import { createCore } from '../../core/create-core.ts';
import { migrationsFolder } from '../../core/node-ports/resources.ts';
import { systemPorts } from '../../core/node-ports/system-ports.ts';
import { Changes } from '../../core/session/changes.ts';
import { openVault } from '../../core/vault/lifecycle.ts';
import { readMigrations } from '../../db/migrate.ts';
import type { PartyId } from '../../shared/ids.ts';
import { uploadBytes } from '../support/test-core.ts';
import type { CutJob, CutSaid } from './power-cut-replay.ts';

const job = JSON.parse(process.argv[2] ?? '') as CutJob;
const ports = { ...systemPorts({ host: 'test', version: '0.0.0-test' }), scryptCost: 2 ** 10 };

function say(line: CutSaid): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

/** The core's own calls: records, documents, a new passphrase and a new data key. */
async function work(): Promise<void> {
  const { client, lock } = createCore(ports);
  await client.vault.open({ folder: job.folder, passphrase: job.passphrase });
  for (let index = 0; index < job.saves; index += 1) {
    const title = `Complaint ${String(index)}`;
    const { id: caseId } = await client.complaint.log({ title, summary: 'words '.repeat(50 * (index % 7)) });
    say({ kind: 'case', id: caseId, title });
    if (index % 4 === 1) {
      const upload = await uploadBytes(client, `${title}.bin`, ports.random(70_000 + 300_000 * (index % 3)));
      const { id } = await client.documents.attach({ caseId, uploadId: upload.id });
      say({ kind: 'document', id, sha256: upload.sha256 });
    }
    if (index === Math.floor(job.saves / 3) || index === Math.floor((2 * job.saves) / 3)) {
      const exposed = index > job.saves / 2;
      const current = exposed ? `${job.passphrase} one` : job.passphrase;
      const next = exposed ? `${job.passphrase} two` : `${job.passphrase} one`;
      say({ kind: 'trying', passphrase: next });
      await client.vault.changePassphrase({ current, next, exposed });
      say({ kind: 'passphrase', passphrase: next });
    }
  }
  lock();
}

/** Saves through the vault itself, so that its connection can be told not to wait for the disk. */
async function workDirectly(synchronous: 'FULL' | 'OFF'): Promise<void> {
  const vault = await openVault(
    { ports, migrations: readMigrations(migrationsFolder()), changes: new Changes() },
    { folder: job.folder, secret: { text: job.passphrase, with: 'passphrase' } },
  );
  vault.records.raw.pragma(`synchronous = ${synchronous}`);
  for (let index = 0; index < job.saves; index += 1) {
    const name = `Party ${String(index)}`;
    const id = vault.act((act) => {
      const made = act.newId<PartyId>();
      act.record({
        entity: 'party',
        id: made,
        caseId: null,
        action: 'party.added',
        fields: { kind: 'person', name },
      });
      return made;
    });
    say({ kind: 'party', id, name });
  }
  vault.close();
}

await (job.synchronous === null ? work() : workDirectly(job.synchronous));
