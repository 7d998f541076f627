import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { exportDialogText } from '../../../shared/text/export-dialog.ts';
import { useApi } from '../../api/api-context.tsx';
import { savePrepared } from '../../api/save-stream.ts';
import { useProgressAction } from '../../api/use-progress-action.ts';
import { ActionForm } from '../../ui/dialog.tsx';
import { Hint } from '../../ui/hint.tsx';
import { ProgressRow } from '../../ui/progress-row.tsx';
import { SetSelect } from '../../ui/set-select.tsx';
import { type Exported, ExportResult, type RecipientOfExport } from './export-result.tsx';

const text = exportDialogText;

/** Chooses the recipient, saves with progress, and says what went out and what did not. */
export function ExportForm({ detail, onDone }: { detail: CaseDetail; onDone: () => void }) {
  const { client, host } = useApi();
  const [recipient, setRecipient] = useState<string | null>('ordinary');
  const save = useProgressAction(
    text.where,
    async (core, chosen: RecipientOfExport, { signal, report }): Promise<Exported> => {
      const input = { caseId: detail.id, recipient: chosen };
      const prepared = await core.bundle.prepare(input, { signal });
      report(0, prepared.size);
      const place = await savePrepared({ client, host }, prepared, { signal, onProgress: report });
      return { prepared, recipient: chosen, place };
    },
  );

  if (save.result !== null && save.result.place !== null)
    return <ExportResult exported={save.result} onClose={onDone} />;
  return (
    <ActionForm
      action={text.save}
      isRunning={save.progress !== null}
      problem={save.problem}
      onSubmit={() => void save.run(recipient === 'counsel' ? 'counsel' : 'ordinary')}
      onCancel={save.progress === null ? onDone : undefined}
    >
      <p className="cu-soft">{text.lead}</p>
      <SetSelect
        set="recipient"
        clearable={false}
        disabled={save.progress !== null}
        label={text.recipient}
        value={recipient}
        onValue={setRecipient}
      />
      <p className="cu-soft">{text.privileged}</p>
      {save.result === null ? null : <Hint>{text.notSaved}</Hint>}
      {save.progress === null ? null : (
        <ProgressRow
          label={save.progress.total === 0 ? text.preparing : text.writing}
          {...save.progress}
          onCancel={save.cancel}
        />
      )}
    </ActionForm>
  );
}
