import { Temporal } from 'temporal-polyfill';
import { invalid } from '../../errors.ts';
import { periodsText } from '../../text/periods.ts';
import type { DayOff } from './calendar.ts';
import type { PeriodQuestion } from './question.ts';
import { DaysOff } from './days-off.ts';
import type { PeriodLength } from './length.ts';
import { Roll } from './method.ts';
import { mergedPauses, type Pause } from './pause.ts';
import { startDay } from './start.ts';
import type { PeriodStep } from './steps.ts';

type Day = Temporal.PlainDate;
type Sign = 1 | -1;

/** Counts working days away from `day`, which itself isn't counted. */
function addWorkingDays(
  day: Day,
  count: number,
  run: { daysOff: DaysOff; sign: Sign; leftOut: { on: Day; off: DayOff }[] },
): Day {
  let current = day;
  for (let counted = 0; counted < count;) {
    current = current.add({ days: run.sign });
    const off = run.daysOff.of(current);
    if (!off) counted += 1;
    else if (off.kind !== 'weekend' && off.isOnWeekend !== true) run.leftOut.push({ on: current, off });
  }
  return current;
}

/** A day period on its way from start to end. */
class Counting {
  readonly steps: PeriodStep[] = [];
  readonly #question: PeriodQuestion;
  readonly #sign: Sign;
  readonly #daysOff: DaysOff;
  readonly #start: Day;
  #day: Day;
  /** What has run from the start in one unit; null once units were mixed. */
  #total: PeriodLength | null = null;

  constructor(question: PeriodQuestion) {
    this.#question = question;
    this.#sign = question.direction === 'backward' ? -1 : 1;
    this.#daysOff = new DaysOff(question.calendar);
    this.#start = startDay(question.start, question.zone);
    this.#day = this.#start;
  }

  start(): void {
    const { start, method } = this.#question;
    this.steps.push(
      { kind: 'start', start, source: '' },
      {
        kind: method.firstDay === 'dayOfEvent' ? 'dayCounted' : 'dayNotCounted',
        day: this.#day,
        source: method.source,
      },
    );
  }

  /** Adds the first period; or an extension, which in the same unit runs with it as one from the original start. */
  add(length: PeriodLength, isExtension: boolean): void {
    const { unit } = length;
    const isSame = !isExtension || this.#total?.unit === unit;
    const value = length.value + (isExtension && isSame ? (this.#total?.value ?? 0) : 0);
    this.#total = isSame ? { value, unit } : null;
    const first = isSame ? this.#start : this.#day;
    const run = { value, unit };
    const isCountedOnTop = isExtension && !isSame;
    const { source } = this.#question.method;
    const leftOut: { on: Day; off: DayOff }[] = [];
    if (unit === 'workingDays') {
      this.#day = addWorkingDays(first, this.#counted(first, run, isCountedOnTop), {
        daysOff: this.#daysOff,
        sign: this.#sign,
        leftOut,
      });
    } else {
      const days = unit === 'days' ? this.#counted(first, run, isCountedOnTop) : value;
      this.#day = first.add({ [unit]: this.#sign * days });
    }
    const isBackward = this.#sign === -1;
    this.steps.push({
      kind: 'daysAdded',
      length,
      isBackward,
      isExtension,
      to: this.#day,
      calendar: unit === 'workingDays' ? this.#daysOff.name : null,
      source,
    });
    if ((unit === 'months' || unit === 'years') && this.#day.day !== first.day)
      this.steps.push({ kind: 'monthEnd', wanted: first.day, to: this.#day, source });
    if (leftOut.length > 0)
      this.steps.push({
        kind: 'daysLeftOut',
        days: leftOut,
        source: this.#question.calendar?.source ?? '',
      });
  }

  /** Where the day of the event counts itself, one day less is to come. */
  #counted(first: Day, { value, unit }: PeriodLength, isOnTop: boolean): number {
    if (isOnTop || this.#question.method.firstDay === 'dayAfter') return value;
    return unit === 'workingDays' && this.#daysOff.of(first) ? value : value - 1;
  }

  pause(pause: Pause): void {
    const { zone, length } = this.#question;
    const [begun, until] = [startDay(pause.from, zone), startDay(pause.until, zone)];
    // What stood still before the start took nothing of the period.
    const from = Temporal.PlainDate.compare(begun, this.#start) < 0 ? this.#start : begun;
    if (Temporal.PlainDate.compare(until, from) <= 0) return;
    if (Temporal.PlainDate.compare(from, this.#rolledEnd()) > 0)
      throw invalid('pause', periodsText.refused.pauseAfterEnd);
    const days = from.until(until).days;
    let stood: PeriodLength = { value: days, unit: 'days' };
    if (length.unit === 'workingDays') {
      const working = Array.from({ length: days }, (_, index) => from.add({ days: index + 1 }));
      stood = { value: working.filter((day) => !this.#daysOff.of(day)).length, unit: 'workingDays' };
      this.#day = addWorkingDays(this.#day, stood.value, {
        daysOff: this.#daysOff,
        sign: this.#sign,
        leftOut: [],
      });
    } else {
      this.#day = this.#day.add({ days });
    }
    this.steps.push({ kind: 'paused', from: pause.from, until: pause.until, stood, source: '' });
  }

  /** The last day as it would stand without another pause. */
  #rolledEnd(): Day {
    const { roll } = this.#question.method;
    let day = this.#day;
    while (this.#daysOff.movedBy(day, roll)) day = day.add({ days: 1 });
    return day;
  }

  /** Moves a last day that is off away from the start, where the method says so; otherwise says that it stands. */
  roll(): void {
    const { method } = this.#question;
    const rolls = method.roll !== Roll.none && (this.#sign === 1 || method.rollsBackward);
    const from = this.#day;
    if (!rolls) {
      const off = this.#daysOff.of(from);
      if (off) this.steps.push({ kind: 'notRolled', day: from, off, source: method.source });
      return;
    }
    const off = this.#daysOff.movedBy(from, method.roll);
    if (!off) return;
    while (this.#daysOff.movedBy(this.#day, method.roll)) this.#day = this.#day.add({ days: this.#sign });
    this.steps.push({
      kind: 'rolled',
      from,
      off,
      to: this.#day,
      calendar: this.#daysOff.name,
      source: method.rollSource,
    });
  }

  /** Regulation 1182/71 Art. 3(5): a period of two days or more has at least two working days in it. */
  fill(): void {
    const { method, length, start, zone } = this.#question;
    const minimum = method.minimumWorkingDays;
    if (!minimum || this.#sign === -1 || (length.unit === 'days' && length.value < 2)) return;
    if (length.unit === 'workingDays') return;
    let working = 0;
    let day = startDay(start, zone);
    while (working < minimum.days && day.until(this.#day).days > 0) {
      day = day.add({ days: 1 });
      if (!this.#daysOff.of(day)) working += 1;
    }
    if (working >= minimum.days) return;
    this.#day = addWorkingDays(this.#day, minimum.days - working, {
      daysOff: this.#daysOff,
      sign: 1,
      leftOut: [],
    });
    this.steps.push({
      kind: 'minimumWorkingDays',
      days: minimum.days,
      to: this.#day,
      calendar: this.#daysOff.name,
      source: minimum.source,
    });
  }

  end(): { day: Day; steps: PeriodStep[] } {
    return { day: this.#day, steps: [...this.steps, ...this.#daysOff.notKnown()] };
  }
}

/**
 * @returns the last day of a period in days, weeks, months or years, and the steps to it
 * @throws CustodiaError INVALID for working days without a calendar; RangeError for a day beyond Temporal's years
 */
export function lastDay(question: PeriodQuestion): { day: Day; steps: PeriodStep[] } {
  const lengths = [question.length, ...(question.extensions ?? [])];
  if (!question.calendar && lengths.some(({ unit }) => unit === 'workingDays'))
    throw invalid('calendar', periodsText.refused.calendar);
  const counting = new Counting(question);
  counting.start();
  for (const [index, length] of lengths.entries()) counting.add(length, index > 0);
  for (const pause of mergedPauses(question.pauses ?? [], question.zone)) counting.pause(pause);
  counting.roll();
  counting.fill();
  return counting.end();
}
