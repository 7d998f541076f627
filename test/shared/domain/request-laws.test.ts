import { expect, test } from 'vitest';
import {
  isBySector,
  isLawKey,
  lawKey,
  requestLaws,
  suggestedLaws,
} from '../../../shared/domain/request-laws.ts';
import { right } from '../../../shared/domain/request.ts';
import { rulesOf } from '../../../shared/law/packs.ts';

const keys = (residence: string | null) => suggestedLaws(residence).map(({ key }) => key);

test('every rule on a right belongs to a law that can be chosen; a law on complaints alone cannot', () => {
  const laws = requestLaws();
  expect(new Set(laws.map(({ key }) => key)).size).toBe(laws.length);
  const byKey = new Map(laws.map((law) => [law.key, law]));
  for (const rule of rulesOf('request')) {
    const asked = right.safeParse(rule.requestType).data;
    if (asked !== undefined) expect(byKey.get(lawKey(rule))?.rights).toContain(asked);
  }
  expect(isLawKey('GB DPA 2018 s. 164A (DUAA s. 103)')).toBe(false);
  expect(isLawKey('EU GDPR')).toBe(true);
});

test.each([
  ['DE', ['EU GDPR']],
  ['DE-BY', ['EU GDPR']],
  ['NO', ['EU GDPR']],
  ['GB', ['GB UK GDPR (as amended by DUAA 2025)']],
  ['CH', ['CH FADP']],
  ['US-CA', ['US-CA CCPA/CPRA']],
  ['US-VA', ['US-VA Virginia CDPA']],
  ['US-WA', []],
  ['US', []],
  ['CA-QC', ['CA PIPEDA', 'CA-QC Quebec private sector Act (Law 25)']],
  ['CA', ['CA PIPEDA']],
  ['BR', ['BR LGPD']],
  [null, []],
])('who lives in %s', (residence, expected) => {
  expect(keys(residence)).toEqual(expected);
});

test('the federal laws of the United States and those of a sector are offered, never suggested', () => {
  const sector = requestLaws().filter(isBySector);
  expect(sector.map(({ key }) => key)).toEqual(
    expect.arrayContaining([
      'US HIPAA Privacy Rule',
      'US FERPA',
      'US COPPA Rule',
      'US FCRA',
      'US GLBA Privacy Rule',
      'CA CASL',
      'US-CA California Delete Act (DROP)',
      'US-WA Washington My Health My Data Act',
    ]),
  );
  for (const { key, jurisdiction } of sector) expect(keys(jurisdiction)).not.toContain(key);
});
