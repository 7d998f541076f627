import { DeadlineState, type Medium } from '../../../shared/contract/case-work.ts';
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
function assertSaid(act: Act, { mark, at, reason }: Said): void {
  if (mark === DutyMark.met) {
    if (at === undefined) throw invalid('at', say.metWhen);
    assertCome(act, at);
  }
  if (reason === undefined && mark === DutyMark.doesNotApply) throw invalid('reason', say.whyNot);
  if (reason === undefined && mark === DutyMark.withdrawn) throw invalid('reason', say.whyWithdrawn);
}

/** @throws CustodiaError INVALID for a rule, part or client that isn't there */
function assertDuty({ parts }: BreachCase, { rule, partId, clientId }: Which, law: Law): void {
  if (rule !== CONTRACT && law.ruleById(rule)?.kind !== 'breach') throw invalid('rule', say.unknownRule);
  const part = parts.find(({ id }) => id === partId);
  if (!part) throw invalid('partId', say.foreignPart);
  const isClientNeeded = rule === CONTRACT || clientId !== null;
  if (isClientNeeded && !part.clients.some(({ id }) => id === clientId))
    throw invalid('clientId', say.noClient);
}

type Which = Pick<MarkDutyInput, 'rule' | 'partId'> & { readonly clientId: string | null };

const keyOf = ({ rule, partId, clientId }: { [F in keyof Which]: string | null }): string =>
  JSON.stringify([rule, partId, clientId]);

/** What each new row says of its duty: with the date as it stands now. */
class Duties {
  readonly #detail: BreachCase;
  readonly #law: Law;
  readonly #byKey = new Map<string, Duty>();

  constructor(detail: BreachCase, law: Law) {
    this.#detail = detail;
    this.#law = law;
    const { met, mayBeMet, contract } = breachDutiesOf(detail, { withNotMet: false, law });
    for (const duty of [...met, ...mayBeMet]) this.#byKey.set(keyOf({ ...duty, clientId: null }), duty);
    for (const duty of contract)
      for (const clientId of duty.clients) this.#byKey.set(keyOf({ ...duty, clientId }), duty);
  }

  /** The client's name where no notice is agreed: it is told all the same. */
  #label(which: Which, citation: string): string {
    const duty = this.#byKey.get(keyOf(which));
    if (duty || which.clientId === null) return dutyLabel(duty ?? { citation });
    const part = this.#detail.parts.find(({ id }) => id === which.partId);
    const client = part?.clients.find(({ id }) => id === which.clientId);
    return dutyLabel({ citation: say.notAgreed(client?.name ?? which.clientId) });
  }

  identity(which: Which) {
    const duty = this.#byKey.get(keyOf(which));
    const rule = this.#law.ruleById(which.rule);
    return {
      caseId: this.#detail.id,
      basis: which.rule === CONTRACT ? DateBasis.contract : DateBasis.law,
      ...which,
      label: this.#label(which, rule?.citation ?? ''),
      packVersion: rule === undefined ? null : this.#law.packVersionOf(rule.id),
      dueAt: duty === undefined || duty.isEmbargo ? null : duty.dueAt,
    };
  }
}

/** What a person says, for one duty or for the notices to many clients. */
type Said = Omit<MarkDutyInput, 'clientId'> & { readonly by?: Medium | null | undefined };

/**
 * Records what a person says of a duty towards each of some clients (null: a duty of law). The mark stands with the
 * duty's date; what was said before stays in the history.
 *
 * @throws CustodiaError CONFLICT when the breach is closed; INVALID where when or why is missing, or the rule, part,
 *   client or proof isn't this breach's
 */
export function markDuties(act: Act, said: Said, clientIds: readonly (string | null)[]): void {
  requireOpenBreach(act, said.id);
  assertSaid(act, said);
  const detail = breachCaseFrom(act, said.id);
  const law = officeLaw(act.db);
  const { rule, partId } = said;
  for (const clientId of clientIds) assertDuty(detail, { rule, partId, clientId }, law);
  requireDocumentOf(act.db, said.documentId, said.id);
  const rows = new Map(detail.deadlines.map((row) => [keyOf(row), row]));
  const duties = new Duties(detail, law);
  const isMet = said.mark === DutyMark.met;
  for (const clientId of clientIds) {
    const which = { rule, partId, clientId };
    const row = rows.get(keyOf(which));
    act.record({
      entity: 'deadline',
      id: row?.id ?? act.newId<DeadlineId>(),
      caseId: said.id,
      action: `duty.${said.mark}`,
      fields: {
        ...(row ? {} : duties.identity(which)),
        mark: said.mark,
        state: states[said.mark],
        metAt: isMet ? (said.at ?? null) : null,
        metBy: isMet ? (said.by ?? null) : null,
        documentId: isMet ? (said.documentId ?? null) : null,
        reason: said.reason ?? null,
      },
    });
  }
}

/** Records what a person says of one duty. @throws CustodiaError as {@link markDuties} */
export function markDuty(act: Act, { clientId = null, ...said }: MarkDutyInput): void {
  markDuties(act, said, [clientId]);
}
