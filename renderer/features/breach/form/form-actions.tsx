import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { BreachCase } from '../../../../shared/contract/cases.ts';
import { ContentFormat, type FilingForm } from '../../../../shared/contract/filing-forms.ts';
import { isEnded } from '../../../../shared/domain/case-status.ts';
import { edpbFormText as text } from '../../../../shared/text/edpb-form.ts';
import { useApi } from '../../../api/api-context.tsx';
import { savePrepared } from '../../../api/save-stream.ts';
import { useAction } from '../../../api/use-action.ts';
import { useCaseAction } from '../../../api/use-case-action.ts';
import { ActionMenu } from '../../../ui/action-menu.tsx';
import { casePath } from '../../../ui/case-path.ts';
import { Problem } from '../../../ui/problem.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { showToast } from '../../../ui/toast.tsx';

/** Saves the form's content as a file, or takes a form off that was begun by mistake. */
export function FormActions({ detail, form }: { detail: BreachCase; form: FilingForm }) {
  const { client, host } = useApi();
  const navigate = useNavigate();
  const [isRemoving, setIsRemoving] = useState(false);
  const save = useAction(text.where.export, async (core, format: ContentFormat) => {
    const prepared = await core.filingForms.content({ id: form.id, format });
    const place = await savePrepared({ client, host }, prepared);
    if (place !== null)
      showToast(place === undefined ? text.exportStarted(prepared.fileName) : text.exportedTo(place));
    return true;
  });
  const remove = useCaseAction(
    detail.id,
    text.where.remove,
    async (core, reason: string) => {
      await core.filingForms.remove({ id: form.id, reason });
      return true;
    },
    { done: text.removed, say: showToast },
  );
  const canRemove = form.filingId === null && !isEnded(detail.status);
  return (
    <>
      <Problem>{save.problem}</Problem>
      <ActionMenu
        label={text.export}
        actions={Object.values(ContentFormat).map((format) => ({
          label: text.exportFormats[format],
          run: () => void save.run(format),
        }))}
      />
      {canRemove ? (
        <ActionMenu
          label={text.more}
          isCompact
          actions={[{ label: text.remove, run: () => setIsRemoving(true) }]}
        />
      ) : null}
      <ReasonDialog
        isOpen={isRemoving}
        title={text.remove}
        action={text.remove}
        acting={remove}
        act={async (reason) => {
          const removed = await remove.run(reason);
          if (removed !== undefined)
            await navigate({ to: casePath(detail.reference), search: { tab: 'duties' } });
          return removed;
        }}
        onClose={() => setIsRemoving(false)}
      >
        {text.removeBody}
      </ReasonDialog>
    </>
  );
}
