import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId, DecisionId, PartId } from '../../../shared/ids.ts';
import { decisionStepsText, decisionsText } from '../../../shared/text/decisions.ts';
import { breachCase } from '../../support/kind-case.ts';
import { bytesOf } from '../../support/stream-bytes.ts';
import { type TwoPeople, createTwoPeople } from '../../support/two-people.ts';

let fixture: TwoPeople;
let client: TwoPeople['client'];
let id: CaseId;
let partId: PartId;
let decision: DecisionId;

const text = {
  subject: 'Whom to notify',
  decided: 'Notify the ICO; not the people.',
  reasons: 'The disk is encrypted.',
};

beforeAll(async () => {
  fixture = await createTwoPeople();
  ({ client } = fixture);
});
afterAll(() => fixture.end());
beforeEach(async () => {
  await fixture.as('dana');
  ({ id, partId } = await client.breach.open({
    title: 'A laptop left on a train',
    part: { elements: ['ssn', 'name'] },
  }));
  decision = (await client.decisions.draft({ caseId: id, ...text })).id;
});

const conflict = (why: string) => ({ code: 'CONFLICT', data: { why } });
const notAllowed = (why: string) => ({ code: 'NOT_ALLOWED', data: { why } });
const read = (which = decision) => client.decisions.get({ id: which });
const seen = async (which = decision) => ({ id: which, seenSha256: (await read(which)).seenSha256 });
const submit = async (which = decision) => client.decisions.submit(await seen(which));
const versions = async () => (await breachCase(client, id)).decisions.map((one) => [one.version, one.state]);

describe('a version', () => {
  test('is drafted, changed, submitted by one person and signed off by another, and kept as a PDF', async () => {
    await client.decisions.change({ id: decision, decided: 'Notify the ICO and the people.' });
    await submit();
    expect(await read()).toMatchObject({
      decision: {
        state: 'submitted',
        submittedByName: 'Dana Whitfield',
        submittedAt: '2026-11-24T15:00:00.000Z',
      },
      changed: [],
      signatures: [{ purpose: 'decision.submitted', personName: 'Dana Whitfield', check: 'holds' }],
    });
    await fixture.as('priya');
    const { documentId } = await client.decisions.signOff(await seen());
    const { documents, decisions } = await breachCase(client, id);
    expect(decisions).toMatchObject([
      {
        state: 'signedOff',
        settledByName: 'Priya Raghavan',
        documentId,
        decided: 'Notify the ICO and the people.',
      },
    ]);
    expect(documents).toMatchObject([
      {
        id: documentId,
        name: decisionsText.fileName(1, 1),
        source: 'decision',
        mediaType: 'application/pdf',
      },
    ]);
    const { ticket } = await client.documents.download({ id: documentId });
    const offer = fixture.core.takeStream(ticket);
    if (!offer) throw new Error('the PDF is there');
    expect(Buffer.from(await bytesOf(offer)).toString('latin1', 0, 5)).toBe('%PDF-');
    expect((await read()).signatures.map(({ purpose, check }) => [purpose, check])).toEqual([
      ['decision.submitted', 'holds'],
      ['decision.signedOff', 'holds'],
    ]);
  });

  test('is never signed off nor returned by who submitted it', async () => {
    await submit();
    const own = notAllowed(decisionStepsText.ownSubmission);
    await expect(client.decisions.signOff(await seen())).rejects.toMatchObject(own);
    await expect(
      client.decisions.returnWithRemarks({ ...(await seen()), remarks: 'x' }),
    ).rejects.toMatchObject(own);
    expect(await versions()).toEqual([[1, 'submitted']]);
  });

  test('does not change once it is submitted, nor once it is signed off', async () => {
    await submit();
    const fixed = conflict(decisionStepsText.notDraft);
    const change = () => client.decisions.change({ id: decision, decided: 'Nobody.' });
    const discard = () => client.decisions.discard({ id: decision, reason: 'x' });
    await expect(change()).rejects.toMatchObject(fixed);
    await expect(discard()).rejects.toMatchObject(fixed);
    await expect(submit()).rejects.toMatchObject(fixed);
    const { entries } = await client.cases.history({ id, limit: 1 });
    expect(entries[0]).toMatchObject({ canUndo: false });
    await fixture.as('priya');
    const { documentId } = await client.decisions.signOff(await seen());
    await expect(change()).rejects.toMatchObject(fixed);
    await expect(discard()).rejects.toMatchObject(fixed);
    const settled = conflict(decisionStepsText.notSubmitted);
    await expect(client.decisions.signOff(await seen())).rejects.toMatchObject(settled);
    await expect(
      client.decisions.returnWithRemarks({ ...(await seen()), remarks: 'x' }),
    ).rejects.toMatchObject(settled);
    await expect(client.decisions.takeBack({ id: decision, reason: 'x' })).rejects.toMatchObject(settled);
    const paper = conflict(decisionStepsText.paper);
    await expect(client.documents.remove({ id: documentId, reason: 'x' })).rejects.toMatchObject(paper);
    await expect(client.documents.rename({ id: documentId, name: 'x' })).rejects.toMatchObject(paper);
    expect((await read()).decision).toMatchObject({ state: 'signedOff', ...text });
  });

  test('is returned with remarks, signed; a new version takes its text and the old one stays', async () => {
    await submit();
    await expect(client.decisions.renew({ id: decision })).rejects.toMatchObject(
      conflict(decisionStepsText.underWay),
    );
    await fixture.as('priya');
    const remarks = 'Say why the key is safe.';
    await client.decisions.returnWithRemarks({ ...(await seen()), remarks });
    expect(await read()).toMatchObject({
      decision: { state: 'returned', remarks, settledByName: 'Priya Raghavan' },
      signatures: [{ check: 'holds' }, { purpose: 'decision.returned', check: 'holds' }],
    });
    await fixture.as('dana');
    const { id: second } = await client.decisions.renew({ id: decision });
    await expect(client.decisions.renew({ id: decision })).rejects.toMatchObject(
      conflict(decisionStepsText.underWay),
    );
    expect((await read(second)).decision).toMatchObject({ number: 1, version: 2, state: 'draft', ...text });
    await client.decisions.change({ id: second, reasons: 'The key is held by the server.' });
    await submit(second);
    expect(await versions()).toEqual([
      [1, 'returned'],
      [2, 'submitted'],
    ]);
    await expect(client.decisions.renew({ id: decision })).rejects.toMatchObject(
      conflict(decisionStepsText.underWay),
    );
    await client.decisions.takeBack({ id: second, reason: 'One more thing.' });
    await expect(client.decisions.renew({ id: decision })).rejects.toMatchObject(
      conflict(decisionStepsText.notLast),
    );
    expect((await read()).decision).toMatchObject({ state: 'returned', ...text });
  });

  test('is taken back by who submitted it, by nobody else', async () => {
    await submit();
    await fixture.as('priya');
    await expect(client.decisions.takeBack({ id: decision, reason: 'x' })).rejects.toMatchObject(
      notAllowed(decisionStepsText.notYours),
    );
    await fixture.as('dana');
    await client.decisions.takeBack({ id: decision, reason: 'Too early.' });
    expect((await read()).decision).toMatchObject({
      state: 'takenBack',
      remarks: 'Too early.',
      settlementId: null,
    });
    expect((await client.cases.history({ id, limit: 1 })).entries[0]).toMatchObject({ canUndo: false });
  });

  test('is discarded with a reason as long as it is a draft', async () => {
    await client.decisions.discard({ id: decision, reason: 'Written twice.' });
    expect(await versions()).toEqual([]);
    await expect(read()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { id: next } = await client.decisions.draft({ caseId: id, ...text });
    expect((await read(next)).decision).toMatchObject({ number: 2, version: 1 });
  });
});

describe('the facts', () => {
  const changedSince = conflict(decisionStepsText.changedSinceSeen);

  test('are what is signed: whoever saw others is asked to read again', async () => {
    const before = await seen();
    await client.breach.describe({ id, cause: 'A bag was left behind.' });
    await expect(client.decisions.submit(before)).rejects.toMatchObject(changedSince);
    const between = await seen();
    await client.decisions.change({ id: decision, reasons: 'Other reasons.' });
    await expect(client.decisions.submit(between)).rejects.toMatchObject(changedSince);
    await submit();
    const shown = (await read()).facts?.flatMap(({ facts }) => facts) ?? [];
    expect(shown.find(({ key }) => key === 'fact.cause')?.value).toBe('A bag was left behind.');
  });

  test('that change after the submission are told, then and now, and signed by who signs off', async () => {
    await submit();
    const before = await seen();
    await client.breach.describe({ id, cause: 'The bag was stolen.' });
    await client.breach.describePart({ id: partId, label: 'Staff', risk: 'highRisk' });
    const { changed, facts } = await read();
    expect(changed).toEqual(
      expect.arrayContaining([
        { section: 'Facts', label: 'Cause', before: null, after: 'The bag was stolen.' },
        expect.objectContaining({ label: 'Risk to rights and freedoms' }),
      ]),
    );
    expect(facts?.flatMap((one) => one.facts).find(({ key }) => key === 'fact.cause')?.value).toBeNull();
    await fixture.as('priya');
    await expect(client.decisions.signOff(before)).rejects.toMatchObject(changedSince);
    await client.decisions.signOff(await seen());
    await fixture.as('dana');
    await client.breach.describe({ id, cause: null });
    expect((await read()).changed.map(({ label }) => label)).not.toContain('Cause');
  });

  test('of other kinds of case hold their dates of law', async () => {
    const receivedAt = { at: '2026-11-23T15:00:00.000Z', zone: 'Europe/London' };
    const { id: caseId } = await client.request.log({
      title: 'A copy',
      rights: ['access'],
      laws: ['EU GDPR'],
      receivedAt,
    });
    const { id: other } = await client.decisions.draft({ caseId, ...text });
    const shown = (await read(other)).facts?.flatMap(({ facts }) => facts) ?? [];
    expect(shown.find(({ key }) => key === 'date.eu-gdpr-access')?.value).toContain('23 Dec 2026');
    const { id: complaint } = await client.complaint.log({ title: 'Calls', framework: 'uk164A', receivedAt });
    const { id: third } = await client.decisions.draft({ caseId: complaint, ...text });
    expect((await read(third)).facts?.map(({ title }) => title)).toContain('Dates of law');
  });
});

describe('what waits', () => {
  const waits = async () => (await client.agenda.today({})).decisions.map((one) => [one.id, one.state]);

  test('for a sign-off waits for the reviewer, or for anybody but who submitted it; a returned one for who did', async () => {
    await submit();
    expect(await waits()).not.toContainEqual([decision, 'submitted']);
    await fixture.as('priya');
    expect(await waits()).toContainEqual([decision, 'submitted']);
    await client.cases.assign({ id, reviewerId: fixture.dana });
    expect(await waits()).toContainEqual([decision, 'submitted']);
    await client.decisions.returnWithRemarks({ ...(await seen()), remarks: 'Why?' });
    expect(await waits()).not.toContainEqual([decision, 'returned']);
    await fixture.as('dana');
    expect(await waits()).toContainEqual([decision, 'returned']);
    await client.decisions.renew({ id: decision });
    expect(await waits()).not.toContainEqual([decision, 'returned']);
  });
});

test('closing a breach asks why without a decision signed off, and no more once there is one', async () => {
  const closing = { id, at: { at: '2026-11-24T14:00:00.000Z', zone: 'Europe/London' }, reasons: 'Done.' };
  await submit();
  await expect(client.breach.close(closing)).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'undecidedReason', why: decisionStepsText.undecided },
  });
  await fixture.as('priya');
  await client.decisions.signOff(await seen());
  await client.breach.close({ ...closing, undecidedReason: 'needless' });
  const { status, breach } = await breachCase(client, id);
  expect([status, breach.undecidedReason]).toEqual(['closed', null]);
});
