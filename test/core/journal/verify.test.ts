import { afterEach, beforeEach, expect, test } from 'vitest';
import { journalHead } from '../../../db/queries/history.ts';
import { TEST_PASSPHRASE, type TestCore, createOpenTestCore } from '../../support/test-core.ts';
import { openVaultOf } from '../../support/vault-image.ts';

let fixture: TestCore;
let head: string | null;

/** A journal so long that checking it lets others have their turn. */
beforeEach(async () => {
  fixture = await createOpenTestCore();
  fixture.core.lock();
  const vault = await openVaultOf(fixture);
  vault.act((act) => {
    for (let number = 0; number < 4_500; number += 1)
      act.record({ entity: 'clock', id: act.newId(), caseId: null, action: 'clock.moved', fields: {} });
  });
  head = journalHead(vault.db);
  vault.close();
  await fixture.client.vault.open({ folder: fixture.vaultFolder, passphrase: TEST_PASSPHRASE });
});
afterEach(() => fixture.end());

test('a save during the check does not keep it from its verdict: what was there when it began', async () => {
  const { client } = fixture;
  const steps = [];
  for await (const step of await client.journal.verify({})) {
    steps.push(step);
    if (step.step === 'progress') await client.complaint.log({ title: 'logged meanwhile' });
  }
  expect(steps.map(({ step }) => step)).toEqual(['progress', 'progress', 'verdict']);
  expect(steps.at(-1)).toMatchObject({ holds: true, firstBad: null, entries: 4_502, head, later: 4 });
});

test('an erasure during the check, of a value not yet walked, holds', async () => {
  const { client } = fixture;
  const { id } = await client.complaint.log({ title: 'A case', summary: 'words' });
  const steps = [];
  for await (const step of await client.journal.verify({})) {
    steps.push(step);
    if (steps.length === 1)
      await client.journal.erase({
        entity: 'complaint',
        entityId: id,
        field: 'summary',
        reason: 'asked for',
      });
  }
  expect(steps.at(-1)).toMatchObject({ holds: true, firstBad: null, entries: 4_504, later: 1 });
});
