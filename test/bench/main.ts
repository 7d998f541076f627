// npm run bench: every budget of docs/performance.md as a ratio against a bare baseline in the same run.
//   CUSTODIA_BENCH_CASES=100000  how many cases the vault has (ten entries each)
//   CUSTODIA_BENCH_MIB=1024      size of the large attachment
import { spawnSync } from 'node:child_process';
import { cpus, tmpdir, totalmem } from 'node:os';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCore } from '../../core/create-core.ts';
import { migrationsFolder } from '../../core/node-ports/resources.ts';
import { systemPorts } from '../../core/node-ports/system-ports.ts';
import { Changes } from '../../core/session/changes.ts';
import { createVault } from '../../core/vault/create-vault.ts';
import { openVault } from '../../core/vault/lifecycle.ts';
import { readKeyFile } from '../../core/vault/data-key.ts';
import { stretch } from '../../core/vault/key-file.ts';
import { readMigrations } from '../../db/migrate.ts';
import { fillVault } from './generate.ts';
import { benchDates } from './dates-bench.ts';
import { benchDuties } from './duties-bench.ts';
import { benchLetters } from './letters-bench.ts';
import { benchPeople } from './people-bench.ts';
import { type Measured, milliseconds, printTable } from './measure.ts';
import { benchAttach, benchExport } from './files-bench.ts';
import { benchList, benchSave, benchSearch, plainCopy } from './records-bench.ts';

const cases = Number(process.env['CUSTODIA_BENCH_CASES'] ?? '100000');
const mebibytes = Number(process.env['CUSTODIA_BENCH_MIB'] ?? '1024');
const passphrase = 'a bench that is quick to sit on';
const [partName, givenFolder] = process.argv.slice(2);
const folder =
  givenFolder ?? mkdtempSync(join(process.env['CUSTODIA_BENCH_FOLDER'] ?? tmpdir(), 'custodia-bench-'));
const vaultFolder = join(folder, 'vault');
const ports = systemPorts({ host: 'bench', version: '0.0.0' });
const deps = { ports, migrations: readMigrations(migrationsFolder()), changes: new Changes() };
const secret = { text: passphrase, with: 'passphrase' } as const;

async function generate(): Promise<void> {
  const start = performance.now();
  const { vault } = await createVault(deps, { folder: vaultFolder, name: 'Bench', office: 'US', passphrase });
  const entries = await fillVault(vault, {
    cases,
    seed: 20261124,
    onProgress: (done) => {
      if (done % 10_000 === 0) console.error(`${String(done)} cases`);
    },
  });
  vault.close();
  const size = Math.round(statSync(join(vaultFolder, 'vault.db')).size / 1e6);
  console.error(
    `vault: ${String(cases)} cases, ${String(entries)} journal entries, ${String(size)} MB, made in ${((performance.now() - start) / 1000).toFixed(0)} s`,
  );
}

async function benchUnlock(): Promise<Measured> {
  const file = readKeyFile(vaultFolder);
  const stretchStart = performance.now();
  await stretch(file, passphrase);
  const own = performance.now() - stretchStart;
  const { client, lock } = createCore(ports);
  const start = performance.now();
  await client.vault.open({ folder: vaultFolder, passphrase });
  await client.cases.list({});
  const took = performance.now() - start;
  lock();
  return {
    what: 'unlock to first list',
    budget: '<= 1.5 s beyond the passphrase',
    ours: milliseconds(took),
    baseline: milliseconds(own),
    ratio: `+${milliseconds(took - own)}`,
    verdict: took - own <= 1_500 ? 'within' : 'look',
  };
}

async function benchRecords(): Promise<Measured[]> {
  const rows: Measured[] = [await benchUnlock()];
  const reading = await openVault(deps, { folder: vaultFolder, secret });
  const plain = plainCopy(reading, folder);
  reading.close();
  const { client, lock } = createCore(ports);
  await client.vault.open({ folder: vaultFolder, passphrase });
  rows.push(
    ...(await benchList(client, plain)),
    await benchSearch(client, plain),
    await benchSave(client, folder),
  );
  plain.close();
  lock();
  return rows;
}

async function benchFiles(): Promise<Measured[]> {
  const { client, lock } = createCore(ports);
  await client.vault.open({ folder: vaultFolder, passphrase });
  const { id: caseId } = await client.complaint.log({ title: 'A case with a large file' });
  const rows = await benchAttach(client, { folder, pieces: mebibytes, caseId });
  lock();
  const again = await openVault(deps, { folder: vaultFolder, secret });
  const sha256 = again.db.get<{ sha256: string }>('SELECT sha256 FROM contents LIMIT 1')?.sha256 ?? '';
  const start = performance.now();
  for (const _chunk of again.attachments.read(sha256));
  const readTime = performance.now() - start;
  again.close();
  await client.vault.open({ folder: vaultFolder, passphrase });
  rows.push(...(await benchExport(client, { folder, caseId, readContent: () => readTime })));
  lock();
  return rows;
}

async function benchDatesOfVault(): Promise<Measured[]> {
  const vault = await openVault(deps, { folder: vaultFolder, secret });
  const rows = await benchDates(vault);
  vault.close();
  return rows;
}

/** Each part runs in a process of its own, so that memory is that part's and not what an earlier one left. */
const parts: Record<string, () => Promise<Measured[]>> = {
  generate: async () => {
    await generate();
    return [];
  },
  records: benchRecords,
  files: benchFiles,
  dates: benchDatesOfVault,
  duties: async () => [await benchDuties()],
  letters: async () => [await benchLetters()],
  people: async () => [await benchPeople()],
};

function inOwnProcess(part: string): Measured[] {
  const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), part, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 24,
  });
  if (run.status !== 0) throw new Error(`the part ${part} failed`);
  return JSON.parse(run.stdout.toString()) as Measured[];
}

if (partName !== undefined) {
  console.log(JSON.stringify(await (parts[partName] ?? (() => Promise.resolve([])))()));
} else {
  const model = cpus()[0]?.model ?? 'unknown processor';
  const machine = `${String(cpus().length)} cores, ${String(Math.round(totalmem() / 1e9))} GB`;
  console.log(`${model}, ${machine}, Node ${process.version}, ${process.platform}`);
  try {
    printTable(Object.keys(parts).flatMap(inOwnProcess));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
