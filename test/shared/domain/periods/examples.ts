import type { PeriodUnit } from '../../../../shared/domain/periods/length.ts';

/** A worked example: what it asks and what must come out. Starts and ends as RFC 9557 text. */
export type Example = {
  readonly id: string;
  readonly start: string;
  readonly length: number;
  readonly unit: PeriodUnit;
  readonly extension?: number;
  readonly direction?: 'backward';
  readonly calendar?: string;
  /** A method asked for by name, or a rule's own counting. */
  readonly by: { method: string } | { jurisdiction: string; kind: 'breach' | 'request'; regime?: string };
  readonly due: string;
  /** Every other reading, in its order. */
  readonly readings?: readonly string[];
  readonly not?: string;
};

const ukRequest = { jurisdiction: 'GB', kind: 'request' } as const;
const euRequest = { jurisdiction: 'EU', kind: 'request' } as const;
const euBreach = { jurisdiction: 'EU', kind: 'breach' } as const;
const london = '[Europe/London]';
const month = { length: 1, unit: 'months' } as const;

/**
 * The worked examples, by the numbers of their table. Where it gives no year, one was chosen whose end is a working day;
 * where it is about an end on a day off, one whose end is.
 */
export const examples: readonly Example[] = [
  { id: 'ex01', start: `2025-09-03${london}`, ...month, by: ukRequest, due: '2025-10-03' },
  { id: 'ex01', start: `2026-09-03${london}`, ...month, by: ukRequest, due: '2026-10-05' },
  { id: 'ex02', start: `2025-08-01T23:59${london}`, ...month, by: ukRequest, due: '2025-09-01' },
  { id: 'ex03', start: `2025-01-30${london}`, ...month, by: ukRequest, due: '2025-02-28' },
  { id: 'ex04', start: `2024-01-30${london}`, ...month, by: ukRequest, due: '2024-02-29' },
  {
    id: 'ex05',
    start: `2025-08-01${london}`,
    ...month,
    by: ukRequest,
    due: '2025-09-01',
    not: '2025-09-02',
  },
  { id: 'ex06', start: `2025-03-31${london}`, ...month, by: ukRequest, due: '2025-04-30' },
  // 30 April 2022 is a Saturday, 2 May the Early May bank holiday.
  {
    id: 'ex06',
    start: `2022-03-31${london}`,
    ...month,
    calendar: 'GB-ENG',
    by: ukRequest,
    due: '2022-05-03',
  },
  {
    id: 'ex07',
    start: `2026-07-04${london}`,
    length: 30,
    unit: 'days',
    calendar: 'GB-ENG',
    by: ukRequest,
    due: '2026-08-03',
  },
  {
    id: 'ex08',
    start: `2026-07-02${london}`,
    length: 30,
    unit: 'days',
    calendar: 'GB-ENG',
    by: ukRequest,
    due: '2026-08-03',
  },
  {
    id: 'ex09',
    start: '2024-03-05[Europe/Paris]',
    ...month,
    calendar: 'FR',
    by: euRequest,
    due: '2024-04-05',
  },
  {
    id: 'ex10',
    start: '2026-08-31[Europe/Paris]',
    ...month,
    calendar: 'FR',
    by: euRequest,
    due: '2026-09-30',
  },
  // 5 April 2026 is Easter Sunday, 6 April Easter Monday.
  {
    id: 'ex11',
    start: '2026-03-05[Europe/Paris]',
    ...month,
    calendar: 'FR',
    by: euRequest,
    due: '2026-04-07',
  },
  {
    id: 'ex12',
    start: '2020-12-22T12:17[Europe/Berlin]',
    length: 72,
    unit: 'hours',
    by: { method: 'eu-1182-71' },
    due: '2020-12-25T13:00+01:00[Europe/Berlin]',
  },
  {
    id: 'ex13',
    start: '2020-12-22T12:59[Europe/Berlin]',
    length: 72,
    unit: 'hours',
    by: { method: 'eu-1182-71' },
    due: '2020-12-25T13:00+01:00[Europe/Berlin]',
  },
  // A Friday: the other hour, and the disputed floor of two working days.
  {
    id: 'ex14',
    start: '2026-06-12T16:30[Europe/Berlin]',
    length: 72,
    unit: 'hours',
    calendar: 'DE',
    by: euBreach,
    due: '2026-06-15T16:30+02:00[Europe/Berlin]',
    readings: ['2026-06-15T17:00+02:00[Europe/Berlin]', '2026-06-16T23:59:59+02:00[Europe/Berlin]'],
  },
  {
    id: 'ex15',
    start: '2024-02-20T09:00[Europe/Berlin]',
    length: 72,
    unit: 'hours',
    calendar: 'DE',
    by: euBreach,
    due: '2024-02-23T09:00+01:00[Europe/Berlin]',
    readings: ['2024-02-23T10:00+01:00[Europe/Berlin]'],
  },
  {
    id: 'ex16',
    start: '2007-11-02T10:23-04:00[America/New_York]',
    length: 72,
    unit: 'hours',
    by: { method: 'elapsed' },
    due: '2007-11-05T09:23-05:00[America/New_York]',
  },
  {
    id: 'ex17',
    start: '2007-08-18[America/New_York]',
    length: 14,
    unit: 'days',
    calendar: 'US',
    by: { method: 'us-frcp-6' },
    due: '2007-09-04',
  },
  {
    id: 'ex18',
    start: '2007-09-22[America/New_York]',
    length: 21,
    unit: 'days',
    direction: 'backward',
    calendar: 'US',
    by: { method: 'us-frcp-6' },
    due: '2007-08-31',
  },
  {
    id: 'ex19',
    start: '2026-06-10T14:17[America/New_York]',
    length: 72,
    unit: 'hours',
    calendar: 'US',
    by: { method: 'us-frcp-6' },
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
    length: 60,
    unit: 'days' as const,
    by: { method: 'calendar' },
    due,
  })),
  {
    id: 'ex23',
    start: '2026-06-09[America/New_York]',
    length: 4,
    unit: 'workingDays',
    calendar: 'US',
    by: { method: 'calendar' },
    due: '2026-06-15',
  },
  {
    id: 'ex24',
    start: '2026-06-13[America/New_York]',
    length: 4,
    unit: 'workingDays',
    calendar: 'US',
    by: { method: 'calendar' },
    due: '2026-06-18',
  },
  {
    id: 'ex25',
    start: '2026-06-10[Europe/Copenhagen]',
    length: 10,
    unit: 'days',
    calendar: 'DK',
    by: { method: 'eu-1182-71' },
    due: '2026-06-22',
  },
  {
    id: 'ex26',
    start: `2010-03-23${london}`,
    length: 10,
    unit: 'days',
    calendar: 'GB-ENG',
    by: { method: 'eu-1182-71' },
    due: '2010-04-06',
  },
  {
    id: 'ex27',
    start: '2026-03-01[America/Los_Angeles]',
    length: 45,
    unit: 'days',
    calendar: 'US-CA',
    by: { jurisdiction: 'US-CA', kind: 'request' },
    due: '2026-04-15',
  },
  {
    id: 'ex28',
    start: '2026-06-14T04:52Z[UTC]',
    length: 72,
    unit: 'hours',
    by: euBreach,
    due: '2026-06-17T04:52+00:00[UTC]',
    readings: ['2026-06-17T05:00+00:00[UTC]'],
  },
  {
    id: 'ex29',
    start: '2026-01-31[Europe/Berlin]',
    ...month,
    calendar: 'DE-BY',
    by: { method: 'eu-1182-71' },
    due: '2026-03-02',
  },
  {
    id: 'ex30',
    start: '2026-08-31[Europe/Berlin]',
    ...month,
    extension: 2,
    calendar: 'DE-BY',
    by: euRequest,
    due: '2026-11-30',
  },
  {
    id: 'ex31',
    start: '2026-02-10[America/Los_Angeles]',
    length: 15,
    unit: 'days',
    calendar: 'US-CA',
    by: { jurisdiction: 'US-CA', kind: 'breach' },
    due: '2026-02-25',
  },
  {
    id: 'ex32',
    start: '2026-11-02[America/New_York]',
    length: 14,
    unit: 'workingDays',
    calendar: 'US-VT',
    by: { jurisdiction: 'US-VT', kind: 'breach' },
    due: '2026-11-23',
  },
  {
    id: 'ex33',
    start: '2026-11-19[America/Chicago]',
    length: 5,
    unit: 'workingDays',
    calendar: 'US-IA',
    by: { jurisdiction: 'US-IA', kind: 'breach' },
    due: '2026-11-27',
  },
  {
    id: 'ex34',
    start: '2026-09-01[America/Chicago]',
    length: 60,
    unit: 'days',
    calendar: 'US-TX',
    by: { jurisdiction: 'US-TX', kind: 'breach' },
    due: '2026-10-31',
    readings: ['2026-11-02T23:59:59-06:00[America/Chicago]'],
  },
];

/** Examples about when a clock starts: a person's finding, nothing to compute. */
export const aboutTheStart: readonly string[] = ['ex35', 'ex36', 'ex37', 'ex38', 'ex39', 'ex40', 'ex41'];
