import { Temporal } from 'temporal-polyfill';
import type { ZonedTime } from '../../dates.ts';
import type { PeriodLength } from '../periods/length.ts';
import type { RuleLookup } from '../../law/office-law.ts';
import { PauseReason, type RequestRule } from '../../law/rule.ts';
import { periodOfRule, type RulePeriod } from '../../law/rule-period.ts';
import { endOfDay } from '../periods/end-of-day.ts';
import type { Pause } from '../periods/pause.ts';
import { type Reading, ReadingKind } from '../periods/readings.ts';
import { type PeriodStart, startDay } from '../periods/start.ts';
import type { Period } from '../periods/steps.ts';
import { lawKey } from '../request-laws.ts';
import { periodStart } from './case-law-date.ts';

/** A longer period that was taken: under which rule, when the person was told, and until when where the law has no number. */
export type TakenExtension = {
  readonly rule: string;
  readonly toldAt: ZonedTime | null;
  readonly untilOn: string | null;
};

/** A time in which the office let the clock stand still; without an end while it lasts. */
export type TakenPause = { readonly fromAt: ZonedTime | null; readonly untilAt: ZonedTime | null };

export type Taken = {
  readonly extensions: readonly TakenExtension[];
  readonly pauses: readonly TakenPause[];
};

/**
 * @returns whether the rule's law lets the clock stand still while the person is asked what they mean. A rule that says only
 *   that one may ask, decline or verify (the GDPR, the states of the US, Mexico) moves no date: the earlier one can be
 *   defended
 */
export const hasPause = ({ pausedBy }: RequestRule): boolean =>
  pausedBy?.includes(PauseReason.clarification) ?? false;

const isSameLength = (a: PeriodLength | null, b: PeriodLength | null) =>
  a?.value === b?.value && a?.unit === b?.unit;

/** Whether an extension is one of the rule's: told once, it holds for every right asked under the same provision. */
function holdsFor({ rule: id }: TakenExtension, { rule, law }: Asked): boolean {
  if (id === rule.id) return true;
  const taken = law.ruleById(id);
  if (taken?.kind !== 'request' || !taken.extension || !rule.extension) return false;
  const isSameProvision = lawKey(taken) === lawKey(rule) && taken.citation === rule.citation;
  const isAlike = taken.startsAt === rule.startsAt && isSameLength(taken.period, rule.period);
  return isSameProvision && isAlike && isSameLength(taken.extension.length, rule.extension.length);
}

/** @returns whether a time lies within a period: up to its last day in the zone of the law, or to its last minute */
export function isWithinPeriod(at: ZonedTime, period: Period): boolean {
  const told = periodStart(at);
  if (period.endsAtMinute && told.kind === 'instant')
    return Temporal.ZonedDateTime.compare(told.at, period.due) <= 0;
  return Temporal.PlainDate.compare(startDay(told, period.zone), period.dueOn) <= 0;
}

type Asked = { readonly rule: RequestRule; readonly start: PeriodStart; readonly law: RuleLookup };

/** The pauses that began while the period ran; one after its end takes nothing back. */
function withPauses(asked: Asked, run: { pauses: readonly Pause[]; extensions: readonly PeriodLength[] }) {
  const { extensions } = run;
  let found = periodOfRule({ ...asked, extensions });
  const kept: Pause[] = [];
  for (const pause of run.pauses) {
    if (!found || pause.from.kind === 'day') continue;
    const at = { at: pause.from.at.toInstant().toString(), zone: pause.from.at.timeZoneId };
    if (!isWithinPeriod(at, found.period)) continue;
    kept.push(pause);
    found = periodOfRule({ ...asked, extensions, pauses: kept });
  }
  return found;
}

/** A longer period without a number runs until the day that the person was told of. */
function until(found: RulePeriod, { untilOn }: TakenExtension, rule: RequestRule): RulePeriod {
  if (untilOn === null) return found;
  const day = Temporal.PlainDate.from(untilOn);
  const { zone, steps } = found.period;
  const end = { due: endOfDay(day, zone), dueOn: day, endsAtMinute: false };
  const before = steps.filter(({ kind }) => kind !== 'endOfDay');
  return {
    ...found,
    readings: [],
    period: {
      ...found.period,
      ...end,
      steps: [
        ...before,
        { kind: 'extendedTo', day, source: rule.citation },
        { kind: 'endOfDay', day, zone, source: '' },
      ],
    },
  };
}

function reading(kind: ReadingKind, { period }: RulePeriod, source: string): Reading {
  const { due, dueOn, endsAtMinute, steps } = period;
  const notKnown = steps.filter((step) => step.kind === 'holidaysNotKnown');
  return { kind, due, dueOn, endsAtMinute, source, isDisputed: true, notKnown };
}

/** The first period, and the longer one where it was taken and the person told within the first. */
function extended(
  asked: Asked,
  taken: readonly TakenExtension[],
  pauses: readonly Pause[],
): RulePeriod | null {
  const { rule } = asked;
  const first = withPauses(asked, { pauses, extensions: [] });
  const [extension] = taken.filter((one) => holdsFor(one, asked));
  if (!first || !extension?.toldAt || !rule.extension) return first;
  const { length } = rule.extension;
  const longer =
    length === null ? until(first, extension, rule) : withPauses(asked, { pauses, extensions: [length] });
  if (!longer || longer === first) return first;
  if (isWithinPeriod(extension.toldAt, first.period)) return longer;
  const late = reading(ReadingKind.extensionLate, longer, rule.citation);
  return { ...first, readings: [...first.readings, late] };
}

function closedPauses({ pauses }: Taken): Pause[] {
  return pauses
    .flatMap(({ fromAt, untilAt }) =>
      fromAt && untilAt ? [{ from: periodStart(fromAt), until: periodStart(untilAt) }] : [],
    )
    .sort((a, b) =>
      a.from.kind === 'instant' && b.from.kind === 'instant'
        ? Temporal.ZonedDateTime.compare(a.from.at, b.from.at)
        : 0,
    );
}

/** Says that the clock stands still now: until when nobody knows, so the date isn't moved yet. */
function standingStill(found: RulePeriod, { pauses }: Taken, rule: RequestRule): RulePeriod {
  const open = pauses.find(({ fromAt, untilAt }) => fromAt !== null && untilAt === null);
  if (!open?.fromAt || !hasPause(rule)) return found;
  const step = { kind: 'standsStill', from: periodStart(open.fromAt), source: rule.pause } as const;
  return { ...found, period: { ...found.period, steps: [...found.period.steps, step] } };
}

/**
 * The date of one rule of a request, with the longer periods and pauses that were taken. The date that counts is the
 * earliest that can be defended: a pause moves it only where the law names one, an extension only where the person was
 * told within the first period; what the date would be otherwise stands beside it.
 *
 * @returns null where the law has no number
 */
export function requestPeriod(asked: Asked, taken: Taken): RulePeriod | null {
  const pauses = closedPauses(taken);
  const without = extended(asked, taken.extensions, []);
  const paused = pauses.length === 0 ? without : extended(asked, taken.extensions, pauses);
  if (!without || !paused) return null;
  const isNamed = hasPause(asked.rule);
  const [counts, other] = isNamed ? [paused, without] : [without, paused];
  const found = standingStill(counts, taken, asked.rule);
  if (other.period.due.equals(found.period.due)) return found;
  const beside = isNamed
    ? reading(ReadingKind.notPaused, other, asked.rule.citation)
    : reading(ReadingKind.paused, other, asked.rule.citation);
  return { ...found, readings: [...found.readings, { ...beside, isDisputed: !isNamed }] };
}
