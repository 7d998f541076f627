import type { BreachRule, RequestRule } from './rule.ts';
import { RuleStatus } from './rule.ts';

/** The day on which the status of every built-in rule was looked at. */
export const lookedAtOn = '2026-11-24';

export type InForce = 'yes' | 'no' | 'unsure' | 'partly';

/**
 * Whether a rule binds on a day. A rule whose start isn't known counts as in force (its status says so).
 *
 * @param rule a rule with a life of its own (rules of counting have none)
 * @param on a calendar date, YYYY-MM-DD; dates are compared as text, no zone is involved
 * @returns `unsure` also for a day after {@link lookedAtOn} of a rule that had no date for its start then
 */
export function inForceOn(
  rule: Pick<BreachRule | RequestRule, 'effectiveFrom' | 'effectiveTo' | 'status' | 'inForceOn20261124'>,
  on: string,
): InForce {
  const { effectiveFrom, effectiveTo, status, inForceOn20261124: seen } = rule;
  if (effectiveFrom !== null && on < effectiveFrom) return 'no';
  if (effectiveTo !== null && on > effectiveTo) return 'no';
  if (status !== RuleStatus.notInForce) return seen;
  if (effectiveFrom !== null) return 'yes';
  return on <= lookedAtOn ? 'no' : 'unsure';
}
