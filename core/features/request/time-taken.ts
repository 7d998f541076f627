import type { ZonedTime } from '../../../shared/dates.ts';
import { isEnded } from '../../../shared/domain/case-status.ts';
import { isWithinPeriod } from '../../../shared/domain/duties/request-period.ts';
import type { Period } from '../../../shared/domain/periods/steps.ts';
import { obstacleToPausing } from '../../../shared/domain/request-steps.ts';
import { CustodiaError, invalid } from '../../../shared/errors.ts';
import type { ExtensionId, PauseId } from '../../../shared/ids.ts';
import type { RequestRule } from '../../../shared/law/rule.ts';
import { requestText } from '../../../shared/text/request-steps.ts';
import { dateInWords } from '../../../shared/text/when.ts';
import { requireDocumentOf, requireRecord } from '../../records/find.ts';
import { removeRecord } from '../../records/remove.ts';
import { assertCome, assertNotBefore } from '../../records/steps.ts';
import { officeLaw } from '../../records/office-law.ts';
import type { Act } from '../../session/open-vault.ts';
import { extendableOf, refuse, refuseClosed, standingOf } from './standing.ts';

type Extending = {
  id: string;
  rule: string;
  toldAt: ZonedTime;
  untilOn?: string | null | undefined;
  reason: string;
  documentId?: string | null | undefined;
};

function assertInTime(toldAt: ZonedTime, rule: RequestRule, first: Period): void {
  if (!isWithinPeriod(toldAt, first))
    throw invalid('toldAt', requestText.extensionLate(dateInWords(first.dueOn.toString()), rule.citation));
}

/** A day is named exactly where the law gives the longer period no number, and lies after the first period. */
function untilOf(untilOn: string | null, rule: RequestRule, first: Period): string | null {
  if (rule.extension?.length) {
    if (untilOn !== null) throw invalid('untilOn', requestText.untilNotAsked);
    return null;
  }
  if (untilOn === null) throw invalid('untilOn', requestText.untilMissing);
  if (untilOn <= first.dueOn.toString())
    throw invalid('untilOn', requestText.untilEarly(dateInWords(first.dueOn.toString())));
  return untilOn;
}

/**
 * Takes a longer period under a rule: from the original start, and only where the person was told within the first one.
 *
 * @throws CustodiaError CONFLICT when the case is closed or it was taken already, INVALID when the chosen laws allow none,
 *   when the person was told too late, or for a day that is missing or not asked
 */
export function extend(act: Act, input: Extending): { id: ExtensionId } {
  const now = standingOf(act, input.id);
  refuseClosed(now);
  const { detail } = now;
  const found = extendableOf(detail, officeLaw(act.db)).find(({ rule }) => rule.id === input.rule);
  if (!found) throw invalid('rule', requestText.noSuchExtension);
  if (detail.extensions.some(({ rule }) => rule === input.rule))
    throw new CustodiaError('CONFLICT', { what: detail.reference, why: requestText.extensionTaken });
  assertCome(act, input.toldAt, 'toldAt');
  assertNotBefore(input.toldAt, detail.request.receivedAt?.at ?? null, requestText.extensionBeforeReceipt);
  assertInTime(input.toldAt, found.rule, found.first);
  const untilOn = untilOf(input.untilOn ?? null, found.rule, found.first);
  requireDocumentOf(act.db, input.documentId, input.id);
  const id = act.newId<ExtensionId>();
  act.record({
    entity: 'extension',
    id,
    caseId: input.id,
    action: 'request.extended',
    fields: {
      caseId: input.id,
      rule: input.rule,
      toldAt: input.toldAt,
      untilOn,
      reason: input.reason,
      documentId: input.documentId ?? null,
    },
  });
  return { id };
}

type Pausing = { id: string; from: ZonedTime; reason: string; documentId?: string | null | undefined };

/**
 * Records that the office waits for the person. What the law says of it, the dates show.
 *
 * @throws CustodiaError CONFLICT before a confirmed receipt, after the answer or while another pause lasts; INVALID for a
 *   date before the receipt or to come
 */
export function pause(act: Act, input: Pausing): { id: PauseId } {
  const { detail, standing } = standingOf(act, input.id);
  refuse(obstacleToPausing(standing, detail.pauses), detail);
  assertCome(act, input.from, 'from');
  assertNotBefore(input.from, standing.receivedAt?.at ?? null, requestText.pauseBeforeReceipt);
  requireDocumentOf(act.db, input.documentId, input.id);
  const id = act.newId<PauseId>();
  act.record({
    entity: 'pause',
    id,
    caseId: input.id,
    action: 'request.paused',
    fields: {
      caseId: input.id,
      fromAt: input.from,
      reason: input.reason,
      documentId: input.documentId ?? null,
    },
  });
  return { id };
}

/** @throws CustodiaError CONFLICT when it has ended or the case is closed, INVALID for an end before its start or to come */
export function resume(act: Act, input: { id: PauseId; until: ZonedTime }): void {
  const caseId = requireRecord(act.db, 'pauses', input.id);
  const { detail } = standingOf(act, caseId);
  if (isEnded(detail.status)) refuse('closed', detail);
  const taken = detail.pauses.find(({ id }) => id === input.id);
  if (taken?.untilAt) refuse('notPaused', detail);
  assertCome(act, input.until, 'until');
  assertNotBefore(input.until, taken?.fromAt?.at ?? null, requestText.pauseOrder);
  act.record({
    entity: 'pause',
    id: input.id,
    caseId,
    action: 'request.resumed',
    fields: { untilAt: input.until },
  });
}

/** Takes an extension or a pause back, with the reason. @throws CustodiaError CONFLICT when the case is closed */
export function takeBack(
  act: Act,
  entity: 'extension' | 'pause',
  input: { id: string; reason: string },
): void {
  const caseId = requireRecord(act.db, entity === 'extension' ? 'extensions' : 'pauses', input.id);
  refuseClosed(standingOf(act, caseId));
  removeRecord(act, entity, input);
}
