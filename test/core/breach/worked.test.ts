import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rulesOf } from '../../../shared/law/packs.ts';
import { expectedVerdicts, type Verdict, written } from '../../shared/domain/duties/expected-duties.ts';
import { type TestCore, createOpenTestCore } from '../../support/test-core.ts';
import { recordWorkedBreach, saidOf } from '../../support/worked-breach.ts';

let fixture: TestCore;
let client: TestCore['client'];
beforeEach(async () => {
  fixture = await createOpenTestCore();
  ({ client } = fixture);
});
afterEach(() => fixture.end());

const ids = rulesOf('breach').map(({ id }) => id);

function asSaid({ verdict, missing, asks, due, waitingFor }: Verdict) {
  if (verdict === 'notMet') return { verdict };
  return {
    verdict,
    missing,
    asks,
    waitingFor,
    due: due === null ? null : Temporal.ZonedDateTime.from(due).epochMilliseconds,
  };
}

describe.each(['telecom-cpni', 'telecom-ssn'])('the worked breach %s on record', (name) => {
  const by = written(name);

  test('has exactly the duties that were written down by hand', async () => {
    const { id, partId } = await recordWorkedBreach(client, by.facts);
    const found = saidOf(await client.breach.duties({ id, withNotMet: true }), partId);
    const expected = [...expectedVerdicts(by, ids)].map(([rule, verdict]) => [rule, asSaid(verdict)]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });

  test('the entity and each time of it are the facts that were recorded, and why is told step by step', async () => {
    const { id, partId } = await recordWorkedBreach(client, by.facts);
    const why = await client.breach.whyDuty({ id, rule: 'eu-gdpr-33', partId });
    expect(why.subtitle).toContain('Art. 33(1)');
    expect(why.steps.map(({ text }) => text).join('\n')).toMatch(/10 Nov 2026, 16:30 Berlin/);
    expect(why.readings.length).toBeGreaterThan(0);
  });
});
