import type { WorkingCalendar } from '../periods/calendar.ts';
import { calendarById } from '../../law/calendars.ts';
import { jurisdictionByCode } from '../../law/jurisdictions.ts';
import type { BreachRule } from '../../law/rule.ts';
import { lengthOf, periodOfRule, type RulePeriod } from '../../law/rule-period.ts';
import { dutiesText } from '../../text/duties.ts';
import type { PeriodStart } from '../periods/start.ts';
import type { Period } from '../periods/steps.ts';
import type { Question } from './answer.ts';
import type { BreachFacts } from './facts.ts';
import { noLaterThan, orderOf } from './order.ts';
import { followed, type Start, type Starts } from './starts.ts';

/** When a duty is due, or why no date can be given. */
export type DutyClock = {
  /** The recorded event that starts it. */
  readonly start: PeriodStart | null;
  /** Null where the start isn't recorded or the law has no number. */
  readonly period: Period | null;
  readonly readings: RulePeriod['readings'];
  /** The period is a wait: not before its end. */
  readonly isEmbargo: boolean;
  /** What has to be recorded before the clock runs. */
  readonly waitingFor: Question | null;
  /** Duties whose meeting starts it. */
  readonly follows: readonly string[];
  readonly notes: readonly string[];
};

/** The place where a filing under EU law is made: the lead authority's, where it is known. */
function placeOfFiling({ entity }: BreachFacts, rule: BreachRule): string | null {
  const { mainEstablishment: main, germanLand: land } = entity;
  if (rule.jurisdiction !== 'EU' || main === 'none' || main === 'notKnown') return null;
  return main === 'DE' && land !== 'notKnown' ? land : main;
}

function calendarAt(place: string): WorkingCalendar | undefined {
  return calendarById(place) ?? calendarById(place.slice(0, 2));
}

/** The same moment on the clocks of the place of filing. */
function onItsClocks(start: PeriodStart, place: string | null): PeriodStart {
  const zone = place === null ? undefined : jurisdictionByCode(place.slice(0, 2))?.zone;
  if (!zone || start.kind === 'day') return start;
  return { kind: 'instant', at: start.at.withTimeZone(zone) };
}

/** Asks for the time of day of a start that is recorded as a day alone. */
export const minuteAsked = (fact: string): Question => ({ fact, text: dutiesText.waiting.minute });

/** Computes the clocks of one breach; duties of several parts that start alike are computed once. */
export class Clocks {
  readonly #facts: BreachFacts;
  readonly #starts: Starts;
  readonly #made = new Map<string, DutyClock>();

  constructor(facts: BreachFacts, starts: Starts) {
    this.#facts = facts;
    this.#starts = starts;
  }

  of(rule: BreachRule): DutyClock {
    const kept = this.#made.get(rule.id);
    if (kept) return kept;
    const made = this.#make(rule, this.#starts.of(rule));
    this.#made.set(rule.id, made);
    return made;
  }

  #make(rule: BreachRule, start: Start): DutyClock {
    const given = {
      isEmbargo: rule.effect === 'embargo',
      follows: followed(rule),
      readings: [],
      notes: this.#withoutNumber(rule),
    };
    if (start.is === 'missing') {
      return { ...given, start: null, period: this.#ordered(rule, null, null), waitingFor: start.question };
    }
    // Hours run from a minute: a day alone doesn't give one.
    if (lengthOf(rule)?.unit === 'hours' && start.at.kind === 'day')
      return {
        ...given,
        start: start.at,
        period: null,
        waitingFor: minuteAsked(start.fact),
      };
    const place = placeOfFiling(this.#facts, rule);
    const calendar = place === null ? undefined : calendarAt(place);
    const counted = periodOfRule({
      rule,
      start: onItsClocks(start.at, place),
      ...(calendar ? { calendar } : {}),
    });
    const period = counted?.period ?? null;
    const ordered = this.#ordered(rule, start.at, period);
    return {
      ...given,
      start: start.at,
      period: ordered,
      // What is due with the notice to individuals doesn't wait for the end of a day off.
      readings: ordered === period ? (counted?.readings ?? []) : [],
      waitingFor: null,
    };
  }

  /** The period, or the notice to individuals where the law sets this one no later and they were told before its end. */
  #ordered(rule: BreachRule, start: PeriodStart | null, period: Period | null): Period | null {
    const order = orderOf(rule);
    const told = order && this.#starts.individualsTold(rule);
    const zone = jurisdictionByCode(rule.jurisdiction)?.zone;
    return told && zone ? noLaterThan({ told, order, start, period, zone, source: rule.citation }) : period;
  }

  #withoutNumber(rule: BreachRule): string[] {
    if (lengthOf(rule) || rule.fixedDate) return [];
    return [dutiesText.withoutNumber(rule.standard, rule.citation)];
  }
}
