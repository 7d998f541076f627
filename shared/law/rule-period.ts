import { Temporal } from 'temporal-polyfill';
import type { WorkingCalendar } from '../domain/periods/calendar.ts';
import { nextFixedDate } from '../domain/periods/combine.ts';
import { computePeriod } from '../domain/periods/compute.ts';
import type { PeriodQuestion } from '../domain/periods/question.ts';
import type { PeriodLength } from '../domain/periods/length.ts';
import { otherReadings, type Reading } from '../domain/periods/readings.ts';
import type { Pause } from '../domain/periods/pause.ts';
import { type PeriodStart, startDay, startZone } from '../domain/periods/start.ts';
import type { Period, PeriodStep } from '../domain/periods/steps.ts';
import { calendarById } from './calendars.ts';
import { countingOf } from './counting.ts';
import { jurisdictionByCode } from './jurisdictions.ts';
import type { BreachRule, RequestRule } from './rule.ts';

type DutyRule = BreachRule | RequestRule;

export type RuleQuestion = {
  readonly rule: DutyRule;
  /** The event that starts the clock, confirmed by a person. */
  readonly start: PeriodStart;
  /** Working days of the place where the act is to be done; absent: the calendar of the rule's jurisdiction. */
  readonly calendar?: WorkingCalendar;
  readonly extensions?: readonly PeriodLength[];
  readonly pauses?: readonly Pause[];
};

export type RulePeriod = {
  readonly period: Period;
  readonly readings: readonly Reading[];
};

/** @returns the number of a rule that can be counted: its period, or the cap beside "without undue delay"; null: none. */
export function lengthOf(rule: DutyRule): PeriodLength | null {
  return rule.period ?? (rule.kind === 'breach' ? rule.outerLimit : null);
}

const yearly = new Set<string>(['year_end_of_discovery', 'calendar_year_end']);

/** @returns the zone in which days end under the rule's law; under the EU's, that of the place where it was recorded. */
export function zoneOf(rule: DutyRule, start: PeriodStart): string {
  return jurisdictionByCode(rule.jurisdiction)?.zone ?? startZone(start);
}

function ownCalendar(rule: DutyRule): WorkingCalendar | null {
  const id = jurisdictionByCode(rule.jurisdiction)?.calendarId;
  return id === null || id === undefined ? null : (calendarById(id) ?? null);
}

/** Where the law counts from the end of the year of the event (45 CFR 164.408(c)): 31 December of that year. */
function yearEnd(
  rule: DutyRule,
  start: PeriodStart,
  zone: string,
): { start: PeriodStart; steps: PeriodStep[] } {
  if (!yearly.has(rule.startsAt)) return { start, steps: [] };
  const on = Temporal.PlainDate.from({ year: startDay(start, zone).year, month: 12, day: 31 });
  return {
    start: { kind: 'day', on, zone },
    steps: [{ kind: 'yearEnd', day: on, source: rule.citation }],
  };
}

function fixedDatePeriod(
  rule: DutyRule,
  run: { start: PeriodStart; from: PeriodStart; zone: string; steps: PeriodStep[] },
): Period | null {
  if (rule.kind !== 'breach' || !rule.fixedDate) return null;
  const { start, zone } = run;
  const day = nextFixedDate(startDay(run.from, zone), rule.fixedDate);
  return {
    start,
    due: day.toZonedDateTime({ timeZone: zone, plainTime: '23:59:59' }),
    dueOn: day,
    zone,
    endsAtMinute: false,
    steps: [
      { kind: 'start', start, source: '' },
      ...run.steps,
      { kind: 'fixedDate', day, source: rule.citation },
      { kind: 'endOfDay', day, zone, source: '' },
    ],
  };
}

/**
 * Computes the date of a rule from the event that starts its clock.
 *
 * @returns the period with its steps and the other readings; null where the law has no number ("without undue delay"):
 *   the office's own target then stands in its place, and is shown as such
 * @throws CustodiaError INVALID as {@link computePeriod}
 */
export function periodOfRule(question: RuleQuestion): RulePeriod | null {
  const { rule, start } = question;
  const zone = zoneOf(rule, start);
  const year = yearEnd(rule, start, zone);
  const fixed = fixedDatePeriod(rule, { start, from: year.start, zone, steps: year.steps });
  if (fixed) return { period: fixed, readings: [] };
  const length = lengthOf(rule);
  if (!length) return null;
  const { method, alternatives } = countingOf(rule, length.unit);
  const asked: PeriodQuestion = {
    start: year.start,
    length,
    method: { ...method, source: `${rule.citation}; ${method.source}` },
    zone,
    calendar: question.calendar ?? ownCalendar(rule),
    ...(question.extensions ? { extensions: question.extensions } : {}),
    ...(question.pauses ? { pauses: question.pauses } : {}),
  };
  const counted = computePeriod(asked);
  // The event itself comes first, not the year's end that the law counts from.
  const steps: PeriodStep[] = [
    { kind: 'start', start, source: '' },
    ...year.steps,
    ...counted.steps.slice(1),
  ];
  return {
    period: { ...counted, start, steps },
    readings: otherReadings(asked, counted, alternatives),
  };
}
