import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId } from '../../../shared/ids.ts';
import { caseText } from '../../../shared/text/complaint-steps.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { requestObstacleText, requestText } from '../../../shared/text/request-steps.ts';
import { requestCase } from '../../support/kind-case.ts';
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
  ({ id } = await client.request.log({ title: 'Copy of my data', rights: ['access'], laws: ['EU GDPR'] }));
});

/** The fixed clock stands at 15:00 UTC on 24 November 2026. */
const on = (at: string) => ({ at: `2026-11-${at}:00.000Z`, zone: 'Europe/London' });
const received = on('10T09:00');
const [before, later, ahead] = [on('10T08:59'), on('12T10:00'), on('24T15:01')];
const found = async () => {
  const { status, request } = await requestCase(client, id);
  return { status, ...request };
};
const conflict = (why: string) => ({ code: 'CONFLICT', data: { why } });
const invalid = (field: string, why: string) => ({ code: 'INVALID', data: { field, why } });
const receive = () => client.request.confirmReceipt({ id, at: received });
const close = (at = later) => client.request.close({ id, at, outcome: 'granted', reasons: 'All was sent.' });

describe('logging', () => {
  test('a request has its own number, its requester and its facts', async () => {
    const { reference } = await client.request.log({
      title: 'Delete me',
      rights: ['deletion', 'deletion', 'opt_out'],
      laws: ['US-CA CCPA/CPRA'],
      residence: 'US-CA',
      actsFor: 'Rosa Lind',
      agentCapacity: 'authorisedAgent',
      requester: { name: 'Agents Inc.', kind: 'organisation' },
      receivedAt: received,
    });
    expect(reference).toMatch(/^US-2026-\d{4}-RQ$/);
    expect(await requestCase(client, reference)).toMatchObject({
      kind: 'request',
      status: 'open',
      parties: [{ name: 'Agents Inc.', role: 'requester' }],
      request: {
        rights: ['deletion', 'opt_out'],
        laws: ['US-CA CCPA/CPRA'],
        residence: 'US-CA',
        actsFor: 'Rosa Lind',
        agentCapacity: 'authorisedAgent',
        receivedAt: received,
      },
      extensions: [],
      pauses: [],
    });
    const { rows } = await client.cases.list({ filter: { kind: 'request', text: 'Agents' } });
    expect(rows.map((row) => [row.reference, row.complainant, row.receivedAt])).toEqual([
      [reference, 'Agents Inc.', received],
    ]);
  });

  test('a law that no pack knows, a place that is none and a receipt to come are refused', async () => {
    await expect(client.request.log({ title: 'x', laws: ['EU Moon'] })).rejects.toMatchObject(
      invalid('laws', requestText.lawUnknown('EU Moon')),
    );
    await expect(client.request.log({ title: 'x', residence: 'UK' })).rejects.toThrow();
    await expect(client.request.log({ title: 'x', receivedAt: ahead })).rejects.toMatchObject(
      invalid('receivedAt', caseText.inFuture),
    );
  });

  test('facts are changed one by one; a closed case takes none; a receipt is changed only with its reason', async () => {
    await client.request.describe({
      id,
      summary: 'Everything since 2019',
      rights: ['access', 'portability'],
    });
    expect(await found()).toMatchObject({
      summary: 'Everything since 2019',
      rights: ['access', 'portability'],
      laws: ['EU GDPR'],
    });
    await receive();
    await expect(client.request.describe({ id, receivedAt: later })).rejects.toMatchObject(
      invalid('receivedAt', caseText.receiptReason),
    );
    await expect(client.request.confirmReceipt({ id, at: later })).rejects.toMatchObject(
      invalid('reason', caseText.receiptReason),
    );
    await client.request.confirmReceipt({ id, at: later, reason: 'The stamp says so.' });
    await client.request.close({ id, at: later, outcome: 'withdrawn', reasons: 'She wrote so.' });
    await expect(client.request.describe({ id, summary: 'x' })).rejects.toMatchObject(
      conflict(requestObstacleText.closed),
    );
  });

  test('a complaint is no request, nor the other way round', async () => {
    const complaint = await client.complaint.log({ title: 'A complaint' });
    await expect(client.request.confirmReceipt({ id: complaint.id, at: received })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(client.complaint.confirmReceipt({ id, at: received })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('the way of a request', () => {
  test('from receipt to answer, each step with its proof', async () => {
    const { id: uploadId } = await uploadBytes(client, 'letter.txt', Buffer.from('letter'));
    const { id: documentId } = await client.documents.attach({ caseId: id, uploadId });
    await expect(client.request.answer({ id, at: later })).rejects.toMatchObject(
      conflict(requestObstacleText.notReceived),
    );
    await receive();
    await client.request.askIdentity({ id, at: on('10T10:00'), documentId });
    await client.request.confirmIdentity({ id, at: on('11T10:00'), method: 'Customer number and callback' });
    await client.request.acknowledge({ id, at: on('11T11:00') });
    expect(await found()).toMatchObject({ status: 'acknowledged' });
    await client.request.answer({ id, at: later, documentId });
    expect(await found()).toMatchObject({
      status: 'answered',
      identityAskedAt: on('10T10:00'),
      identityAskedBy: documentId,
      identityConfirmedAt: on('11T10:00'),
      identityMethod: 'Customer number and callback',
      acknowledgedAt: on('11T11:00'),
      answeredAt: later,
      answeredBy: documentId,
    });
    await close();
    expect(await found()).toMatchObject({ status: 'closed', closedAt: later, outcome: 'granted' });
  });

  test('nothing stands before what it follows, nor in the future, nor is proven by another case', async () => {
    await receive();
    await expect(client.request.acknowledge({ id, at: before })).rejects.toMatchObject(
      invalid('at', requestText.outOfOrder(fieldLabel('receivedAt'))),
    );
    await expect(client.request.answer({ id, at: ahead })).rejects.toMatchObject(
      invalid('at', caseText.inFuture),
    );
    await client.request.askIdentity({ id, at: later });
    await expect(
      client.request.confirmIdentity({ id, at: on('11T10:00'), method: 'Passport' }),
    ).rejects.toMatchObject(invalid('at', requestText.outOfOrder(fieldLabel('identityAskedAt'))));
    const other = await client.request.log({ title: 'Another' });
    const { id: uploadId } = await uploadBytes(client, 'letter.txt', Buffer.from('letter'));
    const { id: documentId } = await client.documents.attach({ caseId: other.id, uploadId });
    await expect(client.request.answer({ id, at: later, documentId })).rejects.toMatchObject(
      invalid('documentId', caseText.foreignDocument),
    );
  });

  test('a step is corrected with its reason; what is not on record is not corrected', async () => {
    await receive();
    const corrected = {
      id,
      step: 'confirmIdentity',
      at: on('11T12:00'),
      reason: 'The log says so.',
    } as const;
    await expect(client.request.correctStep(corrected)).rejects.toMatchObject(conflict(caseText.noSuchStep));
    await client.request.confirmIdentity({ id, at: later, method: 'Passport' });
    await client.request.correctStep({ ...corrected, method: 'Identity card' });
    expect(await found()).toMatchObject({
      identityConfirmedAt: on('11T12:00'),
      identityMethod: 'Identity card',
    });
    await client.request.acknowledge({ id, at: later });
    await expect(
      client.request.correctStep({ id, step: 'acknowledge', at: later, method: 'x', reason: 'x' }),
    ).rejects.toMatchObject(invalid('method', requestText.noMethod));
    const [entry] = (await client.cases.history({ id })).entries.filter(
      ({ action }) => action === 'request.stepCorrected',
    );
    expect(entry?.fields).toContainEqual({
      field: 'identityMethod',
      before: 'Passport',
      after: 'Identity card',
      isErased: false,
    });
  });
});

describe('the outcome', () => {
  const refused = { outcome: 'refused', reasons: 'Manifestly unfounded.' } as const;

  test('what was refused, wholly or in part, says on what ground and where the person can go next', async () => {
    await receive();
    await client.request.answer({ id, at: later });
    for (const outcome of ['refused', 'partlyGranted'] as const) {
      await expect(client.request.close({ id, at: later, ...refused, outcome })).rejects.toMatchObject(
        invalid('refusalGround', requestText.refusalGround),
      );
      await expect(
        client.request.close({ id, at: later, ...refused, outcome, refusalGround: 'GDPR Art. 12(5)' }),
      ).rejects.toMatchObject(invalid('appealRoute', requestText.appealRoute));
    }
    await client.request.close({
      id,
      at: later,
      ...refused,
      refusalGround: 'GDPR Art. 12(5)(b)',
      appealRoute: 'BayLDA; the courts',
    });
    expect(await found()).toMatchObject({
      status: 'closed',
      outcome: 'refused',
      refusalGround: 'GDPR Art. 12(5)(b)',
      appealRoute: 'BayLDA; the courts',
    });
  });

  test('without an answer only what had none to give is closed; a closed case takes nothing more', async () => {
    await receive();
    await expect(close()).rejects.toMatchObject(conflict(requestObstacleText.notAnswered));
    await client.request.close({ id, at: later, outcome: 'notIdentified', reasons: 'No proof came.' });
    const closed = conflict(requestObstacleText.closed);
    for (const call of [
      close(),
      client.request.answer({ id, at: later }),
      client.request.confirmReceipt({ id, at: later, reason: 'x' }),
      client.request.correctStep({ id, step: 'answer', at: later, reason: 'x' }),
      client.request.pause({ id, from: later, reason: 'x' }),
      client.request.extend({ id, rule: 'eu-gdpr-access', toldAt: later, reason: 'x' }),
    ])
      await expect(call).rejects.toMatchObject(closed);
    await client.request.reopen({ id, reason: 'The proof has come.' });
    expect(await found()).toMatchObject({ status: 'open', closedAt: null, outcome: null });
    await expect(client.request.reopen({ id, reason: 'x' })).rejects.toMatchObject(
      conflict(requestObstacleText.notClosed),
    );
  });

  test('an appeal follows the answer, its answer the appeal', async () => {
    await receive();
    await expect(client.request.recordAppeal({ id, at: later })).rejects.toMatchObject(
      conflict(requestObstacleText.notAnswered),
    );
    await client.request.answer({ id, at: later });
    await expect(client.request.answerAppeal({ id, at: later })).rejects.toMatchObject(
      conflict(requestObstacleText.noAppeal),
    );
    await client.request.recordAppeal({ id, at: on('20T10:00') });
    await client.request.answerAppeal({ id, at: on('21T10:00'), outcome: 'Upheld in part' });
    expect(await found()).toMatchObject({
      appealReceivedAt: on('20T10:00'),
      appealAnsweredAt: on('21T10:00'),
      appealOutcome: 'Upheld in part',
    });
  });

  test('the decision is signed over what the dialog showed', async () => {
    await receive();
    await client.request.answer({ id, at: later });
    await close();
    fixture.core.lock();
    const vault = await openVaultOf(fixture);
    const row = vault.db.get<{ purpose: string; snapshot: string }>(
      'SELECT purpose, snapshot FROM signatures WHERE case_id = ?',
      id,
    );
    vault.close();
    await client.vault.open({ folder: fixture.vaultFolder, passphrase: 'nine quiet herons wait' });
    expect(row?.purpose).toBe('request.closed');
    expect(JSON.parse(row?.snapshot ?? '{}')).toMatchObject({
      purpose: 'request.closed',
      case: { id, request: { outcome: 'granted', answeredAt: later }, extensions: [], pauses: [] },
    });
  });
});
