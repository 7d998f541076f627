import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { type Outcome, outcome as outcomeSchema } from '../../../shared/domain/complaint.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { useAction } from '../../api/use-action.ts';
import { ActionForm, Dialog } from '../../ui/dialog.tsx';
import { LongTextField } from '../../ui/fields.tsx';
import { ownZone } from '../../ui/now.ts';
import { SetSelect } from '../../ui/set-select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { typedTime } from '../../ui/typed-times.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { emptyTimeText } from '../../ui/zoned-time-text.ts';

const { steps, where } = casePageText;
type StepName = 'receipt' | 'acknowledge' | 'answer' | 'close';

/** @returns the step that comes next, null for a case that has ended. */
export function nextStep(detail: CaseDetail): StepName | null {
  if (detail.status === 'closed' || detail.status === 'void') return null;
  if (detail.complaint.receivedAt === null) return 'receipt';
  if (detail.status === 'open') return 'acknowledge';
  return detail.status === 'acknowledged' ? 'answer' : 'close';
}

/** The button for what comes next, named by what the person does, and its dialog. */
export function StepButton({ detail, step }: { detail: CaseDetail; step: StepName }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{steps[step].act}</Button>
      <Dialog isOpen={isOpen} title={steps[step].title} onClose={() => setIsOpen(false)}>
        <StepForm detail={detail} step={step} onDone={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}

type Typed = { at: ZonedTime; outcome: Outcome | null; reasons: string };

function StepForm({ detail, step, onDone }: { detail: CaseDetail; step: StepName; onDone: () => void }) {
  const [at, setAt] = useState(() => emptyTimeText(ownZone()));
  const [outcome, setOutcome] = useState<string | null>(null);
  const [reasons, setReasons] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const { id } = detail;
  const action = useAction(where[step], (client, typed: Typed) => {
    if (step === 'receipt') return client.complaint.confirmReceipt({ id, at: typed.at });
    if (step === 'acknowledge') return client.complaint.acknowledge({ id, at: typed.at });
    if (step === 'answer') return client.complaint.answer({ id, at: typed.at });
    return client.complaint.close({
      id,
      at: typed.at,
      outcome: outcomeSchema.parse(typed.outcome),
      reasons: typed.reasons,
    });
  });

  async function submit(): Promise<void> {
    const time = typedTime(at);
    const chosen = outcomeSchema.nullable().parse(outcome);
    const isClosing = step === 'close';
    setMissing(null);
    if (time === null) setMissing(steps[step].missing);
    else if (isClosing && chosen === null) setMissing(steps.close.outcomeMissing);
    else if (isClosing && reasons.trim() === '') setMissing(steps.close.reasonsMissing);
    else if ((await action.run({ at: time, outcome: chosen, reasons: reasons.trim() })) !== undefined) {
      showToast(steps[step].done);
      onDone();
    }
  }

  return (
    <ActionForm
      action={steps[step].act}
      isRunning={action.isRunning}
      problem={missing ?? action.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <p className="cu-soft">{steps[step].body}</p>
      <ZonedTimeField label={steps[step].at} value={at} onChange={setAt} />
      {step === 'close' ? (
        <>
          <SetSelect set="outcome" label={steps.close.outcome} value={outcome} onValue={setOutcome} />
          <LongTextField label={steps.close.reasons} value={reasons} onValue={setReasons} />
        </>
      ) : null}
    </ActionForm>
  );
}
