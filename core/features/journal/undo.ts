import type { JsonValue } from '../../../db/canonical.ts';
import { type HistoryRow, entriesOfAct, entryValues, isFirstEntry } from '../../../db/queries/history.ts';
import { isEntityName } from '../../../db/entities.ts';
import { CaseStatus } from '../../../shared/domain/case-status.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import { caseText } from '../../../shared/text/complaint-steps.ts';
import { undoText } from '../../../shared/text/undo.ts';
import { undoableAct } from '../../records/undoable.ts';
import type { Act } from '../../session/open-vault.ts';

/**
 * Takes back the person's own last act on a case by a new act: fields get their values before, a record that was new
 * is marked removed, a case that was new gets a void number. Nothing leaves the record.
 *
 * @throws CustodiaError CONFLICT when it isn't the last act, somebody else's, or of a kind that can't be undone
 */
export function undoAct(act: Act, actId: string): void {
  const entries = entriesOfAct(act.db, actId);
  const caseId = entries.find((entry) => entry.case_id !== null)?.case_id ?? null;
  if (caseId === null) throw new CustodiaError('CONFLICT', { what: undoText.undo, why: caseText.cannotUndo });
  if (undoableAct(act.db, { caseId, personId: act.person.id }) !== actId) {
    throw new CustodiaError('CONFLICT', { what: undoText.undo, why: caseText.onlyLast });
  }
  for (const entry of [...entries].reverse()) undoEntry(act, entry);
}

const staysWhenUndone: ReadonlySet<string> = new Set(['complaint', 'request', 'breach', 'party']);

function undoEntry(act: Act, entry: HistoryRow): void {
  // That the clock moved stays true.
  if (!isEntityName(entry.entity) || entry.entity === 'clock') return;
  const target = { entity: entry.entity, id: entry.entity_id, caseId: entry.case_id, action: 'act.undone' };
  if (!isFirstEntry(act.db, entry)) {
    const before = entryValues(act.db, entry).map(({ field, before: value }) => [
      field,
      value === null ? null : (JSON.parse(value) as JsonValue),
    ]);
    act.record({ ...target, fields: Object.fromEntries(before) as Record<string, JsonValue> });
    return;
  }
  if (entry.entity === 'case') {
    act.record({
      ...target,
      entity: 'case',
      fields: { status: CaseStatus.void, voidReason: undoText.reason },
    });
    return;
  }
  // What a new case has by its kind goes with it; a party stays, since other cases may come to need it.
  if (staysWhenUndone.has(entry.entity)) return;
  act.record({
    ...target,
    fields: { removedAt: act.now, removedReason: undoText.reason } as Record<string, JsonValue>,
  });
}
