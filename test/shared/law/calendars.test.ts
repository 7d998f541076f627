import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { WorkingCalendar } from '../../../shared/domain/periods/calendar.ts';
import { calendarById, calendarIds, withClosingDays } from '../../../shared/law/calendars.ts';
import { datesOf, daysOf, frozenCalendars } from '../../../shared/law/calendars/frozen-calendar.ts';
import { weekendsOf } from '../../../shared/law/calendars/weekends.ts';

const folder = join(import.meta.dirname, '../../../shared/law/calendars');
const date = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

function calendar(id: string): WorkingCalendar {
  const found = calendarById(id);
  if (!found) throw new Error(`no calendar ${id}`);
  return found;
}

/** Why a day is off: its name, `working` or `unknown`. */
function on(id: string, day: string): string {
  const off = calendar(id).dayOff(date(day));
  return off === null ? 'working' : off === 'unknown' ? off : off.name;
}

describe('days known by hand', () => {
  // Each from the law or the official list named beside it.
  test.each([
    // 1 V.S.A. § 371
    ['US-VT', '2026-11-11', "Veterans' Day"],
    ['US-VT', '2026-03-03', 'Town Meeting Day'],
    ['US-VT', '2025-08-15', 'Bennington Battle Day (substitute day)'],
    ['US-VT', '2026-07-03', 'Independence Day (substitute day)'],
    ['US-VT', '2026-11-27', 'working'],
    // Iowa Code § 1C.1: the Friday after Thanksgiving is in § 1C.2 alone
    ['US-IA', '2026-11-26', 'Thanksgiving Day'],
    ['US-IA', '2026-11-27', 'working'],
    ['US-IA', '2026-11-11', 'Veterans Day'],
    // 5 U.S.C. § 6103
    ['US', '2007-09-03', 'Labor Day'],
    ['US', '2026-07-03', 'Independence Day (substitute day)'],
    ['US', '2026-07-04', 'Independence Day'],
    ['US', '2020-06-19', 'working'],
    ['US', '2021-06-18', 'Juneteenth (substitute day)'],
    ['US', '2024-06-19', 'Juneteenth'],
    ['US', '2023-11-10', 'Veterans Day (substitute day)'],
    ['US', '2021-12-31', "New Year's Day (substitute day)"],
    // Banking and Financial Dealings Act 1971 and proclamations
    ['GB-ENG', '2010-04-02', 'Good Friday'],
    ['GB-ENG', '2010-04-05', 'Easter Monday'],
    ['GB-ENG', '2011-04-29', 'Royal wedding'],
    ['GB-ENG', '2012-06-04', 'Spring bank holiday'],
    ['GB-ENG', '2012-05-28', 'working'],
    ['GB-ENG', '2020-05-08', 'Early May bank holiday (VE day)'],
    ['GB-ENG', '2020-05-04', 'working'],
    ['GB-ENG', '2022-06-03', 'Queen’s Platinum Jubilee'],
    ['GB-ENG', '2022-09-19', "Queen Elizabeth's Funeral Day"],
    ['GB-ENG', '2023-05-08', "King Charles III's Coronation"],
    ['GB-ENG', '2027-12-27', 'Christmas Day (substitute day)'],
    ['GB-SCT', '2026-04-06', 'working'],
    ['GB-SCT', '2026-01-02', 'January 2nd'],
    ['GB-SCT', '2026-06-15', 'World Cup bank holiday'],
    ['GB-NIR', '2026-03-17', 'St Patrick’s Day'],
    ['GB', '2026-04-06', 'working'],
    ['GB', '2026-04-03', 'Good Friday'],
    // the holiday laws of the Länder
    ['DE', '2026-06-04', 'working'],
    ['DE-BY', '2026-06-04', 'Corpus Christi'],
    ['DE-BE', '2018-03-08', 'working'],
    ['DE-BE', '2019-03-08', "International Women's Day"],
    ['DE-BE', '2020-05-08', 'Liberation Day (75th Anniversary)'],
    ['DE-TH', '2019-09-20', "International Children's Day"],
    ['DE', '2017-10-31', 'Reformation Day'],
    // Act 245/2000, Act 214/2023 (DK), Act of 6 December 2024 (PL), Labour Code of Romania
    ['DK', '2023-05-05', 'Prayer Day'],
    ['DK', '2024-04-26', 'working'],
    ['PL', '2024-12-24', 'working'],
    ['PL', '2025-12-24', 'Christmas Eve'],
    ['RO', '2023-01-06', 'working'],
    ['RO', '2025-01-06', 'Epiphany'],
    ['SK', '2024-11-15', 'working'],
    ['SK', '2026-09-15', 'working'],
    ['SK', '2027-09-15', 'Our Lady of Sorrows'],
    ['IE', '2023-02-06', 'St. Brigid’s Day'],
    // Algemene termijnenwet art. 3; Act 150/1930 s. 5 (FI)
    ['NL', '2026-04-03', 'Good Friday'],
    ['NL', '2026-05-05', 'Liberation Day'],
    ['NL', '2026-05-15', 'Day equal to a holiday by decree'],
    ['FI', '2026-06-19', 'Midsummer Eve'],
    // Federal Constitution art. 110(3)
    ['CH', '2025-08-01', 'Bundesfeiertag'],
    ['CH', '2026-04-06', 'working'],
    ['CH-ZH', '2026-04-06', 'Easter Monday'],
    // Interpretation Act s. 35(1); of British Columbia, s. 29
    ['CA', '2026-09-30', 'National Day for Truth and Reconciliation'],
    ['CA', '2020-09-30', 'working'],
    ['CA-BC', '2026-04-06', 'Easter Monday'],
    // Privacy Act 2020 s 7(1); Act No 91 of 1988
    ['NZ', '2026-01-14', 'working'],
    ['NZ-PRIVACY', '2026-01-14', '25 December to 15 January (Privacy Act 2020 s 7(1))'],
    ['JP', '2026-12-30', 'working'],
    ['JP-ADMIN', '2026-12-30', '29 December to 3 January (Act No 91 of 1988)'],
    // Lists of the institutions
    ['EU', '2026-11-02', "All Souls' Day"],
    ['EU', '2026-12-30', 'Year-end closing days'],
    ['EP', '2024-11-01', "All Saints' Day"],
    ['EP', '2024-07-22', 'working'],
  ])('%s %s: %s', (id, day, expected) => {
    expect(on(id, day)).toBe(expected);
  });

  test('a holiday on a weekend keeps its name, another weekend day has its weekday', () => {
    expect(calendar('US').dayOff(date('2026-07-04'))).toEqual({
      kind: 'holiday',
      name: 'Independence Day',
      isOnWeekend: true,
    });
    expect(calendar('US').dayOff(date('2026-07-05'))).toEqual({ kind: 'weekend', name: 'Sunday' });
  });
});

describe('what a calendar does not know', () => {
  test.each([
    ['EU', '2024-12-27', 'unknown'],
    ['EU', '2027-01-04', 'unknown'],
    ['EP', '2027-01-01', 'unknown'],
    ['US', '2006-12-25', 'unknown'],
    ['US', '2036-01-01', 'unknown'],
    ['US-VT', '2014-11-11', 'unknown'],
    ['AE', '2027-01-01', 'unknown'],
    ['DE', '2036-01-02', 'unknown'],
    ['DE', '2036-01-05', 'Saturday'],
    ['EU', '2027-01-03', 'Sunday'],
  ])('%s on %s: %s', (id, day, expected) => {
    expect(on(id, day)).toBe(expected);
  });

  test('an id that is not among them gives nothing', () => {
    expect(calendarById('XX')).toBeUndefined();
    expect(calendarById('DE-XX')).toBeUndefined();
    expect(calendarById('')).toBeUndefined();
  });
});

describe('weekends', () => {
  test.each([
    ['AE', '2021-12-31', 'Friday'],
    ['AE', '2021-12-26', 'working'],
    ['AE', '2022-01-07', 'working'],
    ['AE', '2022-01-09', 'Sunday'],
    ['SA', '2025-06-20', 'Friday'],
    ['SA', '2025-06-22', 'working'],
    ['IL', '2026-06-19', 'Friday'],
    ['IL', '2026-06-21', 'working'],
    ['FR', '2026-06-21', 'Sunday'],
  ])('%s on %s: %s', (id, day, expected) => {
    expect(on(id, day)).toBe(expected);
  });

  test('each names its source', () => {
    for (const id of calendarIds()) for (const { source } of weekendsOf(id)) expect(source).not.toBe('');
  });
});

test('the office’s own closing days come after weekends and holidays, and count in an unknown year', () => {
  const own = withClosingDays(calendar('DE-BY'), [
    { day: '2026-12-23', name: 'Closed for the year’s end' },
    { day: '2026-12-25', name: 'Closed for the year’s end' },
    { day: '2036-12-23', name: 'Closed for the year’s end' },
  ]);
  const closed = { kind: 'ownClosingDay', name: 'Closed for the year’s end' };
  expect(own.dayOff(date('2026-12-23'))).toEqual(closed);
  expect(own.dayOff(date('2026-12-25'))).toEqual({ kind: 'holiday', name: 'Christmas Day' });
  expect(own.dayOff(date('2036-12-23'))).toEqual(closed);
  expect(own.dayOff(date('2036-12-24'))).toBe('unknown');
  expect(own.dayOff(date('2026-12-22'))).toBeNull();
  expect(own.id).toBe('DE-BY');
  expect(calendar('DE-BY').dayOff(date('2026-12-23'))).toBeNull();
});

describe('the frozen files', () => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      name,
      file: frozenCalendars.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
    }));
  const all = files.flatMap(({ file }) => file.calendars);

  test('are all in use, and no calendar stands in two', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(calendarIds().toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  });

  test('each calendar can be read, lies inside its years and says where it comes from', () => {
    for (const frozen of all) {
      const base = all.find(({ id }) => id === frozen.base);
      expect(base?.base ?? '', frozen.id).toBe('');
      const days = [...daysOf(frozen, base && daysOf(base)).keys()];
      const years = new Map<number, number>();
      for (const day of days) {
        const year = Math.trunc(day / 10_000);
        years.set(year, (years.get(year) ?? 0) + 1);
      }
      expect(Math.min(...years.keys()), frozen.id).toBe(frozen.firstYear);
      expect(Math.max(...years.keys()), frozen.id).toBe(frozen.lastYear);
      expect(years.size, frozen.id).toBe(frozen.lastYear - frozen.firstYear + 1);
      expect(Math.min(...years.values()), frozen.id).toBeGreaterThan(3);
      expect(days.filter((day) => date(String(day)).year !== Math.trunc(day / 10_000))).toEqual([]);
      expect(calendar(frozen.id).source).toContain('2026-11-27');
    }
  });

  test('a date in no known form is refused', () => {
    const years = { firstYear: 2025, lastYear: 2027 };
    expect(datesOf('12-25', years)).toEqual([20251225, 20261225, 20271225]);
    expect(datesOf('2026..2027/06-19 2025-01-01', years)).toEqual([20260619, 20270619, 20250101]);
    for (const bad of ['', '12/25', '2026', '2026-1-1', 'monday']) {
      expect(() => datesOf(bad, years)).toThrow(RangeError);
    }
  });
});

test('a million look-ups take seconds, not minutes', () => {
  const one = calendar('US-CA');
  const days = Array.from({ length: 1000 }, (_, index) => date('2020-01-01').add({ days: index * 3 }));
  const start = performance.now();
  let off = 0;
  for (let round = 0; round < 1000; round += 1) for (const day of days) if (one.dayOff(day)) off += 1;
  const took = performance.now() - start;
  expect(off).toBeGreaterThan(0);
  expect(took).toBeLessThan(10_000);
});
