import type { Privilege } from '../../../shared/domain/privilege.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import type { NoteId } from '../../../shared/ids.ts';
import { caseText } from '../../../shared/text/complaint-steps.ts';
import { os } from '../../procedures.ts';
import { requireRecord, requireWorkableCase } from '../../records/find.ts';
import { removeRecord } from '../../records/remove.ts';
import type { Act } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';

function addNote(
  act: Act,
  input: { caseId: string; text: string; privilege: Privilege | null },
): { id: NoteId } {
  requireWorkableCase(act.db, input.caseId);
  const id = act.newId<NoteId>();
  act.record({
    entity: 'note',
    id,
    caseId: input.caseId,
    action: 'note.added',
    fields: { ...input, authorId: act.person.id, recordedAt: act.now, changedAt: act.now },
  });
  return { id };
}

function changeNote(act: Act, input: { id: string; text: string }): void {
  const caseId = requireRecord(act.db, 'notes', input.id);
  act.record({
    entity: 'note',
    id: input.id,
    caseId,
    action: 'note.changed',
    fields: { text: input.text, changedAt: act.now },
  });
}

type Mark = { id: string; privilege: Privilege | null; reason?: string | undefined };

/**
 * Marks a note or document privileged; taking the mark away leaves the circle and needs a reason.
 *
 * @throws CustodiaError INVALID without a reason
 */
export function markPrivilege(
  act: Act,
  target: { entity: 'note' | 'document'; table: 'notes' | 'documents' },
  input: Mark,
): void {
  const caseId = requireRecord(act.db, target.table, input.id);
  if (input.privilege === null && input.reason === undefined) {
    throw new CustodiaError('INVALID', { field: 'reason', why: caseText.privilegeReason });
  }
  act.record({
    entity: target.entity,
    id: input.id,
    caseId,
    action:
      input.privilege === null ? `${target.entity}.privilegeLifted` : `${target.entity}.markedPrivileged`,
    fields: { privilege: input.privilege, privilegeReason: input.reason ?? null },
  });
}

export function noteHandlers(session: Session) {
  const procedures = os.notes;
  return {
    add: procedures.add.handler(({ input }) => session.vault.act((act) => addNote(act, input))),
    change: procedures.change.handler(({ input }) => {
      session.vault.act((act) => changeNote(act, input));
      return {};
    }),
    mark: procedures.mark.handler(({ input }) => {
      session.vault.act((act) => markPrivilege(act, { entity: 'note', table: 'notes' }, input));
      return {};
    }),
    remove: procedures.remove.handler(({ input }) => {
      session.vault.act((act) => removeRecord(act, 'note', input));
      return {};
    }),
  };
}
