import { complaintCase } from '../../support/kind-case.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { personId } from '../../../shared/ids.ts';
import { TEST_NOW, TEST_PASSPHRASE, type TestCore, createOpenTestCore } from '../../support/test-core.ts';
import { openVaultOf } from '../../support/vault-image.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let fixture: TestCore;
beforeEach(async () => {
  fixture = await createOpenTestCore();
});
afterEach(() => fixture.end());

const act = () => fixture.client.complaint.log({ title: 'A case' });

/** Seconds of each move on record. */
async function moves(): Promise<number[]> {
  fixture.core.lock();
  const vault = await openVaultOf(fixture);
  try {
    return vault.db
      .all<{ value: string }>("SELECT value FROM journal_values WHERE field = 'movedBySeconds' ORDER BY id")
      .map(({ value }) => Number(value));
  } finally {
    vault.close();
  }
}

test('a clock set forward or back between two acts is on record once', async () => {
  const { clock } = fixture;
  await act();
  clock.pass(HOUR);
  clock.set(clock.wall + 121_000);
  await act();
  await act();
  clock.set(clock.wall - 3 * HOUR);
  await act();
  await act();
  expect(await moves()).toEqual([121, -3 * 3_600]);
});

test('a clock that is set by less than two minutes is not', async () => {
  fixture.clock.set(TEST_NOW + 119_000);
  await act();
  expect(await moves()).toEqual([]);
});

test('a clock that runs slow or fast is no anomaly, however long the session', async () => {
  const { clock } = fixture;
  // Ten days at 400 parts in a million: nearly six minutes, a few seconds between two acts.
  for (let hours = 0; hours < 240; hours += 4) {
    clock.pass(4 * HOUR);
    clock.set(clock.wall - 4 * HOUR * 400e-6);
    await act();
  }
  expect(TEST_NOW + 240 * HOUR - clock.wall).toBeGreaterThan(5 * MINUTE);
  expect(await moves()).toEqual([]);
});

test('a clock set back by a minute at a time is an anomaly as soon as it adds up', async () => {
  const { clock } = fixture;
  for (let times = 0; times < 5; times += 1) {
    clock.pass(10 * MINUTE);
    clock.set(clock.wall - MINUTE);
    await act();
  }
  expect(await moves()).toEqual([-180]);
});

test('a move in an act that was not kept is on record with the next one', async () => {
  const { client, clock } = fixture;
  clock.set(TEST_NOW + HOUR);
  await expect(
    client.complaint.log({ title: 'x', ownerId: personId.parse('01900000-0000-7000-8000-000000000000') }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await act();
  await act();
  expect(await moves()).toEqual([3_600]);
});

test('an act during which the clock was found moved can be undone; the move stays on record', async () => {
  const { client, clock } = fixture;
  const { id } = await client.complaint.log({ title: 'A case', summary: 'first' });
  clock.set(TEST_NOW + HOUR);
  await client.complaint.describe({ id, summary: 'second' });
  const undoable = (await client.cases.history({ id })).entries.find(({ canUndo }) => canUndo);
  if (!undoable) throw new Error('nothing to undo');
  await client.journal.undo({ actId: undoable.actId });
  expect((await complaintCase(client, id)).complaint.summary).toBe('first');
  expect(await moves()).toEqual([3_600]);
  await fixture.client.vault.open({ folder: fixture.vaultFolder, passphrase: TEST_PASSPHRASE });
  const [newest] = (await client.cases.history({ id, limit: 1 })).entries;
  expect(newest?.action).toBe('act.undone');
});
