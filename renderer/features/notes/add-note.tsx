import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import type { Privilege } from '../../../shared/domain/privilege.ts';
import { notesText } from '../../../shared/text/notes.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField } from '../../ui/fields.tsx';
import {
  enteredPrivilege,
  noPrivilege,
  type PrivilegeEntry,
  PrivilegeFields,
} from '../../ui/privilege-fields.tsx';
import { showToast } from '../../ui/toast.tsx';

type NoteForm = { text: string; privilege: PrivilegeEntry };

const empty: NoteForm = { text: '', privilege: noPrivilege };

/** Writes a note, as a fact or privileged from the start. */
export function AddNote({ detail }: { detail: CaseDetail }) {
  const draft = useDraft<NoteForm>(`note/${detail.reference}`, empty);
  const [isTried, setIsTried] = useState(false);
  const { value, change } = draft;
  const add = useCaseAction(
    detail.id,
    notesText.where.add,
    (client, input: { text: string; privilege: Privilege | null }) =>
      client.notes.add({ caseId: detail.id, ...input }),
    { done: notesText.added, say: showToast },
  );

  async function submit(): Promise<void> {
    setIsTried(true);
    const privilege = enteredPrivilege(value.privilege);
    if (value.text.trim() === '' || privilege === undefined) return;
    if ((await add.run({ text: value.text, privilege })) === undefined) return;
    setIsTried(false);
    await draft.discard();
  }

  return (
    <DraftForm
      draft={draft}
      rows={3}
      action={notesText.add}
      isRunning={add.isRunning}
      problem={add.problem}
      onSubmit={() => void submit()}
    >
      <LongTextField
        label={notesText.text}
        description={notesText.textHint}
        error={isTried && value.text.trim() === '' ? notesText.textMissing : null}
        value={value.text}
        onValue={(text) => change({ text })}
      />
      <PrivilegeFields
        entry={value.privilege}
        onEntry={(privilege) => change({ privilege })}
        isTried={isTried}
      />
    </DraftForm>
  );
}
