import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Deadline } from '../../../shared/contract/case-work.ts';
import { written } from '../../shared/domain/duties/expected-duties.ts';
import { breachCase } from '../../support/kind-case.ts';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';
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
const mark = (rule: string, given: object) =>
  client.breach.markDuty({ id: breach.id, partId: breach.partId, rule, mark: 'applies', ...given });
const rows = async () => (await breachCase(client, breach.id)).deadlines;
const dueOf = (deadlines: readonly Deadline[]): Record<string, string | null> =>
  Object.fromEntries(deadlines.map(({ rule, dueAt }) => [rule ?? '', dueAt?.at ?? null] as const));

/** What the duties say now: those whose trigger is met, with a date to act by. */
async function datesNow() {
  const { met } = await client.breach.duties({ id: breach.id, withNotMet: false });
  const dated = met.filter(({ dueAt, isEmbargo }) => dueAt !== null && !isEmbargo);
  return Object.fromEntries(dated.map(({ rule, dueAt }) => [rule, dueAt?.at]));
}

test('each duty that is met and has a date stands among the deadlines, and in the agenda', async () => {
  const dates = await datesNow();
  expect(Object.keys(dates)).toEqual(expect.arrayContaining(['eu-gdpr-33', 'us-tx-ind', 'us-vt-ag']));
  expect(dueOf(await rows())).toEqual(dates);
  const { rows: agenda } = await client.agenda.list({});
  expect(agenda.map(({ id }) => id).sort()).toEqual((await rows()).map(({ id }) => id).sort());
  const hours = agenda.find(({ id }) => id === breachRow('eu-gdpr-33', dates, agenda));
  expect(hours?.endsAtMinute).toBe(true);
});

/** The agenda's row of a rule, by its due date. */
function breachRow(
  rule: string,
  dates: Record<string, string | undefined>,
  agenda: { id: string; dueAt: { at: string } }[],
) {
  return agenda.find(({ dueAt }) => dueAt.at === dates[rule])?.id;
}

test('a duty met dates the one that follows it; a date that may be owed stands once a person said it applies', async () => {
  expect(dueOf(await rows())).not.toHaveProperty('us-ca-ag');
  await mark('us-ca-ind', { mark: 'met', at: at('23T18:00') });
  const after = await rows();
  expect(after.find(({ rule }) => rule === 'us-ca-ag')).toMatchObject({ state: 'open', mark: null });
  expect(after.find(({ rule }) => rule === 'us-ca-ind')).toMatchObject({ state: 'met', mark: 'met' });
  expect(dueOf(after)).toEqual(await datesNow());
});

test('a person’s word stands when facts change; without the data elements the dates lapse, with the history kept', async () => {
  await mark('us-tx-ind', { mark: 'doesNotApply', reason: 'No resident after all' });
  const { parts } = await breachCase(client, breach.id);
  await client.breach.describePart({ id: parts[0]!.id, elements: ['cpni', 'emailAddress'] });
  const left = await rows();
  expect(left.find(({ rule }) => rule === 'us-tx-ind')).toMatchObject({
    state: 'withdrawn',
    mark: 'doesNotApply',
    dueAt: null,
  });
  expect(dueOf(left.filter(({ rule }) => rule !== 'us-tx-ind'))).toEqual(await datesNow());
  const { entries } = await client.cases.history({ id: breach.id, limit: 500 });
  const lapsed = entries.filter(({ action }) => action === 'deadline.lapsed');
  expect(lapsed.length).toBeGreaterThan(2);
});

test('what the register says of our entity moves the dates of open breaches; a closed one keeps its own', async () => {
  const before = dueOf(await rows());
  const entity = (await client.ourEntities.list({})).entities[0]!;
  const elsewhere = { establishments: [], mainEstablishment: 'none', germanLand: 'notKnown' };
  const abroad = { ...entity, ...elsewhere, regimes: { ...entity.regimes, targetsEu: 'no' as const } };
  await client.ourEntities.change(abroad);
  const after = dueOf(await rows());
  expect(before).toHaveProperty('eu-gdpr-33');
  expect(after).not.toHaveProperty('eu-gdpr-33');
  expect(after).toEqual(await datesNow());
  const undecidedReason = 'Closed alone.';
  const closing = { at: at('24T10:00'), reasons: 'Contained and told.', undecidedReason };
  await client.breach.close({ id: breach.id, ...closing });
  await client.ourEntities.change(entity);
  expect(dueOf(await rows())).toEqual(after);
});
