// What every door to the core must do alike: the same assertions, whoever carries the calls.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaintCase, caseRow, requestCase } from '../../shared/contract/cases.ts';
import type { Contract } from '../../shared/contract/index.ts';
import { vaultStatus } from '../../shared/contract/vault.ts';
import { type ErrorCode, type ErrorData } from '../../shared/errors.ts';
import { caseText } from '../../shared/text/complaint-steps.ts';
import { decisionsText, decisionStepsText } from '../../shared/text/decisions.ts';
import { errorSentence } from '../../shared/text/errors.ts';
import { seededRandom, TEST_PASSPHRASE } from '../support/test-core.ts';

export type Client = ContractRouterClient<Contract>;
export type Door = {
  client: Client;
  /** A fresh folder; nothing lies in it yet. */
  folder: string;
  /** The bytes behind a ticket, read as this host hands them on; null when it is refused. */
  readTicket: (ticket: string) => Promise<Uint8Array | null>;
  /** Breaks the door at once; absent where there is nothing to break. */
  kill?: () => Promise<void>;
  close: () => Promise<void>;
};

async function refusal(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const { code, data, message } = error as { code: string; data: unknown; message: string };
  return { code, data, message };
}

function declared<C extends ErrorCode>(code: C, data: ErrorData<C>) {
  return { code, data, message: errorSentence(code, data) };
}

const times = {
  happenedAt: { at: '2026-11-20T17:30:00.000Z', zone: 'America/Chicago' },
  sentAt: { at: '2026-11-21T09:15:00.000Z', zone: 'Europe/London' },
  receivedAt: { at: '2026-11-23T15:00:00.000Z', zone: 'Asia/Tokyo' },
};
const priya = { name: 'Priya Raghavan', passphrase: 'seven grey barges under fog' };
const noCase = '01890000-0000-7000-8000-000000000000';

async function upload(client: Client, bytes: Uint8Array) {
  const { id, pieceSize } = await client.uploads.begin({ name: 'plan.bin', size: bytes.length });
  for (let offset = 0; offset < bytes.length; offset += pieceSize)
    await client.uploads.append({ id, offset, piece: new Blob([bytes.slice(offset, offset + pieceSize)]) });
  return { id, ...(await client.uploads.finish({ id })) };
}

async function all<T>(steps: AsyncIterable<T>): Promise<T[]> {
  const seen: T[] = [];
  for await (const step of steps) seen.push(step);
  return seen;
}

/** @param openDoor opens a door to a core of its own over a fresh folder */
export function contractSuite(name: string, openDoor: () => Promise<Door>): void {
  describe(`the ${name} door`, () => {
    let door: Door;
    let client: Client;
    const vault = () => join(door.folder, 'vault');
    /** The journal's length and head: what changes with anything recorded. */
    const record = async () => (await all(await client.journal.verify({}))).at(-1);

    beforeAll(async () => {
      door = await openDoor();
      client = door.client;
    });
    afterAll(() => door.close());

    test('goes from closed to created, locked and open', async () => {
      expect(await client.vault.status({})).toMatchObject({ state: 'closed', found: false });
      const made = {
        folder: vault(),
        name: 'Dana Whitfield',
        office: 'US',
        passphrase: TEST_PASSPHRASE,
      } as const;
      expect(Object.keys(await client.vault.create(made))).toEqual(['recoveryCode']);
      expect(await client.vault.status({})).toMatchObject({ state: 'open', folder: vault() });
      await client.vault.lock({});
      expect(await client.vault.status({})).toMatchObject({ state: 'closed', found: true });
      expect(await refusal(client.cases.list({}))).toEqual(declared('VAULT_LOCKED', {}));
      const wrong = { folder: vault(), passphrase: 'four other words here' };
      expect(await refusal(client.vault.open(wrong))).toEqual(declared('WRONG_PASSPHRASE', {}));
      const opened = await client.vault.open({ folder: vault(), passphrase: TEST_PASSPHRASE });
      expect(opened).toEqual(vaultStatus.parse(opened));
      expect(opened.state).toBe('open');
    });

    test('gives a complaint back as it was logged, with exactly the keys of its schema', async () => {
      const { id, reference } = await client.complaint.log({ title: 'Zoned – ünïcode', ...times });
      const detail = await client.cases.get({ which: id });
      expect(detail).toMatchObject({ id, reference, title: 'Zoned – ünïcode', complaint: times });
      expect(Object.keys(detail).sort()).toEqual(Object.keys(complaintCase.shape).sort());
      const { rows } = await client.cases.list({});
      expect(Object.keys(rows[0] ?? {}).sort()).toEqual(Object.keys(caseRow.shape).sort());
    });

    test('gives a request back as it was logged, its dates of law and what may be chosen for it', async () => {
      const { sentAt, receivedAt } = times;
      const given = { rights: ['access' as const], laws: ['EU GDPR'], residence: 'DE' };
      const facts = { ...given, sentAt, receivedAt };
      const { id, reference } = await client.request.log({ title: 'Copy – ünïcode', ...facts });
      const detail = await client.cases.get({ which: reference });
      expect(detail).toMatchObject({ id, title: 'Copy – ünïcode', request: facts });
      expect(Object.keys(detail).sort()).toEqual(Object.keys(requestCase.shape).sort());
      const { dates } = await client.lawDates.ofCase({ id });
      expect(dates.map(({ rule }) => rule)).toEqual(['eu-gdpr-access', 'eu-gdpr-refuse-refusalnot']);
      const { extensions } = await client.request.choices({ id });
      expect(extensions).toMatchObject([{ rule: 'eu-gdpr-access', length: '2 months', isTaken: false }]);
    });

    test('lets nobody sign off their own decision, nor change a signed one, whoever calls', async () => {
      const { id } = await client.breach.open({ title: 'A laptop left on a train' });
      const text = { subject: 'Whom to notify', decided: 'Nobody.', reasons: 'Encrypted.' };
      const { id: decision } = await client.decisions.draft({ caseId: id, ...text });
      const seen = async () => ({
        id: decision,
        seenSha256: (await client.decisions.get({ id: decision })).seenSha256,
      });
      await client.decisions.submit(await seen());
      const own = declared('NOT_ALLOWED', { why: decisionStepsText.ownSubmission });
      expect(await refusal(client.decisions.signOff(await seen()))).toEqual(own);
      // Naming somebody else is nothing the door knows: who acts is who unlocked the vault.
      const other = await client.people.add({ ...priya, office: 'INT', role: 'reviewer' });
      const named = { ...(await seen()), personId: other.id, settledBy: other.id };
      expect(await refusal(client.decisions.signOff(named))).toEqual(own);
      const as = async (passphrase: string) => {
        await client.vault.lock({});
        await client.vault.open({ folder: vault(), passphrase });
      };
      await as(priya.passphrase);
      await client.decisions.signOff(await seen());
      const what = decisionsText.named(1, 1);
      const fixed = declared('CONFLICT', { what, why: decisionStepsText.notDraft });
      const settled = declared('CONFLICT', { what, why: decisionStepsText.notSubmitted });
      expect(await refusal(client.decisions.change({ id: decision, decided: 'All.' }))).toEqual(fixed);
      expect(await refusal(client.decisions.submit(await seen()))).toEqual(fixed);
      expect(await refusal(client.decisions.signOff(await seen()))).toEqual(settled);
      await as(TEST_PASSPHRASE);
      expect(await refusal(client.decisions.discard({ id: decision, reason: 'x' }))).toEqual(fixed);
      const { decision: kept, signatures } = await client.decisions.get({ id: decision });
      expect(kept).toMatchObject({ state: 'signedOff', ...text, settledByName: priya.name });
      expect(signatures.map(({ check }) => check)).toEqual(['holds', 'holds']);
    });

    test('carries a refusal with its code, data and sentence', async () => {
      const gone = { what: 'case', which: noCase };
      expect(await refusal(client.complaint.describe({ id: noCase, title: 'x' }))).toEqual(
        declared('NOT_FOUND', gone),
      );
      const { id, reference } = await client.complaint.log({ title: 'Refusals', ...times });
      const again = { id, at: { at: '2026-11-24T09:00:00.000Z', zone: 'UTC' } };
      expect(await refusal(client.complaint.confirmReceipt(again))).toEqual(
        declared('INVALID', { field: 'reason', why: caseText.receiptReason }),
      );
      await client.cases.makeVoid({ id, reason: 'Opened twice' });
      expect(await refusal(client.notes.add({ caseId: id, text: 'late' }))).toEqual(
        declared('CONFLICT', { what: reference, why: caseText.void }),
      );
    });

    test('refuses what is not of the schema and an unknown procedure, and records nothing', async () => {
      const before = await record();
      for (const input of [
        {},
        { title: 7 },
        { title: '' },
        { title: 'x', sentAt: { at: 'now', zone: 'X' } },
        null,
      ])
        expect((await refusal(client.complaint.log(input as never))).code).toBe('BAD_REQUEST');
      expect(before).toMatchObject({ step: 'verdict', holds: true });
      expect(await record()).toEqual(before);
      const unknown = client as unknown as { cases: { drop: (input: object) => Promise<unknown> } };
      await expect((async () => unknown.cases.drop({}))()).rejects.toThrow();
    });

    test('tells of a change after it was committed, and ends by a signal', async () => {
      const stop = new AbortController();
      const changes = (await client.changes.subscribe({}, { signal: stop.signal }))[Symbol.asyncIterator]();
      const first = changes.next();
      await refusal(client.notes.add({ caseId: noCase, text: 'to nobody' }));
      const { id } = await client.complaint.log({ title: 'Heard of' });
      const { value } = await first;
      expect(Object.keys(value as object).sort()).toEqual(['ids', 'topic']);
      expect((await client.cases.get({ which: id })).title).toBe('Heard of');
      const ended = (async () => {
        try {
          for (;;) if ((await changes.next()).done === true) return 'ended';
        } catch {
          return 'ended';
        }
      })();
      stop.abort();
      expect(await ended).toBe('ended');
    });

    test('uploads by pieces, attaches, and hands the bytes on once', async () => {
      const bytes = seededRandom('upload')(3 * 1024 * 1024 + 5);
      const { id: uploadId, sha256 } = await upload(client, bytes);
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      const { id: caseId } = await client.complaint.log({ title: 'With a file' });
      const { id } = await client.documents.attach({ caseId, uploadId });
      const { ticket, size } = await client.documents.download({ id });
      expect(size).toBe(bytes.length);
      const read = await door.readTicket(ticket);
      expect(read && Buffer.compare(read, bytes)).toBe(0);
      expect(await door.readTicket(ticket)).toBeNull();
    });

    test('reports on long work until its last step', async () => {
      expect((await all(await client.journal.verify({}))).at(-1)).toMatchObject({
        step: 'verdict',
        holds: true,
      });
      const folder = join(door.folder, 'backup');
      expect((await all(await client.backup.make({ folder }))).at(-1)).toMatchObject({ step: 'made' });
      const { rows } = await client.cases.list({});
      const { ticket, fileName } = await client.bundle.prepare({ caseId: rows[0]?.id as never });
      const path = join(door.folder, fileName);
      await all(await client.bundle.writeFile({ ticket, path }));
      expect((await all(await client.bundle.verify({ path }))).at(-1)).toMatchObject({
        step: 'verdict',
        valid: true,
      });
    });

    test('ends long work by a signal and leaves nothing of it', async () => {
      const folder = join(door.folder, 'ended-backup');
      const stop = new AbortController();
      const run = async () => {
        for await (const step of await client.backup.make({ folder }, { signal: stop.signal }))
          if (step.step === 'progress') stop.abort();
      };
      await expect(run()).rejects.toThrow();
      await expect.poll(() => (existsSync(folder) ? readdirSync(folder) : [])).toEqual([]);
    });

    test('answers 200 calls at once, each with its own answer', async () => {
      const logged = await Promise.all(
        Array.from({ length: 200 }, async (_, number) => {
          const { id } = await client.complaint.log({ title: `At once ${String(number)}` });
          return (await client.cases.get({ which: id })).title === `At once ${String(number)}`;
        }),
      );
      expect(logged).toEqual(Array.from({ length: 200 }, () => true));
    });

    test('breaks every call and iterator under way when the other side goes away', async ({ skip }) => {
      if (!door.kill) return skip('in one process there is nothing that can break');
      const changes = (await client.changes.subscribe({}))[Symbol.asyncIterator]();
      const waiting = Promise.allSettled([changes.next()]);
      const calls = Promise.allSettled(Array.from({ length: 20 }, () => client.journal.verify({}).then(all)));
      await door.kill();
      expect((await waiting)[0].status).toBe('rejected');
      expect((await calls).every(({ status }) => status === 'rejected')).toBe(true);
    });
  });
}
