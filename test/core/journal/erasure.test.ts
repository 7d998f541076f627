import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyJournal } from '../../../db/journal-verify.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { hasCommand } from '../../support/has-command.ts';
import { skipUnless } from '../../support/skips.ts';
import { type TestCore, createOpenTestCore, uploadBytes } from '../../support/test-core.ts';
import { holdsText, imageOf, openVaultOf } from '../../support/vault-image.ts';

let fixture: TestCore;
beforeEach(async () => {
  fixture = await createOpenTestCore();
});
afterEach(() => fixture.end());

const tools = skipUnless(
  hasCommand('unzip') && hasCommand('pdftotext'),
  'bundles are searched with unzip and pdftotext, which are not both on this machine',
);

const privilege = { basis: 'legalAdvice', holder: 'The company', capacity: 'counsel' } as const;

async function bundleOf(caseId: CaseId, recipient: 'ordinary' | 'counsel'): Promise<Map<string, Buffer>> {
  const { client, folder } = fixture;
  const path = join(folder, `${recipient}.zip`);
  const { ticket } = await client.bundle.prepare({ caseId, recipient });
  for await (const _ of await client.bundle.writeFile({ ticket, path }));
  const out = join(folder, recipient);
  mkdirSync(out);
  execFileSync('unzip', ['-q', path, '-d', out]);
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(out, name)).isFile(),
  );
  const report = files.find((name) => name.endsWith('report.pdf')) ?? '';
  const text = execFileSync('pdftotext', [join(out, report), '-']);
  return new Map([
    ['the zip', readFileSync(path)],
    ['the report as text', text],
    ...files.map((name): [string, Buffer] => [name, readFileSync(join(out, name))]),
  ]);
}

const placesOf = (files: Map<string, Buffer>, text: string) =>
  [...files].filter(([, bytes]) => holdsText(bytes, text)).map(([name]) => name);

tools.test('what is privileged is nowhere in an ordinary bundle, and in counsel’s', async () => {
  const { client } = fixture;
  const { id } = await client.complaint.log({ title: 'A case with advice' });
  const { id: noteId } = await client.notes.add({ caseId: id, text: 'NOTEMARKER before it was marked' });
  await client.notes.change({ id: noteId, text: 'NOTEMARKER after' });
  await client.notes.mark({ id: noteId, privilege });
  await client.communications.record({
    caseId: id,
    direction: 'in',
    medium: 'mail',
    subject: 'SUBJECTMARKER',
    text: 'BODYMARKER',
    privilege,
  });
  const { id: uploadId } = await uploadBytes(client, 'NAMEMARKER.txt', Buffer.from('CONTENTMARKER'));
  await client.documents.attach({ caseId: id, uploadId, privilege });
  const { id: removed } = await client.notes.add({ caseId: id, text: 'REMOVEDMARKER', privilege });
  await client.notes.remove({ id: removed, reason: 'REASONMARKER' });
  const markers = [
    'NOTEMARKER',
    'SUBJECTMARKER',
    'BODYMARKER',
    'NAMEMARKER',
    'CONTENTMARKER',
    'REMOVEDMARKER',
    'REASONMARKER',
  ];
  const ordinary = await bundleOf(id, 'ordinary');
  for (const marker of markers)
    expect({ marker, places: placesOf(ordinary, marker) }).toEqual({ marker, places: [] });
  expect(ordinary.get('the report as text')?.toString()).toContain('4 privileged items were left out');
  const counsel = await bundleOf(id, 'counsel');
  for (const marker of markers)
    expect({ marker, count: placesOf(counsel, marker).length > 0 }).toEqual({ marker, count: true });
});

tools.test('an erased value is in no bundle, table, index, draft, search row, log or free page', async () => {
  const { client, core } = fixture;
  const long = (marker: string) => `${marker} ${'and a good deal more of it '.repeat(600)}${marker}`;
  const { id } = await client.complaint.log({
    title: 'A case',
    summary: long('FIRSTMARKER'),
    complainant: { name: 'PARTYMARKER', email: 'p@example.org' },
  });
  await client.complaint.describe({ id, summary: long('SECONDMARKER') });
  for (let index = 0; index < 40; index += 1)
    await client.notes.add({ caseId: id, text: `filler ${String(index)} ${'x'.repeat(900)}` });
  const { id: noteId } = await client.notes.add({ caseId: id, text: 'THIRDMARKER short' });
  await client.drafts.save({ form: `complaint.facts/${id}`, body: { summary: 'FIRSTMARKER half typed' } });
  await client.drafts.save({ form: 'complaint.new', body: { text: ['quoting THIRDMARKER short'] } });
  await client.complaint.close({
    id,
    outcome: 'withdrawn',
    reasons: 'REASONSMARKER',
    at: { at: '2026-11-24T15:00:00.000Z', zone: 'Europe/London' },
  });
  await client.cases.search({ text: 'SECONDMARKER' });
  const [party] = (await client.cases.get({ which: id })).parties;
  await client.journal.erase({ entity: 'complaint', entityId: id, field: 'summary', reason: 'asked for' });
  await client.journal.erase({
    entity: 'complaint',
    entityId: id,
    field: 'outcomeReasons',
    reason: 'asked for',
  });
  await client.journal.erase({ entity: 'note', entityId: noteId, field: 'text', reason: 'asked for' });
  await client.journal.erase({
    entity: 'party',
    entityId: party?.partyId ?? '',
    field: 'name',
    reason: 'asked for',
  });
  const markers = ['FIRSTMARKER', 'SECONDMARKER', 'THIRDMARKER', 'REASONSMARKER', 'PARTYMARKER'];
  const bundle = await bundleOf(id, 'counsel');
  for (const marker of markers)
    expect({ marker, places: placesOf(bundle, marker) }).toEqual({ marker, places: [] });
  expect((await client.cases.search({ text: 'THIRDMARKER' })).hits).toEqual([]);
  core.lock();
  const vault = await openVaultOf(fixture);
  try {
    const image = imageOf(vault);
    for (const marker of markers)
      expect({ marker, found: holdsText(image, marker) }).toEqual({ marker, found: false });
    expect([...verifyJournal(vault.db)].at(-1)?.firstBad).toBeNull();
  } finally {
    vault.close();
  }
});

test('control: without secure_delete and without rewriting the file the text stays in free space', async () => {
  fixture.core.lock();
  const vault = await openVaultOf(fixture);
  try {
    vault.records.raw.pragma('secure_delete = OFF');
    const body = 'CONTROLMARKER '.repeat(2_000);
    vault.put((write) =>
      write.run(
        'INSERT INTO drafts (person_id, form, body, saved_at) VALUES (?, ?, ?, ?)',
        'p',
        'f',
        body,
        't',
      ),
    );
    vault.put((write) => write.run("DELETE FROM drafts WHERE person_id = 'p'"));
    expect(holdsText(imageOf(vault), 'CONTROLMARKER')).toBe(true);
  } finally {
    vault.close();
  }
});
