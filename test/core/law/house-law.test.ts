import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CaseId } from '../../../shared/ids.ts';
import { builtInLaw, lawFrom } from '../../../shared/law/office-law.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import { factsOfRule, ruleWithNumber, ruleWithoutNumber } from '../../support/office-law.ts';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

let fixture: TestCore;
let client: TestCore['client'];
beforeEach(async () => {
  fixture = await createOpenTestCore();
  ({ client } = fixture);
});
afterEach(() => fixture.end());

const outcome = ruleWithoutNumber;
const framework45 = ruleWithNumber;
const received = { at: '2026-11-02T10:00:00.000Z', zone: 'Europe/London' };
const say = officeLawText.refused;

const refused = (field: string, why: string) => ({ code: 'INVALID', data: { field, why } });
const law = async () => lawFrom(await client.law.get({}));

async function complaint(framework: 'uk164A' | 'dpfEu'): Promise<CaseId> {
  const { id } = await client.complaint.log({ title: 'A complaint', framework });
  await client.complaint.confirmReceipt({ id, at: received });
  return id;
}
const dateOf = async (id: CaseId, rule: string) =>
  (await client.lawDates.ofCase({ id })).dates.find((date) => date.rule === rule);

test('a target dates what the law leaves without a number, always as the office’s own', async () => {
  const id = await complaint('uk164A');
  expect(await dateOf(id, outcome)).toMatchObject({ dueAt: null, basis: 'law' });
  await client.law.setTarget({
    rule: outcome,
    length: { value: 5, unit: 'workingDays' },
    reason: 'What the office can do',
  });
  const date = await dateOf(id, outcome);
  expect(date).toMatchObject({ basis: 'target', dueOn: '2026-11-09' });
  const ours = 'our own target, not the law’s: 5 working days, set by Dana Whitfield on Tue 24 Nov 2026';
  expect(date?.why.steps.map(({ source }) => source)).toContain(ours);
  expect(date?.why.note).toBe(
    'The law gives no number. Our target: 5 working days, set by Dana Whitfield on Tue 24 Nov 2026: What the office can do',
  );
  await client.law.withdrawTarget({ rule: outcome, reason: 'Too short' });
  expect(await dateOf(id, outcome)).toMatchObject({ dueAt: null, basis: 'law' });
  await expect(client.law.withdrawTarget({ rule: outcome, reason: 'Again' })).rejects.toMatchObject(
    refused('rule', say.noTarget),
  );
  // Set again it stands again, under whoever set it now.
  await client.law.setTarget({ rule: outcome, length: { value: 3, unit: 'weeks' }, reason: 'Longer' });
  expect((await law()).targetFor(outcome)?.length).toEqual({ value: 3, unit: 'weeks' });
});

test('a rule with a number takes no target, and none goes beyond the cap of the law', async () => {
  const length = { value: 5, unit: 'days' } as const;
  const citation = builtInLaw().ruleById(framework45)?.citation ?? '';
  await expect(client.law.setTarget({ rule: framework45, length, reason: 'x' })).rejects.toMatchObject(
    refused('rule', say.hasNumber(citation)),
  );
  const capped = builtInLaw()
    .rulesOf('breach')
    .find((rule) => rule.outerLimit?.unit === 'days' && rule.period === null);
  const { id = '', outerLimit } = capped ?? {};
  const cap = outerLimit ?? length;
  const beyond = { ...cap, value: cap.value + 1 };
  await expect(client.law.setTarget({ rule: id, length: beyond, reason: 'x' })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'length' },
  });
  await client.law.setTarget({ rule: id, length: cap, reason: 'At its very end' });
  expect((await law()).targetFor(id)?.length).toEqual(cap);
});

test('a rule in place of another counts, says what it replaces, and gives way when withdrawn', async () => {
  const id = await complaint('dpfEu');
  expect(await dateOf(id, framework45)).toMatchObject({ dueOn: '2026-12-17', packVersion: '2026.1' });
  const rule = { ...factsOfRule(framework45), period: { value: 30, unit: 'days' as const } };
  const added = await client.law.addRule({
    rule,
    overrides: framework45,
    reason: 'Promised in our statement',
  });
  const date = await dateOf(id, framework45);
  expect(date).toMatchObject({ dueOn: '2026-12-02', packVersion: 'house' });
  expect(Object.fromEntries(date?.why.facts ?? [])['Rules of']).toContain(
    'In place of the packs’ rule, which stands: 45 days',
  );
  await expect(client.law.addRule({ rule, overrides: framework45, reason: 'Again' })).rejects.toMatchObject({
    code: 'CONFLICT',
    data: { why: say.overridden },
  });
  await client.law.withdrawRule({ id: added.id, reason: 'The statement was changed' });
  expect(await dateOf(id, framework45)).toMatchObject({ dueOn: '2026-12-17', packVersion: '2026.1' });
  await expect(client.law.withdrawRule({ id: added.id, reason: 'Again' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('an agreement’s duty is one more rule; what no form can decide is asked of a person', async () => {
  const base = factsOfRule('us-vt-ind');
  if (base.kind !== 'breach') throw new Error('a breach rule was meant');
  const agreement = {
    ...base,
    jurisdiction: 'XX',
    regime: 'Master agreement with a client',
    citation: 'Clause 14.2',
    address: null,
    standard: 'number' as const,
    period: { value: 24, unit: 'hours' as const },
    recipient: 'controller' as const,
    trigger: 'Any incident that touches the client’s data',
  };
  const { id } = await client.law.addRule({ rule: agreement, reason: 'Signed in 2024' });
  const rule = (await law()).ruleById(`house-${id}`);
  expect(rule).toMatchObject({ status: 'contract', onlyIf: agreement.trigger, threshold: null });
  expect((await law()).dutyRules.length).toBe(builtInLaw().dutyRules.length + 1);
  await expect(
    client.law.addRule({ rule: { ...agreement, jurisdiction: 'US-ZZ' }, reason: 'x' }),
  ).rejects.toMatchObject(refused('jurisdiction', say.jurisdiction('US-ZZ')));
  await expect(
    client.law.addRule({ rule: { ...agreement, period: null }, reason: 'x' }),
  ).rejects.toMatchObject(refused('period', say.period));
  await expect(
    client.law.addRule({ rule: agreement, overrides: framework45, reason: 'x' }),
  ).rejects.toMatchObject(refused('kind', say.otherKind));
});

test('counsel’s confirmation stands beside how the rule is known, and lapses when the rule changes', async () => {
  const confirmation = {
    rule: framework45,
    counsel: 'A. Counsel',
    confirmedOn: '2026-11-20',
    read: 'Annex I',
  };
  await client.law.confirm(confirmation);
  expect((await law()).isConfirmed(framework45)).toBe(true);
  const id = await complaint('dpfEu');
  const facts = async () => Object.fromEntries((await dateOf(id, framework45))?.why.facts ?? []);
  const known = (await facts())['How the rule is known'];
  expect((await facts())['Confirmed by counsel']).toBe('A. Counsel, Fri 20 Nov 2026; read: Annex I');
  const rule = { ...factsOfRule(framework45), period: { value: 30, unit: 'days' as const } };
  const added = await client.law.addRule({ rule, overrides: framework45, reason: 'Shorter' });
  expect((await law()).isConfirmed(framework45)).toBe(false);
  expect(await facts()).toMatchObject({
    'How the rule is known': known,
    'Confirmed by counsel':
      'lapsed: the rule changed on Tue 24 Nov 2026 (A. Counsel confirmed the one before on Fri 20 Nov 2026; read: Annex I)',
  });
  await client.law.withdrawRule({ id: added.id, reason: 'Back to the law' });
  expect((await law()).isConfirmed(framework45)).toBe(true);
  await client.law.withdrawConfirmation({ rule: framework45, reason: 'Read the wrong version' });
  expect((await law()).confirmationOf(framework45)).toBeUndefined();
  await expect(client.law.confirm({ ...confirmation, confirmedOn: '2026-11-25' })).rejects.toMatchObject(
    refused('confirmedOn', say.laterDay),
  );
});

test('the version that the office follows is recorded with its reason; the other stays and is not looked for', async () => {
  expect((await law()).versionChoices.map(({ id }) => id)).toEqual(['fcc']);
  await client.law.choose({ id: 'fcc', choice: '2024', reason: 'With counsel' });
  const chosen = await law();
  expect(chosen.choiceOf('fcc')).toMatchObject({ choice: '2024', reason: 'With counsel' });
  expect(chosen.dutyRules.filter(({ id }) => !chosen.isFollowed(id)).map(({ id }) => id)).toEqual(
    builtInLaw()
      .dutyRules.map(({ id }) => id)
      .filter((id) => id.startsWith('us-fcc-2007-')),
  );
  await expect(client.law.choose({ id: 'fcc', choice: '1999', reason: 'x' })).rejects.toMatchObject(
    refused('choice', say.noVersion),
  );
  await expect(client.law.choose({ id: 'nis2', choice: 'both', reason: 'x' })).rejects.toMatchObject(
    refused('id', say.noChoice('nis2')),
  );
});
