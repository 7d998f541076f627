import { complaintCase } from '../../support/kind-case.ts';
import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyJournal } from '../../../db/journal-verify.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { caseText, stepObstacleText } from '../../../shared/text/complaint-steps.ts';
import { hasCommand } from '../../support/has-command.ts';
import { type TestCore, createOpenTestCore, uploadBytes } from '../../support/test-core.ts';
import { openVaultOf } from '../../support/vault-image.ts';

let fixture: TestCore;
let client: TestCore['client'];
let id: CaseId;

beforeAll(async () => {
  fixture = await createOpenTestCore();
  ({ client } = fixture);
});
afterAll(() => fixture.end());
beforeEach(async () => {
  ({ id } = await client.complaint.log({ title: 'About a newsletter' }));
});

/** The fixed clock stands at 15:00 UTC on 24 November 2026. */
const on = (at: string) => ({ at: `2026-11-${at}:00.000Z`, zone: 'Europe/London' });
const received = on('10T09:00');
const [before, later, now, ahead] = [on('10T08:59'), on('12T10:00'), on('24T15:00'), on('24T15:01')];
const found = async () => {
  const { status, complaint } = await complaintCase(client, id);
  return { status, ...complaint };
};
const conflict = (why: string) => ({ code: 'CONFLICT', data: { why } });
const invalid = (field: string, why: string) => ({ code: 'INVALID', data: { field, why } });
const receive = () => client.complaint.confirmReceipt({ id, at: received });
const close = (at = later) =>
  client.complaint.close({ id, at, outcome: 'upheld', reasons: 'We were wrong.' });

/** The commands of docs/signatures.md. */
function opensslSays(row: Record<'snapshot' | 'public_key' | 'signature' | 'folder', string>): string {
  writeFileSync(join(row.folder, 'snapshot.json'), row.snapshot);
  writeFileSync(join(row.folder, 'key.b64'), row.public_key);
  writeFileSync(join(row.folder, 'signature.b64'), row.signature);
  const page = readFileSync(join(import.meta.dirname, '../../../docs/signatures.md'), 'utf8');
  const commands = /```\n(.*?)```/s.exec(page)?.[1] ?? '';
  return execFileSync('sh', ['-ec', commands], { cwd: row.folder, encoding: 'utf8' });
}

describe('no step skips what must be on record', () => {
  test('nothing is acknowledged or answered before its receipt is confirmed', async () => {
    await expect(client.complaint.acknowledge({ id, at: later })).rejects.toMatchObject(
      conflict(stepObstacleText.notReceived),
    );
    await expect(client.complaint.answer({ id, at: later })).rejects.toMatchObject(
      conflict(stepObstacleText.notReceived),
    );
    expect(await found()).toMatchObject({ status: 'open', acknowledgedAt: null, answeredAt: null });
  });

  test('an outcome that answers needs an answer; one that has nothing to answer does not', async () => {
    await receive();
    await client.complaint.acknowledge({ id, at: later });
    await expect(close()).rejects.toMatchObject(conflict(stepObstacleText.notAnswered));
    await client.complaint.close({ id, at: later, outcome: 'withdrawn', reasons: 'She wrote so.' });
    expect(await found()).toMatchObject({ status: 'closed', outcome: 'withdrawn' });
  });

  test('a step on record is not taken again', async () => {
    await receive();
    await client.complaint.acknowledge({ id, at: later });
    await expect(client.complaint.acknowledge({ id, at: later })).rejects.toMatchObject(
      conflict(stepObstacleText.alreadyDone),
    );
    await client.complaint.answer({ id, at: later });
    await expect(client.complaint.answer({ id, at: later })).rejects.toMatchObject(
      conflict(stepObstacleText.alreadyDone),
    );
    await expect(client.complaint.acknowledge({ id, at: later })).rejects.toMatchObject(
      conflict(stepObstacleText.alreadyDone),
    );
  });

  test('a closed case takes no step, fact or correction until it is reopened with a reason', async () => {
    await receive();
    await client.complaint.answer({ id, at: later });
    await close();
    const closed = conflict(stepObstacleText.closed);
    await expect(client.complaint.acknowledge({ id, at: later })).rejects.toMatchObject(closed);
    await expect(client.complaint.answer({ id, at: later })).rejects.toMatchObject(closed);
    await expect(close()).rejects.toMatchObject(closed);
    await expect(client.complaint.describe({ id, summary: 'x' })).rejects.toMatchObject(closed);
    await expect(client.complaint.confirmReceipt({ id, at: later, reason: 'x' })).rejects.toMatchObject(
      closed,
    );
    await expect(
      client.complaint.correctStep({ id, step: 'answer', at: later, reason: 'x' }),
    ).rejects.toMatchObject(closed);
    await expect(client.complaint.reopen({ id, reason: ' ' })).rejects.toThrow();
    await client.complaint.reopen({ id, reason: 'She wrote again.' });
    expect(await found()).toMatchObject({
      status: 'answered',
      closedAt: null,
      outcome: null,
      answeredAt: later,
    });
    await expect(client.complaint.reopen({ id, reason: 'x' })).rejects.toMatchObject(
      conflict(stepObstacleText.notClosed),
    );
    await close();
  });

  test('a void number takes nothing more', async () => {
    await client.cases.makeVoid({ id, reason: 'Logged twice' });
    expect(await client.cases.get({ which: id })).toMatchObject({
      status: 'void',
      voidReason: 'Logged twice',
    });
    for (const call of [
      receive(),
      close(),
      client.complaint.describe({ id, title: 'x' }),
      client.cases.makeVoid({ id, reason: 'x' }),
      client.cases.assign({ id, ownerId: null }),
      client.complaint.recordRung({ id, rung: 'authority', at: later }),
      client.notes.add({ caseId: id, text: 'x' }),
      client.tasks.add({ caseId: id, title: 'x' }),
    ])
      await expect(call).rejects.toMatchObject(conflict(caseText.void));
  });
});

describe('the times of the steps', () => {
  test('no step lies before the receipt', async () => {
    await receive();
    const early = [
      [client.complaint.acknowledge({ id, at: before }), caseText.acknowledgedBeforeReceived],
      [client.complaint.answer({ id, at: before }), caseText.answeredBeforeReceived],
      [
        client.complaint.close({ id, at: before, outcome: 'withdrawn', reasons: 'x' }),
        caseText.closedBeforeStep,
      ],
    ] as const;
    for (const [call, why] of early) await expect(call).rejects.toMatchObject(invalid('at', why));
    await client.complaint.acknowledge({ id, at: received });
    await expect(
      client.complaint.correctStep({ id, step: 'acknowledge', at: before, reason: 'x' }),
    ).rejects.toMatchObject(invalid('at', caseText.stepBeforeReceived));
    await expect(client.complaint.confirmReceipt({ id, at: later, reason: 'x' })).rejects.toMatchObject(
      invalid('at', caseText.receivedAfterStep),
    );
  });

  test('a case is not closed before the last of its steps', async () => {
    await receive();
    await client.complaint.answer({ id, at: later });
    await expect(close(on('12T09:59'))).rejects.toMatchObject(invalid('at', caseText.closedBeforeStep));
    await close(later);
    expect(await found()).toMatchObject({
      status: 'closed',
      closedAt: later,
      outcomeReasons: 'We were wrong.',
    });
  });

  test('what is to come is not on record as done; this very minute is', async () => {
    const come = invalid('at', caseText.inFuture);
    await expect(client.complaint.confirmReceipt({ id, at: ahead })).rejects.toMatchObject(come);
    await receive();
    await expect(client.complaint.acknowledge({ id, at: ahead })).rejects.toMatchObject(come);
    await expect(client.complaint.answer({ id, at: ahead })).rejects.toMatchObject(come);
    await client.complaint.answer({ id, at: now });
    await expect(
      client.complaint.correctStep({ id, step: 'answer', at: ahead, reason: 'x' }),
    ).rejects.toMatchObject(come);
    await expect(close(ahead)).rejects.toMatchObject(come);
    await close(now);
  });

  test('a confirmed receipt is not changed without a reason, by either way', async () => {
    await receive();
    await expect(client.complaint.confirmReceipt({ id, at: later })).rejects.toMatchObject(
      invalid('reason', caseText.receiptReason),
    );
    await expect(client.complaint.describe({ id, receivedAt: later })).rejects.toMatchObject(
      invalid('receivedAt', caseText.receiptReason),
    );
    await client.complaint.confirmReceipt({ id, at: later, reason: 'The stamp says so.' });
    expect(await found()).toMatchObject({ receivedAt: later });
    const [entry] = (await client.cases.history({ id })).entries;
    expect(entry?.fields).toContainEqual({
      field: 'receivedAt',
      before: received,
      after: later,
      isErased: false,
    });
    expect(entry?.fields.find(({ field }) => field === 'receivedReason')?.after).toBe('The stamp says so.');
  });
});

describe('corrections', () => {
  test('a step is corrected with its reason, and both dates stay in the history', async () => {
    await receive();
    await expect(
      client.complaint.correctStep({ id, step: 'acknowledge', at: later, reason: 'x' }),
    ).rejects.toMatchObject(conflict(caseText.noSuchStep));
    await client.complaint.acknowledge({ id, at: later });
    const at = on('11T12:00');
    await expect(client.complaint.correctStep({ id, step: 'acknowledge', at, reason: '' })).rejects.toThrow();
    await client.complaint.correctStep({ id, step: 'acknowledge', at, reason: 'The letter says the 11th.' });
    expect(await found()).toMatchObject({ status: 'acknowledged', acknowledgedAt: at });
    const [entry] = (await client.cases.history({ id })).entries;
    expect(entry).toMatchObject({ action: 'complaint.stepCorrected', actorName: 'Dana Whitfield' });
    expect(entry?.fields).toContainEqual({
      field: 'acknowledgedAt',
      before: later,
      after: at,
      isErased: false,
    });
  });

  test('the proof of a step is a document of the same case', async () => {
    await receive();
    const other = await client.complaint.log({ title: 'Another' });
    const { id: uploadId } = await uploadBytes(client, 'letter.txt', Buffer.from('letter'));
    const { id: documentId } = await client.documents.attach({ caseId: other.id, uploadId });
    await expect(client.complaint.acknowledge({ id, at: later, documentId })).rejects.toMatchObject(
      invalid('documentId', caseText.foreignDocument),
    );
    expect(await found()).toMatchObject({ status: 'open', acknowledgedAt: null });
  });
});

describe('the decision', () => {
  test('closing is signed: anybody verifies it from the record with a common tool', async () => {
    await receive();
    await client.complaint.answer({ id, at: later });
    await close();
    fixture.core.lock();
    const vault = await openVaultOf(fixture);
    type Row = Record<'snapshot' | 'snapshot_sha256' | 'public_key' | 'signature' | 'person_id', string>;
    const row = vault.db.get<Row>('SELECT * FROM signatures WHERE case_id = ?', id);
    const signer = vault.db.get<{ signing_key: string }>(
      'SELECT signing_key FROM people WHERE id = ?',
      row?.person_id ?? '',
    );
    const end = [...verifyJournal(vault.db)].at(-1);
    vault.close();
    await client.vault.open({ folder: fixture.vaultFolder, passphrase: 'nine quiet herons wait' });
    if (!row) throw new Error('closing signs');
    expect(end?.firstBad).toBeNull();
    // docs/signatures.md, step by step.
    expect(row.public_key).toBe(signer?.signing_key);
    const digest = createHash('sha256').update(row.snapshot, 'utf8').digest();
    expect(digest.toString('hex')).toBe(row.snapshot_sha256);
    const signed = Buffer.concat([Buffer.from('custodia/decision/v1\n', 'utf8'), digest]);
    const key = createPublicKey({ key: Buffer.from(row.public_key, 'base64'), type: 'spki', format: 'der' });
    expect(key.asymmetricKeyType).toBe('ed25519');
    const signature = Buffer.from(row.signature, 'base64');
    expect(verify(null, signed, key, signature)).toBe(true);
    // With a common tool where there is one, as the page prints it.
    if (hasCommand('openssl'))
      expect(opensslSays({ ...row, folder: fixture.folder })).toContain('Verified Successfully');
    // Nothing else passes: another text, the digest without its tag, a changed signature.
    const changed = createHash('sha256').update(row.snapshot.replace('upheld', 'notUpheld')).digest();
    expect(verify(null, Buffer.concat([signed.subarray(0, -32), changed]), key, signature)).toBe(false);
    expect(verify(null, digest, key, signature)).toBe(false);
    signature[0] = (signature[0] ?? 0) ^ 1;
    expect(verify(null, signed, key, signature)).toBe(false);
    const snapshot = JSON.parse(row.snapshot) as {
      purpose: string;
      person: unknown;
      case: { complaint: unknown };
    };
    expect(snapshot).toMatchObject({
      purpose: 'complaint.closed',
      signedAt: '2026-11-24T15:00:00.000Z',
      person: { name: 'Dana Whitfield', office: 'US', role: 'administrator' },
      case: { id, complaint: { outcome: 'upheld', outcomeReasons: 'We were wrong.', closedAt: later } },
    });
  });
});
