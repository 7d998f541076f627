import { type Method, Roll } from '../domain/periods/method.ts';
import {
  calendarDays,
  elapsed,
  eu118271,
  ukDayAfter,
  ukGdprMonth,
  usFrcp6,
} from '../domain/periods/methods.ts';
import type { PeriodUnit } from '../domain/periods/length.ts';
import { type Alternative, ReadingKind } from '../domain/periods/readings.ts';

/** How a rule's period is counted, and how else it is read. */
export type Counting = { readonly method: Method; readonly alternatives: readonly Alternative[] };

type Counted = {
  readonly kind: 'breach' | 'request';
  readonly jurisdiction: string;
  readonly regime: string;
  readonly id: string;
};

const rolling = (id: string, source: string, roll: Roll, address: string): Alternative => ({
  kind: ReadingKind.rolled,
  method: { ...calendarDays, id, roll, rollSource: source, source, address, title: source },
  source,
  isDisputed: false,
});

/**
 * Laws on computing time that move an end on a day off. None says for certain that it governs a notice to an agency, so
 * the date that counts is the one before (the earliest that can be defended), and the moved one stands beside it.
 */
const computations: Readonly<Record<string, Alternative>> = {
  'US-CA': rolling(
    'us-ca-compute',
    'Cal. Civ. Code §§ 7 to 11',
    Roll.sundayOrHoliday,
    'https://leginfo.legislature.ca.gov',
  ),
  'US-TX': rolling(
    'us-tx-60th',
    'Tex. Gov. Code § 311.014',
    Roll.workingDay,
    'https://texas.public.law/statutes/tex._gov_code_section_311.014',
  ),
  'US-IA': rolling('us-ia-compute', 'Iowa Code § 4.1(34)', Roll.sunday, 'https://www.legis.iowa.gov'),
  CA: rolling(
    'ca-pipeda',
    'Interpretation Act (R.S.C. 1985, c. I-21) ss. 26 to 29',
    Roll.sundayOrHoliday,
    'https://laws-lois.justice.gc.ca/eng/acts/I-21/',
  ),
  AU: rolling(
    'au-30',
    'Acts Interpretation Act 1901 s 36(2)',
    Roll.workingDay,
    'https://www.legislation.gov.au',
  ),
  JP: rolling(
    'jp-30',
    'PPC General Guidelines 3-5-3-4 (from memory: check the Japanese text)',
    Roll.workingDay,
    'https://www.ppc.go.jp/en/',
  ),
};

/** From memory of the PPC's guidelines, as the table of time rules says: the day of awareness is the first. */
const jpAppi: Method = {
  ...calendarDays,
  id: 'jp-appi',
  firstDay: 'dayOfEvent',
  source: 'PPC General Guidelines 3-5-3-4 (from memory: check the Japanese text)',
  address: 'https://www.ppc.go.jp/en/',
};

/**
 * The courts' method, a fallback for notices to federal agencies. Not beside HIPAA's periods, whose rule moves nothing, nor
 * beside the Framework's and other answers to people, which no court's method governs.
 */
const federalCourts: Alternative = {
  kind: ReadingKind.rolled,
  method: usFrcp6,
  source: 'Fed. R. Civ. P. 6(a), the courts’ method; not binding for notices to agencies',
  isDisputed: true,
};

function computationOf({ kind, jurisdiction, regime }: Counted): Alternative | undefined {
  if (jurisdiction !== 'US') return computations[jurisdiction];
  return kind === 'breach' && !regime.startsWith('HIPAA') ? federalCourts : undefined;
}

/** A day on which an act is in time only up to an hour. */
export type ClosingHour = { readonly time: string; readonly source: string };

const closingHours: Readonly<Record<string, ClosingHour>> = {
  'us-sec-8k': {
    time: '17:30',
    source: 'Regulation S-T Rule 13(a)(2), 17 CFR 232.13(a)(2) (from general knowledge: check it)',
  },
};

/** @returns up to which hour of its last day an act under this rule is in time; null: to the end of the day */
export const closingHourOf = (ruleId: string): ClosingHour | null => closingHours[ruleId] ?? null;

const euHours: readonly Alternative[] = [
  {
    kind: ReadingKind.hourNotCounted,
    method: eu118271,
    source: 'Regulation (EEC, Euratom) No 1182/71 Art. 3(1) and (2)(a)',
    isDisputed: false,
  },
  {
    kind: ReadingKind.workingDayFloor,
    method: null,
    source:
      'Regulation (EEC, Euratom) No 1182/71 Art. 3(5); not for hours according to BayLfD (1 June 2019) and LDI NRW (2024)',
    isDisputed: true,
  },
];

const doraNoon: Alternative = {
  kind: ReadingKind.noonOfNextWorkingDay,
  method: null,
  source:
    'Delegated Regulation (EU) 2025/301 Art. 5; not for the initial and intermediate reports of credit institutions, CCPs, trading venues and NIS2 entities',
  isDisputed: false,
};

/** A directive's period runs under the national law that transposes it: strictly, with the Union's method beside it. */
const nationalLaw: Alternative = {
  kind: ReadingKind.rolled,
  method: eu118271,
  source: 'Regulation (EEC, Euratom) No 1182/71 Art. 3(4), where the national law counts alike',
  isDisputed: true,
};

function inEu(rule: Counted, unit: PeriodUnit): Counting {
  const dora = rule.regime === 'DORA' ? [doraNoon] : [];
  if (unit === 'hours') return { method: elapsed, alternatives: [...euHours, ...dora] };
  if (rule.regime.startsWith('NIS2')) return { method: calendarDays, alternatives: [nationalLaw] };
  // The report is due where its month ends; on a day off by noon of the next working day.
  if (dora.length > 0) return { method: calendarDays, alternatives: dora };
  return { method: eu118271, alternatives: [] };
}

function inUk(rule: Counted, unit: PeriodUnit): Counting {
  if (unit === 'hours') return { method: elapsed, alternatives: [] };
  if (unit === 'months' && rule.kind === 'request') return { method: ukGdprMonth, alternatives: [] };
  if (unit === 'days' && rule.kind === 'request') return { method: ukDayAfter, alternatives: [] };
  return { method: calendarDays, alternatives: [] };
}

/**
 * @param rule the rule whose period is counted
 * @param unit its unit
 * @returns the method: for hours always from the recorded minute; for other units the law's own computation where an
 *   authority has confirmed it (EU, UK), elsewhere the end where it falls, with the moved end as another reading
 */
export function countingOf(rule: Counted, unit: PeriodUnit): Counting {
  if (rule.jurisdiction === 'EU') return inEu(rule, unit);
  if (rule.jurisdiction === 'GB') return inUk(rule, unit);
  if (unit === 'hours') return { method: elapsed, alternatives: [] };
  // Working days can't end on a day off.
  if (unit === 'workingDays') return { method: calendarDays, alternatives: [] };
  const country = rule.jurisdiction.slice(0, 2);
  const own = computationOf(rule);
  const method: Method = country === 'JP' ? jpAppi : calendarDays;
  if (country === 'JP' && own?.method)
    return { method, alternatives: [{ ...own, method: { ...own.method, firstDay: 'dayOfEvent' } }] };
  return { method, alternatives: own ? [own] : [] };
}
