import type { EntityFields } from '../../../db/entities.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import type { RungKind } from '../../../shared/domain/complaint.ts';
import type { RungId } from '../../../shared/ids.ts';
import { requireComplaint, requireDocumentOf, requireRecord } from '../../records/find.ts';
import type { Act } from '../../session/open-vault.ts';

type RungFacts = {
  at?: ZonedTime | undefined;
  body?: string | null | undefined;
  documentId?: string | null | undefined;
  outcome?: string | null | undefined;
};

function fields({ at, body, documentId, outcome }: RungFacts): EntityFields<'rung'> {
  return {
    ...(at === undefined ? {} : { at }),
    ...(body === undefined ? {} : { body }),
    ...(documentId === undefined ? {} : { documentId }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

/** Records that the complainant went on to a rung. */
export function recordRung(
  act: Act,
  input: RungFacts & { id: string; rung: RungKind; at: ZonedTime },
): { id: RungId } {
  requireComplaint(act.db, input.id);
  requireDocumentOf(act.db, input.documentId, input.id);
  const id = act.newId<RungId>();
  act.record({
    entity: 'rung',
    id,
    caseId: input.id,
    action: 'rung.recorded',
    fields: { caseId: input.id, rung: input.rung, ...fields(input) },
  });
  return { id };
}

export function changeRung(act: Act, input: RungFacts & { id: RungId }): void {
  const caseId = requireRecord(act.db, 'rungs', input.id);
  requireDocumentOf(act.db, input.documentId, caseId);
  act.record({ entity: 'rung', id: input.id, caseId, action: 'rung.changed', fields: fields(input) });
}
