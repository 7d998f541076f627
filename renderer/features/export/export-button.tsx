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
    const place = await saveBundle({ client, host }, prepared);
    return { prepared, place };
  });

  async function submit(): Promise<void> {
    const done = await save.run(recipient === 'counsel' ? 'counsel' : 'ordinary');
    if (done === undefined) return;
    const { prepared, place } = done;
    // No place: the browser keeps it; null: the person cancelled the system's dialog.
    if (place === undefined) showToast(text.started(prepared.fileName, prepared.fingerprint));
    else showToast(place === null ? text.notSaved : text.saved(place, prepared.fingerprint));
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
