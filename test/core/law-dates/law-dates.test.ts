import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseId } from '../../../shared/ids.ts';
import { hasCommand } from '../../support/has-command.ts';
import { skipUnless } from '../../support/skips.ts';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

let fixture: TestCore;
let client: TestCore['client'];

beforeAll(async () => {
  fixture = await createOpenTestCore();
  ({ client } = fixture);
});
afterAll(() => fixture.end());

/** The fixed clock stands at 15:00 UTC on 24 November 2026. */
const on = (day: string, zone = 'Europe/London') => ({ at: `2026-${day}T10:00:00.000Z`, zone });
const datesOf = async (id: CaseId) => (await client.lawDates.ofCase({ id })).dates;

test('a complaint without a framework, and one whose law names no date, have none', async () => {
  const { id } = await client.complaint.log({ title: 'No framework' });
  expect(await datesOf(id)).toEqual([]);
  await client.complaint.describe({ id, framework: 'hipaa' });
  expect(await datesOf(id)).toEqual([]);
});

test('the clock starts with the confirmed receipt alone, and says whether the act was in time', async () => {
  const { id } = await client.complaint.log({ title: 'UK', framework: 'uk164A', sentAt: on('09-01') });
  const [waiting] = await datesOf(id);
  expect(waiting).toMatchObject({ startedAt: null, dueAt: null, why: { title: 'Why there is no date' } });
  expect(waiting?.why.steps[0]?.text).toBe('Starts with confirmed receipt, which is not recorded yet');
  // Thirty days from the day after 1 October end on Saturday 31 October: the next working day is Monday.
  await client.complaint.confirmReceipt({ id, at: on('10-01') });
  const [acknowledgement, outcome] = await datesOf(id);
  expect(acknowledgement).toMatchObject({
    from: 'receipt',
    dueOn: '2026-11-02',
    dueAt: { at: '2026-11-02T23:59:59.000Z', zone: 'Europe/London' },
    isOurs: true,
    metAt: null,
    isInTime: null,
  });
  expect(acknowledgement?.why.steps.map(({ text }) => text)).toEqual([
    'Starts with Thu 1 Oct 2026, 11:00 London',
    'Thu 1 Oct 2026 itself is not counted',
    '+ 30 days: Sat 31 Oct 2026',
    'Sat 31 Oct 2026 is a Saturday: Mon 2 Nov 2026, by the calendar GB, United Kingdom (days off in all its parts)',
    'Ends with Mon 2 Nov 2026, London',
  ]);
  expect(outcome).toMatchObject({ dueAt: null, byWhen: 'without undue delay' });
  await client.complaint.acknowledge({ id, at: on('11-03') });
  expect((await datesOf(id))[0]).toMatchObject({ metAt: on('11-03'), isInTime: false });
});

test('the ladder of the framework: the company’s 45 days, then what others owe once a rung is recorded', async () => {
  const { id } = await client.complaint.log({ title: 'DPF', framework: 'dpfEu', isHrData: true });
  await client.complaint.confirmReceipt({ id, at: on('11-02') });
  await client.complaint.acknowledge({ id, at: on('11-04') });
  await client.complaint.answer({ id, at: on('11-20') });
  const before = await datesOf(id);
  expect(before.map(({ rule, dueOn, isOurs, isInTime }) => ({ rule, dueOn, isOurs, isInTime }))).toEqual([
    { rule: 'dpf-complaint-complaint', dueOn: '2026-12-17', isOurs: true, isInTime: true },
    { rule: 'dpf-dpa-complaint', dueOn: null, isOurs: false, isInTime: null },
    { rule: 'dpf-dpa-comply-complaint', dueOn: null, isOurs: true, isInTime: null },
    { rule: 'dpf-doc-complaint', dueOn: null, isOurs: false, isInTime: null },
    { rule: 'dpf-arb-arbitratio', dueOn: null, isOurs: false, isInTime: null },
  ]);
  await client.complaint.recordRung({ id, rung: 'authority', at: on('11-23') });
  expect((await datesOf(id))[1]).toMatchObject({
    from: 'panel',
    dueOn: '2027-01-22',
    startedAt: on('11-23'),
  });
});

test('a law that did not bind on the day of receipt sets no date and says so', async () => {
  const { id } = await client.complaint.log({ title: 'Before 19 June 2026', framework: 'uk164A' });
  await client.complaint.confirmReceipt({ id, at: on('05-01') });
  expect((await datesOf(id))[0]).toMatchObject({
    isInForce: false,
    dueAt: null,
    why: { title: 'Why there is no date' },
  });
});

test('an unknown case is refused', async () => {
  const id = '01890000-0000-7000-8000-000000000000' as CaseId;
  await expect(client.lawDates.ofCase({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

const { test: testWithTools } = skipUnless(
  hasCommand('unzip') && hasCommand('pdftotext'),
  'the dates of law in a case file are read with unzip and pdftotext, which are not both on this machine',
);

testWithTools('the case file carries each date with its steps and sources', async () => {
  const { id } = await client.complaint.log({ title: 'For counsel', framework: 'uk164A' });
  await client.complaint.confirmReceipt({ id, at: on('10-01') });
  const { ticket } = await client.bundle.prepare({ caseId: id });
  const path = join(fixture.folder, 'law.zip');
  for await (const _step of await client.bundle.writeFile({ ticket, path }));
  const names = execFileSync('unzip', ['-Z1', path], { encoding: 'utf8' }).split('\n');
  const report = names.find((name) => name.endsWith('report.pdf')) ?? '';
  const pdf = execFileSync('unzip', ['-p', path, report], { maxBuffer: 1 << 26 });
  const text = execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }).replaceAll(
    /\s+/g,
    ' ',
  );
  expect(text).toContain('Dates of law');
  expect(text).toContain(
    '4. Sat 31 Oct 2026 is a Saturday: Mon 2 Nov 2026, by the calendar GB, United Kingdom (days off in all its parts) (ICO, complaints guidance',
  );
  expect(text).toContain('The law gives no number: without undue delay');
  expect(text).toContain('How the rule is known');
});
