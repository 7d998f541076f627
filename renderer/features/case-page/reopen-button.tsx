import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ComplaintCase, RequestCase } from '../../../shared/contract/cases.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { showToast } from '../../ui/toast.tsx';

const text = casePageText.steps.reopen;

/** Takes a closed case up again, with the reason; the signed decision stays on record. */
export function ReopenButton({ detail }: { detail: ComplaintCase | RequestCase }) {
  const [isOpen, setIsOpen] = useState(false);
  const reopen = useAction(casePageText.where.reopen, (client, reason: string) =>
    client[detail.kind].reopen({ id: detail.id, reason }),
  );

  async function confirm(reason: string): Promise<void> {
    if ((await reopen.run(reason)) === undefined) return;
    setIsOpen(false);
    showToast(text.done);
  }

  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {text.act}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={text.title}
        action={text.act}
        asksReason
        isRunning={reopen.isRunning}
        problem={reopen.problem}
        onConfirm={(reason) => void confirm(reason)}
        onClose={() => setIsOpen(false)}
      >
        {text.body}
      </ConfirmDialog>
    </>
  );
}
