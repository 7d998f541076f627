import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CaseId } from '../../../shared/ids.ts';
import { factsOfRule, ruleWithNumber, ruleWithoutNumber } from '../../support/office-law.ts';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

let fixture: TestCore;
let client: TestCore['client'];
beforeEach(async () => {
  fixture = await createOpenTestCore();
  ({ client } = fixture);
});
afterEach(() => fixture.end());

const received = { at: '2026-11-02T10:00:00.000Z', zone: 'Europe/London' };

async function complaint(framework: 'uk164A' | 'dpfEu'): Promise<CaseId> {
  const { id } = await client.complaint.log({ title: 'A complaint', framework });
  await client.complaint.confirmReceipt({ id, at: received });
  return id;
}

/** What the last step of long work brought. */
async function resultOf<R>(
  steps: AsyncIterable<{ step: 'progress' } | { step: 'result'; result: R }>,
): Promise<R> {
  for await (const one of steps) if (one.step === 'result') return one.result;
  throw new Error('it ended without a result');
}
const outdated = async () => resultOf(await client.law.outdated({}));
const bringUpToDate = async () => resultOf(await client.law.bringUpToDate({}));
const deadlinesOf = async (which: CaseId, rule: string) =>
  (await client.cases.get({ which })).deadlines.filter((one) => one.rule === rule);

/** Every date that a case's history says was put on record, oldest first. */
const datesOnRecord = async (id: CaseId) =>
  (await client.cases.history({ id })).entries
    .flatMap(({ fields }) => fields)
    .filter(({ field }) => field === 'dueAt')
    .map(({ after }) => after)
    .reverse();

const target = () =>
  client.law.setTarget({
    rule: ruleWithoutNumber,
    length: { value: 5, unit: 'workingDays' },
    reason: 'What the office can do',
  });

test('a new target dates the cases under way once a person says so, and never before', async () => {
  const id = await complaint('uk164A');
  expect(await outdated()).toEqual({ moved: [], movedCount: 0, caseCount: 0 });
  await target();
  const entries = (await client.cases.history({ id })).entries.length;
  expect(await outdated()).toMatchObject({
    moved: [{ caseId: id, rule: ruleWithoutNumber, before: null, after: { at: '2026-11-09T23:59:59.000Z' } }],
    movedCount: 1,
    caseCount: 1,
  });
  // To look is not to change.
  expect((await client.cases.history({ id })).entries).toHaveLength(entries);
  expect(await deadlinesOf(id, ruleWithoutNumber)).toEqual([]);
  expect(await bringUpToDate()).toEqual({ cases: 1, dates: 1 });
  expect(await deadlinesOf(id, ruleWithoutNumber)).toMatchObject([
    { basis: 'target', state: 'open', dueAt: { at: '2026-11-09T23:59:59.000Z' } },
  ]);
  expect(await outdated()).toMatchObject({ movedCount: 0 });
  expect(await bringUpToDate()).toEqual({ cases: 0, dates: 0 });
});

test('a date moves with its rule, the one before stays in the history, and comes back with the rule', async () => {
  const id = await complaint('dpfEu');
  const [before] = await deadlinesOf(id, ruleWithNumber);
  const { id: house } = await client.law.addRule({
    rule: { ...factsOfRule(ruleWithNumber), period: { value: 30, unit: 'days' } },
    overrides: ruleWithNumber,
    reason: 'We answer sooner',
  });
  expect(await outdated()).toMatchObject({
    moved: [{ rule: ruleWithNumber, before: before?.dueAt, after: { at: '2026-12-03T04:59:59.000Z' } }],
  });
  await bringUpToDate();
  expect(await outdated()).toMatchObject({ movedCount: 0 });
  expect(await deadlinesOf(id, ruleWithNumber)).toMatchObject([
    { dueAt: { at: '2026-12-03T04:59:59.000Z' } },
  ]);
  expect(await datesOnRecord(id)).toMatchObject([before?.dueAt, { at: '2026-12-03T04:59:59.000Z' }]);
  await client.law.withdrawRule({ id: house, reason: 'The law’s own is enough' });
  await bringUpToDate();
  expect(await deadlinesOf(id, ruleWithNumber)).toMatchObject([{ state: 'open', dueAt: before?.dueAt }]);
});

test('what is closed, void or marked by a person stays as it is', async () => {
  const [closed, void_, marked] = [
    await complaint('uk164A'),
    await complaint('uk164A'),
    await complaint('uk164A'),
  ];
  await client.complaint.acknowledge({ id: closed, at: received });
  await client.complaint.answer({ id: closed, at: received });
  await client.complaint.close({ id: closed, at: received, outcome: 'upheld', reasons: 'As asked' });
  await client.cases.makeVoid({ id: void_, reason: 'Logged twice' });
  await target();
  await bringUpToDate();
  const [own] = await deadlinesOf(marked, ruleWithoutNumber);
  if (!own) throw new Error('the target set no date');
  await client.deadlines.notApplicable({ id: own.id, reason: 'Settled by word of mouth' });
  await client.law.setTarget({
    rule: ruleWithoutNumber,
    length: { value: 9, unit: 'days' },
    reason: 'Longer',
  });
  expect(await outdated()).toMatchObject({ movedCount: 0 });
  expect(await deadlinesOf(closed, ruleWithoutNumber)).toEqual([]);
  expect(await deadlinesOf(void_, ruleWithoutNumber)).toEqual([]);
});

test('cancelled, it stops and what was done stands', async () => {
  const ids = [];
  for (let number = 0; number < 40; number += 1) ids.push(await complaint('uk164A'));
  await target();
  const stop = new AbortController();
  const running = (async () => {
    for await (const { step } of await client.law.bringUpToDate({}, { signal: stop.signal }))
      if (step === 'progress') stop.abort();
  })();
  await expect(running).rejects.toThrow();
  const { movedCount } = await outdated();
  let dated = 0;
  for (const id of ids) dated += (await deadlinesOf(id, ruleWithoutNumber)).length;
  expect(movedCount + dated).toBe(ids.length);
  expect(movedCount).toBeGreaterThan(0);
});
