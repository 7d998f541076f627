import type { EntityFields } from '../../../db/entities.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import type { RungKind } from '../../../shared/domain/complaint.ts';
import { eventsOf, type LadderEventKind, needsRung } from '../../../shared/domain/ladder.ts';
import { CustodiaError, invalid } from '../../../shared/errors.ts';
import type { LadderEventId } from '../../../shared/ids.ts';
import { ladderText } from '../../../shared/text/ladder.ts';
import { caseOfKind } from '../../records/case-detail.ts';
import { requireComplaint, requireDocumentOf, requireRecord } from '../../records/find.ts';
import { givenFields } from '../../records/given-fields.ts';
import { assertCome, assertNotBefore } from '../../records/steps.ts';
import type { Act } from '../../session/open-vault.ts';

type EventFacts = {
  at?: ZonedTime | undefined;
  documentId?: string | null | undefined;
  remarks?: string | null | undefined;
};

const fields = (facts: EventFacts): EntityFields<'ladderEvent'> =>
  givenFields(['at', 'documentId', 'remarks'], facts);

type OnRung = { caseId: string; rung: RungKind; event: LadderEventKind };

/** What happened on a rung came after the complainant went there. */
function assertAfterRung(act: Act, { caseId, rung, event }: OnRung, at: ZonedTime): void {
  if (!needsRung(rung, event)) return;
  const { rungs, reference } = caseOfKind(act.db, caseId, CaseKind.complaint);
  const times = rungs.flatMap((one) => (one.rung === rung ? [one.at] : []));
  if (times.length === 0) throw new CustodiaError('CONFLICT', { what: reference, why: ladderText.rungFirst });
  const earliest = times.flatMap((time) => (time ? [time.at] : [])).toSorted()[0] ?? null;
  assertNotBefore(at, earliest, ladderText.beforeRung);
}

/**
 * Records what happened on a rung, or what proves a condition of arbitration.
 *
 * @throws CustodiaError INVALID for an event that this rung doesn't have, or a date to come or before the rung; CONFLICT
 *   while the rung isn't on record
 */
export function recordLadderEvent(
  act: Act,
  input: EventFacts & { id: string; rung: RungKind; event: LadderEventKind; at: ZonedTime },
): { id: LadderEventId } {
  const { id: caseId, rung, event, at } = input;
  requireComplaint(act.db, caseId);
  if (!eventsOf(rung).includes(event)) throw invalid('event', ladderText.notOfRung);
  assertCome(act, at);
  assertAfterRung(act, { caseId, rung, event }, at);
  requireDocumentOf(act.db, input.documentId, caseId);
  const id = act.newId<LadderEventId>();
  act.record({
    entity: 'ladderEvent',
    id,
    caseId,
    action: 'ladderEvent.recorded',
    fields: { caseId, rung, event, ...fields(input) },
  });
  return { id };
}

/** @throws CustodiaError as {@link recordLadderEvent} */
export function changeLadderEvent(act: Act, input: EventFacts & { id: LadderEventId }): void {
  const caseId = requireRecord(act.db, 'ladder_events', input.id);
  const { ladderEvents } = caseOfKind(act.db, caseId, CaseKind.complaint);
  const known = ladderEvents.find(({ id }) => id === input.id);
  if (known && input.at) {
    assertCome(act, input.at);
    assertAfterRung(act, { ...known, caseId }, input.at);
  }
  requireDocumentOf(act.db, input.documentId, caseId);
  act.record({
    entity: 'ladderEvent',
    id: input.id,
    caseId,
    action: 'ladderEvent.changed',
    fields: fields(input),
  });
}
