import { useState } from 'react';
import type { ComplaintCase } from '../../../shared/contract/cases.ts';
import { type Outcome, outcome as outcomeSchema } from '../../../shared/domain/complaint.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { type CaseId, type DocumentId, documentId } from '../../../shared/ids.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import type { CustodiaClient } from '../../api/client.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DialogButton } from '../../ui/dialog-button.tsx';
import { DocumentSelect } from '../../ui/document-select.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { Facts, LongTextField } from '../../ui/fields.tsx';
import { ownZone } from '../../ui/now.ts';
import { SetSelect } from '../../ui/set-select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { typedTime } from '../../ui/typed-times.ts';
import { When } from '../../ui/when.tsx';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { emptyTimeText, type ZonedTimeText } from '../../ui/zoned-time-text.ts';

const { steps, where } = casePageText;
type StepName = 'receipt' | 'acknowledge' | 'answer' | 'close';

/** @returns the step that comes next, null for a case that has ended. */
export function nextStep(detail: ComplaintCase): StepName | null {
  if (detail.status === 'closed' || detail.status === 'void') return null;
  if (detail.complaint.receivedAt === null) return 'receipt';
  if (detail.status === 'open') return 'acknowledge';
  return detail.status === 'acknowledged' ? 'answer' : 'close';
}

/** The button for what comes next, named by what the person does, and its dialog. */
export function StepButton({ detail, step }: { detail: ComplaintCase; step: StepName }) {
  return (
    <DialogButton act={steps[step].act} title={steps[step].title} variant="filled">
      {(close) => <StepForm detail={detail} step={step} onDone={close} />}
    </DialogButton>
  );
}

type Typed = {
  at: ZonedTimeText;
  documentId: string | null;
  outcome: string | null;
  reasons: string;
  lessons: string;
};
type Given = {
  at: ZonedTime;
  documentId: DocumentId | null;
  outcome: Outcome | null;
  reasons: string;
  lessons: string | null;
};

function take(client: CustodiaClient, taken: { id: CaseId; step: StepName; given: Given }) {
  const { id, step } = taken;
  const { at, documentId: proof, outcome, reasons, lessons } = taken.given;
  if (step === 'receipt') return client.complaint.confirmReceipt({ id, at });
  if (step === 'acknowledge') return client.complaint.acknowledge({ id, at, documentId: proof });
  if (step === 'answer') return client.complaint.answer({ id, at, documentId: proof });
  return client.complaint.close({ id, at, outcome: outcomeSchema.parse(outcome), reasons, lessons });
}

/** @returns what keeps the step from being recorded, or null. */
function missingIn(step: StepName, given: { at: ZonedTime | null } & Pick<Given, 'outcome' | 'reasons'>) {
  if (given.at === null) return steps[step].missing;
  if (step !== 'close') return null;
  if (given.outcome === null) return steps.close.outcomeMissing;
  return given.reasons === '' ? steps.close.reasonsMissing : null;
}

function StepForm({ detail, step, onDone }: { detail: ComplaintCase; step: StepName; onDone: () => void }) {
  const draft = useDraft<Typed>(`complaint.${step}/${detail.reference}`, {
    at: emptyTimeText(ownZone()),
    documentId: null,
    outcome: null,
    reasons: '',
    lessons: '',
  });
  const [missing, setMissing] = useState<string | null>(null);
  const { value, change } = draft;
  const action = useCaseAction(
    detail.id,
    where[step],
    (client, given: Given) => take(client, { id: detail.id, step, given }),
    { done: steps[step].done, say: showToast },
  );

  async function submit(): Promise<void> {
    const given = {
      at: typedTime(value.at),
      documentId: documentId.nullable().parse(value.documentId),
      outcome: outcomeSchema.nullable().parse(value.outcome),
      reasons: value.reasons.trim(),
      lessons: value.lessons.trim() === '' ? null : value.lessons.trim(),
    };
    const lacks = missingIn(step, given);
    setMissing(lacks);
    if (lacks !== null || given.at === null) return;
    if ((await action.run({ ...given, at: given.at })) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={3}
      action={steps[step].act}
      isRunning={action.isRunning}
      problem={missing ?? action.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <p className="cu-soft">{steps[step].body}</p>
      {step === 'receipt' ? <Claims detail={detail} /> : null}
      <ZonedTimeField label={steps[step].at} value={value.at} onChange={(at) => change({ at })} />
      {step === 'acknowledge' || step === 'answer' ? (
        <DocumentSelect
          label={steps.proof}
          documents={detail.documents}
          value={value.documentId}
          onValue={(chosen) => change({ documentId: chosen })}
        />
      ) : null}
      {step === 'close' ? (
        <>
          <SetSelect
            set="outcome"
            label={steps.close.outcome}
            value={value.outcome}
            onValue={(outcome) => change({ outcome })}
          />
          <LongTextField
            label={steps.close.reasons}
            value={value.reasons}
            onValue={(reasons) => change({ reasons })}
          />
          <LongTextField
            label={steps.close.lessons}
            description={steps.close.lessonsHint}
            value={value.lessons}
            onValue={(lessons) => change({ lessons })}
          />
        </>
      ) : null}
    </DraftForm>
  );
}

/** What the sender and the server say, beside the time a person is about to confirm. */
function Claims({ detail }: { detail: ComplaintCase }) {
  const claims = (['sentAt', 'deliveredAt'] as const).filter((field) => detail.complaint[field] !== null);
  if (claims.length === 0) return null;
  return (
    <div role="group" aria-label={steps.receipt.claims}>
      <Facts
        facts={claims.map((field) => [
          fieldLabel(field),
          <When key={field} time={detail.complaint[field]} />,
        ])}
      />
    </div>
  );
}
