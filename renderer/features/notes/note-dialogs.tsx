import type { CaseId } from '../../../shared/ids.ts';
import type { Privilege } from '../../../shared/domain/privilege.ts';
import { notesText } from '../../../shared/text/notes.ts';
import { privilegeText } from '../../../shared/text/privilege.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { LiftPrivilegeDialog, MarkPrivilegeDialog } from '../../ui/privilege-dialogs.tsx';
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

  function close(): void {
    mark.reset();
    remove.reset();
    onClose();
  }

  async function closeWhenDone(done: Promise<unknown>): Promise<void> {
    if ((await done) !== undefined) close();
  }

  const id = asked?.note.id;
  const forAsked = <T,>(run: (noteId: Note['id']) => Promise<T>) => {
    if (id !== undefined) void closeWhenDone(run(id));
  };
  return (
    <>
      <MarkPrivilegeDialog
        isOpen={asked?.what === 'mark'}
        recorded={asked?.note.privilege ?? null}
        acting={mark}
        onMark={(privilege) => forAsked((noteId) => mark.run({ id: noteId, privilege }))}
        onClose={close}
      />
      <LiftPrivilegeDialog
        isOpen={asked?.what === 'lift'}
        acting={mark}
        onLift={(reason) => forAsked((noteId) => mark.run({ id: noteId, privilege: null, reason }))}
        onClose={close}
      />
      <ConfirmDialog
        isOpen={asked?.what === 'remove'}
        title={notesText.removeTitle}
        action={notesText.remove}
        asksReason
        isRunning={remove.isRunning}
        problem={remove.problem}
        onConfirm={(reason) => forAsked((noteId) => remove.run({ id: noteId, reason }))}
        onClose={close}
      >
        {notesText.removeBody}
      </ConfirmDialog>
    </>
  );
}
