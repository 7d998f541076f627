import type { CaseDetail } from '../../../shared/contract/cases.ts';
import type { CaseDecision } from '../../../shared/contract/decision.ts';
import { decisionsText } from '../../../shared/text/decisions.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { DecisionForm } from './decision-form.tsx';
import { DecisionView } from './decision-view.tsx';
import { ReturnForm } from './return-form.tsx';
import { SignForm } from './sign-form.tsx';

export type DecisionWhat = 'read' | 'change' | 'discard' | 'submit' | 'takeBack' | 'signOff' | 'giveBack';

const text = decisionsText;

/** What is asked about one version; `what` says which dialog is open. */
export function DecisionDialogs({
  detail,
  decision,
  what,
  onClose,
}: {
  detail: CaseDetail;
  decision: CaseDecision;
  what: DecisionWhat | null;
  onClose: () => void;
}) {
  const { id } = decision;
  const discard = useCaseAction(
    detail.id,
    text.where.discard,
    (client, reason: string) => client.decisions.discard({ id, reason }),
    { done: text.discard.done, say: showToast },
  );
  const takeBack = useCaseAction(
    detail.id,
    text.where.takeBack,
    (client, reason: string) => client.decisions.takeBack({ id, reason }),
    { done: text.takeBack.done, say: showToast },
  );
  const own = { detail, decision, onDone: onClose };
  return (
    <>
      <Dialog isOpen={what === 'change'} title={text.change.title} size={640} onClose={onClose}>
        <DecisionForm {...own} />
      </Dialog>
      <Dialog
        isOpen={what === 'read'}
        title={text.named(decision.number, decision.version)}
        size={760}
        onClose={onClose}
      >
        <DecisionView decision={decision} />
      </Dialog>
      <Dialog isOpen={what === 'submit'} title={text.submit.title} size={760} onClose={onClose}>
        <SignForm {...own} act="submit" />
      </Dialog>
      <Dialog isOpen={what === 'signOff'} title={text.signOff.title} size={760} onClose={onClose}>
        <SignForm {...own} act="signOff" />
      </Dialog>
      <Dialog isOpen={what === 'giveBack'} title={text.giveBack.title} size={760} onClose={onClose}>
        <ReturnForm {...own} />
      </Dialog>
      <ReasonDialog
        isOpen={what === 'discard'}
        title={text.discard.title}
        action={text.discard.act}
        acting={discard}
        act={discard.run}
        onClose={onClose}
      >
        {text.discard.body}
      </ReasonDialog>
      <ReasonDialog
        isOpen={what === 'takeBack'}
        title={text.takeBack.title}
        action={text.takeBack.act}
        acting={takeBack}
        act={takeBack.run}
        onClose={onClose}
      >
        {text.takeBack.body}
      </ReasonDialog>
    </>
  );
}
