import { afterEach, beforeEach, expect, it } from 'vitest';
import { partyId } from '../../../shared/ids.ts';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

let core: TestCore;
beforeEach(async () => {
  core = await createOpenTestCore();
});
afterEach(() => core.end());

it('takes a party of the vault as the complainant, whatever else is said', async () => {
  const { id } = await core.client.parties.add({ kind: 'person', name: 'Jane Doe' });
  const logged = await core.client.complaint.log({
    title: 'Calls again',
    complainant: { name: 'Somebody else' },
    complainantId: id,
  });
  const { parties } = await core.client.cases.get({ which: logged.id });
  expect(parties).toMatchObject([{ partyId: id, name: 'Jane Doe', role: 'complainant' }]);
  expect((await core.client.parties.list({})).total).toBe(1);
});

it('refuses a complainant who is not in the vault, and gives no number away', async () => {
  const nobody = partyId.parse('01920000-0000-7000-8000-000000000000');
  await expect(core.client.complaint.log({ title: 'Calls', complainantId: nobody })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const { reference } = await core.client.complaint.log({ title: 'Calls' });
  expect(reference).toMatch(/-0001-CO$/);
});
