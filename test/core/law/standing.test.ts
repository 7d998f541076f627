import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptLawOf, officeLaw } from '../../../core/records/office-law.ts';
import type { OpenVault } from '../../../core/session/open-vault.ts';
import { ruleWithNumber, ruleWithoutNumber } from '../../support/office-law.ts';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';
import { openVaultOf } from '../../support/vault-image.ts';

let fixture: TestCore;
beforeEach(async () => {
  fixture = await createOpenTestCore();
});
afterEach(() => fixture.end());

const target = { rule: ruleWithoutNumber, length: { value: 5, unit: 'days' }, reason: 'Ours' } as const;
const day = 86_400_000;
/** What stands for a rule where a client's agreement sets the date: no counsel is asked to confirm it. */
const agreed = 'contract';

/** Puts open dates of law on record, as the features that compute them do. */
async function withDates(rules: readonly string[], work: (vault: OpenVault) => void): Promise<void> {
  const { id } = await fixture.client.complaint.log({ title: 'With dates' });
  fixture.core.lock();
  const vault = await openVaultOf(fixture);
  try {
    vault.act((act) => {
      for (const rule of rules)
        act.record({
          entity: 'deadline',
          id: act.newId<string>(),
          caseId: id,
          action: 'deadline.set',
          fields: {
            caseId: id,
            label: rule,
            state: 'open',
            basis: rule === agreed ? 'contract' : 'law',
            rule,
            dueAt: { at: '2026-12-02T23:59:59.000Z', zone: 'Europe/London' },
          },
        });
    });
    work(vault);
  } finally {
    vault.close();
  }
  await fixture.client.vault.open({ folder: fixture.vaultFolder, passphrase: 'nine quiet herons wait' });
}

test('open dates of law are counted by whether counsel confirmed their rule', async () => {
  const { client } = fixture;
  expect(await client.law.standing({})).toEqual({ openDates: 0, unconfirmed: 0, ageInDays: 0 });
  await withDates([ruleWithNumber, ruleWithNumber, ruleWithoutNumber, agreed], () => undefined);
  expect(await client.law.standing({})).toMatchObject({ openDates: 3, unconfirmed: 3 });
  await client.law.confirm({
    rule: ruleWithNumber,
    counsel: 'A. Counsel',
    confirmedOn: '2026-11-20',
    read: 'Annex I',
  });
  expect(await client.law.standing({})).toMatchObject({ openDates: 3, unconfirmed: 1 });
  const { rows } = await client.cases.list({});
  await client.cases.makeVoid({ id: rows[0]?.id as never, reason: 'Opened twice' });
  expect(await client.law.standing({})).toMatchObject({ openDates: 0, unconfirmed: 0 });
});

test('the rules grow old with the calendar', async () => {
  fixture.timers.pass(5 * 60_000);
  fixture.clock.pass(94 * day);
  expect((await fixture.client.law.standing({})).ageInDays).toBe(94);
});

test('the law is put together once, and anew only after an entry about it', async () => {
  await withDates([], (vault) => {
    const first = officeLaw(vault.db);
    vault.act((act) => {
      act.record({
        entity: 'setting',
        id: 'paper',
        caseId: null,
        action: 'setting.changed',
        fields: { value: '"A4"' },
      });
    });
    expect(officeLaw(vault.db)).toBe(first);
    const set = (reason: string) =>
      vault.act((act) => {
        act.record({
          entity: 'houseTarget',
          id: target.rule,
          caseId: null,
          action: 'houseTarget.set',
          fields: {
            ...target.length,
            reason,
            setBy: vault.person.id,
            setAt: { at: act.now, zone: act.zone },
          },
        });
        // What the act has changed so far counts within it.
        expect(officeLaw(act.db).targetFor(target.rule)?.reason).toBe(reason);
        if (reason === 'taken back') throw new Error(reason);
      });
    expect(() => set('taken back')).toThrow('taken back');
    expect(officeLaw(vault.db).targetFor(target.rule)).toBeUndefined();
    set('kept');
    expect(officeLaw(vault.db).targetFor(target.rule)?.reason).toBe('kept');
    expect(keptLawOf(vault.db).targets).toHaveLength(1);
  });
});
