import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleFromBytes, verifyBundle } from '../../../core/bundle/verify-bundle.ts';
import { verifyJournalText } from '../../../core/bundle/verify-journal.ts';
import { bundleFileFromBytes, planBundle } from '../../../core/bundle/write-bundle.ts';
import { type TestCore, createOpenTestCore } from '../../support/test-core.ts';

let fixture: TestCore;
let journal = '';

/** Collects a bundle's bytes and takes the journal out of them: a stored entry's bytes lie in the zip as they are. */
beforeAll(async () => {
  fixture = await createOpenTestCore();
  const { client, core, folder } = fixture;
  const { id } = await client.complaint.log({ title: 'A case', complainant: { name: 'Zoë' } });
  await client.complaint.describe({ id, title: 'A case with another name' });
  await client.complaint.confirmReceipt({
    id,
    at: { at: '2026-11-24T09:00:00.000Z', zone: 'Europe/London' },
  });
  await client.notes.add({
    caseId: id,
    text: 'a secret',
    privilege: { basis: 'legalAdvice', holder: 'Us', capacity: 'counsel' },
  });
  const { ticket } = await client.bundle.prepare({ caseId: id });
  for await (const _ of await client.bundle.writeFile({ ticket, path: join(folder, 'case.zip') }));
  expect(core.takeStream(ticket)).toBeNull();
  journal = execFileSync(
    process.execPath,
    [
      '-e',
      'const y=require("yauzl");y.open(process.argv[1],{lazyEntries:true},(e,z)=>{z.on("entry",n=>{if(n.fileName.endsWith("journal.jsonl"))z.openReadStream(n,(e,s)=>s.pipe(process.stdout));else z.readEntry()});z.readEntry()})',
      join(folder, 'case.zip'),
    ],
    { encoding: 'utf8', cwd: join(import.meta.dirname, '../../..') },
  );
});
afterAll(() => fixture.end());

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);

/** A bundle with any journal, wholly signed: only the journal itself can tell. */
async function bundleWith(text: string) {
  const plan = await planBundle({
    reference: 'US-2026-0001-CO',
    baggingDate: '2026-11-24',
    payload: [bundleFileFromBytes('data/journal.jsonl', Buffer.from(text))],
    info: {},
    signer: { publicKey: raw, sign: (bytes) => sign(null, bytes, privateKey) },
  });
  const pieces: Uint8Array[] = [];
  for await (const piece of plan.stream()) pieces.push(piece);
  return verifyBundle(bundleFromBytes(Buffer.concat(pieces)));
}

test('the exported journal of a case holds, with what was withheld', async () => {
  expect(verifyJournalText(journal)).toMatchObject({ holds: true, firstBad: null });
  expect(journal).not.toContain('a secret');
  expect(await bundleWith(journal)).toMatchObject({ valid: true, signature: 'valid' });
});

test('a journal that was changed and signed anew is refused', async () => {
  const lines = journal.trimEnd().split('\n');
  const without = (index: number) => `${lines.filter((_, at) => at !== index).join('\n')}\n`;
  const changes = {
    'a value': journal.replace('"A case"', '"B case"'),
    'an action': journal.replace('case.opened', 'case.reopened'),
    'a time': journal.replace('2026-11-24T15:00:00.000Z', '2026-11-24T16:00:00.000Z'),
    'the order': `${[lines[1], lines[0], ...lines.slice(2)].join('\n')}\n`,
    'the end': journal.trimEnd(),
    'a withheld mark taken away': journal.replace('"withheld":true', '"withheld":false'),
    'no JSON': `${journal}{\n`,
  };
  for (const [what, text] of Object.entries(changes)) {
    expect(text, what).not.toBe(journal);
    const verdict = await bundleWith(text);
    expect({ what, valid: verdict.valid, codes: verdict.errors.map(({ code }) => code) }).toEqual({
      what,
      valid: false,
      codes: ['journalBroken'],
    });
  }
  // An entry whose value a later one replaces can't be left out unseen.
  expect(lines.findIndex((_, index) => !verifyJournalText(without(index)).holds)).toBeGreaterThanOrEqual(0);
});
