import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { exportDialogText } from '../../../shared/text/export-dialog.ts';
import { useApi } from '../../api/api-context.tsx';
import { saveBundle } from '../../api/save-stream.ts';
import { useAction } from '../../api/use-action.ts';
import { ActionForm, Dialog } from '../../ui/dialog.tsx';
import { SetSelect } from '../../ui/set-select.tsx';
import { showToast } from '../../ui/toast.tsx';

const text = exportDialogText;

/** Exports a case: who receives it decides what is left out. */
export function ExportButton({ detail }: { detail: CaseDetail }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {text.act}
      </Button>
      <Dialog isOpen={isOpen} title={text.title} onClose={() => setIsOpen(false)}>
        <ExportForm detail={detail} onDone={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}

function ExportForm({ detail, onDone }: { detail: CaseDetail; onDone: () => void }) {
  const { client, host } = useApi();
  const [recipient, setRecipient] = useState<string | null>('ordinary');
  const save = useAction(text.where, async (core, chosen: 'ordinary' | 'counsel') => {
    const prepared = await core.bundle.prepare({ caseId: detail.id, recipient: chosen });
    await saveBundle({ client, host }, prepared);
    return prepared;
  });

  async function submit(): Promise<void> {
    const prepared = await save.run(recipient === 'counsel' ? 'counsel' : 'ordinary');
    if (prepared === undefined) return;
    showToast(text.saved(prepared.fileName, prepared.fingerprint));
    onDone();
  }

  return (
    <ActionForm
      action={text.save}
      isRunning={save.isRunning}
      problem={save.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <p className="cu-soft">{text.lead}</p>
      <SetSelect
        set="recipient"
        clearable={false}
        label={text.recipient}
        value={recipient}
        onValue={setRecipient}
      />
      <p className="cu-soft">{text.privileged}</p>
    </ActionForm>
  );
}
