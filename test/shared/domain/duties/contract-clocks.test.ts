import { describe, expect, test } from 'vitest';
import { type ContractClock, contractClocks } from '../../../../shared/domain/duties/contract-clocks.ts';
import { dutiesJson } from '../../../../shared/domain/duties/duties-json.ts';
import { dutiesOf } from '../../../../shared/domain/duties/duties-of.ts';
import { readBreachFacts } from '../../../../shared/domain/duties/facts.ts';
import { periodStepText } from '../../../../shared/text/period-steps.ts';
import { factsFrom } from './expected-duties.ts';

type Notice = Record<string, unknown>;
const hours48: Notice = {
  value: 48,
  unit: 'hours',
  from: 'aware',
  to: 'security@springfield.example',
  agreement: 'DPA of 4 April 2024, clause 7.2',
};

const breach = (clients: { id: string; name?: string; notice?: Notice | null }[], times: object) => ({
  entity: { name: 'A', country: 'US' },
  parts: [{ id: 'p', ourRole: 'processor', elements: ['name'], clients }],
  times,
});
const clocks = (...given: Parameters<typeof breach>): ContractClock[] =>
  contractClocks(factsFrom(breach(...given)));

const aware = '2026-11-10T16:30[America/Chicago]';

test('hours from the minute that the agreement names, with the agreement as the source of each step', () => {
  const [clock, ...others] = clocks([{ id: 'springfield', name: 'Springfield', notice: hours48 }], { aware });
  expect(others).toEqual([]);
  const period = clock!.clock.period!;
  expect(period.due.toString()).toBe('2026-11-12T16:30:00-06:00[America/Chicago]');
  expect(period.steps.map((step) => [periodStepText(step), step.source])).toEqual([
    ['Starts with Tue 10 Nov 2026, 16:30 Chicago', ''],
    ['Agreed with Springfield: 48 hours after we became aware', 'Contract: DPA of 4 April 2024, clause 7.2'],
    ['+ 48 hours elapsed: Thu 12 Nov 2026, 16:30', 'Contract: DPA of 4 April 2024, clause 7.2'],
  ]);
});

test('each unit stays itself: days end with a day, working days with one of the calendar named', () => {
  const due = (notice: Notice) =>
    clocks([{ id: 'a', notice: { ...hours48, ...notice } }], { aware })[0]!.clock.period?.dueOn.toString();
  expect(due({ value: 2, unit: 'days' })).toBe('2026-11-12');
  // Veterans Day, 11 November, and the weekend are left out.
  expect(due({ value: 3, unit: 'workingDays', calendar: 'US' })).toBe('2026-11-16');
  // Nothing is moved that the agreement doesn't move: 14 November is a Saturday.
  expect(due({ value: 4, unit: 'days' })).toBe('2026-11-14');
});

describe('a date waits for what is not recorded', () => {
  const waiting = (notice: Notice, times: object) =>
    clocks([{ id: 'a', notice: { ...hours48, ...notice } }], times)[0]!.clock;

  test.each<[string, Notice, object, string]>([
    ['the event', {}, { discovered: aware }, 'times.aware'],
    ['the time of day', {}, { aware: '2026-11-10[America/Chicago]' }, 'times.aware'],
    ['the calendar', { value: 2, unit: 'workingDays' }, { aware }, 'parts.p.clients.a.notice.calendar'],
  ])('%s', (_, notice, times, fact) => {
    expect(waiting(notice, times)).toMatchObject({ period: null, waitingFor: { fact } });
  });
});

test('each client has a clock of its own, also where several have one and the same notice; none without a notice', () => {
  const found = clocks(
    [
      { id: 'a', notice: hours48 },
      { id: 'b' },
      { id: 'c', notice: { ...hours48, value: 24 } },
      { id: 'd', notice: hours48 },
      { id: 'e', notice: { ...hours48, agreement: 'another' } },
      { id: 'f', notice: null },
    ],
    { aware },
  );
  expect(found.map(({ client, length }) => [client, length.value])).toEqual([
    ['a', 48],
    ['c', 24],
    ['d', 48],
    ['e', 48],
  ]);
});

test('they leave the program beside the duties of law, marked as contract', () => {
  const facts = factsFrom(breach([{ id: 'a', notice: hours48 }], { aware }));
  const json = dutiesJson(dutiesOf(facts), contractClocks(facts));
  expect(json.contract).toMatchObject([
    {
      kind: 'contract',
      part: 'p',
      clients: ['a'],
      to: 'security@springfield.example',
      period: { value: 48, unit: 'hours' },
      start: '2026-11-10T16:30-06:00[America/Chicago]',
      due: '2026-11-12T16:30-06:00[America/Chicago]',
      source: 'Contract: DPA of 4 April 2024, clause 7.2',
    },
  ]);
  expect(dutiesJson(dutiesOf(facts)).contract).toEqual([]);
});

test.each<[string, Notice, RegExp]>([
  ['a length of none', { value: 0 }, /notice\.value: is a whole number from 1/],
  ['many', { value: 'many' }, /notice\.value: is a whole number from 1/],
  ['half an hour', { value: 0.5 }, /notice\.value: is a whole number from 1/],
  ['another unit', { unit: 'fortnights' }, /notice\.unit: is hours, days or workingDays/],
  ['another event', { from: 'noticed' }, /notice\.from: is one of the times/],
  ['nobody to tell', { to: ' ' }, /notice\.to: is a text/],
  ['a calendar nobody knows', { calendar: 'DE-XX' }, /notice\.calendar: is the id of a calendar/],
])('%s is refused with its path', (_, notice, expected) => {
  const read = readBreachFacts(breach([{ id: 'a', notice: { ...hours48, ...notice } }], { aware }));
  const problems = 'problems' in read ? read.problems.map(({ path, why }) => `${path}: ${why}`) : [];
  expect(problems.join('\n')).toMatch(expected);
});
