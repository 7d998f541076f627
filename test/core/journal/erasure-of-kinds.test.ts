// A request and a breach with everything people write on them: it stands in counsel's bundle, which verifies, and once it is
// erased it stands nowhere any more. What is privileged stays out of an ordinary bundle.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { openBundle, verifyBundle } from '../../../core/bundle/verify-bundle.ts';
import { verifyJournal } from '../../../db/journal-verify.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { hasCommand } from '../../support/has-command.ts';
import { breachCase, requestCase } from '../../support/kind-case.ts';
import { skipUnless } from '../../support/skips.ts';
import { createOpenTestCore, type TestCore, uploadBytes } from '../../support/test-core.ts';
import { holdsText, imageOf, openVaultOf } from '../../support/vault-image.ts';

let fixture: TestCore;
let client: TestCore['client'];
beforeEach(async () => {
  fixture = await createOpenTestCore();
  ({ client } = fixture);
});
afterEach(() => fixture.end());

const tools = skipUnless(
  hasCommand('unzip') && hasCommand('pdftotext'),
  'bundles are searched with unzip and pdftotext, which are not both on this machine',
);

const on = (day: string) => ({ at: `2026-11-${day}T10:00:00.000Z`, zone: 'Europe/London' });
const privilege = { basis: 'legalAdvice', holder: 'The company', capacity: 'counsel' } as const;

type Planted = readonly { entity: string; entityId: string; field: string; marker: string }[];

async function bundleOf(caseId: CaseId, recipient: 'ordinary' | 'counsel', name: string): Promise<Buffer> {
  const path = join(fixture.folder, `${name}.zip`);
  const { ticket } = await client.bundle.prepare({ caseId, recipient });
  for await (const _ of await client.bundle.writeFile({ ticket, path }));
  expect(await verifyBundle(await openBundle(path))).toMatchObject({ valid: true });
  const out = join(fixture.folder, name);
  mkdirSync(out);
  execFileSync('unzip', ['-q', path, '-d', out]);
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((file) => join(out, file))
    .filter((file) => statSync(file).isFile());
  const report = files.find((file) => file.endsWith('report.pdf')) ?? '';
  return Buffer.concat([
    ...files.map((file) => readFileSync(file)),
    execFileSync('pdftotext', [report, '-']),
  ]);
}

const heldIn = (bytes: Buffer, planted: Planted) =>
  planted.filter(({ marker }) => holdsText(bytes, marker)).map(({ marker }) => marker);

/** What was planted stands in counsel's bundle; erased, it stands in none, nor in the vault's file; the chain verifies. */
async function expectErased(id: CaseId, planted: Planted): Promise<void> {
  const markers = planted.map(({ marker }) => marker);
  expect(heldIn(await bundleOf(id, 'counsel', 'before'), planted)).toEqual(markers);
  for (const { marker: _, ...which } of planted)
    await client.journal.erase({ ...which, reason: 'asked for' });
  expect(heldIn(await bundleOf(id, 'counsel', 'after'), planted)).toEqual([]);
  for (const marker of markers)
    expect((await client.cases.search({ text: marker })).hits, marker).toEqual([]);
  fixture.core.lock();
  const vault = await openVaultOf(fixture);
  try {
    expect(heldIn(imageOf(vault), planted)).toEqual([]);
    expect([...verifyJournal(vault.db)].at(-1)?.firstBad).toBeNull();
  } finally {
    vault.close();
  }
}

/** A privileged note and document are in counsel's bundle alone. */
async function expectPrivileged(caseId: CaseId): Promise<void> {
  await client.notes.add({ caseId, text: 'NOTEMARKER', privilege });
  const { id: uploadId } = await uploadBytes(client, 'NAMEMARKER.txt', Buffer.from('CONTENTMARKER'));
  await client.documents.attach({ caseId, uploadId, privilege });
  const markers = ['NOTEMARKER', 'NAMEMARKER', 'CONTENTMARKER'].map((marker) => ({
    entity: '',
    entityId: '',
    field: '',
    marker,
  }));
  expect(heldIn(await bundleOf(caseId, 'ordinary', 'ordinary'), markers)).toEqual([]);
  expect(heldIn(await bundleOf(caseId, 'counsel', 'counsel'), markers)).toHaveLength(3);
}

async function plantedRequest(): Promise<{ id: CaseId; planted: Planted }> {
  const { id } = await client.request.log({
    title: 'A request',
    summary: 'QSUMMARY',
    actsFor: 'QACTSFOR',
    rights: ['access'],
    laws: ['EU GDPR'],
    receivedAt: on('02'),
  });
  const { request } = client;
  await request.confirmIdentity({ id, at: on('03'), method: 'QMETHOD', seen: 'QSEEN' });
  await request.confirmAuthority({ id, at: on('03'), seen: 'QAUTHORITY' });
  const items = await request.recordItem({
    id,
    right: 'access',
    asked: 'QASKED',
    outcome: 'refused',
    law: 'EU GDPR',
    ground: 'QGROUND',
    reasons: 'QREASONS',
  });
  const search = await request.recordSearch({
    id,
    system: 'QSYSTEM',
    askedOf: 'QASKEDOF',
    answer: 'QANSWER',
  });
  const found = await request.recordFound({
    id,
    what: 'QWHAT',
    pages: 'QPAGES',
    treatment: 'withheld',
    ground: 'QHELD',
  });
  const fee = await request.recordFee({ id, amount: '15.00', currency: 'GBP', ground: 'QFEE' });
  const passed = await request.recordForwarding({ id, recipient: 'QSCHOOL', answer: 'QTHEIRS' });
  const record = (entity: string, entityId: string, fields: Record<string, string>) =>
    Object.entries(fields).map(([field, marker]) => ({ entity, entityId, field, marker }));
  const ofRequest = {
    summary: 'QSUMMARY',
    actsFor: 'QACTSFOR',
    identityMethod: 'QMETHOD',
    identitySeen: 'QSEEN',
    authoritySeen: 'QAUTHORITY',
  };
  return {
    id,
    planted: [
      ...record('request', id, ofRequest),
      ...record('requestItem', items.id, { asked: 'QASKED', ground: 'QGROUND', reasons: 'QREASONS' }),
      ...record('systemSearch', search.id, { system: 'QSYSTEM', askedOf: 'QASKEDOF', answer: 'QANSWER' }),
      ...record('foundItem', found.id, { what: 'QWHAT', pages: 'QPAGES', ground: 'QHELD' }),
      ...record('fee', fee.id, { ground: 'QFEE' }),
      ...record('forwarding', passed.id, { recipient: 'QSCHOOL', answer: 'QTHEIRS' }),
    ],
  };
}

tools.test('what people wrote on a request is exported, verified, and erased for good', async () => {
  const { id, planted } = await plantedRequest();
  expect((await requestCase(client, id)).items).toHaveLength(1);
  await expectErased(id, planted);
});

tools.test('what is privileged on a request is in counsel’s bundle alone', async () => {
  const { id } = await client.request.log({ title: 'A request', receivedAt: on('02') });
  await expectPrivileged(id);
});

tools.test('what people wrote on a breach is exported, verified, and erased for good', async () => {
  const { id, partId } = await client.breach.open({
    title: 'A breach',
    times: { aware: '2026-11-20T10:00[Europe/London]' },
  });
  await client.breach.describe({ id, summary: 'BSUMMARY', cause: 'BCAUSE', awareReason: 'BAWARE' });
  await client.breach.describePart({ id: partId, label: 'BPART' });
  expect((await breachCase(client, id)).parts).toHaveLength(1);
  await expectErased(id, [
    { entity: 'breach', entityId: id, field: 'summary', marker: 'BSUMMARY' },
    { entity: 'breach', entityId: id, field: 'cause', marker: 'BCAUSE' },
    { entity: 'breach', entityId: id, field: 'awareReason', marker: 'BAWARE' },
    { entity: 'part', entityId: partId, field: 'label', marker: 'BPART' },
  ]);
});

tools.test('what is privileged on a breach is in counsel’s bundle alone', async () => {
  const { id } = await client.breach.open({ title: 'A breach', times: {} });
  await expectPrivileged(id);
});
