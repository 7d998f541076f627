import { Temporal } from 'temporal-polyfill';
import { computePeriod } from '../../../shared/domain/periods/compute.ts';
import type { WorkingCalendar } from '../../../shared/domain/periods/calendar.ts';
import type { PeriodLength, PeriodUnit } from '../../../shared/domain/periods/length.ts';
import { methodById } from '../../../shared/domain/periods/methods.ts';
import type { Reading } from '../../../shared/domain/periods/readings.ts';
import { type PeriodStart, startDay } from '../../../shared/domain/periods/start.ts';
import type { Period } from '../../../shared/domain/periods/steps.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import { calendarById } from '../../../shared/law/calendars.ts';
import type { HouseTarget } from '../../../shared/law/kept-law.ts';
import { builtInLaw, type Law } from '../../../shared/law/office-law.ts';
import type { DutyRule } from '../../../shared/law/rule.ts';
import { periodOfRule } from '../../../shared/law/rule-period.ts';
import { periodOfTarget } from '../../../shared/law/target-period.ts';
import { lawScreenText } from '../../../shared/text/law-screen.ts';
import { weekdayText } from '../../../shared/text/when.ts';
import { uiText } from '../../../shared/text/app.ts';
import { readDay, readTimeText } from '../../ui/zoned-time-text.ts';

const say = lawScreenText.problem;

/** What is counted, as typed. */
export type CalculatorForm = {
  by: 'rule' | 'method';
  rule: string | null;
  method: string;
  length: string;
  unit: PeriodUnit;
  isBackward: boolean;
  day: string;
  clock: string;
  zone: string;
  /** Which of two equal times, where the clocks were set back. */
  offset: string | null;
  /** Null: the calendar of the rule's place; for a method, weekends only. */
  calendar: string | null;
  extension: string;
  extensionUnit: PeriodUnit;
};

export function emptyCalculator(zone: string): CalculatorForm {
  return {
    by: 'rule',
    rule: null,
    method: 'eu-1182-71',
    length: '',
    unit: 'days',
    isBackward: false,
    day: '',
    clock: '',
    zone,
    offset: null,
    calendar: null,
    extension: '',
    extensionUnit: 'months',
  };
}

export type Calculated =
  | { kind: 'nothing' }
  | { kind: 'problem'; sentence: string }
  | { kind: 'twice'; offsets: readonly [string, string] }
  | { kind: 'noNumber'; rule: DutyRule }
  /** The date of the office's own target, where the law has no number. */
  | { kind: 'target'; period: Period; rule: DutyRule; target: HouseTarget }
  | { kind: 'date'; period: Period; readings: readonly Reading[]; rule: DutyRule | null };

/** @returns the chosen rule; null for none, and for one that isn't in force here any more */
function chosenRule(form: CalculatorForm, law: Law): DutyRule | null {
  return form.by === 'rule' && form.rule !== null ? (law.ruleById(form.rule) ?? null) : null;
}

type Found<T> = { found: T } | { stop: Calculated };

function startFrom({ day, clock, zone, offset }: CalculatorForm): Found<PeriodStart> {
  const read = readDay(day);
  if (!(read instanceof Temporal.PlainDate)) {
    const sentence = read === 'ambiguous' ? uiText.time.dateAmbiguous : uiText.time.dateUnreadable;
    return { stop: day.trim() === '' ? { kind: 'nothing' } : { kind: 'problem', sentence } };
  }
  if (clock.trim() === '') return { found: { kind: 'day', on: read, zone } };
  const typed = readTimeText({ date: day, clock, zone, offset });
  if (typed.kind === 'repeated') return { stop: { kind: 'twice', offsets: typed.offsets } };
  if (typed.kind === 'problem') return { stop: { kind: 'problem', sentence: typed.sentence } };
  if (typed.kind === 'empty') return { stop: { kind: 'nothing' } };
  const at = Temporal.Instant.from(typed.time.at).toZonedDateTimeISO(zone);
  return { found: { kind: 'instant', at } };
}

export function lengthFrom(text: string, unit: PeriodUnit): Found<PeriodLength | null> {
  if (text.trim() === '') return { found: null };
  if (!/^[1-9]\d{0,5}$/.test(text.trim())) return { stop: { kind: 'problem', sentence: say.number } };
  return { found: { value: Number(text.trim()), unit } };
}

function withoutNumber(
  rule: DutyRule,
  asked: { law: Law; start: PeriodStart; calendar?: WorkingCalendar },
): Calculated {
  const { law, ...from } = asked;
  const target = law.targetFor(rule.id);
  if (!target) return { kind: 'noNumber', rule };
  return { kind: 'target', period: periodOfTarget({ rule, target, ...from }), rule, target };
}

type Asked = { form: CalculatorForm; start: PeriodStart; extension: PeriodLength | null; law: Law };

function computed({ form, start, extension, law }: Asked): Calculated {
  const calendar = form.calendar === null ? undefined : calendarById(form.calendar);
  const extensions = extension === null ? {} : { extensions: [extension] };
  const rule = chosenRule(form, law);
  if (form.by === 'rule') {
    if (!rule) return { kind: 'nothing' };
    const found = periodOfRule({ rule, start, ...extensions, ...(calendar ? { calendar } : {}) });
    if (found?.inForce === 'no') {
      const day = weekdayText(startDay(start, found.period.zone));
      return { kind: 'problem', sentence: say.notInForce(day, rule.citation) };
    }
    if (found) return { kind: 'date', ...found, rule };
    return withoutNumber(rule, { law, start, ...(calendar ? { calendar } : {}) });
  }
  const length = lengthFrom(form.length, form.unit);
  if ('stop' in length) return length.stop;
  const method = methodById(form.method);
  if (length.found === null || !method) return { kind: 'nothing' };
  const period = computePeriod({
    start,
    length: length.found,
    method,
    zone: form.zone,
    calendar: calendar ?? null,
    direction: form.isBackward ? 'backward' : 'forward',
    ...extensions,
  });
  return { kind: 'date', period, readings: [], rule: null };
}

/**
 * @param law in force for the vault
 * @returns the date that the form asks for, or what stands in the way as a sentence; never throws
 */
export function calculate(form: CalculatorForm, law: Law = builtInLaw()): Calculated {
  const start = startFrom(form);
  if ('stop' in start) return start.stop;
  const extension = lengthFrom(form.extension, form.extensionUnit);
  if ('stop' in extension) return extension.stop;
  try {
    return computed({ form, start: start.found, extension: extension.found, law });
  } catch (error) {
    if (!(error instanceof CustodiaError) || error.code !== 'INVALID') throw error;
    const { why } = (error as CustodiaError<'INVALID'>).data;
    return { kind: 'problem', sentence: `${why.charAt(0).toUpperCase()}${why.slice(1)}` };
  }
}
