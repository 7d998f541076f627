import type { ZonedTime } from '../../../shared/dates.ts';
import { CaseStatus } from '../../../shared/domain/case-status.ts';
import { hasSignedOff } from '../../../shared/domain/decision.ts';
import { CustodiaError, invalid } from '../../../shared/errors.ts';
import { stepObstacleText } from '../../../shared/text/complaint-steps.ts';
import { decisionStepsText } from '../../../shared/text/decisions.ts';
import { signDecision } from '../../records/decision.ts';
import { assertCome, setStatus } from '../../records/steps.ts';
import type { Act } from '../../session/open-vault.ts';
import { breachCaseFrom, requireBreach, requireOpenBreach } from './standing.ts';

/** What the closing dialog stands for: facts, parts, what was said of each duty, and what was filed. */
function decisionView(act: Act, id: string) {
  const { reference, title, office, owner, reviewer, breach, parts, deadlines, filings, parties, decisions } =
    breachCaseFrom(act, id);
  const shown = { breach, parts, deadlines, filings, parties, decisions };
  return { id, reference, title, office, owner, reviewer, ...shown };
}

/**
 * Closes a breach with the reasons; the person signs it as the screen showed it. Where no decision was signed off by
 * another person, why it is closed without one stays on record.
 *
 * @throws CustodiaError CONFLICT when it is closed, INVALID for a date to come or without that reason
 */
export function closeBreach(
  act: Act,
  input: { id: string; reasons: string; at: ZonedTime; undecidedReason?: string | undefined },
): void {
  requireOpenBreach(act, input.id);
  assertCome(act, input.at);
  const isDecided = hasSignedOff(breachCaseFrom(act, input.id).decisions);
  if (!isDecided && input.undecidedReason === undefined)
    throw invalid('undecidedReason', decisionStepsText.undecided);
  act.record({
    entity: 'breach',
    id: input.id,
    caseId: input.id,
    action: 'breach.closed',
    fields: {
      closedAt: input.at,
      outcomeReasons: input.reasons,
      undecidedReason: isDecided ? null : (input.undecidedReason ?? null),
    },
  });
  setStatus(act, input.id, CaseStatus.closed);
  signDecision(act, input.id, { purpose: 'breach.closed', shown: decisionView(act, input.id) });
}

/** @throws CustodiaError CONFLICT when the breach isn't closed */
export function reopenBreach(act: Act, input: { id: string; reason: string }): void {
  const { row } = requireBreach(act, input.id);
  if (row.status !== CaseStatus.closed)
    throw new CustodiaError('CONFLICT', { what: row.reference, why: stepObstacleText.notClosed });
  act.record({
    entity: 'breach',
    id: input.id,
    caseId: input.id,
    action: 'breach.reopened',
    fields: { reopenReason: input.reason, closedAt: null, outcomeReasons: null, undecidedReason: null },
  });
  setStatus(act, input.id, CaseStatus.open);
}
