import { afterEach, beforeEach, expect, test } from 'vitest';
import { dutiesText } from '../../../shared/text/duties.ts';
import { breachStepsText } from '../../../shared/text/breach-steps.ts';
import { type TestCore, createOpenTestCore } from '../../support/test-core.ts';

let fixture: TestCore;
let client: TestCore['client'];
beforeEach(async () => {
  fixture = await createOpenTestCore();
  ({ client } = fixture);
});
afterEach(() => fixture.end());

const northline = { name: 'Northline Telecom, Inc.', country: 'US' };
const invalid = (field: string, why: string) => ({ code: 'INVALID', data: { field, why } });
const list = async () => (await client.ourEntities.list({})).entities;

test('an entity is added with what is known; the rest is not known', async () => {
  const { id } = await client.ourEntities.add({ ...northline, regimes: { usTelecomCarrierOrVoip: 'yes' } });
  expect(await list()).toEqual([
    {
      id,
      ...northline,
      regimes: { usTelecomCarrierOrVoip: 'yes' },
      establishments: [],
      mainEstablishment: 'notKnown',
      germanLand: 'notKnown',
      remarks: null,
    },
  ]);
});

test('a place that isn’t known, or a main establishment that isn’t one, is refused at its field', async () => {
  const say = dutiesText.facts;
  const add = (more: object) => client.ourEntities.add({ ...northline, ...more });
  await expect(add({ country: 'ZZ' })).rejects.toMatchObject(invalid('country', say.unknownPlace('ZZ')));
  await expect(add({ establishments: ['DE', 'UK'] })).rejects.toMatchObject(
    invalid('establishments.1', say.placeInstead('UK', 'GB')),
  );
  await expect(add({ mainEstablishment: 'DE' })).rejects.toMatchObject(
    invalid('mainEstablishment', say.mainNotListed('DE')),
  );
  await expect(add({ germanLand: 'DE-XX' })).rejects.toMatchObject(invalid('germanLand', say.germanLand));
  expect(await list()).toEqual([]);
});

test('an entity taken off stays with the breaches that name it, and can’t be named any more', async () => {
  const { id } = await client.ourEntities.add(northline);
  const { reference } = await client.breach.open({ title: 'A breach', ourEntityId: id });
  await client.ourEntities.remove({ id, reason: 'Merged into another.' });
  expect(await list()).toEqual([]);
  expect(await client.cases.get({ which: reference })).toMatchObject({
    breach: { ourEntityName: northline.name, entity: { country: 'US' } },
  });
  await expect(client.breach.open({ title: 'B', ourEntityId: id })).rejects.toMatchObject(
    invalid('ourEntityId', breachStepsText.removedEntity),
  );
  await expect(client.ourEntities.change({ id, ...northline })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('what an entity is changes the duties of its breaches', async () => {
  const { id: entity } = await client.ourEntities.add({ ...northline, establishments: ['DE'] });
  const { id, partId } = await client.breach.open({
    title: 'A breach',
    ourEntityId: entity,
    times: { aware: '2026-11-23T09:00[Europe/Berlin]' },
    part: { ourRole: 'controller', elements: ['emailAddress'] },
  });
  await client.breach.countPeople({
    id: partId,
    people: [{ jurisdiction: 'DE', count: 3, accuracy: 'exact' }],
  });
  const met = async () => (await client.breach.duties({ id })).met.map(({ rule }) => rule);
  expect(await met()).toContain('eu-gdpr-33');
  await client.ourEntities.change({ id: entity, ...northline, establishments: [] });
  expect(await met()).not.toContain('eu-gdpr-33');
});
