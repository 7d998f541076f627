/** A place whose law the rules cite. */
export type Jurisdiction = {
  /** `EU`, a country (ISO 3166-1) or a subdivision (ISO 3166-2). */
  readonly code: string;
  readonly name: string;
  /**
   * The zone of the IANA database in which days end under its law: the capital's where there are several. Null for the
   * EU: it is the zone of the place where the act is to be done, which is asked for.
   */
  readonly zone: string | null;
  /** Whether another zone is in use in a part of it, so that the zone is worth asking about. */
  readonly hasSeveralZones: boolean;
  /**
   * The calendar of its working days. Null for the EU: Art. 2(1) of Regulation (EEC, Euratom) No 1182/71 looks to the
   * member state or institution where the act is to be done.
   */
  readonly calendarId: string | null;
};

const one = false;
const several = true;

/** Code, name, zone, whether there are several zones, and the calendar where it isn't the one of the same name. */
type Row = readonly [code: string, name: string, zone: string, hasSeveral: boolean, calendarId?: string];

const rows: readonly Row[] = [
  ['AT', 'Austria', 'Europe/Vienna', one],
  ['BE', 'Belgium', 'Europe/Brussels', one],
  ['BG', 'Bulgaria', 'Europe/Sofia', one],
  ['HR', 'Croatia', 'Europe/Zagreb', one],
  ['CY', 'Cyprus', 'Asia/Nicosia', one],
  ['CZ', 'Czechia', 'Europe/Prague', one],
  ['DK', 'Denmark', 'Europe/Copenhagen', one],
  ['EE', 'Estonia', 'Europe/Tallinn', one],
  ['FI', 'Finland', 'Europe/Helsinki', one],
  ['FR', 'France', 'Europe/Paris', several],
  ['DE', 'Germany', 'Europe/Berlin', one],
  ['GR', 'Greece', 'Europe/Athens', one],
  ['HU', 'Hungary', 'Europe/Budapest', one],
  ['IE', 'Ireland', 'Europe/Dublin', one],
  ['IT', 'Italy', 'Europe/Rome', one],
  ['LV', 'Latvia', 'Europe/Riga', one],
  ['LT', 'Lithuania', 'Europe/Vilnius', one],
  ['LU', 'Luxembourg', 'Europe/Luxembourg', one],
  ['MT', 'Malta', 'Europe/Malta', one],
  ['NL', 'Netherlands', 'Europe/Amsterdam', one],
  ['PL', 'Poland', 'Europe/Warsaw', one],
  ['PT', 'Portugal', 'Europe/Lisbon', several],
  ['RO', 'Romania', 'Europe/Bucharest', one],
  ['SK', 'Slovakia', 'Europe/Bratislava', one],
  ['SI', 'Slovenia', 'Europe/Ljubljana', one],
  ['ES', 'Spain', 'Europe/Madrid', several],
  ['SE', 'Sweden', 'Europe/Stockholm', one],
  ['IS', 'Iceland', 'Atlantic/Reykjavik', one],
  ['LI', 'Liechtenstein', 'Europe/Vaduz', one],
  ['NO', 'Norway', 'Europe/Oslo', one],
  ['GB', 'United Kingdom', 'Europe/London', one],
  ['CH', 'Switzerland', 'Europe/Zurich', one],
  ['US', 'United States (federal)', 'America/New_York', several],
  ['US-AL', 'Alabama', 'America/Chicago', one],
  ['US-AK', 'Alaska', 'America/Anchorage', several],
  ['US-AZ', 'Arizona', 'America/Phoenix', several],
  ['US-AR', 'Arkansas', 'America/Chicago', one],
  ['US-CA', 'California', 'America/Los_Angeles', one],
  ['US-CO', 'Colorado', 'America/Denver', one],
  ['US-CT', 'Connecticut', 'America/New_York', one],
  ['US-DE', 'Delaware', 'America/New_York', one],
  ['US-DC', 'District of Columbia', 'America/New_York', one],
  ['US-FL', 'Florida', 'America/New_York', several],
  ['US-GA', 'Georgia', 'America/New_York', one],
  ['US-GU', 'Guam', 'Pacific/Guam', one],
  ['US-HI', 'Hawaii', 'Pacific/Honolulu', one],
  ['US-ID', 'Idaho', 'America/Boise', several],
  ['US-IL', 'Illinois', 'America/Chicago', one],
  ['US-IN', 'Indiana', 'America/Indiana/Indianapolis', several],
  ['US-IA', 'Iowa', 'America/Chicago', one],
  ['US-KS', 'Kansas', 'America/Chicago', several],
  ['US-KY', 'Kentucky', 'America/New_York', several],
  ['US-LA', 'Louisiana', 'America/Chicago', one],
  ['US-ME', 'Maine', 'America/New_York', one],
  ['US-MD', 'Maryland', 'America/New_York', one],
  ['US-MA', 'Massachusetts', 'America/New_York', one],
  ['US-MI', 'Michigan', 'America/Detroit', several],
  ['US-MN', 'Minnesota', 'America/Chicago', one],
  ['US-MS', 'Mississippi', 'America/Chicago', one],
  ['US-MO', 'Missouri', 'America/Chicago', one],
  ['US-MT', 'Montana', 'America/Denver', one],
  ['US-NE', 'Nebraska', 'America/Chicago', several],
  ['US-NV', 'Nevada', 'America/Los_Angeles', several],
  ['US-NH', 'New Hampshire', 'America/New_York', one],
  ['US-NJ', 'New Jersey', 'America/New_York', one],
  ['US-NM', 'New Mexico', 'America/Denver', one],
  ['US-NY', 'New York', 'America/New_York', one],
  ['US-NC', 'North Carolina', 'America/New_York', one],
  ['US-ND', 'North Dakota', 'America/Chicago', several],
  ['US-OH', 'Ohio', 'America/New_York', one],
  ['US-OK', 'Oklahoma', 'America/Chicago', one],
  ['US-OR', 'Oregon', 'America/Los_Angeles', several],
  ['US-PA', 'Pennsylvania', 'America/New_York', one],
  ['US-PR', 'Puerto Rico', 'America/Puerto_Rico', one],
  ['US-RI', 'Rhode Island', 'America/New_York', one],
  ['US-SC', 'South Carolina', 'America/New_York', one],
  ['US-SD', 'South Dakota', 'America/Chicago', several],
  ['US-TN', 'Tennessee', 'America/Chicago', several],
  ['US-TX', 'Texas', 'America/Chicago', several],
  ['US-UT', 'Utah', 'America/Denver', one],
  ['US-VT', 'Vermont', 'America/New_York', one],
  ['US-VI', 'Virgin Islands (US)', 'America/St_Thomas', one],
  ['US-VA', 'Virginia', 'America/New_York', one],
  ['US-WA', 'Washington', 'America/Los_Angeles', one],
  ['US-WV', 'West Virginia', 'America/New_York', one],
  ['US-WI', 'Wisconsin', 'America/Chicago', one],
  ['US-WY', 'Wyoming', 'America/Denver', one],
  ['CA', 'Canada (federal)', 'America/Toronto', several],
  ['CA-AB', 'Alberta', 'America/Edmonton', one],
  ['CA-BC', 'British Columbia', 'America/Vancouver', several],
  ['CA-QC', 'Québec', 'America/Toronto', several],
  ['BR', 'Brazil', 'America/Sao_Paulo', several],
  ['CO', 'Colombia', 'America/Bogota', one],
  ['MX', 'Mexico', 'America/Mexico_City', several],
  ['PE', 'Peru', 'America/Lima', one],
  ['UY', 'Uruguay', 'America/Montevideo', one],
  ['AU', 'Australia', 'Australia/Sydney', several],
  ['CN', 'China', 'Asia/Shanghai', one],
  ['HK', 'Hong Kong', 'Asia/Hong_Kong', one],
  ['ID', 'Indonesia', 'Asia/Jakarta', several],
  ['IN', 'India', 'Asia/Kolkata', one],
  ['JP', 'Japan', 'Asia/Tokyo', one, 'JP-ADMIN'],
  ['KR', 'South Korea', 'Asia/Seoul', one],
  ['MY', 'Malaysia', 'Asia/Kuala_Lumpur', one],
  ['NZ', 'New Zealand', 'Pacific/Auckland', several, 'NZ-PRIVACY'],
  ['PH', 'Philippines', 'Asia/Manila', one],
  ['SG', 'Singapore', 'Asia/Singapore', one],
  ['TH', 'Thailand', 'Asia/Bangkok', one],
  ['VN', 'Viet Nam', 'Asia/Ho_Chi_Minh', one],
  ['AE', 'United Arab Emirates', 'Asia/Dubai', one],
  ['AE-AZ', 'Abu Dhabi Global Market (AE)', 'Asia/Dubai', one, 'AE'],
  ['AE-DU', 'Dubai International Financial Centre (AE)', 'Asia/Dubai', one, 'AE'],
  ['IL', 'Israel', 'Asia/Jerusalem', one],
  ['KE', 'Kenya', 'Africa/Nairobi', one],
  ['NG', 'Nigeria', 'Africa/Lagos', one],
  ['SA', 'Saudi Arabia', 'Asia/Riyadh', one],
  ['TR', 'Türkiye', 'Europe/Istanbul', one],
  ['ZA', 'South Africa', 'Africa/Johannesburg', one],
];

const byCode = new Map<string, Jurisdiction>([
  ['EU', { code: 'EU', name: 'European Union', zone: null, hasSeveralZones: true, calendarId: null }],
  ...rows.map(([code, name, zone, hasSeveralZones, calendarId = code]): [string, Jurisdiction] => [
    code,
    { code, name, zone, hasSeveralZones, calendarId },
  ]),
]);

/** @returns every jurisdiction of the rules, and each state of the European Economic Area as a place to act in. */
export function jurisdictions(): Jurisdiction[] {
  return [...byCode.values()];
}

/**
 * @param code as a rule gives it (`US-TX`)
 * @returns undefined for a code that isn't known, and for `XX`: a contract says its own zone and calendar
 */
export function jurisdictionByCode(code: string): Jurisdiction | undefined {
  return byCode.get(code);
}
