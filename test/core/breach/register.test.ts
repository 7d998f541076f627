import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { harmlessCell } from '../../../core/features/breach/register-table.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { breachRegisterText } from '../../../shared/text/breach-register.ts';
import { readCsv } from '../../support/csv.ts';
import { samplesFolder } from '../../support/samples.ts';
import { skipUnless } from '../../support/skips.ts';
import { bytesOf } from '../../support/stream-bytes.ts';
import { type TestCore, createOpenTestCore } from '../../support/test-core.ts';

let fixture: TestCore;
let client: TestCore['client'];
const ids: Record<'told' | 'notTold' | 'undecided', CaseId> = {} as typeof ids;
const at = { at: '2026-11-24T12:00:00.000Z', zone: 'Europe/London' };

beforeAll(async () => {
  fixture = await createOpenTestCore();
  ({ client } = fixture);
  const { id: ourEntityId } = await client.ourEntities.add({
    name: 'Northline',
    country: 'IE',
    establishments: ['IE'],
  });
  const open = async (title: string) => {
    const { id, partId } = await client.breach.open({
      title,
      ourEntityId,
      times: { aware: '2026-11-23T09:00[Europe/Dublin]' },
      part: { ourRole: 'controller' },
    });
    await client.breach.countPeople({
      id: partId,
      people: [{ jurisdiction: 'IE', count: 12, accuracy: 'exact' }],
    });
    return { id, partId };
  };
  const told = await open('=HYPERLINK("http://example.org")');
  await client.breach.recordFiling({ ...told, rule: 'eu-gdpr-33', stage: 'initial', at, recipient: 'DPC' });
  const notTold = await open('A letter to the neighbour');
  await client.breach.markDuty({
    ...notTold,
    rule: 'eu-gdpr-33',
    mark: 'doesNotApply',
    reason: 'It came back unopened.',
  });
  const undecided = await open('A lost laptop');
  // Whom else one tells is no notice to an authority.
  await client.breach.markDuty({ ...undecided, rule: 'eu-gdpr-34', mark: 'met', at });
  await client.breach
    .open({ title: 'Opened by mistake' })
    .then(({ id }) => client.cases.makeVoid({ id, reason: 'x' }));
  Object.assign(ids, { told: told.id, notTold: notTold.id, undecided: undecided.id });
});
afterAll(() => fixture.end());

describe('the register of breaches', () => {
  test('holds every breach, told or not, with why; none whose number is void', async () => {
    const { breaches } = await client.breachRegister.list({});
    expect(breaches.map(({ id }) => id)).toEqual([ids.undecided, ids.notTold, ids.told]);
    expect(breaches).toMatchObject([
      { told: 'undecided', notices: [], reasons: [] },
      { told: 'notTold', notices: [], reasons: ['It came back unopened.'] },
      {
        told: 'told',
        people: 12,
        entity: 'Northline',
        notices: [{ rule: 'eu-gdpr-33', recipient: 'DPC', at }],
      },
    ]);
  });

  test('is narrowed by office, standing and words', async () => {
    const found = async (filter: object) =>
      (await client.breachRegister.list({ filter })).breaches.map(({ id }) => id);
    expect(await found({ told: 'notTold' })).toEqual([ids.notTold]);
    expect(await found({ text: 'LAPTOP' })).toEqual([ids.undecided]);
    expect(await found({ office: 'INT' })).toEqual([]);
  });
});

describe('the register as a table', () => {
  const table = async (format: 'csv' | 'xlsx') => {
    const { ticket, fileName, size, breaches } = await client.breachRegister.table({ format });
    expect(breaches).toBe(3);
    const bytes = await bytesOf(fixture.core.takeStream(ticket)!);
    expect(bytes.byteLength).toBe(size);
    return { fileName, bytes: Buffer.from(bytes) };
  };

  test('CSV: a name for each column, a row for each breach, no cell that is a formula', async () => {
    const { fileName, bytes } = await table('csv');
    expect(fileName).toBe('register-of-breaches-2026-11-24.csv');
    const rows = readCsv(bytes.toString('utf8'));
    expect(Object.keys(rows[0]!)).toEqual([...breachRegisterText.headers]);
    expect(rows.map((row) => row['Title'])).toEqual([
      'A lost laptop',
      'A letter to the neighbour',
      `'=HYPERLINK("http://example.org")`,
    ]);
    expect(rows[1]).toMatchObject({ Authority: 'Not told', Reasons: 'It came back unopened.' });
    expect(rows[2]!['Notices']).toContain('Art. 33(1), DPC');
  });

  test('XLSX: the same cells as text, none a formula', async () => {
    const { bytes } = await table('xlsx');
    const sheet = read(bytes).Sheets[breachRegisterText.sheet]!;
    const rows = utils.sheet_to_json<string[]>(sheet, { header: 1 });
    expect(rows[0]).toEqual([...breachRegisterText.headers]);
    expect(rows[3]![3]).toBe(`'=HYPERLINK("http://example.org")`);
    const cells = Object.entries(sheet).filter(([name]) => !name.startsWith('!'));
    expect(cells.filter(([, cell]) => (cell as { f?: string }).f !== undefined)).toEqual([]);
  });
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n@x'])('%j is made text', (cell) => {
  expect(harmlessCell(cell)).toBe(`'${cell}`);
});
test.each(['A lost laptop', '', '1-2', 'a=b', 'x@example.org'])('%j stays as it is', (cell) => {
  expect(harmlessCell(cell)).toBe(cell);
});

const samples = samplesFolder('hostile-csv-injection');
const beside = skipUnless(
  samples !== undefined,
  'the cells with which spreadsheets are attacked are not on this machine',
);
beside.test('no known attack leaves as a formula', () => {
  const lines = readdirSync(samples ?? '', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(txt|csv|payloads?)$/.test(entry.name))
    .flatMap((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').split(/\r?\n/));
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(harmlessCell(line)).not.toMatch(/^\s*[=+\-@\t\r]/);
});
