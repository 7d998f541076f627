import { nextDecisionNumber, nextDecisionVersion } from '../../../db/queries/decisions.ts';
import { DecisionState, isUnderWay } from '../../../shared/domain/decision.ts';
import type { DecisionId } from '../../../shared/ids.ts';
import { decisionStepsText } from '../../../shared/text/decisions.ts';
import { requireWorkableCase } from '../../records/find.ts';
import { removeRecord } from '../../records/remove.ts';
import type { Act } from '../../session/open-vault.ts';
import { refuse, requireDecision, requireIn } from './standing.ts';

type Texts = { subject: string; decided: string; reasons: string };
type Place = { caseId: string; number: number; version: number };

function begin(act: Act, place: Place, texts: Record<keyof Texts, string | null>, action: string) {
  const id = act.newId<DecisionId>();
  act.record({
    entity: 'decision',
    id,
    caseId: place.caseId,
    action,
    fields: {
      ...place,
      ...texts,
      state: DecisionState.draft,
      authorId: act.person.id,
      draftedAt: act.now,
    },
  });
  return { id };
}

/** @throws CustodiaError NOT_FOUND, or CONFLICT when the case is void */
export function draftDecision(act: Act, { caseId, ...texts }: Texts & { caseId: string }) {
  requireWorkableCase(act.db, caseId);
  const number = nextDecisionNumber(act.db, caseId);
  return begin(act, { caseId, number, version: 1 }, texts, 'decision.drafted');
}

/** @throws CustodiaError CONFLICT once it is submitted */
export function changeDraft(
  act: Act,
  { id, ...texts }: { id: string } & { [F in keyof Texts]?: string | undefined },
): void {
  const { decision } = requireIn(act.db, id, DecisionState.draft);
  const fields = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
  act.record({ entity: 'decision', id, caseId: decision.caseId, action: 'decision.changed', fields });
}

/** @throws CustodiaError CONFLICT once it is submitted */
export function discardDraft(act: Act, input: { id: string; reason: string }): void {
  requireIn(act.db, input.id, DecisionState.draft);
  removeRecord(act, 'decision', input);
}

/**
 * A new version begins with the text of the last one, which stays as it was signed.
 *
 * @throws CustodiaError CONFLICT while a version is worked on, or where it isn't the last
 */
export function renewDecision(act: Act, { id }: { id: string }) {
  const { detail, decision } = requireDecision(act.db, id);
  const { caseId, number, subject, decided, reasons } = decision;
  const versions = detail.decisions.filter((one) => one.number === number);
  if (versions.some(({ state }) => isUnderWay(state))) refuse(decision, decisionStepsText.underWay);
  if (versions.at(-1)?.id !== id) refuse(decision, decisionStepsText.notLast);
  const version = nextDecisionVersion(act.db, { caseId, number });
  return begin(act, { caseId, number, version }, { subject, decided, reasons }, 'decision.renewed');
}
