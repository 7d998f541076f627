import { jurisdictionByCode } from '../../law/jurisdictions.ts';

/** ISO 3166-1 alpha-2, all officially assigned codes. */
const countries = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
    'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO ' +
    'FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE ' +
    'JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO ' +
    'MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW ' +
    'PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM ' +
    'TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
  ).split(' '),
);

/** The German Länder, ISO 3166-2: each has its own supervisory authority (BDSG § 40). */
const germanLands = new Set(
  'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH'.split(' ').map((land) => `DE-${land}`),
);

/** Member states of the European Union, then Iceland, Liechtenstein, Norway (EEA Agreement). */
const eea = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' '),
);

/** Codes that people write and that would miss a law: what to write instead. */
const otherCodes: Readonly<Record<string, string>> = {
  // ISO has country codes for them, their breach laws are those of US territories.
  PR: 'US-PR',
  GU: 'US-GU',
  VI: 'US-VI',
  UK: 'GB',
  EL: 'GR',
};

export const isGermanLand = (code: string): boolean => germanLands.has(code);

/** @returns the country of a code (`US` of `US-TX`); `EU` stays as it is. */
export const countryOf = (code: string): string => code.slice(0, 2);

/** @returns whether the place lies in the European Economic Area; `EU` means there, the state not being known. */
export const isInEea = (code: string): boolean => code === 'EU' || eea.has(countryOf(code));

export type CodeReading = { code: string } | { instead: string } | { unknown: true };

/**
 * @param code as somebody wrote it
 * @returns the code where it is one of a country, of a subdivision with a law of its own, of a German Land, or `EU`;
 *   what to write instead where it is another's name for such a place; otherwise that it is unknown
 */
export function readPlaceCode(code: string): CodeReading {
  const instead = otherCodes[code];
  if (instead !== undefined) return { instead };
  if (code === 'EU' || countries.has(code) || germanLands.has(code) || jurisdictionByCode(code))
    return { code };
  return { unknown: true };
}

/** @returns whether whoever lives at `place` lives within the jurisdiction (`DE-BY` in `DE` and in `EU`). */
export function isWithin(place: string, jurisdiction: string): boolean {
  if (jurisdiction === 'EU') return isInEea(place);
  return place === jurisdiction || place.startsWith(`${jurisdiction}-`);
}

/** @returns whether the jurisdiction lies within the place: of people in `US` nobody knows whether they live in `US-TX`. */
export const mayLieIn = (jurisdiction: string, place: string): boolean =>
  jurisdiction.startsWith(`${place}-`);

/** @returns the jurisdiction's name as people call it, or its code where no law of it is known here. */
export const placeName = (code: string): string => jurisdictionByCode(code)?.name ?? code;
