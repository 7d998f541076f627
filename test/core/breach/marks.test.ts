import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BreachDuties } from '../../../shared/contract/duties.ts';
import { breachStepsText } from '../../../shared/text/breach-steps.ts';
import { caseText } from '../../../shared/text/complaint-steps.ts';
import { written } from '../../shared/domain/duties/expected-duties.ts';
import { breachCase } from '../../support/kind-case.ts';
import { type TestCore, createOpenTestCore, uploadBytes } from '../../support/test-core.ts';
import { recordWorkedBreach, type RecordedBreach } from '../../support/worked-breach.ts';

let fixture: TestCore;
let client: TestCore['client'];
let breach: RecordedBreach;
beforeEach(async () => {
  fixture = await createOpenTestCore();
  ({ client } = fixture);
  breach = await recordWorkedBreach(client, written('telecom-ssn').facts);
});
afterEach(() => fixture.end());

const at = (time: string) => ({ at: `2026-11-${time}:00.000Z`, zone: 'America/Los_Angeles' });
const duties = () => client.breach.duties({ id: breach.id, withNotMet: true });
const dutyIn = ({ met, mayBeMet }: BreachDuties, rule: string) =>
  [...met, ...mayBeMet].find((one) => one.rule === rule);
const which = (rule: string) => ({ id: breach.id, partId: breach.partId, rule });
const invalid = (field: string, why: string) => ({ code: 'INVALID', data: { field, why } });

describe('marks', () => {
  test('a duty that was met starts the clock of the one that follows it', async () => {
    expect(dutyIn(await duties(), 'us-ca-ag')).toMatchObject({ dueAt: null, waitingFor: {} });
    await client.breach.markDuty({ ...which('us-ca-ind'), mark: 'met', at: at('23T18:00') });
    const after = await duties();
    expect(dutyIn(after, 'us-ca-ind')?.mark).toMatchObject({ mark: 'met', metAt: at('23T18:00') });
    // 15 days after the notice to consumers, in California's zone.
    expect(dutyIn(after, 'us-ca-ag')).toMatchObject({ dueOn: '2026-12-08', waitingFor: null });
  });

  test('so does a filing, until it is withdrawn or taken off', async () => {
    const { id } = await client.breach.recordFiling({
      ...which('us-ca-ind'),
      stage: 'initial',
      at: at('23T18:00'),
    });
    expect(dutyIn(await duties(), 'us-ca-ag')?.dueOn).toBe('2026-12-08');
    await client.breach.removeFiling({ id, reason: 'Recorded in the wrong case.' });
    expect(dutyIn(await duties(), 'us-ca-ag')?.dueOn).toBeNull();
  });

  test('what doesn’t apply and what is withdrawn need the reason, what was met when', async () => {
    const mark = client.breach.markDuty;
    await expect(mark({ ...which('eu-gdpr-34'), mark: 'doesNotApply' })).rejects.toMatchObject(
      invalid('reason', breachStepsText.whyNot),
    );
    await expect(mark({ ...which('eu-gdpr-34'), mark: 'withdrawn' })).rejects.toMatchObject(
      invalid('reason', breachStepsText.whyWithdrawn),
    );
    await expect(mark({ ...which('eu-gdpr-34'), mark: 'met' })).rejects.toMatchObject(
      invalid('at', breachStepsText.metWhen),
    );
    await expect(mark({ ...which('eu-gdpr-34'), mark: 'met', at: at('25T18:00') })).rejects.toMatchObject(
      invalid('at', caseText.inFuture),
    );
    await expect(mark({ ...which('no-such'), mark: 'applies' })).rejects.toMatchObject(
      invalid('rule', breachStepsText.unknownRule),
    );
    await expect(mark({ ...which('contract'), mark: 'applies' })).rejects.toMatchObject(
      invalid('clientId', breachStepsText.noClient),
    );
  });

  test('one duty has one mark: a later one stands in its place, what was said before stays in the history', async () => {
    await client.breach.markDuty({ ...which('eu-gdpr-34'), mark: 'applies' });
    await client.breach.markDuty({ ...which('eu-gdpr-34'), mark: 'doesNotApply', reason: 'No high risk.' });
    const { deadlines } = await breachCase(client, breach.reference);
    expect(deadlines.filter(({ rule }) => rule === 'eu-gdpr-34')).toMatchObject([
      { mark: 'doesNotApply', state: 'withdrawn', basis: 'law', reason: 'No high risk.' },
    ]);
    const { entries } = await client.cases.history({ id: breach.id });
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['duty.applies', 'duty.doesNotApply']),
    );
  });

  test('the proof is a document of this breach', async () => {
    const other = await client.breach.open({ title: 'Another' });
    const { id: uploadId } = await uploadBytes(client, 'receipt.pdf', new TextEncoder().encode('receipt'));
    const { id: documentId } = await client.documents.attach({ caseId: other.id, uploadId });
    await expect(
      client.breach.markDuty({ ...which('us-ca-ind'), mark: 'met', at: at('23T18:00'), documentId }),
    ).rejects.toMatchObject(invalid('documentId', caseText.foreignDocument));
  });

  test('a mark is undone like any last change', async () => {
    await client.breach.markDuty({ ...which('us-ca-ind'), mark: 'met', at: at('23T18:00') });
    const { entries } = await client.cases.history({ id: breach.id, limit: 1 });
    await client.journal.undo({ actId: entries[0]!.actId });
    expect(dutyIn(await duties(), 'us-ca-ind')?.mark).toBeNull();
  });
});

describe('filings', () => {
  test('each is a version of its own; the earlier ones stay', async () => {
    const file = (stage: 'initial' | 'followUp' | 'complete', text: string) =>
      client.breach.recordFiling({
        ...which('eu-gdpr-33'),
        stage,
        at: at('12T18:00'),
        text,
        receiptNumber: 'LfDI 7',
      });
    await file('initial', 'About 2,300 people.');
    const { id } = await file('followUp', '2,300 people.');
    await client.breach.removeFiling({ id, reason: 'Recorded twice.' });
    await file('complete', '2,300 people; all told.');
    const { filings } = await breachCase(client, breach.reference);
    expect(filings.map(({ version, stage, text }) => [version, stage, text])).toEqual([
      [1, 'initial', 'About 2,300 people.'],
      [3, 'complete', '2,300 people; all told.'],
    ]);
  });
});

describe('notice periods agreed with clients', () => {
  test('run beside the law’s, are marked by client and explained', async () => {
    const { partId } = breach;
    await client.breach.countPeople({ id: partId, people: [] });
    await client.breach.describePart({ id: partId, ourRole: 'processor' });
    await client.breach.setClients({
      id: partId,
      clients: [
        {
          id: 'lakeside',
          name: 'Lakeside Schools',
          people: [{ jurisdiction: 'US-TX', count: 10, accuracy: 'exact' }],
          notice: {
            value: 48,
            unit: 'hours',
            from: 'aware',
            to: 'privacy@lakeside.example',
            agreement: 'DPA, clause 7',
          },
        },
      ],
    });
    const mark = { id: breach.id, partId, rule: 'contract', clientId: 'lakeside' };
    await client.breach.markDuty({ ...mark, mark: 'met', at: at('12T10:00') });
    const { contract } = await duties();
    expect(contract).toMatchObject([
      {
        recipient: 'client',
        endsAtMinute: true,
        dueAt: { at: '2026-11-12T15:30:00.000Z' },
        mark: { mark: 'met' },
      },
    ]);
    const why = await client.breach.whyDuty(mark);
    expect(why.subtitle).toContain('DPA, clause 7');
  });
});
