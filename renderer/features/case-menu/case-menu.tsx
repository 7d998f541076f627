import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { AssignForm } from './assign-form.tsx';
import { EraseForm } from './erase-form.tsx';
import { RenameForm } from './rename-form.tsx';
import './case-menu.css';

const { assign, rename, makeVoid, erase } = casePageText;
type Asked = 'assign' | 'rename' | 'void' | 'erase';

/** What else can be done with a case; a void one takes nothing more, but what it holds can still be erased. */
export function CaseMenu({ detail }: { detail: CaseDetail }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const isVoid = detail.status === 'void';
  const ask = (what: Asked) => () => setAsked(what);
  return (
    <>
      <ActionMenu
        label={casePageText.more}
        actions={[
          ...(isVoid ? [] : [{ label: assign.act, run: ask('assign') }]),
          ...(isVoid || detail.status === 'closed' ? [] : [{ label: rename.act, run: ask('rename') }]),
          ...(isVoid ? [] : [{ label: makeVoid.act, run: ask('void') }]),
          { label: erase.act, run: ask('erase') },
        ]}
      />
      <Dialog isOpen={asked === 'assign'} title={assign.title} onClose={close}>
        <AssignForm detail={detail} onClose={close} />
      </Dialog>
      <Dialog isOpen={asked === 'rename'} title={rename.title} onClose={close}>
        <RenameForm detail={detail} onClose={close} />
      </Dialog>
      <Dialog isOpen={asked === 'erase'} title={erase.title} size={560} onClose={close}>
        <EraseForm detail={detail} onClose={close} />
      </Dialog>
      <MakeVoid detail={detail} isOpen={asked === 'void'} onClose={close} />
    </>
  );
}

function MakeVoid({ detail, isOpen, onClose }: { detail: CaseDetail; isOpen: boolean; onClose: () => void }) {
  const action = useCaseAction(
    detail.id,
    casePageText.where.makeVoid,
    (client, reason: string) => client.cases.makeVoid({ id: detail.id, reason }),
    { done: makeVoid.done, say: showToast },
  );
  return (
    <ReasonDialog
      isOpen={isOpen}
      title={makeVoid.title}
      action={makeVoid.act}
      acting={action}
      act={action.run}
      onClose={onClose}
    >
      {makeVoid.body}
    </ReasonDialog>
  );
}
