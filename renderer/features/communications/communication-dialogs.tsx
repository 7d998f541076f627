import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { communicationsText } from '../../../shared/text/communications.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { ownZone } from '../../ui/now.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import {
  type Asked,
  changesOf,
  type Communication,
  communicationProblem,
  isLifting,
  newFactsOf,
  type TypedCommunication,
  typedOf,
} from './communication.ts';
import { CommunicationFields } from './communication-fields.tsx';
import './communications.css';

const text = communicationsText;

/** The dialog of whatever is about to be done; one at a time. */
export function CommunicationDialogs({
  detail,
  asked,
  onClose,
}: {
  detail: CaseDetail;
  asked: Asked | null;
  onClose: () => void;
}) {
  const act = asked?.act;
  return (
    <>
      <Dialog isOpen={act === 'record'} title={text.record.title} size={640} onClose={onClose}>
        <CommunicationForm detail={detail} recorded={null} onDone={onClose} />
      </Dialog>
      <Dialog isOpen={act === 'change'} title={text.change.title} size={640} onClose={onClose}>
        <CommunicationForm detail={detail} recorded={asked?.communication ?? null} onDone={onClose} />
      </Dialog>
      <RemoveDialog
        detail={detail}
        communication={act === 'remove' ? (asked?.communication ?? null) : null}
        onClose={onClose}
      />
    </>
  );
}

/** Records a communication or changes one. What is typed is a draft in the vault. */
function CommunicationForm({
  detail,
  recorded,
  onDone,
}: {
  detail: CaseDetail;
  recorded: Communication | null;
  onDone: () => void;
}) {
  const form = `communication/${detail.reference}${recorded === null ? '' : `/${recorded.id}`}`;
  const draft = useDraft<TypedCommunication>(form, typedOf(recorded, ownZone()));
  const [isTried, setIsTried] = useState(false);
  const { value } = draft;
  const problem = communicationProblem(recorded, value);
  const words = recorded === null ? text.record : text.change;
  const save = useCaseAction(
    detail.id,
    recorded === null ? text.where.record : text.where.change,
    async (client, typed: TypedCommunication) => {
      if (recorded === null) return client.communications.record({ caseId: detail.id, ...newFactsOf(typed) });
      return client.communications.change({
        id: recorded.id,
        ...changesOf(recorded, typed),
        ...(isLifting(recorded, typed) ? { reason: typed.reason.trim() } : {}),
      });
    },
    { done: words.done, say: showToast },
  );

  async function submit(): Promise<void> {
    setIsTried(true);
    if (problem !== null || (await save.run(value)) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={8}
      action={recorded === null ? text.record.act : text.change.save}
      isRunning={save.isRunning}
      problem={(isTried ? problem : null) ?? save.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <CommunicationFields
        detail={detail}
        recorded={recorded}
        value={value}
        change={draft.change}
        isTried={isTried}
      />
    </DraftForm>
  );
}

function RemoveDialog({
  detail,
  communication,
  onClose,
}: {
  detail: CaseDetail;
  communication: Communication | null;
  onClose: () => void;
}) {
  const remove = useCaseAction(
    detail.id,
    text.where.remove,
    (client, input: { id: Communication['id']; reason: string }) => client.communications.remove(input),
    { done: text.remove.done, say: showToast },
  );

  return (
    <ReasonDialog
      isOpen={communication !== null}
      title={text.remove.title}
      action={text.remove.confirm}
      acting={remove}
      act={async (reason) =>
        communication === null ? undefined : remove.run({ id: communication.id, reason })
      }
      onClose={onClose}
    >
      <div className="cu-stack">
        <p className="cu-strong cu-wrap">{communication?.subject ?? text.noSubject}</p>
        <p>{text.remove.body}</p>
      </div>
    </ReasonDialog>
  );
}
