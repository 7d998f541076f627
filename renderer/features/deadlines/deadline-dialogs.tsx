import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { deadlinesText } from '../../../shared/text/deadlines.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { ActionForm, Dialog } from '../../ui/dialog.tsx';
import { ownZone } from '../../ui/now.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { typedTime } from '../../ui/typed-times.ts';
import { When } from '../../ui/when.tsx';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { emptyTimeText } from '../../ui/zoned-time-text.ts';
import { type Deadline, DeadlineForm } from './deadline-form.tsx';

const text = deadlinesText;

/** What a person is about to do with which deadline. */
export type Asked =
  | { act: 'set'; deadline: null }
  | { act: 'change' | 'meet' | 'miss' | 'withdraw' | 'reopen' | 'notApplicable'; deadline: Deadline };

const reasoned = ['miss', 'withdraw', 'reopen', 'notApplicable'] as const;

/** The dialog of whatever is about to be done; one at a time. */
export function DeadlineDialogs({
  detail,
  asked,
  onClose,
}: {
  detail: CaseDetail;
  asked: Asked | null;
  onClose: () => void;
}) {
  const act = asked?.act;
  const deadline = asked?.deadline ?? null;
  return (
    <>
      <Dialog isOpen={act === 'set'} title={text.set.title} onClose={onClose}>
        <DeadlineForm detail={detail} deadline={null} onDone={onClose} />
      </Dialog>
      <Dialog isOpen={act === 'change'} title={text.change.title} onClose={onClose}>
        <DeadlineForm detail={detail} deadline={deadline} onDone={onClose} />
      </Dialog>
      <Dialog isOpen={act === 'meet'} title={text.meet.title} onClose={onClose}>
        {deadline === null ? null : <MeetForm deadline={deadline} onDone={onClose} />}
      </Dialog>
      {reasoned.map((each) => (
        <AskWhy
          key={each}
          act={each}
          caseId={detail.id}
          deadline={act === each ? deadline : null}
          onClose={onClose}
        />
      ))}
    </>
  );
}

/** Which deadline this is about: its label and when it is due. */
function About({ deadline }: { deadline: Deadline }) {
  return (
    <p className="cu-wrap">
      <span className="cu-strong">{deadline.label ?? text.noLabel}</span>
      {deadline.dueAt === null ? null : (
        <>
          {' · '}
          <When time={deadline.dueAt} />
        </>
      )}
    </p>
  );
}

function MeetForm({ deadline, onDone }: { deadline: Deadline; onDone: () => void }) {
  const [at, setAt] = useState(() => emptyTimeText(deadline.dueAt?.zone ?? ownZone()));
  const [isMissing, setIsMissing] = useState(false);
  const meet = useCaseAction(
    deadline.caseId,
    text.where.meet,
    (client, time: ZonedTime) => client.deadlines.meet({ id: deadline.id, at: time }),
    { done: text.meet.done, say: showToast },
  );

  async function submit(): Promise<void> {
    const time = typedTime(at);
    setIsMissing(time === null);
    if (time !== null && (await meet.run(time)) !== undefined) onDone();
  }

  return (
    <ActionForm
      action={text.meet.act}
      isRunning={meet.isRunning}
      problem={isMissing ? text.meet.missing : meet.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <About deadline={deadline} />
      <ZonedTimeField label={text.meet.at} isRequired value={at} onChange={setAt} />
    </ActionForm>
  );
}

/** Asks why, for one deadline; closed while there is none. */
function AskWhy({
  act,
  caseId,
  deadline,
  onClose,
}: {
  act: (typeof reasoned)[number];
  caseId: CaseDetail['id'];
  deadline: Deadline | null;
  onClose: () => void;
}) {
  const action = useCaseAction(
    caseId,
    text.where[act],
    (client, asked: { id: Deadline['id']; reason: string }) => client.deadlines[act](asked),
    { done: text[act].done, say: showToast },
  );

  return (
    <ReasonDialog
      isOpen={deadline !== null}
      title={text[act].title}
      action={text[act].act}
      acting={action}
      act={async (reason) => (deadline === null ? undefined : action.run({ id: deadline.id, reason }))}
      onClose={onClose}
    >
      {deadline === null ? null : (
        <div className="cu-stack">
          <About deadline={deadline} />
          <p>{text[act].body}</p>
        </div>
      )}
    </ReasonDialog>
  );
}
