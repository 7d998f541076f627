import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCore } from '../../core/create-core.ts';
import { openBundle, verifyBundle } from '../../core/bundle/verify-bundle.ts';
import { generationsIn } from '../../core/features/backup/backup-format.ts';
import { isSoak } from '../support/skips.ts';
import { TEST_PASSPHRASE, uploadBytes } from '../support/test-core.ts';
import { crashPorts, expectSound, openForCheck } from './check-vault.ts';
import { type Acknowledged, type Job, mostTimes, steps } from './crash-jobs.ts';
import { testMigrations } from './test-migrations.ts';

const seed = Number(process.env['CUSTODIA_SEED'] ?? 20_261_124);
const killsPerStep = isSoak ? 10 : 1;
const randomKills = isSoak ? 60 : 6;
const counts: Record<string, number> = {};
let root = '';
let kills = 0;

beforeAll(async () => {
  process.stdout.write(`kill tests: seed ${String(seed)}\n`);
  root = mkdtempSync(join(tmpdir(), 'custodia-crash-'));
  const folder = join(root, 'template');
  const core = createCore(crashPorts);
  await core.client.vault.create({
    folder,
    name: 'Dana Whitfield',
    office: 'US',
    passphrase: TEST_PASSPHRASE,
  });
  core.lock();
  cpSync(folder, join(root, 'empty'), { recursive: true });
  await core.client.vault.open({ folder, passphrase: TEST_PASSPHRASE });
  const { id: caseId } = await core.client.complaint.log({
    title: 'The first',
    summary: 'a long word '.repeat(200),
  });
  const upload = await uploadBytes(core.client, 'first.bin', crashPorts.random(3_000_000));
  await core.client.documents.attach({ caseId, uploadId: upload.id });
  core.lock();
});

afterAll(() => {
  if (root !== '') rmSync(root, { recursive: true, force: true });
  process.stdout.write(
    `kills by step:\n${Object.entries(counts)
      .map(([step, n]) => `  ${step.padEnd(24)}${String(n).padStart(4)}\n`)
      .join('')}  total${String(kills).padStart(23)}\n`,
  );
});

/** A number from 0 up to 1, the same for the same seed and place. */
function chance(place: number): number {
  let state = (seed ^ Math.imul(place + 1, 2_654_435_761)) >>> 0;
  state = Math.imul(state ^ (state >>> 15), 2_246_822_519) >>> 0;
  state = Math.imul(state ^ (state >>> 13), 3_266_489_917) >>> 0;
  return ((state ^ (state >>> 16)) >>> 0) / 2 ** 32;
}

async function run(
  job: Job,
  killAfter: number | null,
): Promise<{ said: Acknowledged[]; signal: string | null }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crash-child.ts'), JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: Acknowledged[] = [];
  const ended = new Promise<string | null>((resolve) => child.once('close', (_, signal) => resolve(signal)));
  for await (const line of createInterface({ input: child.stdout })) {
    const one = JSON.parse(line) as Acknowledged;
    said.push(one);
    if (one.kind === 'ready' && killAfter !== null) setTimeout(() => child.kill('SIGKILL'), killAfter);
  }
  return { said, signal: await ended };
}

/** Opens with the passphrase that was acknowledged last, or with the one whose change was under way. */
async function reopen(job: Job, said: readonly Acknowledged[]) {
  let sure = job.passphrase;
  let trying: string | null = null;
  for (const one of said) {
    if (one.kind === 'trying') trying = one.passphrase;
    if (one.kind === 'passphrase') [sure, trying] = [one.passphrase, null];
  }
  const extra = job.scenario === 'migrate' ? testMigrations : [];
  if (trying === null) return openForCheck(job.folder, sure, extra);
  return openForCheck(job.folder, sure, extra).catch(() => openForCheck(job.folder, trying, extra));
}

async function checkAfter(job: Job, said: readonly Acknowledged[]): Promise<void> {
  const vault = await reopen(job, said);
  try {
    expectSound(vault);
    for (const one of said) {
      if (one.kind === 'case')
        expect(vault.db.get('SELECT title FROM cases WHERE id = ?', one.id)).toEqual({ title: one.title });
      if (one.kind === 'note')
        expect(vault.db.get('SELECT text FROM notes WHERE id = ?', one.id)).toEqual({ text: one.text });
      if (one.kind === 'document')
        expect(vault.db.get('SELECT sha256 FROM documents WHERE id = ?', one.id)).toEqual({
          sha256: one.sha256,
        });
      if (one.kind === 'export') expect(existsSync(one.path)).toBe(true);
      if (one.kind === 'backup')
        expect(generationsIn(job.out).map(({ folder }) => folder)).toContain(one.folder);
    }
    if (job.scenario === 'migrate') {
      expect(vault.db.get('SELECT count(*) AS n FROM filled')).toEqual({ n: 20_000 });
      expect(vault.db.get('SELECT count(*) AS n FROM child')).toEqual({ n: 20_000 });
    }
  } finally {
    vault.close();
  }
  if (job.scenario === 'export') {
    for (const name of readdirSync(job.out).filter((file) => file.endsWith('.zip'))) {
      const verdict = await verifyBundle(await openBundle(join(job.out, name)), {});
      expect(verdict).toMatchObject({ valid: true, container: 'canonical' });
    }
  }
  if (job.scenario === 'backup') await restoreEach(job);
}

/** Every complete generation (the newest and the oldest here) can be restored and is sound. */
async function restoreEach(job: Job): Promise<void> {
  const generations = generationsIn(job.out);
  for (const [index, { folder: from }] of [generations.at(0), generations.at(-1)]
    .filter((one) => one !== undefined)
    .entries()) {
    const folder = join(job.out, '..', `restored ${String(index)}`);
    const { client } = createCore(crashPorts);
    for await (const _ of await client.backup.restore({ from, folder, passphrase: job.passphrase }));
    const vault = await openForCheck(folder, job.passphrase);
    expectSound(vault);
    vault.close();
  }
}

async function killOnce(
  scenario: Job['scenario'],
  step: string | null,
  nth: number,
  killAfter: number | null,
) {
  const place = mkdtempSync(join(root, 'kill-'));
  const job: Job = {
    scenario,
    folder: join(place, 'vault'),
    out: join(place, 'out'),
    passphrase: TEST_PASSPHRASE,
    step,
    nth,
  };
  mkdirSync(job.out);
  cpSync(join(root, step === 'attach.segmentNamed' ? 'empty' : 'template'), job.folder, { recursive: true });
  const { said, signal } = await run(job, killAfter);
  if (signal === 'SIGKILL') {
    kills += 1;
    const name = step ?? `${scenario} at any time`;
    counts[name] = (counts[name] ?? 0) + 1;
  } else expect(step, 'the step was not reached').toBeNull();
  await checkAfter(job, said);
  rmSync(place, { recursive: true });
}

for (const [scenario, names] of Object.entries(steps) as [Job['scenario'], readonly string[]][]) {
  test.each(names)(
    `${scenario}: killed at %s, nothing acknowledged is lost`,
    { timeout: 600_000 },
    async (step) => {
      for (let index = 0; index < killsPerStep; index += 1) {
        const nth = isSoak ? 1 + index : 1 + Math.floor(chance(step.length * 97 + names.indexOf(step)) * 10);
        await killOnce(scenario, step, 1 + ((nth - 1) % (mostTimes[step] ?? 10)), null);
      }
      expect(counts[step]).toBe(killsPerStep);
      if (isSoak) process.stdout.write(`killed at ${step}: ${String(counts[step])}\n`);
    },
  );
}

test('killed at any time, nothing acknowledged is lost', { timeout: 1_200_000 }, async () => {
  const scenarios = ['save', 'attach', 'export', 'backup', 'rekey', 'keyFile'] as const;
  const before = kills;
  // A child that had ended before its time doesn't count: another one is started in its place.
  for (let index = 0; kills - before < randomKills && index < 3 * randomKills; index += 1) {
    await killOnce(scenarios[index % scenarios.length]!, null, 0, 5 + chance(1_000 + index) * 300);
  }
  expect(kills).toBeGreaterThanOrEqual(isSoak ? 300 : 25);
});
