import { nextFilingVersion } from '../../../db/queries/breaches.ts';
import type { RecordFilingInput } from '../../../shared/contract/breach.ts';
import { invalid } from '../../../shared/errors.ts';
import type { FilingId } from '../../../shared/ids.ts';
import { breachStepsText } from '../../../shared/text/breach-steps.ts';
import { CONTRACT } from '../../records/breach-duties.ts';
import { requireDocumentOf, requireRecord } from '../../records/find.ts';
import { removeRecord } from '../../records/remove.ts';
import { assertCome } from '../../records/steps.ts';
import { officeLaw } from '../../records/office-law.ts';
import type { Act } from '../../session/open-vault.ts';
import { fileForm, returnForm } from './filing-forms.ts';
import { requireOpenBreach, requirePartOf } from './standing.ts';

/**
 * Records what was filed with a recipient: a version of its own, the earlier ones stay.
 *
 * @throws CustodiaError CONFLICT when the breach is closed; INVALID for a rule, part or document that isn't this
 *   breach's, or a time to come
 */
export function recordFiling(act: Act, input: RecordFilingInput): { id: FilingId } {
  const { id: caseId, at, rule, partId, recipient, stage, receiptNumber, text, documentId, formId } = input;
  requireOpenBreach(act, caseId);
  requirePartOf(act, caseId, partId);
  if (rule !== CONTRACT && officeLaw(act.db).ruleById(rule)?.kind !== 'breach')
    throw invalid('rule', breachStepsText.unknownRule);
  assertCome(act, at);
  requireDocumentOf(act.db, documentId, caseId);
  const id = act.newId<FilingId>();
  act.record({
    entity: 'filing',
    id,
    caseId,
    action: 'filing.recorded',
    fields: {
      caseId,
      rule,
      partId,
      recipient: recipient ?? null,
      version: nextFilingVersion(act.db, { caseId, rule, partId }),
      stage,
      filedAt: at,
      receiptNumber: receiptNumber ?? null,
      text: text === '' ? null : (text ?? null),
      documentId: documentId ?? null,
    },
  });
  if (formId !== null && formId !== undefined) fileForm(act, { id, caseId, rule, partId, formId });
  return { id };
}

/** Takes off a filing that was recorded by mistake. @throws CustodiaError CONFLICT when the breach is closed */
export function removeFiling(act: Act, input: { id: string; reason: string }): void {
  const caseId = requireRecord(act.db, 'filings', input.id);
  requireOpenBreach(act, caseId);
  returnForm(act, caseId, input.id);
  removeRecord(act, 'filing', input);
}
