import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CaseId } from '../../../shared/ids.ts';
import { lawFrom } from '../../../shared/law/office-law.ts';
import type { RulePack } from '../../../shared/law/rule.ts';
import { lawText } from '../../../shared/text/law.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import { ruleWithoutNumber, ukPack } from '../../support/office-law.ts';
import { laterPack, packFile, testPackKey, uploadPack } from '../../support/packs.ts';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

const key = testPackKey();
let fixture: TestCore;
let client: TestCore['client'];
beforeEach(async () => {
  fixture = await createOpenTestCore({ packKey: key.publicKey });
  ({ client } = fixture);
});
afterEach(() => fixture.end());

const acknowledgement = 'gb-duaa-complaint-acknowledg';
const outcome = ruleWithoutNumber;
const received = { at: '2026-11-02T10:00:00.000Z', zone: 'Europe/London' };

/** Fourteen days in place of thirty, and no rule about the outcome any more. */
const changed = laterPack(ukPack, (pack) => {
  for (const rule of pack.rules)
    if (rule.id === acknowledgement && rule.kind === 'request') rule.period = { value: 14, unit: 'days' };
  pack.rules = pack.rules.filter(({ id }) => id !== outcome);
});
const signed = (pack: RulePack) => packFile(pack, key.sign(pack));
const upload = (text: string) => uploadPack(client, text);

async function complaint(): Promise<CaseId> {
  const { id } = await client.complaint.log({ title: 'A complaint', framework: 'uk164A' });
  await client.complaint.confirmReceipt({ id, at: received });
  return id;
}
const datesOf = async (id: CaseId) => (await client.lawDates.ofCase({ id })).dates;
const head = async () => {
  const steps = [];
  for await (const step of await client.journal.verify({})) steps.push(step);
  return steps.at(-1);
};

test('a preview says which rules would be others and records nothing', async () => {
  const before = await head();
  const preview = await client.law.previewPack({ uploadId: await upload(signed(changed)) });
  expect(preview).toMatchObject({
    version: '2027.1',
    versionBefore: '2026.1',
    signature: 'holds',
    added: [],
  });
  expect(preview.changed.map(({ after }) => after.id)).toEqual([acknowledgement]);
  expect(preview.withdrawn.map(({ id }) => id)).toEqual([outcome]);
  expect(await head()).toEqual(before);
  expect((await client.law.get({})).packs).toEqual([]);
});

test('a preview names the open dates of open cases that would be others, and leaves done and void ones out', async () => {
  const moving = await complaint();
  const done = await complaint();
  await client.complaint.acknowledge({ id: done, at: received });
  const void_ = await complaint();
  await client.cases.makeVoid({ id: void_, reason: 'Opened twice' });
  await client.complaint.log({ title: 'Under another law', framework: 'dpfEu', receivedAt: received });
  await client.law.setTarget({ rule: outcome, length: { value: 2, unit: 'weeks' }, reason: 'Ours' });
  const preview = await client.law.previewPack({ uploadId: await upload(signed(changed)) });
  const end = (day: string) => ({ at: `${day}T23:59:59.000Z`, zone: 'Europe/London' });
  expect(preview.moved.filter(({ caseId }) => caseId === moving)).toMatchObject([
    { rule: acknowledgement, before: end('2026-12-02'), after: end('2026-11-16') },
    { rule: outcome, before: end('2026-11-16'), after: null },
  ]);
  expect(preview.moved.filter(({ caseId }) => caseId === done)).toMatchObject([{ rule: outcome }]);
  expect(preview.movedCount).toBe(3);
});

test('a signed pack is in force from its import on, and is an entry', async () => {
  const { id } = await client.law.importPack({ uploadId: await upload(signed(changed)) });
  const case_ = await complaint();
  expect(await datesOf(case_)).toMatchObject([
    { rule: acknowledgement, dueOn: '2026-11-16', packVersion: '2027.1', why: { note: null } },
  ]);
  const { packs } = await client.law.get({});
  expect(packs).toMatchObject([
    { id, version: '2027.1', isSigned: true, reason: null, setByName: 'Dana Whitfield' },
  ]);
  expect(await head()).toMatchObject({ holds: true });
  // Its upload is used up, and the same version isn't taken twice.
  await expect(client.law.importPack({ uploadId: await upload(signed(changed)) })).rejects.toMatchObject({
    code: 'PACK_REFUSED',
    data: { file: 'rules.json', row: null, reason: lawText.pack.notLater('2027.1', '2027.1') },
  });
});

test.each([
  ['no signature', (pack: RulePack) => packFile(pack, null), 'none'],
  ['another’s signature', (pack: RulePack) => packFile(pack, testPackKey().sign(pack)), 'doesNotHold'],
  [
    'the signature of another pack',
    (pack: RulePack) => packFile(pack, key.sign(laterPack(ukPack))),
    'doesNotHold',
  ],
] as const)('a pack with %s needs a reason, and each date it makes is marked', async (_, make, signature) => {
  const uploadId = await upload(make(changed));
  expect((await client.law.previewPack({ uploadId })).signature).toBe(signature);
  await expect(client.law.importPack({ uploadId })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'reason', why: officeLawText.refused.unsigned },
  });
  expect((await client.law.get({})).packs).toEqual([]);
  await client.law.importPack({ uploadId, reason: 'Sent by our counsel' });
  expect((await client.law.get({})).packs).toMatchObject([
    { isSigned: false, reason: 'Sent by our counsel' },
  ]);
  const [date] = await datesOf(await complaint());
  expect(date).toMatchObject({ packVersion: '2027.1 unsigned', why: { note: officeLawText.unsignedNote } });
});

test('a malformed pack is refused whole, naming file, row and reason', async () => {
  const broken = structuredClone(changed);
  Object.assign(broken.rules[2] ?? {}, { owedBy: 'nobody' });
  const row = broken.rules[2]?.id ?? '';
  for (const call of [client.law.previewPack, client.law.importPack]) {
    await expect(call({ uploadId: await upload(signed(broken)) })).rejects.toMatchObject({
      code: 'PACK_REFUSED',
      data: { file: 'rules.json', row },
    });
    await expect(call({ uploadId: await upload('{"format":') })).rejects.toMatchObject({
      data: { file: 'rules.json', row: null, reason: lawText.pack.notJson },
    });
  }
  expect((await client.law.get({})).packs).toEqual([]);
});

test('a confirmation lapses when a pack changes its rule', async () => {
  await client.law.confirm({
    rule: acknowledgement,
    counsel: 'A. Counsel',
    confirmedOn: '2026-11-20',
    read: 's.164A',
  });
  await client.law.confirm({
    rule: 'eu-gdpr-33',
    counsel: 'A. Counsel',
    confirmedOn: '2026-11-20',
    read: 'Art. 33',
  });
  await client.law.importPack({ uploadId: await upload(signed(changed)) });
  const law = lawFrom(await client.law.get({}));
  expect(law.confirmationOf(acknowledgement)?.lapsedOn).toBe('2026-11-24');
  expect(law.isConfirmed('eu-gdpr-33')).toBe(true);
});
