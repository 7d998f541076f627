import { computePeriod } from '../domain/periods/compute.ts';
import type { PeriodStart } from '../domain/periods/start.ts';
import type { Period } from '../domain/periods/steps.ts';
import type { WorkingCalendar } from '../domain/periods/calendar.ts';
import type { Pause } from '../domain/periods/pause.ts';
import { invalid } from '../errors.ts';
import { officeLawText } from '../text/office-law.ts';
import { lengthText } from '../text/periods.ts';
import { countingOf } from './counting.ts';
import type { HouseTarget } from './kept-law.ts';
import type { PeriodLength } from '../domain/periods/length.ts';
import type { DutyRule } from './rule.ts';
import { lengthOf, placeCalendarOf, zoneOf } from './rule-period.ts';

/**
 * The date that the office's own target gives where the law has no number. It is counted as the law counts its own
 * periods; its steps name the target, never the law, as the source of the length.
 *
 * @param asked.start the event that starts the law's clock
 * @throws CustodiaError INVALID as {@link computePeriod}: a target in hours from a day without a time
 */
export function periodOfTarget(asked: {
  readonly rule: DutyRule;
  readonly start: PeriodStart;
  readonly target: HouseTarget;
  readonly calendar?: WorkingCalendar;
  readonly pauses?: readonly Pause[];
}): Period {
  const { rule, start, target, calendar, pauses } = asked;
  const { method } = countingOf(rule, target.length.unit);
  return computePeriod({
    start,
    length: target.length,
    method: { ...method, source: officeLawText.target.source(target) },
    zone: zoneOf(rule, start, calendar),
    calendar: calendar ?? placeCalendarOf(rule),
    ...(pauses ? { pauses } : {}),
  });
}

/**
 * @param length the target that the office wants to set
 * @throws CustodiaError INVALID for a rule that has a number, or a target beyond the cap that the law sets beside its words
 */
export function assertTarget(rule: DutyRule, length: PeriodLength): void {
  const say = officeLawText.refused;
  if (rule.period !== null || rule.standard === 'fixedDate')
    throw invalid('rule', say.hasNumber(rule.citation));
  const cap = lengthOf(rule);
  if (cap?.unit === length.unit && length.value > cap.value)
    throw invalid('length', say.beyondCap(lengthText(cap), rule.citation));
}
