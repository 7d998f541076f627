import { useEffect, useRef, useState } from 'react';
import { notesText } from '../../../shared/text/notes.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField } from '../../ui/fields.tsx';
import { showToast } from '../../ui/toast.tsx';
import { type Note, noteDraft } from './note.ts';

/** Changes a note's text where it stands; what it said before stays in the history. */
export function ChangeNote({
  note,
  reference,
  onClose,
}: {
  note: Note;
  reference: string;
  onClose: () => void;
}) {
  const draft = useDraft(noteDraft(reference, note.id), { text: note.text ?? '' });
  const [isTried, setIsTried] = useState(false);
  const { text } = draft.value;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (draft.isReady) field.current?.focus();
  }, [draft.isReady]);
  const save = useCaseAction(
    note.caseId,
    notesText.where.change,
    (client, next: string) => client.notes.change({ id: note.id, text: next }),
    { done: notesText.saved, say: showToast },
  );

  async function submit(): Promise<void> {
    setIsTried(true);
    if (text.trim() === '') return;
    if (text !== note.text && (await save.run(text)) === undefined) return;
    await draft.submitted();
    onClose();
  }

  return (
    <DraftForm
      draft={draft}
      rows={3}
      action={notesText.save}
      isRunning={save.isRunning}
      problem={save.problem}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <LongTextField
        ref={field}
        label={notesText.changeLabel}
        error={isTried && text.trim() === '' ? notesText.textMissing : null}
        value={text}
        onValue={(next) => draft.change({ text: next })}
      />
    </DraftForm>
  );
}
