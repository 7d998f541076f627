import type { CaseId } from '../../../shared/ids.ts';
import type { Privilege } from '../../../shared/domain/privilege.ts';
import { notesText } from '../../../shared/text/notes.ts';
import { privilegeText } from '../../../shared/text/privilege.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { RecordDialogs } from '../../ui/record-dialogs.tsx';
import { showToast } from '../../ui/toast.tsx';
import type { Asked, Note } from './note.ts';

/** What is asked before a note is marked privileged, opened again, or removed: one dialog for the whole list. */
export function NoteDialogs({
  caseId,
  asked,
  onClose,
}: {
  caseId: CaseId;
  asked: Asked | null;
  onClose: () => void;
}) {
  const mark = useCaseAction(
    caseId,
    notesText.where.mark,
    (client, input: { id: Note['id']; privilege: Privilege | null; reason?: string }) =>
      client.notes.mark(input),
    { done: asked?.what === 'lift' ? privilegeText.lifted : privilegeText.marked, say: showToast },
  );
  const remove = useCaseAction(
    caseId,
    notesText.where.remove,
    (client, input: { id: Note['id']; reason: string }) => client.notes.remove(input),
    { done: notesText.removed, say: showToast },
  );

  const note = asked?.note;
  return (
    <RecordDialogs
      what={asked?.what ?? null}
      recorded={note?.privilege ?? null}
      mark={{
        ...mark,
        act: async (privilege, reason) =>
          note === undefined
            ? undefined
            : mark.run({ id: note.id, privilege, ...(reason === undefined ? {} : { reason }) }),
      }}
      remove={{
        ...remove,
        act: async (reason) => (note === undefined ? undefined : remove.run({ id: note.id, reason })),
      }}
      removal={{ title: notesText.removeTitle, action: notesText.remove, body: notesText.removeBody }}
      onClose={onClose}
    />
  );
}
