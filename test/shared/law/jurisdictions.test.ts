import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isZoneName } from '../../../shared/dates.ts';
import { calendarById } from '../../../shared/law/calendars.ts';
import { jurisdictionByCode, jurisdictions } from '../../../shared/law/jurisdictions.ts';
import { tablesFolder } from '../../support/samples.ts';
import { skipUnless } from '../../support/skips.ts';

describe('jurisdictions', () => {
  test('each has a zone of the IANA database and a calendar that exists; the EU asks for both', () => {
    for (const { code, name, zone, calendarId } of jurisdictions()) {
      expect(name, code).not.toBe('');
      if (code === 'EU') expect([zone, calendarId]).toEqual([null, null]);
      else {
        expect(isZoneName(zone ?? ''), code).toBe(true);
        expect(calendarById(calendarId ?? ''), code).toBeDefined();
      }
    }
  });

  test('no code stands twice', () => {
    const codes = jurisdictions().map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test.each([
    ['US-TX', 'America/Chicago', true, 'US-TX'],
    ['US-VT', 'America/New_York', false, 'US-VT'],
    ['US-AZ', 'America/Phoenix', true, 'US-AZ'],
    ['US-GU', 'Pacific/Guam', false, 'US-GU'],
    ['US', 'America/New_York', true, 'US'],
    ['GB', 'Europe/London', false, 'GB'],
    ['CA-BC', 'America/Vancouver', true, 'CA-BC'],
    ['ES', 'Europe/Madrid', true, 'ES'],
    ['AE-DU', 'Asia/Dubai', false, 'AE'],
    ['NZ', 'Pacific/Auckland', true, 'NZ-PRIVACY'],
    ['JP', 'Asia/Tokyo', false, 'JP-ADMIN'],
  ])('%s: %s', (code, zone, hasSeveralZones, calendarId) => {
    expect(jurisdictionByCode(code)).toMatchObject({ zone, hasSeveralZones, calendarId });
  });

  test('a contract has none, and an unknown code gives nothing', () => {
    for (const code of ['XX', 'US-XX', '', 'eu']) expect(jurisdictionByCode(code)).toBeUndefined();
  });
});

const tables = tablesFolder('regulations');
skipUnless(
  tables !== undefined,
  'the tables of law are not beside this project: their jurisdictions were not compared',
).test('every jurisdiction of the tables is known', () => {
  const codes = ['breach_rules.csv', 'request_rules.csv'].flatMap((name) =>
    [
      ...readFileSync(join(tables ?? '', name), 'utf8').matchAll(
        /^[a-z0-9-]+,([A-Z]{2}(?:-[A-Z]{2})?)[ ,]/gm,
      ),
    ].map((match) => match[1] ?? ''),
  );
  expect(codes.length).toBeGreaterThan(600);
  expect(codes.filter((code) => !jurisdictionByCode(code))).toEqual([]);
});
