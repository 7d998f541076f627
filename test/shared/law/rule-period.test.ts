// Dates of rules worked out by hand from the tables' words and a calendar on paper, before the engine was asked.
import { describe, expect, test } from 'vitest';
import { readStart } from '../../../shared/domain/periods/start.ts';
import { calendarById } from '../../../shared/law/calendars.ts';
import { ruleById } from '../../../shared/law/packs.ts';
import { periodOfRule } from '../../../shared/law/rule-period.ts';
import { periodStepText, readingText } from '../../../shared/text/period-steps.ts';

function dated(id: string, start: string, calendarId?: string) {
  const rule = ruleById(id);
  const reading = readStart(start);
  if (!rule || rule.kind === 'time' || !('start' in reading)) throw new Error(`${id}, ${start}`);
  const calendar = calendarId === undefined ? undefined : calendarById(calendarId);
  const found = periodOfRule({ rule, start: reading.start, ...(calendar ? { calendar } : {}) });
  if (!found) throw new Error(`${id} has no number`);
  const { period, readings } = found;
  return {
    dueOn: period.dueOn.toString(),
    due: period.due.toString({ smallestUnit: 'minute' }),
    steps: period.steps.map((step) => ({ text: periodStepText(step), source: step.source })),
    leftOut: period.steps.flatMap((step) => (step.kind === 'daysLeftOut' ? step.days : [])),
    readings: readings.map(readingText),
  };
}

describe('Form 8-K: four business days, on the last up to 17:30 in New York', () => {
  test.each([
    ['2026-06-09T10:00[America/New_York]', '2026-06-15T17:30-04:00[America/New_York]'],
    // A Saturday: the count begins on the Monday, and ends before Juneteenth, a Friday.
    ['2026-06-13[America/New_York]', '2026-06-18T17:30-04:00[America/New_York]'],
    // Late in Omaha it is the next day in New York; the earlier of the two days counts.
    ['2026-06-09T23:30[America/Chicago]', '2026-06-15T17:30-04:00[America/New_York]'],
  ])('found material %s', (start, due) => {
    const found = dated('us-sec-8k', start);
    expect(found.due).toBe(due);
    expect(found.steps.at(-1)).toEqual({
      text: 'On that day up to 17:30 New York: what comes later counts as made on the next working day',
      source: 'Regulation S-T Rule 13(a)(2), 17 CFR 232.13(a)(2) (from general knowledge: check it)',
    });
  });
});

describe('New Zealand: twenty working days, none from 25 December to 15 January', () => {
  test('over the summer', () => {
    const { dueOn, leftOut } = dated('nz-access', '2026-12-10[Pacific/Auckland]');
    expect(dueOn).toBe('2027-01-29');
    // Weekends inside those three weeks aren't named: they wouldn't count anyway.
    expect(leftOut.map(({ on }) => on.toString())).toEqual([
      ...[25, 28, 29, 30, 31].map((day) => `2026-12-${String(day)}`),
      ...['01', '04', '05', '06', '07', '08', '11', '12', '13', '14', '15'].map((day) => `2027-01-${day}`),
    ]);
  });

  test('in a month without a holiday', () => {
    expect(dated('nz-access', '2026-08-03[Pacific/Auckland]')).toMatchObject({
      dueOn: '2026-08-31',
      leftOut: [],
    });
  });
});

describe('the courts’ method stands beside notices to federal agencies alone', () => {
  test('a notice to the FTC that ends on a Saturday', () => {
    // 14 November 2026.
    expect(dated('us-ftc-safeguards', '2026-10-15[America/New_York]')).toMatchObject({
      dueOn: '2026-11-14',
      readings: ['Mon 16 Nov 2026: an end on a day off moved (disputed)'],
    });
  });

  test.each([
    // Each ends on a Saturday or Sunday.
    ['dpf-complaint-complaint', '2026-10-01[America/Chicago]', '2026-11-15'],
    ['us-ferpa-access', '2026-10-01[America/Chicago]', '2026-11-15'],
    ['us-hipaa-access', '2026-10-15[America/Chicago]', '2026-11-14'],
    ['us-hipaa-hhs500', '2026-09-15[America/Chicago]', '2026-11-14'],
  ])('not beside %s', (id, start, dueOn) => {
    expect(dated(id, start)).toMatchObject({ dueOn, readings: [] });
  });
});

describe('DORA: the date where it falls, noon of the next working day beside it', () => {
  test('the final report, a month after the intermediate one', () => {
    const found = dated('eu-dora-final', '2026-01-30T12:00[Europe/Berlin]', 'DE');
    // 28 February 2026 is a Saturday.
    expect(found).toMatchObject({
      dueOn: '2026-02-28',
      readings: ['Mon 2 Mar 2026, 12:00: noon of the next working day'],
    });
  });

  test('the initial notification, four hours after the classification on a Saturday', () => {
    expect(dated('eu-dora-initial', '2026-06-06T09:10[Europe/Berlin]', 'DE')).toMatchObject({
      due: '2026-06-06T13:10+02:00[Europe/Berlin]',
      readings: [
        'Sat 6 Jun 2026, 14:00: the hour of the event not counted',
        'Mon 8 Jun 2026, 12:00: noon of the next working day',
      ],
    });
  });

  test('on a working day there is no noon', () => {
    expect(dated('eu-dora-final', '2026-02-10[Europe/Berlin]', 'DE')).toMatchObject({
      dueOn: '2026-03-10',
      readings: [],
    });
  });
});

describe('Japan: the day of awareness is the first', () => {
  test.each<[string, string, string[]]>([
    ['2026-11-10', '2026-12-09', []],
    // 12 December is a Saturday.
    ['2026-11-13', '2026-12-12', ['Mon 14 Dec 2026: an end on a day off moved']],
    // Administrative organs are closed from 29 December to 3 January, a Sunday.
    ['2026-12-01', '2026-12-30', ['Mon 4 Jan 2027: an end on a day off moved']],
  ])('30 days, aware %s', (aware, dueOn, readings) => {
    expect(dated('jp-ppc-final', `${aware}[Asia/Tokyo]`)).toMatchObject({ dueOn, readings });
  });
});

describe('an end on a day off, as each law of computation has it', () => {
  test.each<[string, string, string, string[]]>([
    // Canada and California: Sundays and holidays, not Saturdays.
    ['ca-pipeda-access', '2026-10-16[America/Toronto]', '2026-11-15', ['Mon 16 Nov 2026']],
    ['ca-pipeda-access', '2026-10-15[America/Toronto]', '2026-11-14', []],
    ['ca-pipeda-access', '2026-10-12[America/Toronto]', '2026-11-11', ['Thu 12 Nov 2026']],
    ['us-ca-ind', '2026-10-16[America/Los_Angeles]', '2026-11-15', ['Mon 16 Nov 2026']],
    ['us-ca-ind', '2026-10-15[America/Los_Angeles]', '2026-11-14', []],
    ['us-ca-ind', '2026-10-12[America/Los_Angeles]', '2026-11-11', ['Thu 12 Nov 2026']],
    // Iowa: Sundays alone.
    ['us-ia-access', '2026-08-17[America/Chicago]', '2026-11-15', ['Mon 16 Nov 2026']],
    ['us-ia-access', '2026-08-16[America/Chicago]', '2026-11-14', []],
    ['us-ia-access', '2026-08-13[America/Chicago]', '2026-11-11', []],
    // Texas and Australia: weekends and holidays.
    ['us-tx-ag', '2026-10-15[America/Chicago]', '2026-11-14', ['Mon 16 Nov 2026']],
    ['au-ndb-assess', '2026-10-15[Australia/Sydney]', '2026-11-14', ['Mon 16 Nov 2026']],
  ])('%s from %s', (id, start, dueOn, moved) => {
    expect(dated(id, start)).toMatchObject({
      dueOn,
      readings: moved.map((day) => `${day}: an end on a day off moved`),
    });
  });
});

describe('what an authority or a panel does on a complaint starts clocks of its own', () => {
  test.each([
    // The Department of Commerce from the referral; ours from the panel's advice.
    ['dpf-doc-complaint', '2026-09-01T10:00[America/New_York]', '2026-11-30'],
    ['dpf-dpa-comply-complaint', '2026-11-02T10:00[America/Chicago]', '2026-11-27'],
    // The supervisory authority, three months from the lodging: Saturday 28 November 2026 moves to Monday.
    ['eu-gdpr-sa-complaint', '2026-08-28T10:00[Europe/Berlin]', '2026-11-30'],
  ])('%s from %s', (id, start, dueOn) => {
    expect(dated(id, start, id.startsWith('eu-') ? 'DE' : undefined).dueOn).toBe(dueOn);
  });
});

test('a wait of seven working days ends with the whole of the seventh', () => {
  // 16 to 20 November, 23, 24.
  expect(dated('us-fcc-2007-cust', '2026-11-13T10:00[America/New_York]').due).toBe(
    '2026-11-24T23:59-05:00[America/New_York]',
  );
});

test('past a calendar’s last year the answer says what it doesn’t know', () => {
  const { steps } = dated('us-vt-ag', '2035-12-20T09:00[America/New_York]');
  expect(steps.map(({ text }) => text)).toContain(
    'The public holidays of US-VT in 2036 are not known: only Saturdays and Sundays were looked at',
  );
});

describe('what a date rests on is named', () => {
  test('a reading without a calendar says that holidays weren’t looked at', () => {
    const start = '2026-12-24T16:30[Europe/Berlin]';
    const floor = (calendar?: string) => dated('eu-gdpr-33', start, calendar).readings[1];
    expect(floor()).toBe(
      'Mon 28 Dec 2026: two whole working days at least (disputed). No calendar was named: only Saturdays and Sundays were looked at',
    );
    expect(floor('DE')).toBe('Tue 29 Dec 2026: two whole working days at least (disputed)');
  });

  test('a date that was moved names its calendar, that of a country with parts as common to all', () => {
    const moved = (calendar?: string) =>
      dated('gb-duaa-complaint-acknowledg', '2026-10-01[Europe/London]', calendar).steps.find(({ text }) =>
        text.includes('is a Saturday'),
      )?.text;
    expect(moved()).toBe(
      'Sat 31 Oct 2026 is a Saturday: Mon 2 Nov 2026, by the calendar GB, United Kingdom (days off in all its parts)',
    );
    expect(moved('GB-ENG')).toBe(
      'Sat 31 Oct 2026 is a Saturday: Mon 2 Nov 2026, by the calendar GB-ENG, England',
    );
  });

  test('so does a count of working days', () => {
    expect(dated('us-vt-ag', '2026-11-02[America/New_York]').steps.map(({ text }) => text)).toContain(
      '+ 14 working days, by the calendar US-VT, Vermont: Mon 23 Nov 2026',
    );
  });
});
