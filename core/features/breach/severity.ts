import type { JsonValue } from '../../../db/canonical.ts';
import type { AssessInput } from '../../../shared/contract/severity.ts';
import {
  methodVersions,
  reasonsMissing,
  severityResult,
} from '../../../shared/domain/severity/assessment.ts';
import { invalid } from '../../../shared/errors.ts';
import type { AssessmentId } from '../../../shared/ids.ts';
import { severityText } from '../../../shared/text/severity.ts';
import { os } from '../../procedures.ts';
import { assertCome } from '../../records/steps.ts';
import type { Act } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';
import { breachCaseFrom, requireOpenBreach, requirePartOf } from './standing.ts';

const say = severityText.refused;

/** @throws CustodiaError INVALID for a step without its sentence, by the step's name */
function assertReasoned({ choices, reasons }: AssessInput): void {
  const [missing] = reasonsMissing(choices, reasons);
  if (missing !== undefined) throw invalid(`reasons.${missing}`, say.noReason);
}

/** @throws CustodiaError INVALID for a correction of another breach's or method's assessment, or without its reason */
function assertCorrects(act: Act, { id, choices, correctsId, reason }: AssessInput): void {
  if (correctsId === null || correctsId === undefined) return;
  const corrected = breachCaseFrom(act, id).assessments.find((one) => one.id === correctsId);
  if (corrected?.choices.method !== choices.method) throw invalid('correctsId', say.foreign);
  if (reason === undefined) throw invalid('reason', say.whyCorrected);
}

/** What the contract's schema let through is JSON; a field that isn't given isn't there. */
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as JsonValue;

/**
 * Records how severe a breach was found to be, with the sentence for each step and what follows by the method.
 *
 * @throws CustodiaError as the contract says of `severity.assess`
 */
export function assess(act: Act, input: AssessInput): { id: AssessmentId } {
  const { id: caseId, partId = null, at, choices, reasons, correctsId = null, reason } = input;
  requireOpenBreach(act, caseId);
  if (partId !== null) requirePartOf(act, caseId, partId);
  assertCome(act, at);
  assertReasoned(input);
  assertCorrects(act, input);
  const id = act.newId<AssessmentId>();
  act.record({
    entity: 'assessment',
    id,
    caseId,
    action: correctsId === null ? 'assessment.recorded' : 'assessment.corrected',
    fields: {
      caseId,
      partId,
      method: choices.method,
      methodVersion: methodVersions[choices.method],
      choices: asJson(choices),
      reasons: asJson(reasons),
      result: asJson(severityResult(choices)),
      assessedAt: at,
      assessedBy: act.person.id,
      correctsId,
      reason: reason ?? null,
    },
  });
  return { id };
}

export function severityHandlers(session: Session) {
  return {
    assess: os.severity.assess.handler(({ input }) => session.vault.act((act) => assess(act, input))),
  };
}
