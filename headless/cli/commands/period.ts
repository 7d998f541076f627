import type { WorkingCalendar } from '../../../shared/domain/periods/calendar.ts';
import { checkToldInTime } from '../../../shared/domain/periods/combine.ts';
import { computePeriod } from '../../../shared/domain/periods/compute.ts';
import {
  type PeriodLength,
  type PeriodUnit,
  unitFromWord,
  unitWords,
} from '../../../shared/domain/periods/length.ts';
import { methodById, methods } from '../../../shared/domain/periods/methods.ts';
import { dueText, readingJson, startJson, stepJson } from '../../../shared/domain/periods/period-json.ts';
import type { PeriodQuestion } from '../../../shared/domain/periods/question.ts';
import type { Reading } from '../../../shared/domain/periods/readings.ts';
import { type PeriodStart, readStart, startDay, startZone } from '../../../shared/domain/periods/start.ts';
import type { Period } from '../../../shared/domain/periods/steps.ts';
import { calendarById, calendarIds } from '../../../shared/law/calendars.ts';
import { dutyRules, packVersion, ruleById, rulesOf } from '../../../shared/law/packs.ts';
import { Effect } from '../../../shared/law/rule.ts';
import type { Known } from '../../../shared/law/known.ts';
import { periodOfRule } from '../../../shared/law/rule-period.ts';
import { periodCommandText } from '../../../shared/text/period-command.ts';
import { readingText, sourced, startText } from '../../../shared/text/period-steps.ts';
import { clockText, placeOf, weekdayText } from '../../../shared/text/when.ts';
import { isZoneName } from '../../../shared/dates.ts';
import { chosen } from '../choices.ts';
import type { Context, GlobalOptions } from '../context.ts';
import { UsageError } from '../failures.ts';

export type PeriodOptions = GlobalOptions & {
  start: string;
  rule?: string;
  method?: string;
  length?: string;
  unit?: string;
  calendar?: string;
  zone?: string;
  extend?: string;
  told?: string;
  backward?: boolean;
};

const say = periodCommandText;

function startOf(option: string, text: string): PeriodStart {
  const reading = readStart(text);
  if ('problem' in reading) throw new UsageError(say.time(option)[reading.problem]);
  return reading.start;
}

/** What `--extend` and `--told` say; the extension is checked against the first period only where both are given. */
function extensionOf({ extend, told }: PeriodOptions): { extensions?: PeriodLength[]; toldAt?: PeriodStart } {
  if (extend === undefined) {
    if (told !== undefined) throw new UsageError(say.toldWithoutExtension);
    return {};
  }
  const extensions = [lengthFrom('--extend', extend)];
  return told === undefined ? { extensions } : { extensions, toldAt: startOf('--told', told) };
}

function calendarOf(id: string | undefined): WorkingCalendar | undefined {
  if (id === undefined) return undefined;
  const found = calendarById(id);
  if (!found) throw new UsageError(say.noCalendar(id, near(id, calendarIds())));
  return found;
}

/** Names that begin like the one that isn't there. */
const near = (id: string, ids: readonly string[]) =>
  ids.filter((one) => one.startsWith(id.slice(0, 2).toUpperCase())).slice(0, 20);

function wholeNumber(option: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(say.notANumber(option, text));
  return Number(text);
}

/** `2 months`, `45 days` as an extension. */
function lengthFrom(option: string, text: string): PeriodLength {
  const [value = '', unit = ''] = text.trim().split(/[\s-]+(.*)/);
  return { value: wholeNumber(option, value), unit: unitOf(option, unit) };
}

function unitOf(option: string, word: string): PeriodUnit {
  return unitFromWord(chosen(option, unitWords, word));
}

type Answer = {
  start: PeriodStart;
  period: Period | null;
  readings: readonly Reading[];
  by: { rule: string } | { method: string };
  known: Known['by'] | null;
  /** The act is allowed only after the end. */
  isEmbargo?: boolean;
  /** Said where the law has no number. */
  without?: string;
};

function answer(context: Context, given: Answer): void {
  const { period, readings, start, by, known, without } = given;
  const steps = period ? period.steps.map(stepJson) : [{ text: without ?? '', source: '' }];
  const json = {
    start: startJson(start),
    due: period && dueText(period),
    dueOn: period && period.dueOn.toString(),
    zone: period ? period.zone : startZone(start),
    ...by,
    ...(given.isEmbargo === undefined ? {} : { effect: given.isEmbargo ? Effect.embargo : Effect.deadline }),
    steps,
    otherReadings: readings.map(readingJson),
    known,
    packVersion,
  };
  context.output.answer(
    json,
    [...heading(given), ...steps.map(stepLine), ...readings.map(readingLine)].join('\n'),
  );
}

const stepLine = ({ text, source }: { text: string; source: string }) => `  ${sourced(text, source)}`;
const readingLine = (reading: Reading) => `${say.other}: ${sourced(readingText(reading), reading.source)}`;

function heading({ period, start, isEmbargo }: Answer): string[] {
  if (!period) return [`${say.noDate}: ${startText(start)}`];
  const day = weekdayText(period.dueOn);
  const place = placeOf(period.zone);
  return [
    `${isEmbargo === true ? say.notBefore : say.due}: ${period.endsAtMinute ? `${day}, ${clockText(period.due)} ${place}` : `${day} (${place})`}`,
  ];
}

function byRule(context: Context, options: PeriodOptions, id: string): void {
  const rule = ruleById(id);
  if (!rule || rule.kind === 'time')
    throw new UsageError(
      say.noRule(
        id,
        dutyRules().map((one) => one.id),
      ),
    );
  const start = startOf('--start', options.start);
  const calendar = calendarOf(options.calendar);
  const found = periodOfRule({
    rule,
    start,
    ...(calendar ? { calendar } : {}),
    ...extensionOf(options),
  });
  if (found?.inForce === 'no')
    throw new UsageError(say.notInForce(weekdayText(startDay(start, found.period.zone)), rule.citation));
  answer(context, {
    start,
    period: found?.period ?? null,
    readings: found?.readings ?? [],
    by: { rule: id },
    known: rule.known.by,
    isEmbargo: rule.effect === Effect.embargo,
    without: say.noNumber(rule.standard, rule.citation),
  });
}

function byMethod(context: Context, options: PeriodOptions, id: string): void {
  const method = methodById(
    chosen(
      '--method',
      methods.map((one) => one.id),
      id,
    ),
  );
  if (!method) return;
  if (options.length === undefined || options.unit === undefined) throw new UsageError(say.lengthNeeded);
  const start = startOf('--start', options.start);
  const zone = options.zone ?? startZone(start);
  if (!isZoneName(zone)) throw new UsageError(say.noZone(zone));
  const { extensions, toldAt } = extensionOf(options);
  const question: PeriodQuestion = {
    start,
    length: { value: wholeNumber('--length', options.length), unit: unitOf('--unit', options.unit) },
    method,
    zone,
    calendar: calendarOf(options.calendar) ?? null,
    direction: options.backward === true ? 'backward' : 'forward',
  };
  if (toldAt) checkToldInTime(computePeriod(question), toldAt);
  const period = computePeriod({ ...question, ...(extensions ? { extensions } : {}) });
  const known = rulesOf('time').find((rule) => rule.method === id)?.known.by ?? null;
  answer(context, { start, period, readings: [], by: { method: id }, known });
}

/** Computes a date without a vault: by a rule of the packs, or by a method of counting asked for by name. */
export function period(context: Context, options: PeriodOptions): Promise<void> {
  const { rule, method } = options;
  if ((rule === undefined) === (method === undefined)) throw new UsageError(say.oneOf);
  if (rule !== undefined) {
    if (
      options.length !== undefined ||
      options.unit !== undefined ||
      options.backward === true ||
      options.zone !== undefined
    )
      throw new UsageError(say.ruleHasItsOwn);
    byRule(context, options, rule);
  } else if (method !== undefined) byMethod(context, options, method);
  return Promise.resolve();
}

/** What `--help` lists below the options. */
export function periodHelp(): string {
  return say.help(methods, calendarIds(), unitWords);
}
