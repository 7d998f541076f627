import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenVault } from '../../../core/session/open-vault.ts';
import { entities } from '../../../db/entities.ts';
import { verifyJournal } from '../../../db/journal-verify.ts';
import { recordOfficeLaw } from '../../support/office-law.ts';
import { plantTogether, plantWorkOnBreach } from '../../support/plant-records.ts';
import { type TestCore, createOpenTestCore, uploadBytes } from '../../support/test-core.ts';
import { openVaultOf } from '../../support/vault-image.ts';

const time = { at: '2026-11-24T15:00:00.000Z', zone: 'Europe/London' };
const refused = 'records change through the journal only';

let fixture: TestCore;
let vault: OpenVault;

/** A row in every record's table. */
beforeAll(async () => {
  fixture = await createOpenTestCore();
  const { client, core } = fixture;
  const { id } = await client.complaint.log({ title: 'A case', complainant: { name: 'Ana Duarte' } });
  await client.complaint.recordRung({ id, rung: 'authority', at: time });
  await client.notes.add({ caseId: id, text: 'a note' });
  await client.tasks.add({ caseId: id, title: 'a task' });
  await client.deadlines.set({ caseId: id, label: 'a date', dueAt: time });
  await client.communications.record({ caseId: id, direction: 'in', medium: 'phone', happenedAt: time });
  const { id: uploadId } = await uploadBytes(client, 'a.txt', Buffer.from('a'));
  await client.documents.attach({ caseId: id, uploadId });
  await client.settings.change({ paper: 'A4' });
  await recordOfficeLaw(client);
  await client.vault.setLastNumber({ numbers: [{ reference: 'US-2026-0007-CO' }] });
  await client.complaint.close({ id, outcome: 'withdrawn', reasons: 'r', at: time });
  await client.bundle.prepare({ caseId: id });
  for await (const _ of await client.backup.make({ folder: `${fixture.folder}/backup` }));
  core.lock();
  vault = await openVaultOf(fixture);
  vault.act((act) => {
    const at = { id, caseId: id, action: 'test.planted' } as const;
    const on = { caseId: id, action: 'test.planted' } as const;
    act.record({ entity: 'request', ...at, fields: { summary: 's' } });
    act.record({ entity: 'breach', ...at, fields: { summary: 's' } });
    act.record({ entity: 'extension', id: 'e', ...on, fields: { caseId: id, rule: 'r', reason: 'x' } });
    act.record({ entity: 'pause', id: 'p', ...on, fields: { caseId: id, reason: 'x' } });
    for (const entity of ['requestItem', 'systemSearch', 'foundItem', 'fee', 'forwarding'] as const)
      act.record({ entity, id: entity, ...on, fields: { caseId: id } });
    for (const entity of ['responsePackage', 'deletion'] as const)
      act.record({ entity, id: entity, ...on, fields: { caseId: id } });
    act.record({ entity: 'duplicate', id: 'd', ...on, fields: { caseId: id, otherId: id } });
    const event = { caseId: id, rung: 'panel', event: 'advice' };
    act.record({ entity: 'ladderEvent', id: act.newId(), ...on, fields: event });
    act.record({ entity: 'part', id: 'q', ...on, fields: { caseId: id, label: 'x' } });
    const filing = { caseId: id, rule: 'r', partId: 'q', version: 1, stage: 'initial' };
    act.record({ entity: 'filing', id: 'f', ...on, fields: filing });
    const draft = {
      caseId: id,
      number: 1,
      version: 1,
      state: 'draft',
      authorId: act.person.id,
      draftedAt: 'x',
    };
    act.record({ entity: 'decision', id: act.newId(), ...on, fields: draft });
    const entity = { name: 'n', country: 'US', regimes: {}, establishments: [], mainEstablishment: 'none' };
    const ours = { ...entity, germanLand: 'notKnown' };
    act.record({ entity: 'ourEntity', id: 'o', caseId: null, action: 'test.planted', fields: ours });
    plantWorkOnBreach(act, id);
    plantTogether(act, act.db.get<{ id: string }>('SELECT id FROM parties')?.id ?? '');
  });
});
afterAll(() => {
  vault.close();
  fixture.end();
});

const tables = Object.values(entities).flatMap(({ table }) => (table === null ? [] : [table]));

test.each(tables)('%s changes through the journal only', (table) => {
  const rows = () => vault.db.all(`SELECT * FROM ${table} ORDER BY id`);
  const before = rows();
  expect(before).not.toHaveLength(0);
  for (const sql of [
    `DELETE FROM ${table}`,
    `UPDATE ${table} SET id = id`,
    `INSERT INTO ${table} SELECT * FROM ${table}`,
    `REPLACE INTO ${table} SELECT * FROM ${table}`,
    `INSERT INTO ${table} SELECT * FROM ${table} WHERE true ON CONFLICT (id) DO UPDATE SET id = id`,
  ]) {
    expect(() => vault.put((write) => write.run(sql)), sql).toThrow(refused);
    // In an act the same: only `record` opens the way, and only while it writes.
    expect(() => vault.act((act) => act.store.run(sql)), sql).toThrow(refused);
    expect(() =>
      vault.act((act) => {
        act.record({
          entity: 'setting',
          id: 'paper',
          caseId: null,
          action: 'settings.changed',
          fields: { value: 'Letter' },
        });
        act.store.run(sql);
      }),
    ).toThrow(refused);
  }
  expect(rows()).toEqual(before);
  expect([...verifyJournal(vault.db)].at(-1)).toMatchObject({ firstBad: null, isEnd: true });
});

test('a change that fails half way does not leave the way open', () => {
  expect(() =>
    vault.act((act) =>
      act.record({
        entity: 'note',
        id: 'n',
        caseId: 'no such case',
        action: 'note.added',
        fields: { caseId: 'x', text: 'y' },
      }),
    ),
  ).toThrow();
  expect(() => vault.put((write) => write.run('DELETE FROM notes'))).toThrow(refused);
});
