import { expect, test } from 'vitest';
import { runCustodia } from '../support/cli.ts';

const run = (...args: string[]) => runCustodia('/', ['period', ...args]);

async function json(...args: string[]): Promise<Record<string, unknown>> {
  const ran = await run(...args, '--json');
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  return JSON.parse(ran.stdout) as Record<string, unknown>;
}

test('72 hours over the change of the clocks, with the other reading beside them', async () => {
  const answer = await json('--rule', 'eu-gdpr-33', '--start', '2026-03-27T17:10[Europe/Berlin]');
  expect(Object.keys(answer)).toEqual([
    'start',
    'due',
    'dueOn',
    'zone',
    'rule',
    'effect',
    'steps',
    'otherReadings',
    'known',
    'packVersion',
  ]);
  expect(answer).toMatchObject({
    start: '2026-03-27T17:10+01:00[Europe/Berlin]',
    due: '2026-03-30T18:10+02:00[Europe/Berlin]',
    dueOn: '2026-03-30',
    zone: 'Europe/Berlin',
    rule: 'eu-gdpr-33',
    known: 'secondarySource',
  });
  const readings = answer['otherReadings'] as { due: string; text: string; source: string }[];
  expect(readings[0]).toMatchObject({
    due: '2026-03-30T19:00+02:00[Europe/Berlin]',
    text: 'Mon 30 Mar 2026, 19:00: the hour of the event not counted',
    source: 'Regulation (EEC, Euratom) No 1182/71 Art. 3(1) and (2)(a)',
  });
  // A Friday afternoon: two whole working days would be Monday and Tuesday.
  expect(readings[1]).toMatchObject({ due: '2026-03-31T23:59:59[Europe/Berlin]' });
});

test('a month from 31 January ends on the last day of February and moves to Monday', async () => {
  const start = '2026-01-31[Europe/Berlin]';
  const method = ['--method', 'eu-1182-71', '--length', '1', '--unit', 'months', '--calendar', 'DE-BY'];
  const answer = await json(...method, '--start', start);
  expect(answer).toMatchObject({
    start,
    due: '2026-03-02T23:59:59[Europe/Berlin]',
    dueOn: '2026-03-02',
    method: 'eu-1182-71',
    otherReadings: [],
  });
  const steps = (answer['steps'] as { text: string; source: string }[]).map(({ text }) => text);
  expect(steps).toEqual([
    'Starts with Sat 31 Jan 2026 (Berlin)',
    'Sat 31 Jan 2026 itself is not counted',
    '+ 1 month: Sat 28 Feb 2026',
    'That month has no day 31: its last day, Sat 28 Feb 2026',
    'Sat 28 Feb 2026 is a Saturday: Mon 2 Mar 2026, by the calendar DE-BY, Bayern',
    'Ends with Mon 2 Mar 2026, Berlin',
  ]);
  const text = await run(...method, '--start', start);
  expect(text.stdout).toMatch(/^Due: Mon 2 Mar 2026 \(Berlin\)\n {2}Starts with/);
});

test('days end in the zone of the law, not where the start was recorded', async () => {
  // Half past midnight in New York is still the evening before in Texas.
  const answer = await json('--rule', 'us-tx-ind', '--start', '2026-09-02T00:30[America/New_York]');
  expect(answer).toMatchObject({ due: '2026-10-31T23:59:59[America/Chicago]', dueOn: '2026-10-31' });
  expect(answer['otherReadings']).toMatchObject([{ due: '2026-11-02T23:59:59[America/Chicago]' }]);
});

test('an extension runs from the original start; a log of the year from its end', async () => {
  const month = ['--rule', 'eu-gdpr-access', '--start', '2026-08-31[Europe/Berlin]', '--calendar', 'DE-BY'];
  expect(await json(...month, '--extend', '2 months')).toMatchObject({ dueOn: '2026-11-30' });
  const backward = [
    '--method',
    'us-frcp-6',
    '--length',
    '21',
    '--unit',
    'days',
    '--backward',
    '--calendar',
    'US',
  ];
  expect(await json(...backward, '--start', '2007-09-22[America/New_York]')).toMatchObject({
    dueOn: '2007-08-31',
  });
  const log = await json('--rule', 'us-fcc-2024-small', '--start', '2026-06-09[America/New_York]');
  expect(log).toMatchObject({ dueOn: '2027-02-01' });
});

test('a wait is named as one, never as a date to act by', async () => {
  const wait = ['--rule', 'us-fcc-2007-cust', '--start', '2026-06-09[America/New_York]'];
  // Seven working days, Juneteenth left out.
  expect(await json(...wait)).toMatchObject({ effect: 'embargo', dueOn: '2026-06-18' });
  expect((await run(...wait)).stdout).toMatch(/^Not before the end of: Thu 18 Jun 2026/);
});

test('a law without a number has no date, and says what it says instead', async () => {
  const answer = await json('--rule', 'eu-gdpr-34', '--start', '2026-03-27T17:10[Europe/Berlin]');
  expect(answer).toMatchObject({ due: null, dueOn: null });
  expect(answer['steps']).toMatchObject([{ text: expect.stringContaining('without undue delay') as string }]);
});

test('a year that the calendar does not know is said', async () => {
  const far = ['--method', 'calendar', '--length', '5', '--unit', 'working-days', '--calendar', 'DE-BY'];
  const answer = await json(...far, '--start', '2049-12-27[Europe/Berlin]');
  const steps = (answer['steps'] as { text: string }[]).map(({ text }) => text);
  expect(steps.some((step) => /holidays of DE-BY in 2049 are not known/.test(step))).toBe(true);
});

test('an extension told within the first period counts, one told after it had run out is refused', async () => {
  const month = [
    '--start',
    '2026-08-31[Europe/Berlin]',
    '--calendar',
    'DE-BY',
    '--extend',
    '2 months',
    '--told',
  ];
  for (const by of [
    ['--rule', 'eu-gdpr-access'],
    ['--method', 'eu-1182-71', '--length', '1', '--unit', 'months'],
  ]) {
    expect(await json(...by, ...month, '2026-09-30T23:59[Europe/Berlin]')).toMatchObject({
      dueOn: '2026-11-30',
    });
    const late = await run(...by, ...month, '2026-10-01T00:00[Europe/Berlin]');
    expect(late).toMatchObject({ status: 2, stdout: '' });
    expect(late.stderr).toMatch(/first period ended on .*30 Sep.* before notice of the extension/);
  }
});

const berlin = '2026-03-27T17:10[Europe/Berlin]';
const day = '2026-01-31[Europe/Berlin]';
const days = ['--method', 'calendar', '--unit', 'days'];

test.each([
  ['no zone', ['--rule', 'eu-gdpr-33', '--start', '2026-03-27T17:10'], /no time zone/],
  [
    'a zone nobody knows',
    ['--rule', 'eu-gdpr-33', '--start', '2026-03-27T17:10[Europe/Bonn]'],
    /no known time zone/,
  ],
  ['a skipped time', ['--rule', 'eu-gdpr-33', '--start', '2026-03-29T02:30[Europe/Berlin]'], /skipped/],
  ['a time that came twice', ['--rule', 'eu-gdpr-33', '--start', '2026-10-25T02:30[Europe/Berlin]'], /twice/],
  [
    'an extension told at no time',
    ['--rule', 'eu-gdpr-access', '--start', day, '--extend', '2 months', '--told', '2026-02-10'],
    /--told has no time zone/,
  ],
  [
    'a time told of no extension',
    ['--rule', 'eu-gdpr-access', '--start', day, '--told', '2026-02-10[Europe/Berlin]'],
    /give --extend too/,
  ],
  [
    'an extension longer than the law’s',
    ['--rule', 'eu-gdpr-access', '--start', day, '--extend', '3 months'],
    /at most 2 months more/,
  ],
  [
    'an extension of none',
    ['--rule', 'eu-gdpr-access', '--start', day, '--extend', '-1 months'],
    /whole number above zero/,
  ],
  ['hours from a day', ['--rule', 'eu-gdpr-33', '--start', day], /starts at a minute/],
  ['a length of none', [...days, '--length', '0', '--start', day], /whole number above zero/],
  ['a length below zero', [...days, '--length=-3', '--start', day], /whole number above zero/],
  ['a length in words', [...days, '--length', 'many', '--start', day], /whole number above zero/],
  [
    'a unit the method does not count',
    ['--method', 'elapsed', '--unit', 'days', '--length', '3', '--start', berlin],
    /never converted/,
  ],
  [
    'a unit nobody knows',
    ['--method', 'calendar', '--unit', 'fortnights', '--length', '1', '--start', day],
    /--unit is one of/,
  ],
  ['a rule nobody knows', ['--rule', 'eu-gdpr-99', '--start', berlin], /no rule eu-gdpr-99.*eu-gdpr-33/],
  [
    'a calendar nobody knows',
    ['--rule', 'eu-gdpr-33', '--calendar', 'DE-XX', '--start', berlin],
    /no calendar DE-XX.*DE-BY/,
  ],
  [
    'working days of no calendar',
    ['--method', 'calendar', '--unit', 'working-days', '--length', '3', '--start', day],
    /Name one/,
  ],
  [
    'both a rule and a method',
    ['--rule', 'eu-gdpr-33', '--method', 'elapsed', '--start', berlin],
    /either --rule/,
  ],
  ['a rule with a length', ['--rule', 'eu-gdpr-33', '--length', '3', '--start', berlin], /its own length/],
  [
    'an end beyond the years',
    ['--method', 'calendar', '--unit', 'years', '--length', '99999', '--start', '9999-01-31[UTC]'],
    /100000|beyond/,
  ],
])('%s is refused with what to do', async (_, args, sentence) => {
  const ran = await run(...args);
  expect(ran).toMatchObject({ status: 2, stdout: '' });
  expect(ran.stderr).toMatch(sentence);
});

test('help lists methods, units and calendars', async () => {
  const { stdout, status } = await run('--help');
  expect(status).toBe(0);
  for (const word of [
    'eu-1182-71',
    'uk-gdpr-month',
    'uk-day-after',
    'us-frcp-6',
    'calendar',
    'elapsed',
    'working-days',
    'DE-BY',
    'EP',
  ])
    expect(stdout).toContain(word);
});
