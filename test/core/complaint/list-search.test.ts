import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseSort } from '../../../shared/contract/cases.ts';
import { type TestCore, createOpenTestCore } from '../../support/test-core.ts';

let fixture: TestCore;
let client: TestCore['client'];

const day = (number: number) => ({ at: `2026-11-0${String(number)}T10:00:00.000Z`, zone: 'UTC' });

beforeAll(async () => {
  fixture = await createOpenTestCore();
  ({ client } = fixture);
  const log = async (title: string, more: Partial<Parameters<typeof client.complaint.log>[0]> = {}) => {
    fixture.clock.pass(60_000);
    return client.complaint.log({ title, ...more });
  };
  const a = await log('beta 100%', { receivedAt: day(3), complainant: { name: 'Zoë Müller' } });
  const b = await log('Alpha_case', {
    receivedAt: day(1),
    office: 'INT',
    summary: 'naïve O’Brien C++ e-mail',
  });
  const c = await log('gamma', { ownerId: null, summary: 'Straße 東京 и запрос' });
  const d = await log('delta back\\slash');
  await client.deadlines.set({ caseId: b.id, label: 'answer', dueAt: day(9) });
  await client.deadlines.set({ caseId: a.id, label: 'answer', dueAt: day(5) });
  await client.deadlines.set({ caseId: a.id, label: 'sooner', dueAt: day(4) });
  await client.complaint.acknowledge({ id: a.id, at: day(4) });
  await client.cases.makeVoid({ id: d.id, reason: 'twice' });
  fixture.clock.pass(60_000);
  await client.notes.add({ caseId: c.id, text: 'a note on the <b>gamma</b> matter' });
});
afterAll(() => fixture.end());

const titles = async (input: Parameters<typeof client.cases.list>[0]) => {
  const { rows, total } = await client.cases.list(input);
  return { titles: rows.map(({ title }) => title), total };
};
const [beta, alpha, gamma, delta] = ['beta 100%', 'Alpha_case', 'gamma', 'delta back\\slash'];

test.each<[keyof typeof CaseSort, string[], string[]]>([
  ['title', [alpha, beta, delta, gamma], [gamma, delta, beta, alpha]],
  ['reference', [alpha, beta, gamma, delta], [delta, gamma, beta, alpha]],
  // What has no date comes last either way; what is alike, in the order in which it was logged.
  ['received', [alpha, beta, gamma, delta], [beta, alpha, delta, gamma]],
  ['due', [beta, alpha, gamma, delta], [alpha, beta, delta, gamma]],
  ['changed', [beta, alpha, delta, gamma], [gamma, delta, alpha, beta]],
])('sorted by %s, up and down', async (sort, up, down) => {
  expect((await titles({ sort, descending: false })).titles).toEqual(up);
  expect((await titles({ sort, descending: true })).titles).toEqual(down);
});

test('filters narrow and combine; pages add up', async () => {
  const sort = { sort: 'title', descending: false } as const;
  expect(await titles({ ...sort, filter: { office: 'INT' } })).toEqual({ titles: [alpha], total: 1 });
  expect(await titles({ ...sort, filter: { status: ['acknowledged', 'void'] } })).toEqual({
    titles: [beta, delta],
    total: 2,
  });
  expect(await titles({ ...sort, filter: { status: [] } })).toMatchObject({ total: 4 });
  expect(await titles({ ...sort, filter: { ownerId: null } })).toEqual({ titles: [gamma], total: 1 });
  expect(await titles({ ...sort, filter: { office: 'US', status: ['open'] } })).toEqual({
    titles: [gamma],
    total: 1,
  });
  expect(await titles({ ...sort, limit: 2, offset: 1 })).toEqual({ titles: [beta, delta], total: 4 });
  expect(await titles({ ...sort, limit: 2, offset: 9 })).toEqual({ titles: [], total: 4 });
});

test('the filter’s text is text: signs that mean something to SQL stand for themselves', async () => {
  const by = async (text: string) => (await titles({ filter: { text }, sort: 'title' })).titles;
  expect(await by('%')).toEqual([beta]);
  expect(await by('_')).toEqual([alpha]);
  expect(await by('\\')).toEqual([delta]);
  expect(await by("' OR 1=1 --")).toEqual([]);
  expect(await by('  ')).toHaveLength(4);
  expect(await by('Müller')).toEqual([beta]);
  expect(await by('INT-2026')).toEqual([alpha]);
});

test('the next date is the soonest open one', async () => {
  const { rows } = await client.cases.list({ filter: { text: beta } });
  expect(rows[0]).toMatchObject({
    nextDeadline: { label: 'sooner', dueAt: day(4) },
    complainant: 'Zoë Müller',
  });
});

test.each([
  ['gam', gamma],
  ['NAIVE', alpha],
  ['o’brien', alpha],
  ['C++', alpha],
  ['e-mail', alpha],
  ['mull', beta],
  ['запр', gamma],
  ['東京', gamma],
  ['gamma matter', gamma],
  ['US-2026-0001', beta],
])('%s is found', async (text, title) => {
  expect((await client.cases.search({ text })).hits.map((hit) => hit.title)).toContain(title);
});

test.each([
  '',
  ' ',
  '"',
  '*',
  'AND',
  '--',
  '()',
  '\u0000',
  'gamma NOT matter',
  'title:gamma',
  'gamma "',
  'NEAR(a b)',
])('odd words are words: %j is no error', async (text) => {
  const { hits } = await client.cases.search({ text });
  expect(Array.isArray(hits)).toBe(true);
});

test('a hit is shown as text with its place marked', async () => {
  const note = (await client.cases.search({ text: 'matter' })).hits.find(({ entity }) => entity === 'note');
  expect(note?.excerpt).toBe('a note on the <b>gamma</b> \u0002matter\u0003');
});

test('whatever is typed, search and filter answer', async () => {
  const typed = fc.oneof(
    fc.string({ maxLength: 100, unit: 'binary' }),
    fc.string({
      maxLength: 40,
      unit: fc.constantFrom(
        '"',
        '*',
        "'",
        '(',
        ')',
        ':',
        '^',
        '-',
        '+',
        ' ',
        'a',
        'OR ',
        '\u0000',
        '%',
        '\ud800',
      ),
    }),
  );
  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      const { hits, isComplete } = await client.cases.search({ text });
      const { rows } = await client.cases.list({ filter: { text } });
      return Array.isArray(hits) && typeof isComplete === 'boolean' && rows.length <= 4;
    }),
    { seed: 20261124, numRuns: 150 },
  );
});
