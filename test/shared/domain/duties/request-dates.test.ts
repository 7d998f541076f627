import { describe, expect, test } from 'vitest';
import type { ZonedTime } from '../../../../shared/dates.ts';
import {
  extendableDates,
  requestDates,
  type RequestClockFacts,
} from '../../../../shared/domain/duties/request-dates.ts';
import { ReadingKind } from '../../../../shared/domain/periods/readings.ts';
import type { Right } from '../../../../shared/domain/request.ts';

/** Ten in the morning UTC of a day of 2026 or another year, as recorded in a zone. */
const on = (day: string, zone: string): ZonedTime => ({ at: `${day}T10:00:00.000Z`, zone });

const nothing: RequestClockFacts = {
  rights: [],
  laws: [],
  receivedAt: null,
  identityAskedAt: null,
  identityConfirmedAt: null,
  acknowledgedAt: null,
  answeredAt: null,
  outcome: null,
  appealReceivedAt: null,
  appealAnsweredAt: null,
  extensions: [],
  pauses: [],
  fees: [],
};

type Given = Partial<RequestClockFacts> & { law: string; right: Right };

const asked = ({ law, right, ...facts }: Given): RequestClockFacts => ({
  ...nothing,
  rights: [right],
  laws: [law],
  ...facts,
});
/** The last day of each rule that has one; null where it has none. */
const days = (given: Given) =>
  Object.fromEntries(
    requestDates(asked(given)).map(({ rule, dated }) => [rule.id, dated?.period.dueOn.toString() ?? null]),
  );
const readings = (given: Given, id: string) =>
  requestDates(asked(given))
    .find(({ rule }) => rule.id === id)
    ?.dated?.readings.map(({ kind, dueOn }) => [kind, dueOn.toString()]);

const extension = (rule: string, toldAt: ZonedTime, untilOn: string | null = null) => ({
  rule,
  toldAt,
  untilOn,
});

describe('GDPR: one month from receipt, two more where the person was told in the first', () => {
  const zone = 'Europe/Berlin';
  const gdpr = { law: 'EU GDPR', right: 'access', receivedAt: on('2026-03-02', zone) } as const;

  test('the answer, and the notice of a refusal that has no longer period (Art. 12(4))', () => {
    // 2 April 2026 is a Thursday.
    expect(days(gdpr)).toEqual({ 'eu-gdpr-access': '2026-04-02', 'eu-gdpr-refuse-refusalnot': '2026-04-02' });
  });

  test('an extension runs from receipt: three months, of which the refusal has one', () => {
    const extensions = [extension('eu-gdpr-access', on('2026-03-30', zone))];
    expect(days({ ...gdpr, extensions })).toEqual({
      'eu-gdpr-access': '2026-06-02',
      'eu-gdpr-refuse-refusalnot': '2026-04-02',
    });
  });

  test('told for one right, it holds for the others asked under the same provision', () => {
    const extensions = [extension('eu-gdpr-access', on('2026-03-30', zone))];
    expect(days({ ...gdpr, rights: ['access', 'deletion'], extensions })).toMatchObject({
      'eu-gdpr-access': '2026-06-02',
      'eu-gdpr-deletion': '2026-06-02',
    });
  });

  test('told after the first month it moves nothing, and the later date stands beside', () => {
    const extensions = [extension('eu-gdpr-access', on('2026-04-03', zone))];
    expect(days({ ...gdpr, extensions })).toMatchObject({ 'eu-gdpr-access': '2026-04-02' });
    expect(readings({ ...gdpr, extensions }, 'eu-gdpr-access')).toEqual([
      [ReadingKind.extensionLate, '2026-06-02'],
    ]);
  });

  test('a pause moves nothing, since the law names none: the later date stands beside', () => {
    const pauses = [{ fromAt: on('2026-03-09', zone), untilAt: on('2026-03-16', zone) }];
    expect(days({ ...gdpr, pauses })).toMatchObject({ 'eu-gdpr-access': '2026-04-02' });
    expect(readings({ ...gdpr, pauses }, 'eu-gdpr-access')).toEqual([[ReadingKind.paused, '2026-04-09']]);
  });

  test('of what was changed the recipients are told, without a number (Art. 19); not of a refusal', () => {
    const deletion = { ...gdpr, right: 'deletion' } as const;
    expect(days(deletion)).toMatchObject({ 'eu-gdpr-rectnotify-recipientn': null });
    expect(days({ ...deletion, outcome: 'refused' })).not.toHaveProperty('eu-gdpr-rectnotify-recipientn');
  });

  test('without a confirmed receipt no clock starts', () => {
    expect(requestDates(asked({ ...gdpr, receivedAt: null })).map(({ startedAt }) => startedAt)).toEqual([
      null,
      null,
    ]);
  });
});

describe('UK GDPR: from the later of receipt and the proof of identity asked for (Art. 12A)', () => {
  const zone = 'Europe/London';
  const law = 'GB UK GDPR (as amended by DUAA 2025)';
  const uk = { law, right: 'access', receivedAt: on('2026-09-03', zone) } as const;

  test('a month from receipt, or from the proof; while it is awaited the clock has not started', () => {
    expect(days(uk)).toEqual({ 'gb-ukgdpr-access': '2026-10-05' }); // 3 October is a Saturday.
    const identityAskedAt = on('2026-09-04', zone);
    expect(days({ ...uk, identityAskedAt })).toEqual({ 'gb-ukgdpr-access': null });
    const identityConfirmedAt = on('2026-09-10', zone);
    expect(days({ ...uk, identityAskedAt, identityConfirmedAt })).toEqual({
      'gb-ukgdpr-access': '2026-10-12', // 10 October is a Saturday.
    });
  });

  test('a pause of access moves the date; the one without stands beside; of deletion it doesn’t', () => {
    const pauses = [{ fromAt: on('2026-09-08', zone), untilAt: on('2026-09-18', zone) }];
    expect(days({ ...uk, pauses })).toEqual({ 'gb-ukgdpr-access': '2026-10-13' });
    expect(readings({ ...uk, pauses }, 'gb-ukgdpr-access')).toEqual([[ReadingKind.notPaused, '2026-10-05']]);
    expect(days({ ...uk, right: 'deletion', pauses })).toEqual({ 'gb-ukgdpr-deletion': '2026-10-05' });
  });

  test('extension and pause compose: three months from receipt and ten days more', () => {
    const pauses = [{ fromAt: on('2026-09-08', zone), untilAt: on('2026-09-18', zone) }];
    // 3 December and ten days: Sunday 13 December, then Monday.
    const extensions = [extension('gb-ukgdpr-access', on('2026-10-12', zone))];
    expect(days({ ...uk, pauses, extensions })).toEqual({ 'gb-ukgdpr-access': '2026-12-14' });
  });

  test('a pause that lasts moves nothing yet and says so', () => {
    const pauses = [{ fromAt: on('2026-09-08', zone), untilAt: null }];
    const [date] = requestDates(asked({ ...uk, pauses }));
    expect(date?.dated?.period.dueOn.toString()).toBe('2026-10-05');
    expect(date?.dated?.period.steps.at(-1)?.kind).toBe('standsStill');
  });

  test('a pause after the end of the period takes nothing back', () => {
    const pauses = [{ fromAt: on('2026-10-20', zone), untilAt: on('2026-10-30', zone) }];
    expect(days({ ...uk, pauses })).toEqual({ 'gb-ukgdpr-access': '2026-10-05' });
  });

  test('before the change of February 2026 the rule sets no date, and says that it did not bind', () => {
    const [date] = requestDates(asked({ ...uk, receivedAt: on('2026-01-15', zone) }));
    expect(date).toMatchObject({ dated: null, inForce: 'no' });
  });
});

test('Switzerland: 30 days; the longer period has no number, so it ends on the day the person was told', () => {
  const zone = 'Europe/Zurich';
  const swiss = { law: 'CH FADP', right: 'access', receivedAt: on('2026-10-01', zone) } as const;
  expect(days(swiss)).toEqual({ 'ch-fadp-access': '2026-10-31' });
  const extensions = [extension('ch-fadp-access', on('2026-10-20', zone), '2026-12-15')];
  expect(days({ ...swiss, extensions })).toEqual({ 'ch-fadp-access': '2026-12-15' });
  expect(days({ ...swiss, right: 'rectification' })).toEqual({ 'ch-fadp-rect-rectificat': null });
});

describe('California: ten business days to confirm, 45 days to answer, 90 with the extension', () => {
  const zone = 'America/Los_Angeles';
  const ccpa = { law: 'US-CA CCPA/CPRA', right: 'deletion', receivedAt: on('2026-06-01', zone) } as const;

  test('from receipt, whatever the identity check takes', () => {
    // Ten business days after Monday 1 June: Friday 12, then Monday 15 (Juneteenth is later).
    expect(days({ ...ccpa, identityAskedAt: on('2026-06-02', zone) })).toEqual({
      'us-ca-ack-acknowledg': '2026-06-15',
      'us-ca-deletion': '2026-07-16',
    });
    const extensions = [extension('us-ca-deletion', on('2026-07-10', zone))];
    expect(days({ ...ccpa, extensions })).toMatchObject({ 'us-ca-deletion': '2026-08-30' });
  });

  test('an opt-out has fifteen business days and nothing to confirm', () => {
    expect(Object.keys(days({ ...ccpa, right: 'opt_out' }))).toEqual(['us-ca-optout-optout']);
  });
});

describe('US states with an appeal', () => {
  const zone = 'America/New_York';

  test.each([
    ['US-VA Virginia CDPA', 'us-va', '2026-05-01'], // 60 days
    ['US-CO Colorado Privacy Act', 'us-co', '2026-04-16'], // 45 days
    ['US-TX Texas Data Privacy and Security Act', 'us-tx', '2026-05-01'], // 60 days
  ])('%s: 45 days, 45 more, and the appeal from its receipt', (law, id, appealDue) => {
    const facts = { law, right: 'access', receivedAt: on('2026-01-05', zone) } as const;
    expect(days(facts)).toEqual({ [`${id}-access`]: '2026-02-19' });
    const extensions = [extension(`${id}-access`, on('2026-02-10', zone))];
    expect(days({ ...facts, extensions })).toEqual({ [`${id}-access`]: '2026-04-05' });
    const appealReceivedAt = on('2026-03-02', zone);
    expect(days({ ...facts, answeredAt: on('2026-02-18', zone), appealReceivedAt })).toMatchObject({
      [`${id}-appeal`]: appealDue,
    });
    expect(days({ ...facts, outcome: 'refused' })).toMatchObject({ [`${id}-appeal`]: null });
  });
});

const day = '2026-03-02';
test.each<[string, Given, Record<string, string | null>]>([
  [
    'HIPAA: 30 days',
    { law: 'US HIPAA Privacy Rule', right: 'access', receivedAt: on(day, 'America/New_York') },
    { 'us-hipaa-access': '2026-04-01' },
  ],
  [
    'HIPAA: 30 days more',
    {
      law: 'US HIPAA Privacy Rule',
      right: 'access',
      receivedAt: on(day, 'America/New_York'),
      extensions: [extension('us-hipaa-access', on('2026-03-20', 'America/New_York'))],
    },
    { 'us-hipaa-access': '2026-05-01' },
  ],
  [
    'HIPAA: an accounting of disclosures within 60 days',
    {
      law: 'US HIPAA Privacy Rule',
      right: 'accounting_of_disclosures',
      receivedAt: on(day, 'America/New_York'),
    },
    { 'us-hipaa-accounting': '2026-05-01' },
  ],
  [
    'FERPA: 45 days; the window for a complaint is the student’s and no date of ours',
    { law: 'US FERPA', right: 'access', receivedAt: on(day, 'America/Chicago') },
    { 'us-ferpa-access': '2026-04-16' },
  ],
  [
    'COPPA: no number',
    { law: 'US COPPA Rule', right: 'deletion', receivedAt: on(day, 'America/New_York') },
    { 'us-coppa-deletion': null },
  ],
  [
    'PIPEDA: 30 days',
    { law: 'CA PIPEDA', right: 'access', receivedAt: on(day, 'America/Toronto') },
    { 'ca-pipeda-access': '2026-04-01' },
  ],
  [
    'Québec: 30 days',
    {
      law: 'CA-QC Quebec private sector Act (Law 25)',
      right: 'portability',
      receivedAt: on(day, 'America/Toronto'),
    },
    { 'ca-qc-portabilit': '2026-04-01' },
  ],
  [
    'Brazil: 15 days',
    { law: 'BR LGPD', right: 'access', receivedAt: on(day, 'America/Sao_Paulo') },
    { 'br-lgpd-access': '2026-03-17' },
  ],
  [
    'Korea: ten days',
    { law: 'KR PIPA', right: 'deletion', receivedAt: on(day, 'Asia/Seoul') },
    { 'kr-deletion': '2026-03-12' },
  ],
  [
    'Japan: without delay, no number',
    { law: 'JP APPI', right: 'access', receivedAt: on(day, 'Asia/Tokyo') },
    { 'jp-access': null },
  ],
  [
    'Indonesia: 72 hours from the minute',
    { law: 'ID PDP Law 27/2022', right: 'access', receivedAt: on(day, 'Asia/Jakarta') },
    { 'id-access': '2026-03-05' },
  ],
])('%s', (_, given, expected) => {
  expect(days(given)).toEqual(expected);
});

test('Mexico: what was granted is carried out within 15 working days of the answer', () => {
  const zone = 'America/Mexico_City';
  const facts = {
    law: 'MX LFPDPPP (2025 law)',
    right: 'access',
    receivedAt: on('2026-06-01', zone),
  } as const;
  // 20 working days after Monday 1 June: Monday 29 June; 15 after Friday 12 June: Friday 3 July.
  expect(days({ ...facts, answeredAt: on('2026-06-12', zone) })).toEqual({
    'mx-arco-access': '2026-06-29',
    'mx-arco-exec-executiono': '2026-07-03',
  });
});

test('a law that is not in force yet sets no date and says so', () => {
  const india = { law: 'IN DPDP Act 2023 / Rules 2025', right: 'access' } as const;
  const oklahoma = {
    law: 'US-OK Oklahoma Consumer Data Privacy Act (SB 546)',
    right: 'access',
    receivedAt: on('2026-11-02', 'America/Chicago'),
  } as const;
  expect(days({ ...india, receivedAt: on('2026-11-02', 'Asia/Kolkata') })).toEqual({
    'in-dpdp-rights-access': null,
  });
  expect(requestDates(asked(oklahoma))).toMatchObject([{ dated: null, inForce: 'no' }]);
});

test('several laws stand in the order chosen; the longer periods are those that each allows', () => {
  const facts: RequestClockFacts = {
    ...nothing,
    rights: ['access'],
    laws: ['US HIPAA Privacy Rule', 'EU GDPR', 'BR LGPD'],
    receivedAt: on('2026-03-02', 'Europe/London'),
  };
  expect(requestDates(facts).map(({ rule }) => rule.id)).toEqual([
    'us-hipaa-access',
    'eu-gdpr-access',
    'eu-gdpr-refuse-refusalnot',
    'br-lgpd-access',
  ]);
  expect(extendableDates(facts).map(({ rule, first }) => [rule.id, first.dueOn.toString()])).toEqual([
    ['us-hipaa-access', '2026-04-01'],
    ['eu-gdpr-access', '2026-04-02'],
  ]);
});
