import { createHash } from 'node:crypto';
import { utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countSetup, tableSetup } from '../../../shared/domain/people-list/setup.ts';
import { affectedStepsText } from '../../../shared/text/affected-steps.ts';
import { breachCase } from '../../support/kind-case.ts';
import { type TestCore, createOpenTestCore, uploadBytes } from '../../support/test-core.ts';

let fixture: TestCore;
let client: TestCore['client'];
let breach: Awaited<ReturnType<TestCore['client']['breach']['open']>>;
beforeAll(async () => {
  fixture = await createOpenTestCore();
  ({ client } = fixture);
  breach = await client.breach.open({
    title: 'A list got out',
    times: { aware: '2026-11-20T10:00[America/Chicago]' },
    part: { ourRole: 'controller', elements: ['name'] },
  });
});
afterAll(() => fixture.end());

const header = 'name,country,state,born,died,street,mail';
const csv = tableSetup.parse({ format: 'csv' });
const columns = { country: 1, state: 2, birthDate: 3, deceased: 4, address: 5, email: 6 };
const setup = (given: object = {}) =>
  countSetup.parse({ columns, dateOrder: 'monthFirst', duplicatesBy: [0, 3], ...given });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const upload = async (bytes: Uint8Array, name = 'people.csv') => (await uploadBytes(client, name, bytes)).id;

type Steps<T> = AsyncIterable<{ step: 'progress' } | { step: 'result'; result: T }>;
async function resultOf<T>(steps: Promise<Steps<T>>): Promise<T> {
  for await (const step of await steps) if (step.step === 'result') return step.result;
  throw new Error('no result came');
}
async function count(text: string | Uint8Array, given: object = {}, table = csv) {
  const bytes = typeof text === 'string' ? bytesOf(text) : text;
  const uploadId = await upload(bytes);
  return resultOf(client.affected.count({ uploadId, partId: breach.partId, table, count: setup(given) }));
}

describe('counting', () => {
  test('by country and state, minors and the deceased apart, duplicates by the chosen columns', async () => {
    const found = await count(
      [
        header,
        'Ana,US,TX,03/04/1980,,1 Main,a@example.org',
        'Ben,United States,California,11/21/2008,no,2 Main,',
        'Cleo,usa,ca,11/20/2008,,3 Main,',
        'Dan,Germany,Bavaria,05/05/1950,yes,4 Main,',
        'ANA,US,TX,03/04/1980,,1 Main,a@example.org',
        'Eve,UK,,01/01/1990,2025-01-01,5 Main,',
      ].join('\n'),
    );
    expect(found).toMatchObject({
      rows: 6,
      placeless: 0,
      // On 20 November 2026 whoever was born on the 20th of 2008 is 18, a day later 17.
      minors: 1,
      deceased: 2,
      agesOn: '2026-11-20',
      duplicates: { count: 1, rows: [6] },
      problems: [],
    });
    expect(found.places).toEqual([
      { jurisdiction: 'US-CA', count: 2, minors: 1, deceased: 0 },
      { jurisdiction: 'US-TX', count: 2, minors: 0, deceased: 0 },
      { jurisdiction: 'DE', count: 1, minors: 0, deceased: 1 },
      { jurisdiction: 'GB', count: 1, minors: 0, deceased: 1 },
    ]);
  });

  test('a duplicate is left out only where the person says so', async () => {
    const list = `${header}\nAna,US,TX,03/04/1980,,1 Main,\nana ,US,TX,03/04/1980,,1 Main,`;
    expect((await count(list)).places[0]?.count).toBe(2);
    expect((await count(list, { isDuplicateLeftOut: true })).places[0]?.count).toBe(1);
  });

  test('what can’t be used is said by row, and the rest is counted', async () => {
    const found = await count(
      [
        header,
        'Ana,US,Texas,03/04/1980,,1 Main,',
        'Ben,Atlantis,,03/04/1980,,2 Main,',
        'Cleo,US,Nowhere,03/04/1980,,3 Main,',
        'Dan,US,TX,31/31/1980,perhaps,4 Main,',
        'Eve,US,TX',
        'Finn,,,03/04/1980,,5 Main,',
        'Gus,US,TX,03/04/80,,,',
      ].join('\r\n'),
    );
    const problems = Object.fromEntries(found.problems.map(({ problem, rows }) => [problem, rows]));
    expect(problems).toEqual({
      unknownCountry: [3],
      unknownState: [4],
      birthDate: [5, 8],
      deceased: [5],
      columns: [6],
      noPlace: [7],
      noAddress: [8],
    });
    expect(found.places.map(({ jurisdiction, count: people }) => [jurisdiction, people])).toEqual([
      ['US-TX', 3],
      ['US', 1],
    ]);
    expect(found).toMatchObject({ rows: 7, placeless: 2 });
  });

  test('without the order of its dates, without a place or with a column it lacks nothing is counted', async () => {
    const list = `${header}\nAna,US,TX,03/04/1980,,1 Main,`;
    const refused = (field: string, why: string) => ({ code: 'INVALID', data: { field, why } });
    await expect(count(list, { dateOrder: null })).rejects.toMatchObject(
      refused('count.dateOrder', affectedStepsText.orderMissing),
    );
    await expect(count(list, { columns: {} })).rejects.toMatchObject(
      refused('count.country', affectedStepsText.placeMissing),
    );
    await expect(count(list, { columns: { ...columns, email: 9 } })).rejects.toMatchObject(
      refused('count.columns.email', affectedStepsText.noColumn),
    );
  });

  test('40,000 rows of which 300 are broken are counted, with where they are, and it can be stopped', async () => {
    const rows = Array.from({ length: 40_000 }, (_, n) => {
      if (n % 133 === 0 && n < 39_900) return `Broken ${String(n)},US`;
      return `Person ${String(n)},US,${['TX', 'CA', 'NY', 'WA'][n % 4] ?? ''},${String((n % 12) + 1)}/15/${String(1940 + (n % 80))},,${String(n)} Main,`;
    });
    const uploadId = await upload(bytesOf([header, ...rows].join('\n')));
    const asked = { uploadId, partId: breach.partId, table: csv, count: setup() };
    const found = await resultOf(client.affected.count(asked));
    expect(found.rows).toBe(40_000);
    expect(found.problems).toMatchObject([{ problem: 'columns', count: 300 }]);
    expect(found.problems[0]?.rows[1]).toBe(135);
    expect(found.places.reduce((sum, { count: people }) => sum + people, 0)).toBe(39_700);
    const stop = new AbortController();
    const steps = await client.affected.count(asked, { signal: stop.signal });
    const stopped = (async () => {
      for await (const step of steps) if (step.step === 'progress') stop.abort();
    })();
    await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('reading', () => {
  test('a look shows sheets, columns and first rows, and proposes columns by their names', async () => {
    const uploadId = await upload(bytesOf('Name;Country;US State;Date of birth\nAna;US;TX;03/04/1980'));
    const look = await client.affected.look({ uploadId, table: { ...csv, delimiter: ';' } });
    expect(look).toMatchObject({
      name: 'people.csv',
      header: ['Name', 'Country', 'US State', 'Date of birth'],
      rows: [{ row: 2, cells: ['Ana', 'US', 'TX', '03/04/1980'] }],
      columns: { country: 1, state: 2, birthDate: 3, email: null },
    });
    const bare = await client.affected.look({
      uploadId,
      table: { ...csv, delimiter: ';', hasHeader: false },
    });
    expect(bare).toMatchObject({ header: ['A', 'B', 'C', 'D'], columns: { country: null } });
    expect(bare.rows).toHaveLength(2);
  });

  test('bytes of another encoding are never read as letters', async () => {
    const uploadId = await upload(
      Uint8Array.from([...bytesOf('name,country\nJos'), 0xe9, ...bytesOf(',ES')]),
    );
    await expect(client.affected.look({ uploadId, table: csv })).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'table.encoding', why: affectedStepsText.otherEncoding('utf-8') },
    });
    const look = await client.affected.look({ uploadId, table: { ...csv, encoding: 'windows-1252' } });
    expect(look.rows[0]?.cells[0]).toBe('José');
  });

  test('a workbook: its sheets, dates in one reading, merged cells said', async () => {
    const sheet = utils.aoa_to_sheet([
      ['name', 'country', 'state', 'born'],
      ['Ana', 'US', 'TX', new Date(Date.UTC(2015, 3, 3))],
      ['Ben', 'DE', '', new Date(Date.UTC(1980, 3, 3))],
    ]);
    sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 1, c: 1 } }];
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([['nothing']]), 'Cover');
    utils.book_append_sheet(workbook, sheet, 'People');
    const bytes = new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const uploadId = await upload(bytes, 'people.xlsx');
    const table = tableSetup.parse({ format: 'xlsx', sheet: 'People' });
    const look = await client.affected.look({ uploadId, table });
    expect(look).toMatchObject({ sheets: ['Cover', 'People'], merged: 1 });
    expect(look.rows[0]?.cells[3]).toBe('2015-04-03');
    const asked = {
      columns: { country: 1, state: 2, birthDate: 3 },
      dateOrder: 'dayFirst',
      duplicatesBy: [],
    };
    const found = await resultOf(
      client.affected.count({ uploadId, partId: breach.partId, table, count: countSetup.parse(asked) }),
    );
    expect(found).toMatchObject({ rows: 2, minors: 1, problems: [] });
  });

  test('what is no workbook, or has no such sheet, is refused with what to do', async () => {
    const table = tableSetup.parse({ format: 'xlsx', sheet: 'None' });
    const uploadId = await upload(bytesOf('no workbook at all'), 'people.xlsx');
    await expect(client.affected.look({ uploadId, table })).rejects.toMatchObject({
      code: 'INVALID',
      data: { why: affectedStepsText.noWorkbook },
    });
  });
});

describe('on record', () => {
  const list = bytesOf(`${header}\nAna,US,TX,03/04/1980,,1 Main,\nBen,DE,,03/04/2015,,2 Main,`);
  const asked = (uploadId: Awaited<ReturnType<typeof upload>>) => ({
    uploadId,
    partId: breach.partId,
    table: csv,
    count: setup(),
  });

  test('the counts become the part’s people, with name, hash and rows as proof; the list leaves the vault', async () => {
    const uploadId = await upload(list);
    await resultOf(client.affected.record({ ...asked(uploadId), sha256: sha256(list) }));
    const found = await breachCase(client, breach.id);
    expect(found.parts[0]?.people).toEqual([
      { jurisdiction: 'DE', count: 1, accuracy: 'exact' },
      { jurisdiction: 'US-TX', count: 1, accuracy: 'exact' },
    ]);
    expect(found.peopleLists).toMatchObject([
      {
        name: 'people.csv',
        sha256: sha256(list),
        size: list.length,
        documentId: null,
        counted: { minors: 1 },
      },
    ]);
    expect(found.documents).toEqual([]);
    expect(JSON.stringify(found)).not.toContain('1 Main');
    await expect(client.affected.look({ uploadId, table: csv })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('another file than the one that was counted is refused', async () => {
    const uploadId = await upload(list);
    const steps = client.affected.record({ ...asked(uploadId), sha256: sha256(bytesOf('other')) });
    await expect(resultOf(steps)).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'sha256', why: affectedStepsText.changed },
    });
  });

  test('a list that is kept is a document of the case until it is disposed of, and then it is gone', async () => {
    const kept = bytesOf(`${header}\nCleo,US,CA,03/04/1980,,3 Main,`);
    const uploadId = await upload(kept);
    const { id } = await resultOf(
      client.affected.record({ ...asked(uploadId), sha256: sha256(kept), isKept: true }),
    );
    const [document] = (await breachCase(client, breach.id)).documents;
    expect(document).toMatchObject({ name: 'people.csv', sha256: sha256(kept) });
    await client.affected.dispose({ id, reason: 'Everybody was told.' });
    const after = await breachCase(client, breach.id);
    expect(after.documents).toEqual([]);
    expect(after.peopleLists.find((one) => one.id === id)).toMatchObject({
      documentId: null,
      sha256: sha256(kept),
    });
    expect(after.parts[0]?.people).toEqual([{ jurisdiction: 'US-CA', count: 1, accuracy: 'exact' }]);
    await expect(client.documents.download({ id: document!.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const { entries } = await client.cases.history({ id: breach.id, limit: 1 });
    expect(entries[0]?.canUndo).toBe(false);
    await expect(client.affected.dispose({ id, reason: 'Again' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('what went out, and what is offered', () => {
  const sentAt = { at: '2026-11-23T10:00:00.000Z', zone: 'America/Chicago' };

  test('a batch with what came back, was sent again, and substitute notice', async () => {
    const batch = {
      batch: 'Texas, first',
      jurisdiction: 'US-TX',
      method: 'post' as const,
      sentAt,
      letters: 900,
    };
    const { id } = await client.affected.recordDispatch({ ...batch, partId: breach.partId });
    await expect(client.affected.changeDispatch({ ...batch, id, returned: 901 })).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'returned', why: affectedStepsText.moreReturned },
    });
    const after = { returned: 31, resent: 20, substituteAt: sentAt, substitute: 'A notice on our website.' };
    await client.affected.changeDispatch({ ...batch, id, ...after });
    expect((await breachCase(client, breach.id)).dispatches).toMatchObject([{ ...batch, ...after }]);
    await client.affected.removeDispatch({ id, reason: 'Recorded twice.' });
    expect((await breachCase(client, breach.id)).dispatches).toEqual([]);
  });

  test('an offer with its first and last day, which can’t be the wrong way round', async () => {
    const offer = { offer: 'creditMonitoring' as const, provider: 'A bureau', months: 24 };
    const days = { fromOn: '2026-12-01', untilOn: '2027-02-28' };
    const { id } = await client.affected.recordOffer({ ...offer, ...days, partId: breach.partId });
    expect((await breachCase(client, breach.id)).offers).toMatchObject([{ ...offer, ...days }]);
    await expect(
      client.affected.changeOffer({ ...offer, id, fromOn: '2027-03-01', untilOn: '2027-02-28' }),
    ).rejects.toMatchObject({ data: { field: 'untilOn', why: affectedStepsText.untilBeforeFrom } });
    await client.affected.removeOffer({ id, reason: 'Not offered after all.' });
  });
});
