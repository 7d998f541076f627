import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CaseId } from '../../../shared/ids.ts';
import { caseText } from '../../../shared/text/complaint-steps.ts';
import { requestObstacleText } from '../../../shared/text/request-steps.ts';
import { requestWorkText } from '../../../shared/text/request-work.ts';
import { canonicalJson } from '../../../db/canonical.ts';
import { requestCase } from '../../support/kind-case.ts';
import { createOpenTestCore, type TestCore, uploadBytes } from '../../support/test-core.ts';

let fixture: TestCore;
let client: TestCore['client'];
let id: CaseId;

beforeAll(async () => {
  fixture = await createOpenTestCore();
  ({ client } = fixture);
});
afterAll(() => fixture.end());
beforeEach(async () => {
  ({ id } = await client.request.log({
    title: 'Everything you hold',
    rights: ['access'],
    receivedAt: on('01'),
  }));
});

/** The fixed clock stands at 15:00 UTC on 24 November 2026. */
const on = (day: string) => ({ at: `2026-11-${day}T10:00:00.000Z`, zone: 'Europe/London' });
const found = () => requestCase(client, id);
const why = (sentence: string) => ({ data: { why: sentence } });
const attach = async (
  name: string,
  privilege: Parameters<typeof client.documents.attach>[0]['privilege'] = null,
) => {
  const { id: uploadId } = await uploadBytes(client, name, Buffer.from(name));
  return (await client.documents.attach({ caseId: id, uploadId, privilege })).id;
};

test('a search is recorded, answered and corrected; its answer lies after the question', async () => {
  const { id: search } = await client.request.recordSearch({
    id,
    system: 'Billing',
    askedOf: 'Finance',
    askedAt: on('03'),
  });
  await expect(client.request.changeSearch({ id: search, answeredAt: on('02') })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'answeredAt', why: requestWorkText.outOfOrder },
  });
  await expect(client.request.changeSearch({ id: search, answeredAt: on('25') })).rejects.toMatchObject(
    why(caseText.inFuture),
  );
  await client.request.changeSearch({
    id: search,
    answeredAt: on('05'),
    found: 14,
    answer: 'Fourteen invoices',
  });
  expect((await found()).searches).toMatchObject([
    { system: 'Billing', askedOf: 'Finance', askedAt: on('03'), answeredAt: on('05'), found: 14 },
  ]);
  await client.request.takeOff({ what: 'systemSearch', id: search, reason: 'Recorded twice' });
  expect((await found()).searches).toEqual([]);
});

test('what is redacted or withheld says on what ground, and names a search of this request', async () => {
  const given = { id, what: 'Note on invoice 8841', pages: 'page 2' };
  for (const treatment of ['redacted', 'withheld'] as const)
    await expect(client.request.recordFound({ ...given, treatment })).rejects.toMatchObject(
      why(requestWorkText.groundMissing),
    );
  const other = await client.request.log({ title: 'Another' });
  const { id: foreign } = await client.request.recordSearch({ id: other.id, system: 'Tickets' });
  await expect(
    client.request.recordFound({ ...given, treatment: 'released', searchId: foreign }),
  ).rejects.toMatchObject(why(requestWorkText.foreignSearch));
  const { id: item } = await client.request.recordFound({
    ...given,
    treatment: 'redacted',
    ground: 'GDPR Art. 15(4)',
  });
  // A correction is looked at with what stands: without its ground it would not be accepted.
  await expect(client.request.changeFound({ id: item, ground: null })).rejects.toMatchObject(
    why(requestWorkText.groundMissing),
  );
  await client.request.changeFound({ id: item, treatment: 'notTheirs', ground: null });
  expect((await found()).foundItems).toMatchObject([
    { treatment: 'notTheirs', ground: null, pages: 'page 2' },
  ]);
});

test('each thing asked has its own outcome; a refusal says ground and law', async () => {
  const { id: item } = await client.request.recordItem({ id, right: 'deletion', asked: 'The old account' });
  await expect(
    client.request.changeItem({ id: item, outcome: 'refused', law: 'XX Nowhere', ground: 'g' }),
  ).rejects.toMatchObject({ code: 'INVALID', data: { field: 'law' } });
  await client.request.changeItem({ id: item, outcome: 'refused', law: 'EU GDPR', ground: 'Art. 17(3)(b)' });
  await client.request.recordItem({ id, right: 'access', outcome: 'granted' });
  expect((await found()).items.map(({ right, outcome, law }) => [right, outcome, law])).toEqual([
    ['deletion', 'refused', 'EU GDPR'],
    ['access', 'granted', null],
  ]);
});

test('a request is passed on to the school, whose answer is tracked', async () => {
  const letter = await attach('To the school.pdf');
  const { id: passed } = await client.request.recordForwarding({
    id,
    recipient: 'Lakeside school district',
    forwardedAt: on('02'),
    documentId: letter,
  });
  await client.request.changeForwarding({
    id: passed,
    answeredAt: on('20'),
    answer: 'They answer the parents themselves',
  });
  expect((await found()).forwardings).toMatchObject([
    {
      recipient: 'Lakeside school district',
      forwardedAt: on('02'),
      answeredAt: on('20'),
      documentId: letter,
    },
  ]);
});

test('a package lists each document with its hash; a privileged one does not leave with it', async () => {
  const [letter, advice] = [
    await attach('Answer.pdf'),
    await attach('Advice.pdf', { basis: 'legalAdvice', holder: 'The company', capacity: 'counsel' }),
  ];
  const given = { id, recipient: 'Ana Example', sentAt: on('20'), medium: 'post' } as const;
  await expect(
    client.request.recordPackage({ ...given, documentIds: [letter, advice] }),
  ).rejects.toMatchObject(why(requestWorkText.privileged));
  await expect(
    client.request.recordPackage({
      ...given,
      sentAt: { at: '2026-10-31T10:00:00.000Z', zone: 'UTC' },
      documentIds: [letter],
    }),
  ).rejects.toMatchObject(why(requestWorkText.beforeReceipt));
  const { listSha256 } = await client.request.recordPackage({ ...given, documentIds: [letter] });
  const sha256 = createHash('sha256').update('Answer.pdf').digest('hex');
  const contents = [{ documentId: letter, size: 10, sha256 }];
  expect((await found()).packages).toMatchObject([
    { ...given, id: expect.any(String) as unknown, contents, listSha256 },
  ]);
  expect(listSha256).toBe(createHash('sha256').update(canonicalJson(contents)).digest('hex'));
});

test('a deletion has its certificate among the documents, a PDF of the same facts', async () => {
  const { documentId } = await client.request.certifyDeletion({
    id,
    what: 'Marketing profile',
    systems: 'Campaign tool',
    method: 'Deleted by its own function',
    deletedAt: on('20'),
    byWhom: 'Dana Whitfield',
    kept: null,
  });
  const { documents, deletions, reference } = await found();
  expect(documents).toMatchObject([
    {
      id: documentId,
      source: 'certificate',
      mediaType: 'application/pdf',
      name: `${reference}-certificate-of-deletion-1.pdf`,
    },
  ]);
  expect(deletions).toMatchObject([{ what: 'Marketing profile', documentId }]);
});

test('duplicates are linked on both sides by number alone; each is verified by itself', async () => {
  const other = await client.request.log({ title: 'The same by post' });
  const { id: link } = await client.request.linkDuplicate({ id, other: other.reference });
  await client.request.confirmIdentity({ id, at: on('02'), method: 'Login' });
  const seen = await requestCase(client, other.id);
  expect(seen.duplicates).toEqual([
    { id: link, otherId: id, reference: (await found()).reference, isIdentified: true },
  ]);
  expect(seen.request.identityConfirmedAt).toBeNull();
  expect((await found()).duplicates).toMatchObject([{ otherId: other.id, isIdentified: false }]);
  await expect(client.request.linkDuplicate({ id: other.id, other: id })).rejects.toMatchObject(
    why(requestWorkText.linkedAlready),
  );
  await expect(client.request.linkDuplicate({ id, other: id })).rejects.toMatchObject(
    why(requestWorkText.notADuplicate),
  );
  const complaint = await client.complaint.log({ title: 'No request' });
  await expect(client.request.linkDuplicate({ id, other: complaint.id })).rejects.toMatchObject(
    why(requestWorkText.notADuplicate),
  );
});

test('a closed request takes no work until it is reopened', async () => {
  const { id: fee } = await client.request.recordFee({ id, amount: '15.00', currency: 'GBP' });
  await client.request.close({ id, at: on('20'), outcome: 'withdrawn', reasons: 'She wrote so.' });
  const closed = why(requestObstacleText.closed);
  await expect(client.request.recordSearch({ id, system: 'Billing' })).rejects.toMatchObject(closed);
  await expect(client.request.changeFee({ id: fee, paidAt: on('20') })).rejects.toMatchObject(closed);
  await expect(client.request.takeOff({ what: 'fee', id: fee, reason: 'x' })).rejects.toMatchObject(closed);
  await expect(client.request.recordFee({ id, amount: '15,00', currency: 'GBP' })).rejects.toThrow();
});
