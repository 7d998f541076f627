import { DeadlineState } from '../../../shared/contract/case-work.ts';
import type { MarkDutyInput } from '../../../shared/contract/breach.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import type { Duty } from '../../../shared/contract/duties.ts';
import { DateBasis, DutyMark } from '../../../shared/domain/breach.ts';
import { invalid } from '../../../shared/errors.ts';
import type { DeadlineId } from '../../../shared/ids.ts';
import type { Law } from '../../../shared/law/office-law.ts';
import { breachStepsText as say } from '../../../shared/text/breach-steps.ts';
import { officeLaw } from '../../records/office-law.ts';
import { CONTRACT, breachDutiesOf, dutyLabel } from '../../records/breach-duties.ts';
import { requireDocumentOf } from '../../records/find.ts';
import { assertCome } from '../../records/steps.ts';
import type { Act } from '../../session/open-vault.ts';
import { breachCaseFrom, requireOpenBreach } from './standing.ts';

const states = {
  [DutyMark.applies]: DeadlineState.open,
  [DutyMark.doesNotApply]: DeadlineState.withdrawn,
  [DutyMark.met]: DeadlineState.met,
  [DutyMark.withdrawn]: DeadlineState.withdrawn,
} as const;

/** @throws CustodiaError INVALID where the mark lacks when or why */
function assertSaid(act: Act, { mark, at, reason }: MarkDutyInput): void {
  if (mark === DutyMark.met) {
    if (at === undefined) throw invalid('at', say.metWhen);
    assertCome(act, at);
  }
  if (reason === undefined && mark === DutyMark.doesNotApply) throw invalid('reason', say.whyNot);
  if (reason === undefined && mark === DutyMark.withdrawn) throw invalid('reason', say.whyWithdrawn);
}

/** @throws CustodiaError INVALID for a rule, part or client that isn't there */
function assertDuty({ parts }: BreachCase, { rule, partId, clientId }: MarkDutyInput, law: Law): void {
  if (rule !== CONTRACT && law.ruleById(rule)?.kind !== 'breach') throw invalid('rule', say.unknownRule);
  const part = parts.find(({ id }) => id === partId);
  if (!part) throw invalid('partId', say.foreignPart);
  const isClientNeeded = rule === CONTRACT || (clientId !== null && clientId !== undefined);
  if (isClientNeeded && !part.clients.some(({ id }) => id === clientId))
    throw invalid('clientId', say.noClient);
}

/** The row in which a duty's date and mark stand: one for each rule, part and client. */
function rowOf({ deadlines }: BreachCase, { rule, partId, clientId = null }: MarkDutyInput) {
  return deadlines.find((one) => one.rule === rule && one.partId === partId && one.clientId === clientId);
}

function dutyNow(
  detail: BreachCase,
  { rule, partId, clientId = null }: MarkDutyInput,
  law: Law,
): Duty | undefined {
  const { met, mayBeMet, contract } = breachDutiesOf(detail, { withNotMet: false, law });
  return [...met, ...mayBeMet, ...contract].find(
    (one) =>
      one.rule === rule && one.partId === partId && (clientId === null || one.clients.includes(clientId)),
  );
}

/** What a row says of the duty itself: where it is new, with the date as it stands now. */
function identity(detail: BreachCase, input: MarkDutyInput, law: Law) {
  const duty = dutyNow(detail, input, law);
  const rule = law.ruleById(input.rule);
  return {
    caseId: detail.id,
    basis: input.rule === CONTRACT ? DateBasis.contract : DateBasis.law,
    rule: input.rule,
    partId: input.partId,
    clientId: input.clientId ?? null,
    label: dutyLabel(duty ?? { citation: rule?.citation ?? '' }),
    packVersion: rule === undefined ? null : law.packVersionOf(rule.id),
    dueAt: duty === undefined || duty.isEmbargo ? null : duty.dueAt,
  };
}

/**
 * Records what a person says of a duty. The mark stands with the duty's date; what was said before stays in the history.
 *
 * @throws CustodiaError CONFLICT when the breach is closed; INVALID where when or why is missing, or the rule, part,
 *   client or proof isn't this breach's
 */
export function markDuty(act: Act, input: MarkDutyInput): void {
  requireOpenBreach(act, input.id);
  assertSaid(act, input);
  const detail = breachCaseFrom(act, input.id);
  const law = officeLaw(act.db);
  assertDuty(detail, input, law);
  requireDocumentOf(act.db, input.documentId, input.id);
  const row = rowOf(detail, input);
  const isMet = input.mark === DutyMark.met;
  act.record({
    entity: 'deadline',
    id: row?.id ?? act.newId<DeadlineId>(),
    caseId: input.id,
    action: `duty.${input.mark}`,
    fields: {
      ...(row ? {} : identity(detail, input, law)),
      mark: input.mark,
      state: states[input.mark],
      metAt: isMet ? (input.at ?? null) : null,
      documentId: isMet ? (input.documentId ?? null) : null,
      reason: input.reason ?? null,
    },
  });
}
