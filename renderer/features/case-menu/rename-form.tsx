import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { ActionForm } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { showToast } from '../../ui/toast.tsx';

const text = casePageText.rename;

/** Gives the case another title. */
export function RenameForm({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const [title, setTitle] = useState(detail.title ?? '');
  const [isTried, setIsTried] = useState(false);
  const isMissing = title.trim() === '';
  const rename = useCaseAction(
    detail.id,
    casePageText.where.rename,
    (client, next: string) => client.cases.retitle({ id: detail.id, title: next }),
    { done: text.done, say: showToast },
  );

  async function submit(): Promise<void> {
    setIsTried(true);
    if (isMissing) return;
    const isSame = title.trim() === detail.title;
    if (isSame || (await rename.run(title.trim())) !== undefined) onClose();
  }

  return (
    <ActionForm
      action={text.save}
      isRunning={rename.isRunning}
      problem={rename.problem}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <TextField
        data-autofocus
        required
        maxLength={500}
        label={text.label}
        error={isTried && isMissing ? text.missing : null}
        value={title}
        onValue={setTitle}
      />
    </ActionForm>
  );
}
