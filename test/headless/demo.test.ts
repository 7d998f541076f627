import { breachCase, complaintCase, requestCase } from '../support/kind-case.ts';
import { packPublicKey } from '../../shared/law/pack-key.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Core, createCore } from '../../core/create-core.ts';
import { readMail } from '../../core/mail/read-mail.ts';
import type { ComplaintCase, HistoryEntry } from '../../shared/contract/cases.ts';
import { Medium } from '../../shared/contract/case-work.ts';
import { CaseStatus } from '../../shared/domain/case-status.ts';
import {
  Channel,
  Framework,
  OurRole,
  Outcome,
  RecourseMechanism,
  RungKind,
} from '../../shared/domain/complaint.ts';
import { Capacity, PrivilegeBasis } from '../../shared/domain/privilege.ts';
import { demoCases } from '../../headless/demo/cases/all.ts';
import { demoClock } from '../../headless/demo/demo-clock.ts';
import { fillDemoVault } from '../../headless/demo/demo-vault.ts';
import { calendarFrom } from '../../headless/demo/moments.ts';
import { TEST_NOW, TestClock, createOpenTestCore, seededRandom } from '../support/test-core.ts';

const DAY = 86_400_000;
const parent = mkdtempSync(join(tmpdir(), 'custodia-demo-test-'));
let core: Core;
const topics = new Set<string>();
let cases: ComplaintCase[];
let history: (HistoryEntry & { reference: string })[];

/** A core whose clock the demonstration sets, over a system clock that stands at `now`. */
async function filled(name: string, now: number): Promise<Core> {
  const clock = demoClock(new TestClock(now));
  const folder = join(parent, name);
  const made = createCore({
    clock,
    random: seededRandom(name),
    timers: { after: () => ({ stop: () => undefined }) },
    log: () => undefined,
    failpoint: () => undefined,
    host: 'test',
    version: '0.0.0-test',
    defaultVaultFolder: folder,
    packKey: packPublicKey,
    scryptCost: 2 ** 10,
  });
  const watch = await watchTopics(made);
  await fillDemoVault(made, folder, clock);
  for (const topic of await watch.end()) topics.add(topic);
  return made;
}

/** Every kind of thing that is recorded until the watch ends. */
async function watchTopics(from: Core): Promise<{ end: () => Promise<Set<string>> }> {
  const found = new Set<string>();
  const watching = new AbortController();
  const changes = await from.client.changes.subscribe({}, { signal: watching.signal });
  const seeing = (async () => {
    for await (const { topic } of changes) found.add(topic);
  })().catch((error: unknown) => {
    if (!watching.signal.aborted) throw error;
  });
  await turn();
  return {
    end: async () => {
      await turn();
      watching.abort();
      await seeing;
      return found;
    },
  };
}

/** What is ready by now is delivered. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

async function everyCase(from: Core): Promise<ComplaintCase[]> {
  const { rows } = await from.client.cases.list({ filter: { kind: 'complaint' }, limit: 500 });
  return Promise.all(rows.map((row) => complaintCase(from.client, row.id)));
}

async function verdictOf(from: Core) {
  for await (const seen of await from.client.journal.verify({})) if (seen.step === 'verdict') return seen;
  throw new Error('no verdict');
}

beforeAll(async () => {
  core = await filled('vault', TEST_NOW);
  cases = await everyCase(core);
  history = [];
  for (const { id, reference } of cases) {
    const { entries } = await core.client.cases.history({ id, limit: 500 });
    history.push(...entries.map((entry) => ({ ...entry, reference })));
  }
}, 120_000);

afterAll(() => {
  core.lock();
  rmSync(parent, { recursive: true, force: true });
});

const seen = <T>(values: readonly T[]) => new Set(values);
const everyOne = (values: Record<string, string>) => new Set(Object.values(values));

describe('the demonstration vault', () => {
  test('is open for its first person, with a second one beside', async () => {
    expect(await core.client.vault.status({})).toMatchObject({
      state: 'open',
      person: { name: 'Marian Kessler', office: 'US' },
    });
    const { people } = await core.client.people.list({});
    expect(people.map(({ name, office }) => ({ name, office }))).toEqual([
      { name: 'Marian Kessler', office: 'US' },
      { name: 'Priya Raghavan', office: 'INT' },
    ]);
  });

  test('holds requests under five laws: extended, by an agent, granted, refused and appealed, waiting for identity', async () => {
    const { rows } = await core.client.cases.list({ filter: { kind: 'request' }, limit: 500 });
    const requests = await Promise.all(rows.map((row) => requestCase(core.client, row.id)));
    expect(
      requests
        .map(({ request }) => request.laws)
        .flat()
        .sort(),
    ).toEqual([
      'EU GDPR',
      'GB UK GDPR (as amended by DUAA 2025)',
      'US HIPAA Privacy Rule',
      'US-CA CCPA/CPRA',
      'US-VA Virginia CDPA',
    ]);
    expect(requests.some(({ extensions }) => extensions.length === 1)).toBe(true);
    expect(requests.some(({ request }) => request.agentCapacity === 'authorisedAgent')).toBe(true);
    expect(requests.some(({ request }) => request.outcome === 'granted')).toBe(true);
    expect(requests.some(({ request }) => request.appealReceivedAt !== null)).toBe(true);
    const waiting = requests.find(
      ({ request }) => request.identityAskedAt !== null && request.identityConfirmedAt === null,
    );
    const { dates } = await core.client.lawDates.ofCase({ id: waiting?.id as never });
    expect(dates.map(({ startedAt }) => startedAt)).toEqual([null, null]);
  });

  test('holds some twenty complaints of both offices, of every framework, channel, role and recourse', () => {
    expect(cases).toHaveLength(26);
    expect(seen(cases.map((one) => one.office))).toEqual(new Set(['US', 'INT']));
    const facts = cases.map((one) => one.complaint);
    expect(seen(facts.map((one) => one.framework))).toEqual(everyOne(Framework));
    expect(seen(facts.map((one) => one.channel))).toEqual(everyOne(Channel));
    expect(seen(facts.flatMap((one) => one.ourRole ?? []))).toEqual(everyOne(OurRole));
    expect(seen(facts.flatMap((one) => one.recourseMechanism ?? []))).toEqual(everyOne(RecourseMechanism));
    expect(facts.some((one) => one.receivedAt === null)).toBe(true);
    expect(seen(facts.flatMap((one) => one.isHrData ?? []))).toEqual(new Set([true, false]));
  });

  test('holds breaches: a 72-hour clock that runs, one in several states, one closed with its reasons', async () => {
    const { rows } = await core.client.cases.list({ filter: { kind: 'breach' }, sort: 'reference' });
    const found = await Promise.all(rows.map(({ reference }) => breachCase(core.client, reference)));
    expect(found).toHaveLength(3);
    expect(
      found.filter(({ status }) => status === 'closed').map(({ breach }) => breach.outcomeReasons),
    ).toEqual([expect.stringContaining('Not notified')]);
    const duties = await Promise.all(
      found.map(async ({ id, status }) => ({ status, ...(await core.client.breach.duties({ id })) })),
    );
    const running = duties.flatMap(({ status, met }) => (status === 'open' ? met : []));
    const now = new Date(TEST_NOW).toISOString();
    expect(running.some(({ endsAtMinute, dueAt }) => endsAtMinute && dueAt !== null && dueAt.at > now)).toBe(
      true,
    );
    expect(running.find(({ rule }) => rule === 'us-ca-ag')?.dueAt).not.toBeNull();
    expect(found.some(({ parts }) => parts.length > 1)).toBe(true);
    expect(found.flatMap(({ filings }) => filings)).toHaveLength(1);
  });

  test('holds every status, every outcome, a void number and a reopened case', () => {
    expect(seen(cases.map((one) => one.status))).toEqual(everyOne(CaseStatus));
    expect(seen(cases.flatMap((one) => one.complaint.outcome ?? []))).toEqual(everyOne(Outcome));
    expect(cases.find((one) => one.status === 'void')?.voidReason).toMatch(/same complaint/);
    expect(history.some((entry) => entry.action === 'complaint.reopened')).toBe(true);
  });

  test('holds every state of deadlines and tasks', () => {
    const deadlines = cases.flatMap((one) => one.deadlines);
    expect(seen(deadlines.map((one) => one.state))).toEqual(new Set(['open', 'met', 'missed', 'withdrawn']));
    const now = new Date(TEST_NOW).toISOString();
    const open = deadlines.flatMap((one) => (one.state === 'open' && one.dueAt ? [one.dueAt.at] : []));
    const inADay = new Date(TEST_NOW + DAY).toISOString();
    expect(open.some((at) => at < now)).toBe(true);
    expect(open.some((at) => at > now && at < inADay)).toBe(true);
    expect(open.some((at) => at > inADay)).toBe(true);
    const tasks = cases.flatMap((one) => one.tasks);
    const today = now.slice(0, 10);
    const left = tasks.filter((one) => one.doneAt === null);
    expect(tasks.some((one) => one.doneAt !== null)).toBe(true);
    expect(left.some((one) => one.dueOn !== null && one.dueOn < today)).toBe(true);
    expect(left.some((one) => one.dueOn === today)).toBe(true);
    expect(left.some((one) => one.dueOn !== null && one.dueOn > today)).toBe(true);
  });

  test('holds notes of fact and notes of every privilege, a privileged document too', () => {
    const notes = cases.flatMap((one) => one.notes);
    const documents = cases.flatMap((one) => one.documents);
    const marks = [...notes, ...documents].flatMap((one) => one.privilege ?? []);
    expect(notes.some((one) => one.privilege === null)).toBe(true);
    expect(documents.some((one) => one.privilege !== null)).toBe(true);
    expect(seen(marks.map((one) => one.basis))).toEqual(everyOne(PrivilegeBasis));
    expect(marks.every((one) => everyOne(Capacity).has(one.capacity))).toBe(true);
  });

  test('holds every rung and communications both ways', () => {
    const rungs = cases.flatMap((one) => one.rungs);
    expect(seen(rungs.map((one) => one.rung))).toEqual(everyOne(RungKind));
    expect(rungs.some((one) => one.documentId !== null)).toBe(true);
    const communications = cases.flatMap((one) => one.communications);
    expect(seen(communications.map((one) => one.direction))).toEqual(new Set(['in', 'out']));
    for (const medium of [Medium.mail, Medium.phone, Medium.post, Medium.portal])
      expect(communications.map((one) => one.medium)).toContain(medium);
  });

  test('shares parties among cases', async () => {
    const { rows } = await core.client.parties.list({ limit: 500 });
    const shared = rows.filter((one) => one.cases > 1).map((one) => one.name);
    expect(shared).toEqual(expect.arrayContaining(['Judith Amadi', 'Walter Okafor', 'Ingrid Solheim']));
    expect(seen(rows.map((one) => one.kind))).toEqual(new Set(['person', 'organisation']));
  });

  test('shows in its history a rename, corrections, an undo, and both people', () => {
    const actions = seen(history.map((entry) => entry.action));
    for (const action of [
      'case.renamed',
      'complaint.stepCorrected',
      'complaint.receiptConfirmed',
      'act.undone',
      'document.renamed',
      'document.removed',
      'note.changed',
      'note.markedPrivileged',
      'deadline.changed',
      'task.reopened',
      'rung.changed',
      'decision.signed',
    ])
      expect(actions).toContain(action);
    const actors = (reference: string) =>
      seen(history.filter((entry) => entry.reference === reference).map((entry) => entry.actorName));
    expect(seen(history.map((entry) => entry.actorName))).toEqual(
      new Set(['Marian Kessler', 'Priya Raghavan']),
    );
    expect(cases.filter((one) => actors(one.reference).size === 2).length).toBeGreaterThan(4);
  });
});

describe('its mails and papers', () => {
  const documents = () => cases.flatMap((one) => one.documents);

  async function bytesOf(id: ComplaintCase['documents'][number]['id']): Promise<Buffer> {
    const { ticket } = await core.client.documents.download({ id });
    const pieces: Uint8Array[] = [];
    for await (const piece of core.takeStream(ticket)?.read() ?? []) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  test('mails are Internet messages that say what the case says', async () => {
    const mails = documents().filter((one) => one.source === 'mail');
    expect(mails.length).toBeGreaterThanOrEqual(8);
    for (const mail of mails) {
      const bytes = await bytesOf(mail.id);
      expect(/^[\x00-\x7f]*$/.test(bytes.toString('latin1')), mail.name ?? '').toBe(true);
      const read = await readMail(bytes, mail.name ?? '');
      expect(read.warnings, mail.name ?? '').toEqual([]);
      const found = cases.find((one) => one.id === mail.caseId);
      expect(read.from?.address).toBe(found?.parties.find((one) => one.role === 'complainant')?.email);
      expect(read.sent?.at).toBe(found?.complaint.sentAt?.at);
      expect(read.delivered?.at).toBe(found?.complaint.deliveredAt?.at);
      expect(read.attachments.map((one) => one.name).sort()).toEqual(
        found?.documents
          .filter((one) => one.source === 'attachment')
          .map((one) => one.name)
          .sort(),
      );
    }
  });

  test('papers are what their names say', async () => {
    const magic: Record<string, string> = { pdf: '%PDF-1.', png: '\x89PNG\r\n' };
    for (const [ending, start] of Object.entries(magic)) {
      const found = documents().filter((one) => one.name?.endsWith(`.${ending}`));
      expect(found.length, ending).toBeGreaterThan(1);
      for (const one of found) expect((await bytesOf(one.id)).toString('latin1')).toMatch(start);
    }
  });
});

describe('its record', () => {
  test('verifies, and no entry says that the clock was moved', async () => {
    const verdict = await verdictOf(core);
    expect(verdict).toMatchObject({ holds: true, firstBad: null });
    expect(verdict.entries).toBeGreaterThan(300);
    expect(topics).toContain('complaint');
    expect(topics).not.toContain('clock');
  });

  test('would say so: a clock that is set is recorded', async () => {
    const test = await createOpenTestCore();
    const watch = await watchTopics(test.core);
    test.clock.set(TEST_NOW + DAY);
    await test.client.complaint.log({ title: 'After the clock was set' });
    expect(await watch.end()).toContain('clock');
    test.end();
  });

  test('is written in the order of its times, over two weeks up to now', () => {
    const inOrder = [...history].sort((one, other) => one.position - other.position);
    const times = inOrder.map((entry) => entry.recordedAt);
    expect(times).toEqual([...times].sort());
    expect(Date.parse(times[0] ?? '')).toBeGreaterThan(TEST_NOW - 18 * DAY);
    expect(Date.parse(times[0] ?? '')).toBeLessThan(TEST_NOW - 10 * DAY);
    expect(Date.parse(times.at(-1) ?? '')).toBeGreaterThan(TEST_NOW - DAY / 24);
    expect(Date.parse(times.at(-1) ?? '')).toBeLessThanOrEqual(TEST_NOW);
  });

  test('says nothing of a time that had not come when it was recorded', () => {
    for (const one of cases) {
      const { receivedAt, acknowledgedAt, answeredAt, closedAt, sentAt } = one.complaint;
      for (const time of [receivedAt, acknowledgedAt, answeredAt, closedAt, sentAt])
        if (time) expect(time.at <= new Date(TEST_NOW).toISOString(), one.reference).toBe(true);
      for (const said of one.communications)
        if (said.happenedAt) expect(said.happenedAt.at <= said.recordedAt, one.reference).toBe(true);
    }
    for (const entry of history)
      for (const { field, after } of entry.fields)
        if (/^(received|acknowledged|answered|closed|sent|met|happened)At$/.test(field) && after !== null)
          expect((after as { at: string }).at <= entry.recordedAt, `${entry.reference} ${field}`).toBe(true);
  });

  test('holds when it is made in the first days of a year', { timeout: 120_000 }, async () => {
    const made = await filled('year', Date.UTC(2027, 0, 4, 15, 0));
    expect(await verdictOf(made)).toMatchObject({ holds: true });
    const references = (await everyCase(made)).map((one) => one.reference);
    expect(references).toHaveLength(26);
    expect(references).toContain('US-2026-0001-CO');
    expect(references).toContain('US-2027-0001-CO');
    made.lock();
  });

  test(
    'can be made at any hour of any day: what is written in order happens in order, and before now',
    { timeout: 120_000 },
    () => {
      // Every 227 hours over two years: all weekdays, many hours, clock changes, turns of the year.
      for (let now = Date.UTC(2026, 0, 1); now < Date.UTC(2028, 0, 1); now += 227 * 3_600_000) {
        const calendar = calendarFrom(now);
        for (const { key, steps } of demoCases) {
          const times = steps.map((step) => calendar.instant(step.at));
          const label = `${key} at ${new Date(now).toISOString()}`;
          expect(times, label).toEqual([...times].sort((one, other) => one - other));
          expect(times.at(-1), label).toBeLessThan(now);
        }
      }
    },
  );
});
