import type { ZonedTime } from '../../../shared/dates.ts';
import { CaseStatus } from '../../../shared/domain/case-status.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import { stepObstacleText } from '../../../shared/text/complaint-steps.ts';
import { signDecision } from '../../records/decision.ts';
import { assertCome, setStatus } from '../../records/steps.ts';
import type { Act } from '../../session/open-vault.ts';
import { breachCaseFrom, requireBreach, requireOpenBreach } from './standing.ts';

/** What the closing dialog stands for: facts, parts, what was said of each duty, and what was filed. */
function decisionView(act: Act, id: string) {
  const { reference, title, office, owner, reviewer, breach, parts, deadlines, filings, parties } =
    breachCaseFrom(act, id);
  return { id, reference, title, office, owner, reviewer, breach, parts, deadlines, filings, parties };
}

/**
 * Closes a breach with the decision's reasons; the person signs it as the screen showed it.
 *
 * @throws CustodiaError CONFLICT when it is closed, INVALID for a date to come
 */
export function closeBreach(act: Act, input: { id: string; reasons: string; at: ZonedTime }): void {
  requireOpenBreach(act, input.id);
  assertCome(act, input.at);
  act.record({
    entity: 'breach',
    id: input.id,
    caseId: input.id,
    action: 'breach.closed',
    fields: { closedAt: input.at, outcomeReasons: input.reasons },
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
    fields: { reopenReason: input.reason, closedAt: null, outcomeReasons: null },
  });
  setStatus(act, input.id, CaseStatus.open);
}
