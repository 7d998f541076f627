import type { PeriodLength } from '../../../../shared/domain/periods/length.ts';

/** A worked example: what it asks and what must come out. Starts and ends as RFC 9557 text. */
export type Example = {
  readonly id: string;
  readonly start: string;
  /** Added to the first period, in its unit. */
  readonly extension?: number;
  readonly calendar?: string;
  /** A rule of the packs, with its own length and counting; or a method asked for by name. */
  readonly by: { rule: string } | (PeriodLength & { method: string; direction?: 'backward' });
  readonly due: string;
  /** Every other reading, in its order. */
  readonly readings?: readonly string[];
};

const ukAccess = { rule: 'gb-ukgdpr-access' } as const;
const ukComplaint = { rule: 'gb-duaa-complaint-acknowledg' } as const;
const euAccess = { rule: 'eu-gdpr-access' } as const;
const euAuthority = { rule: 'eu-gdpr-33' } as const;
const eu118271 = (value: number, unit: PeriodLength['unit']) => ({ method: 'eu-1182-71', value, unit });
const frcp = (value: number, unit: PeriodLength['unit']) => ({ method: 'us-frcp-6', value, unit });
const london = '[Europe/London]';

/**
 * The worked examples, by the numbers of their table. Where it gives no year, one was chosen whose end is a working day;
 * where it is about an end on a day off, one whose end is.
 */
export const examples: readonly Example[] = [
  { id: 'ex01', start: `2025-09-03${london}`, by: ukAccess, due: '2025-10-03' },
  { id: 'ex01', start: `2026-09-03${london}`, by: ukAccess, due: '2026-10-05' },
  { id: 'ex02', start: `2025-08-01T23:59${london}`, by: ukAccess, due: '2025-09-01' },
  { id: 'ex03', start: `2025-01-30${london}`, by: ukAccess, due: '2025-02-28' },
  { id: 'ex04', start: `2024-01-30${london}`, by: ukAccess, due: '2024-02-29' },
  { id: 'ex06', start: `2025-03-31${london}`, by: ukAccess, due: '2025-04-30' },
  // 30 April 2022 is a Saturday, 2 May the Early May bank holiday.
  {
    id: 'ex06',
    start: `2022-03-31${london}`,
    calendar: 'GB-ENG',
    by: ukAccess,
    due: '2022-05-03',
  },
  {
    id: 'ex07',
    start: `2026-07-04${london}`,
    calendar: 'GB-ENG',
    by: ukComplaint,
    due: '2026-08-03',
  },
  {
    id: 'ex08',
    start: `2026-07-02${london}`,
    calendar: 'GB-ENG',
    by: ukComplaint,
    due: '2026-08-03',
  },
  {
    id: 'ex09',
    start: '2024-03-05[Europe/Paris]',
    calendar: 'FR',
    by: euAccess,
    due: '2024-04-05',
  },
  {
    id: 'ex10',
    start: '2026-08-31[Europe/Paris]',
    calendar: 'FR',
    by: euAccess,
    due: '2026-09-30',
  },
  // 5 April 2026 is Easter Sunday, 6 April Easter Monday.
  {
    id: 'ex11',
    start: '2026-03-05[Europe/Paris]',
    calendar: 'FR',
    by: euAccess,
    due: '2026-04-07',
  },
  {
    id: 'ex12',
    start: '2020-12-22T12:17[Europe/Berlin]',
    by: eu118271(72, 'hours'),
    due: '2020-12-25T13:00+01:00[Europe/Berlin]',
  },
  {
    id: 'ex13',
    start: '2020-12-22T12:59[Europe/Berlin]',
    by: eu118271(72, 'hours'),
    due: '2020-12-25T13:00+01:00[Europe/Berlin]',
  },
  // A Friday: the other hour, and the disputed floor of two working days.
  {
    id: 'ex14',
    start: '2026-06-12T16:30[Europe/Berlin]',
    calendar: 'DE',
    by: euAuthority,
    due: '2026-06-15T16:30+02:00[Europe/Berlin]',
    readings: ['2026-06-15T17:00+02:00[Europe/Berlin]', '2026-06-16T23:59:59+02:00[Europe/Berlin]'],
  },
  {
    id: 'ex15',
    start: '2024-02-20T09:00[Europe/Berlin]',
    calendar: 'DE',
    by: euAuthority,
    due: '2024-02-23T09:00+01:00[Europe/Berlin]',
    readings: ['2024-02-23T10:00+01:00[Europe/Berlin]'],
  },
  {
    id: 'ex16',
    start: '2007-11-02T10:23-04:00[America/New_York]',
    by: { method: 'elapsed', value: 72, unit: 'hours' },
    due: '2007-11-05T09:23-05:00[America/New_York]',
  },
  {
    id: 'ex17',
    start: '2007-08-18[America/New_York]',
    calendar: 'US',
    by: frcp(14, 'days'),
    due: '2007-09-04',
  },
  {
    id: 'ex18',
    start: '2007-09-22[America/New_York]',
    calendar: 'US',
    by: { ...frcp(21, 'days'), direction: 'backward' },
    due: '2007-08-31',
  },
  {
    id: 'ex19',
    start: '2026-06-10T14:17[America/New_York]',
    calendar: 'US',
    by: frcp(72, 'hours'),
    due: '2026-06-15T14:17-04:00[America/New_York]',
  },
  ...(
    [
      ['ex20', '2023-12-31', '2024-02-29'],
      ['ex21', '2013-12-31', '2014-03-01'],
      ['ex22', '2024-12-31', '2025-03-01'],
    ] as const
  ).map(([id, start, due]) => ({
    id,
    start: `${start}[America/New_York]`,
    by: { rule: 'us-hipaa-hhs-small' },
    due,
  })),
  {
    id: 'ex23',
    start: '2026-06-09[America/New_York]',
    by: { rule: 'us-sec-8k' },
    due: '2026-06-15T17:30-04:00[America/New_York]',
  },
  {
    id: 'ex24',
    start: '2026-06-13[America/New_York]',
    by: { rule: 'us-sec-8k' },
    due: '2026-06-18T17:30-04:00[America/New_York]',
  },
  {
    id: 'ex25',
    start: '2026-06-10[Europe/Copenhagen]',
    calendar: 'DK',
    by: eu118271(10, 'days'),
    due: '2026-06-22',
  },
  {
    id: 'ex26',
    start: `2010-03-23${london}`,
    calendar: 'GB-ENG',
    by: eu118271(10, 'days'),
    due: '2010-04-06',
  },
  {
    id: 'ex27',
    start: '2026-03-01[America/Los_Angeles]',
    by: { rule: 'us-ca-deletion' },
    due: '2026-04-15',
  },
  {
    id: 'ex28',
    start: '2026-06-14T04:52Z[UTC]',
    by: euAuthority,
    due: '2026-06-17T04:52+00:00[UTC]',
    readings: ['2026-06-17T05:00+00:00[UTC]'],
  },
  {
    id: 'ex29',
    start: '2026-01-31[Europe/Berlin]',
    calendar: 'DE-BY',
    by: eu118271(1, 'months'),
    due: '2026-03-02',
  },
  {
    id: 'ex30',
    start: '2026-08-31[Europe/Berlin]',
    extension: 2,
    calendar: 'DE-BY',
    by: euAccess,
    due: '2026-11-30',
  },
  {
    id: 'ex31',
    start: '2026-02-10[America/Los_Angeles]',
    by: { rule: 'us-ca-ag' },
    due: '2026-02-25',
  },
  {
    id: 'ex32',
    start: '2026-11-02[America/New_York]',
    by: { rule: 'us-vt-ag' },
    due: '2026-11-23',
  },
  {
    id: 'ex33',
    start: '2026-11-19[America/Chicago]',
    by: { rule: 'us-ia-ag' },
    due: '2026-11-27',
  },
  {
    id: 'ex34',
    start: '2026-09-01[America/Chicago]',
    by: { rule: 'us-tx-ind' },
    due: '2026-10-31',
    readings: ['2026-11-02T23:59:59-06:00[America/Chicago]'],
  },
];

/** The counting before August 2019, from the day after receipt: nothing here may produce it. */
export const superseded = { id: 'ex05', start: `2025-08-01${london}`, due: '2025-09-01', not: '2025-09-02' };

/** Examples about when a clock starts: a person's finding, nothing to compute. */
export const aboutTheStart: readonly string[] = ['ex35', 'ex36', 'ex37', 'ex38', 'ex39', 'ex40', 'ex41'];
