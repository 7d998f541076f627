import { useState } from 'react';
import type { CaseDocument } from '../../../shared/contract/case-work.ts';
import type { Privilege } from '../../../shared/domain/privilege.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { documentsText } from '../../../shared/text/documents.ts';
import { privilegeText } from '../../../shared/text/privilege.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { ActionForm, Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { RecordDialogs } from '../../ui/record-dialogs.tsx';
import { showToast } from '../../ui/toast.tsx';

/** Which document a dialog is about, and what it asks. */
export type Asked = { document: CaseDocument; what: 'rename' | 'mark' | 'lift' | 'remove' };

/** What is asked before a document gets another name, is marked, opened again, or removed. */
export function DocumentDialogs({
  caseId,
  asked,
  onClose,
}: {
  caseId: CaseId;
  asked: Asked | null;
  onClose: () => void;
}) {
  const document = asked?.document;
  const mark = useCaseAction(
    caseId,
    documentsText.where.mark,
    (client, input: { id: CaseDocument['id']; privilege: Privilege | null; reason?: string }) =>
      client.documents.mark(input),
    { done: asked?.what === 'lift' ? privilegeText.lifted : privilegeText.marked, say: showToast },
  );
  const remove = useCaseAction(
    caseId,
    documentsText.where.remove,
    (client, input: { id: CaseDocument['id']; reason: string }) => client.documents.remove(input),
    { done: documentsText.removed, say: showToast },
  );

  return (
    <>
      <Dialog isOpen={asked?.what === 'rename'} title={documentsText.renameTitle} onClose={onClose}>
        {document === undefined ? null : <RenameForm document={document} onClose={onClose} />}
      </Dialog>
      <RecordDialogs
        what={asked === null || asked.what === 'rename' ? null : asked.what}
        recorded={document?.privilege ?? null}
        mark={{
          ...mark,
          act: async (privilege, reason) =>
            document === undefined
              ? undefined
              : mark.run({ id: document.id, privilege, ...(reason === undefined ? {} : { reason }) }),
        }}
        remove={{
          ...remove,
          act: async (reason) =>
            document === undefined ? undefined : remove.run({ id: document.id, reason }),
        }}
        removal={{
          title: documentsText.removeTitle,
          action: documentsText.remove,
          body: documentsText.removeBody,
        }}
        onClose={onClose}
      />
    </>
  );
}

function RenameForm({ document, onClose }: { document: CaseDocument; onClose: () => void }) {
  const [name, setName] = useState(document.name ?? '');
  const [isTried, setIsTried] = useState(false);
  const isMissing = name.trim() === '';
  const rename = useCaseAction(
    document.caseId,
    documentsText.where.rename,
    (client, next: string) => client.documents.rename({ id: document.id, name: next }),
    { done: documentsText.renamed, say: showToast },
  );

  async function submit(): Promise<void> {
    setIsTried(true);
    if (isMissing) return;
    const isSame = name.trim() === document.name;
    if (isSame || (await rename.run(name.trim())) !== undefined) onClose();
  }

  return (
    <ActionForm
      action={documentsText.saveName}
      isRunning={rename.isRunning}
      problem={rename.problem}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <p className="cu-soft">{documentsText.renameBody}</p>
      <TextField
        data-autofocus
        required
        maxLength={500}
        label={documentsText.name}
        error={isTried && isMissing ? documentsText.nameMissing : null}
        value={name}
        onValue={setName}
      />
    </ActionForm>
  );
}
