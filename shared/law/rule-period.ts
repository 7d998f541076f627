import { Temporal } from 'temporal-polyfill';
import { invalid } from '../errors.ts';
import { lengthText, periodsText } from '../text/periods.ts';
import type { WorkingCalendar } from '../domain/periods/calendar.ts';
import { checkToldInTime, nextFixedDate } from '../domain/periods/combine.ts';
import { computePeriod } from '../domain/periods/compute.ts';
import type { PeriodQuestion } from '../domain/periods/question.ts';
import { endOfDay } from '../domain/periods/end-of-day.ts';
import type { PeriodLength } from '../domain/periods/length.ts';
import { otherReadings, type Reading } from '../domain/periods/readings.ts';
import type { Pause } from '../domain/periods/pause.ts';
import { type PeriodStart, startDay, startZone } from '../domain/periods/start.ts';
import type { Period, PeriodStep } from '../domain/periods/steps.ts';
import { calendarById } from './calendars.ts';
import { closingHourOf, countingOf } from './counting.ts';
import { type InForce, inForceOn } from './in-force.ts';
import { jurisdictionByCode } from './jurisdictions.ts';
import type { DutyRule } from './rule.ts';

export type RuleQuestion = {
  readonly rule: DutyRule;
  /** The event that starts the clock, confirmed by a person. */
  readonly start: PeriodStart;
  /** Working days of the place where the act is to be done; absent: the calendar of the rule's jurisdiction. */
  readonly calendar?: WorkingCalendar;
  readonly extensions?: readonly PeriodLength[];
  /** When the person was told of the extension; absent: not looked at, and the caller answers for it. */
  readonly toldAt?: PeriodStart;
  readonly pauses?: readonly Pause[];
};

export type RulePeriod = {
  readonly period: Period;
  readonly readings: readonly Reading[];
  /** Whether the rule bound on the day of the event. */
  readonly inForce: InForce;
};

/** @returns the number of a rule that can be counted: its period, or the cap beside "without undue delay"; null: none. */
export function lengthOf(rule: DutyRule): PeriodLength | null {
  return rule.period ?? (rule.kind === 'breach' ? rule.outerLimit : null);
}

const yearly = new Set<string>(['year_end_of_discovery', 'calendar_year_end']);

/**
 * @param calendar the working days of the place of the act, where they were named
 * @returns the zone in which days end under the rule's law; under the EU's, that of the place of the act: the calendar's,
 *   otherwise the one in which the event was recorded
 */
export function zoneOf(rule: DutyRule, start: PeriodStart, calendar?: WorkingCalendar): string {
  const own = jurisdictionByCode(rule.jurisdiction)?.zone;
  const place = calendar && jurisdictionByCode(calendar.id.slice(0, 2))?.zone;
  return own ?? place ?? startZone(start);
}

/**
 * Where the law's territory has several zones, an event late in the evening may lie on two days: the earlier one is the
 * one that can be defended.
 */
function earlierDay(
  rule: DutyRule,
  start: PeriodStart,
  zone: string,
): { start: PeriodStart; steps: PeriodStep[] } {
  const asked = lengthOf(rule);
  if (start.kind === 'day' || asked?.unit === 'hours') return { start, steps: [] };
  if (jurisdictionByCode(rule.jurisdiction)?.hasSeveralZones !== true) return { start, steps: [] };
  const there = startDay(start, start.at.timeZoneId);
  if (Temporal.PlainDate.compare(there, startDay(start, zone)) >= 0) return { start, steps: [] };
  return { start: { kind: 'day', on: there, zone }, steps: [{ kind: 'earlierDay', day: there, source: '' }] };
}

function checkExtension(rule: DutyRule, extensions: readonly PeriodLength[]): void {
  if (extensions.length === 0) return;
  const allowed = rule.kind === 'request' ? rule.extension : null;
  if (!allowed) throw invalid('extension', periodsText.refused.noExtension(rule.citation));
  const { length } = allowed;
  if (!length) return;
  const asked = extensions.reduce((sum, { value }) => sum + value, 0);
  if (extensions.some(({ unit }) => unit !== length.unit) || asked > length.value)
    throw invalid('extension', periodsText.refused.extensionTooLong(lengthText(length), rule.citation));
}

/** @returns the working days of the rule’s own jurisdiction; null where it has none. */
export function placeCalendarOf(rule: DutyRule): WorkingCalendar | null {
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
    due: endOfDay(day, zone),
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

/** Ends the last day at the hour up to which the act is in time. */
function closed(rule: DutyRule, period: Period): Period {
  const closing = closingHourOf(rule.id);
  if (!closing) return period;
  const due = period.dueOn.toZonedDateTime({ timeZone: period.zone, plainTime: closing.time });
  const steps = period.steps.filter(({ kind }) => kind !== 'endOfDay');
  return {
    ...period,
    due,
    endsAtMinute: true,
    steps: [...steps, { kind: 'closesAt', at: due, source: closing.source }],
  };
}

/**
 * Computes the date of a rule from the event that starts its clock.
 *
 * @returns the period with its steps and the other readings; null where the law has no number ("without undue delay"):
 *   the office's own target then stands in its place, and is shown as such. A rule that didn't bind on the day of the event
 *   is computed all the same, and `inForce` says so: the caller shows that and never the date alone
 * @throws CustodiaError INVALID as {@link computePeriod}; for an extension that the law doesn't name, a longer one, or one
 *   told after the first period had ended
 */
export function periodOfRule(question: RuleQuestion): RulePeriod | null {
  const { rule, start } = question;
  const zone = zoneOf(rule, start, question.calendar);
  const inForce = inForceOn(rule, startDay(start, zone).toString());
  checkExtension(rule, question.extensions ?? []);
  const earlier = earlierDay(rule, start, zone);
  const year = yearEnd(rule, earlier.start, zone);
  const fixed = fixedDatePeriod(rule, {
    start,
    from: year.start,
    zone,
    steps: [...earlier.steps, ...year.steps],
  });
  if (fixed) return { period: fixed, readings: [], inForce };
  const length = lengthOf(rule);
  if (!length) return null;
  const { method, alternatives } = countingOf(rule, length.unit);
  const asked: PeriodQuestion = {
    start: year.start,
    length,
    method: { ...method, source: `${rule.citation}; ${method.source}` },
    zone,
    calendar: question.calendar ?? placeCalendarOf(rule),
    ...(question.extensions ? { extensions: question.extensions } : {}),
    ...(question.pauses ? { pauses: question.pauses } : {}),
  };
  const counted = computePeriod(asked);
  if (question.toldAt && question.extensions)
    checkToldInTime(computePeriod({ ...asked, extensions: [] }), question.toldAt);
  // The event itself comes first, not the year's end that the law counts from.
  const steps: PeriodStep[] = [
    { kind: 'start', start, source: '' },
    ...earlier.steps,
    ...year.steps,
    ...counted.steps.slice(1),
  ];
  return {
    period: closed(rule, { ...counted, start, steps }),
    // Asked for where the date is explained, not where many are computed.
    get readings() {
      return otherReadings(asked, counted, alternatives);
    },
    inForce,
  };
}
