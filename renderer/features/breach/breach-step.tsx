import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { hasSignedOff } from '../../../shared/domain/decision.ts';
import { breachText } from '../../../shared/text/breach.ts';
import { useAction } from '../../api/use-action.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField } from '../../ui/fields.tsx';
import { ownZone } from '../../ui/now.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { typedTime } from '../../ui/typed-times.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { emptyTimeText, type ZonedTimeText } from '../../ui/zoned-time-text.ts';

const { close, reopen } = breachText.steps;

/** What comes next on a breach: closing it with the decision, or taking it up again. */
export function BreachStep({ detail }: { detail: BreachCase }) {
  const [isOpen, setIsOpen] = useState(false);
  const done = () => setIsOpen(false);
  if (detail.status === 'void') return null;
  if (detail.status === 'closed')
    return (
      <>
        <Button variant="default" onClick={() => setIsOpen(true)}>
          {reopen.act}
        </Button>
        <Reopen detail={detail} isOpen={isOpen} onClose={done} />
      </>
    );
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{close.act}</Button>
      <Dialog isOpen={isOpen} title={close.title} onClose={done}>
        <CloseForm detail={detail} onDone={done} />
      </Dialog>
    </>
  );
}

function Reopen({ detail, isOpen, onClose }: { detail: BreachCase; isOpen: boolean; onClose: () => void }) {
  const acting = useAction(breachText.where.reopen, (client, reason: string) =>
    client.breach.reopen({ id: detail.id, reason }),
  );

  async function confirm(reason: string): Promise<unknown> {
    const answer = await acting.run(reason);
    if (answer !== undefined) showToast(reopen.done);
    return answer;
  }

  return (
    <ReasonDialog
      isOpen={isOpen}
      title={reopen.title}
      action={reopen.act}
      acting={acting}
      act={confirm}
      onClose={onClose}
    >
      {reopen.body}
    </ReasonDialog>
  );
}

type Typed = { at: ZonedTimeText; reasons: string; undecidedReason: string };
type Given = { at: ZonedTime; reasons: string; undecidedReason?: string };

function CloseForm({ detail, onDone }: { detail: BreachCase; onDone: () => void }) {
  const draft = useDraft<Typed>(`breach.close/${detail.reference}`, {
    at: emptyTimeText(ownZone()),
    reasons: '',
    undecidedReason: '',
  });
  const isDecided = hasSignedOff(detail.decisions);
  const { value, change } = draft;
  const [problem, setProblem] = useState<string | null>(null);
  const save = useCaseAction(
    detail.id,
    breachText.where.close,
    (client, given: Given) => client.breach.close({ id: detail.id, ...given }),
    { done: close.done, say: showToast },
  );

  async function submit(): Promise<void> {
    const at = typedTime(value.at);
    const reasons = value.reasons.trim();
    const undecidedReason = value.undecidedReason.trim();
    const missing = !isDecided && undecidedReason === '' ? close.undecidedMissing : null;
    setProblem(at === null ? close.atMissing : reasons === '' ? close.reasonsMissing : missing);
    if (at === null || reasons === '' || missing !== null) return;
    const given = isDecided ? { at, reasons } : { at, reasons, undecidedReason };
    if ((await save.run(given)) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={3}
      action={close.act}
      isRunning={save.isRunning}
      problem={problem ?? save.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <p className="cu-soft">{close.body}</p>
      <ZonedTimeField label={close.at} value={value.at} onChange={(at) => change({ at })} />
      <LongTextField
        label={close.reasons}
        required
        value={value.reasons}
        onValue={(reasons) => change({ reasons })}
      />
      {isDecided ? null : (
        <LongTextField
          label={close.undecided}
          description={close.undecidedHint}
          required
          minRows={2}
          value={value.undecidedReason}
          onValue={(undecidedReason) => change({ undecidedReason })}
        />
      )}
    </DraftForm>
  );
}
