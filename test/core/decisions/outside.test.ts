// A decision outside the vault: verified from the exported bundle without this program, and gone where it is erased.
import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleFromBytes, verifyBundle } from '../../../core/bundle/verify-bundle.ts';
import type { CaseId, DecisionId } from '../../../shared/ids.ts';
import { bundleBytes, bundleEntries } from '../../support/bundle-entries.ts';
import { hasCommand } from '../../support/has-command.ts';
import { skipUnless } from '../../support/skips.ts';
import { type TwoPeople, createTwoPeople } from '../../support/two-people.ts';
import { holdsText, imageOf, openVaultOf } from '../../support/vault-image.ts';

let fixture: TwoPeople;
let id: CaseId;
let decision: DecisionId;
let zip: Buffer;
let files: Map<string, Buffer>;

const marker = 'UNMISTAKABLE';

/** A breach whose decision was submitted by Dana and signed off by Priya, after a fact changed; exported then. */
beforeAll(async () => {
  fixture = await createTwoPeople();
  const { client } = fixture;
  ({ id } = await client.breach.open({ title: 'A laptop left on a train', cause: `${marker} cause` }));
  await client.notes.add({
    caseId: id,
    text: 'ADVICE of counsel',
    privilege: { basis: 'legalAdvice', holder: 'The company', capacity: 'counsel' },
  });
  const text = { subject: 'Whom to notify', decided: 'Nobody.', reasons: 'The disk is encrypted.' };
  decision = (await client.decisions.draft({ caseId: id, ...text })).id;
  const seen = async () => ({
    id: decision,
    seenSha256: (await client.decisions.get({ id: decision })).seenSha256,
  });
  await client.decisions.submit(await seen());
  await client.breach.describe({ id, awareReason: 'The train company called.' });
  await fixture.as('priya');
  await client.decisions.signOff(await seen());
  zip = await bundleBytes(fixture, id);
  files = bundleEntries(zip);
});
afterAll(() => fixture.end());

const file = (name: string): Buffer => {
  const bytes = files.get(`data/decisions/001-v1/${name}`);
  if (!bytes) throw new Error(`the bundle holds no ${name}`);
  return bytes;
};
const json = (name: string) => JSON.parse(file(name).toString('utf8')) as Record<string, unknown>;
const messageOf = (snapshot: Buffer) =>
  Buffer.concat([
    Buffer.from('custodia/decision/v1\n', 'utf8'),
    createHash('sha256').update(snapshot).digest(),
  ]);

test('both signatures hold over the exported bytes with the exported keys, and over nothing else', () => {
  for (const name of ['submitted', 'signedOff']) {
    const snapshot = file(`${name}.json`);
    const key = createPublicKey(file(`${name}.pem`));
    expect(verify(null, messageOf(snapshot), key, file(`${name}.sig`))).toBe(true);
    const changed = Buffer.from(snapshot.toString('utf8').replace('Whom', 'Who'), 'utf8');
    const other = Buffer.from(snapshot.toString('utf8').replace('Priya', 'Prya'), 'utf8');
    const tampered = name === 'submitted' ? changed : other;
    expect(tampered.equals(snapshot)).toBe(false);
    expect(verify(null, messageOf(tampered), key, file(`${name}.sig`))).toBe(false);
  }
  expect(file('submitted.pem').equals(file('signedOff.pem'))).toBe(false);
});

test('the submission holds the text and the facts of then; the sign-off names it and says what changed', () => {
  const submitted = json('submitted.json');
  expect(submitted).toMatchObject({
    purpose: 'decision.submitted',
    person: { id: fixture.dana, name: 'Dana Whitfield' },
    case: { id },
    decision: { id: decision, decided: 'Nobody.', reasons: 'The disk is encrypted.' },
  });
  expect(JSON.stringify(submitted)).not.toContain('ADVICE');
  expect(json('signedOff.json')).toMatchObject({
    purpose: 'decision.signedOff',
    person: { id: fixture.priya, name: 'Priya Raghavan' },
    decision: { id: decision, number: 1, version: 1 },
    submission: { snapshotSha256: createHash('sha256').update(file('submitted.json')).digest('hex') },
    changed: [{ label: 'Why the office was aware then', before: null, after: 'The train company called.' }],
  });
});

const openssl = skipUnless(
  hasCommand('openssl'),
  'signatures are checked with openssl, which is not on this machine',
);

openssl.test('the commands beside the files say so too', () => {
  const readMe = files.get('data/decisions/README.txt')?.toString('utf8') ?? '';
  const commands = readMe.split('\n').filter((line) => line.startsWith('  '));
  expect(commands).toHaveLength(2);
  for (const name of ['submitted', 'signedOff']) {
    const folder = join(fixture.folder, name);
    mkdirSync(folder);
    for (const ending of ['json', 'sig', 'pem'])
      writeFileSync(join(folder, `${name}.${ending}`), file(`${name}.${ending}`));
    const script = commands.join('\n').replaceAll('submitted', name);
    expect(execFileSync('sh', ['-ec', script], { cwd: folder, encoding: 'utf8' })).toContain(
      'Signature Verified Successfully',
    );
  }
});

test('a bundle whose snapshot was touched does not verify', async () => {
  expect(await verifyBundle(bundleFromBytes(zip))).toMatchObject({ valid: true });
  const touched = Buffer.from(zip);
  const place = touched.indexOf('The disk is encrypted.', touched.indexOf('001-v1/submitted.json'));
  touched.write('The disk was encrypted', place);
  expect(await verifyBundle(bundleFromBytes(touched))).toMatchObject({ contentValid: false });
});

test('a text erased from the case is erased from what was signed and from its paper; the signatures still hold', async () => {
  const { client, core } = fixture;
  const [paper] = (await client.cases.get({ which: id })).documents;
  await client.journal.erase({ entity: 'breach', entityId: id, field: 'cause', reason: 'asked for' });
  const found = await client.decisions.get({ id: decision });
  expect(found.facts).toBeNull();
  expect(found.signatures.map(({ check }) => check)).toEqual(['erased', 'holds']);
  expect((await client.cases.get({ which: id })).documents).toEqual([]);
  const after = bundleEntries(await bundleBytes(fixture, id));
  expect([...after.keys()].filter((name) => name.includes('001-v1/submitted'))).toEqual([
    'data/decisions/001-v1/submitted.pem',
    'data/decisions/001-v1/submitted.sig',
  ]);
  expect([...after.values()].some((bytes) => holdsText(bytes, marker))).toBe(false);
  core.lock();
  const vault = await openVaultOf(fixture);
  expect(holdsText(imageOf(vault), marker)).toBe(false);
  expect(vault.db.get('SELECT 1 AS x FROM contents WHERE sha256 = ?', paper?.sha256 ?? '')).toBeUndefined();
  vault.close();
});
